/** Who may do what with signals: read by the buttons, the server and the documentation. */

import { hasRole, isCaseStaff, type Permissions, type Session } from '../platform/access/index.ts'

export const mayOnSignal = {
  /** everything that comes in to the own municipality: those of its own staff who answer it, and nobody else needs it; see {@link mayRead} */
  read: ['socialWorker', 'preventionOfficer', 'manager'],
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

/** May read what has come in to the own municipality. Beneath it stands `app.may_answer_signals` (migration 0016). */
export const mayRead = (session: Session): boolean => isCaseStaff(session) && hasRole(session, mayOnSignal.read)

/** May answer it. */
export const mayAnswer = (session: Session): boolean => isCaseStaff(session) && hasRole(session, mayOnSignal.answer)

/** Of what the own house has sent, the municipality's other staff read what they wrote themselves; a small partner reads all of its own. */
export const readsOwnOnly = (session: Session): boolean =>
  session.organisation.kind === 'municipality' && !mayRead(session)
