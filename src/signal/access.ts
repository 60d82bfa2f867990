/** Who may do what with signals: read by the buttons, the server and the documentation. */

import { hasRole, isCaseStaff, type Permissions, type Session } from '../platform/access/index.ts'

export const mayOnSignal = {
  /** everything that comes in to the own municipality; its own staff only, see {@link isCaseStaff} */
  read: ['socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager'],
  /** send one, and read what the own organisation has sent with the answers */
  send: [
    'socialWorker',
    'preventionOfficer',
    'debtAdviser',
    'housingSupport',
    'manager',
    'shelterWorker',
    'outreachWorker',
    'partnerManager',
    'landlordAgent',
  ],
  answer: ['socialWorker', 'preventionOfficer', 'manager'],
} as const satisfies Permissions

/** May answer what has come in to the own municipality. */
export const mayAnswer = (session: Session): boolean => isCaseStaff(session) && hasRole(session, mayOnSignal.answer)
