/** Who may do what with signals: read by the buttons, the server, the database and the documentation. */

import { caseRoles, may, type Permissions, type Session } from '../platform/access/index.ts'

const answering = { municipality: ['socialWorker', 'preventionOfficer', 'manager'] } as const

export const mayOnSignal = {
  /** everything that comes in to the own municipality: those of its own staff who answer it, and nobody else needs it */
  read: answering,
  /** send one, and read what the own organisation has sent with the answers */
  send: {
    municipality: [...caseRoles, 'shelterWorker', 'onCallWorker'],
    ideaBased: ['shelterWorker', 'outreachWorker', 'housingSupport', 'partnerManager'],
    landlord: ['landlordAgent'],
  },
  /** send one in somebody else's name, or to another municipality */
  sendForOthers: { municipality: caseRoles },
  answer: answering,
  /** whom a protected person's name holds back: decide about it without being named for the person */
  decideHeld: { municipality: ['manager'] },
} as const satisfies Permissions

/** May read what has come in to the own municipality. */
export const mayRead = (session: Session): boolean => may(session, mayOnSignal.read)

/** May answer it. */
export const mayAnswer = (session: Session): boolean => may(session, mayOnSignal.answer)

/** Of what the own house has sent, the municipality's other staff read what they wrote themselves; a small partner reads all of its own. */
export const readsOwnOnly = (session: Session): boolean =>
  session.organisation.kind === 'municipality' && !mayRead(session)
