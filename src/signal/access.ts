/** Who may do what with signals: read by the buttons, the server and the documentation. */

import { hasRole, type Permissions, type Session } from '../platform/access/index.ts'

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

/** Staff of the municipality that handles cases. A partner's housing support has the same role, and isn't (SoL 2025:400 4:3). */
export const isCaseStaff = (session: Session): boolean =>
  session.organisation.kind === 'municipality' && hasRole(session, mayOnSignal.read)

/** May answer what has come in to the own municipality. */
export const mayAnswer = (session: Session): boolean => isCaseStaff(session) && hasRole(session, mayOnSignal.answer)

/** The session for reading only: a form's key belongs to the one transaction that does its work. */
export function reading(session: Session): Session {
  const { requestKey: _, ...reader } = session
  return reader
}
