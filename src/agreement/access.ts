/** Who may do what with agreements, routines, political assignments and neighbours. The database asks the same verbs (migration 0057). */

import {
  caseRoles,
  may,
  type Permissions,
  requireMay as requireAllowed,
  type Session,
} from '../platform/access/index.ts'

const readers = [...caseRoles, 'analyst'] as const

export const mayOnAgreement = {
  /** those that the own organisation is a party to; a partner’s manager, a landlord’s agent, and the other municipality */
  see: { municipality: readers, ideaBased: ['partnerManager'], landlord: ['landlordAgent'] },
  /** every agreement of the municipality, its routines, its political assignments and its neighbours */
  seeAll: { municipality: readers },
  /** makes them, changes them, signs and ends them */
  manage: { municipality: ['manager'] },
  /** notes what was done, and what a meeting is to decide: both sides of a partnership */
  report: { municipality: ['manager'], ideaBased: ['partnerManager'] },
  /** the overall plan as the council has decided it; drafts are for whoever may see all */
  seePlan: {
    municipality: readers,
    ideaBased: ['partnerManager', 'shelterWorker', 'outreachWorker'],
  },
  /** writes drafts of it, notes the council’s decision, publishes it */
  managePlan: { municipality: ['manager'] },
  /** notes how it goes with an action */
  reportPlan: { municipality: caseRoles },
} as const satisfies Permissions

export type AgreementVerb = keyof typeof mayOnAgreement

export const mayDo = (session: Session, verb: AgreementVerb): boolean => may(session, mayOnAgreement[verb])

/** Stops what the user may not do. The page is the same as for something that doesn’t exist. */
export const requireMay = (session: Session, verb: AgreementVerb): void => requireAllowed(session, mayOnAgreement[verb])
