/** Who may do what with a case. Read by the buttons, the server and the documentation. */

import { hasRole, NotFound, type Permissions, type Session } from '../platform/access/index.ts'

const caseStaff = ['socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager'] as const

export const mayOnCase = {
  read: caseStaff,
  open: ['socialWorker', 'preventionOfficer', 'manager'],
  listAll: ['manager'],
  // the responsible worker hands over their own case; a manager any
  handOver: ['socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager'],
  handOverAny: ['manager'],
  note: caseStaff,
  investigate: ['socialWorker', 'preventionOfficer', 'manager'],
  // myndighetsutövning: by the board's delegation, never by a partner (SoL 2025:400 4 kap. 3 §)
  decide: ['socialWorker', 'manager'],
  serve: ['socialWorker', 'preventionOfficer', 'housingSupport', 'manager'],
  addIntervention: ['socialWorker', 'preventionOfficer', 'manager'],
  // nämndens beslut enligt SoL 2025:400 11 kap. 5 §, written in by the manager
  setOpenList: ['manager'],
  endIntervention: ['socialWorker', 'preventionOfficer', 'housingSupport', 'manager'],
  plan: caseStaff,
  followUp: caseStaff,
  transfer: ['socialWorker', 'manager'],
  close: ['socialWorker', 'preventionOfficer', 'manager'],
  reopen: ['socialWorker', 'preventionOfficer', 'manager'],
} as const satisfies Permissions

export type CaseVerb = keyof typeof mayOnCase

/** The one page of a case that a partner may see, when the person has consented to it (`consent.what` holds `plan`). */
const mayReadPlan = {
  municipality: caseStaff,
  ideaBased: ['shelterWorker', 'outreachWorker', 'housingSupport', 'partnerManager'],
  landlord: [],
} as const satisfies Permissions

/** A role alone isn't enough: housing support works at Stadsmissionen too, and a partner never handles the municipality's cases. */
export const mayDo = (session: Session, verb: CaseVerb): boolean =>
  session.organisation.kind === 'municipality' && hasRole(session, mayOnCase[verb])

/** Stops what the user may not do. The page is the same as for something that doesn't exist. */
export function requireMay(session: Session, verb: CaseVerb): void {
  if (!mayDo(session, verb)) throw new NotFound('role')
}

export function requireReadPlan(session: Session): void {
  if (!hasRole(session, mayReadPlan[session.organisation.kind])) throw new NotFound('role')
}
