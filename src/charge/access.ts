/** Who handles organisations, units, users and roles, and who reads them (decision 045). The database asks the same verbs (migration 0038). */

import { may, type Permissions, requireMay, type Session } from '../platform/access/index.ts'

const everybodyInCharge = {
  municipality: ['manager', 'administrator'],
  ideaBased: ['partnerManager'],
  landlord: ['landlordAgent'],
} as const

export const mayInCharge = {
  /** who has what role in the own organisation, since when and by whom; whoever reads the logs must know it, too */
  see: { ...everybodyInCharge, municipality: ['manager', 'administrator', 'logReviewer'] },
  /** the same of every organisation in the municipality */
  seeAll: { municipality: ['administrator', 'logReviewer'] },
  /** the own organisation's users and their roles */
  users: everybodyInCharge,
  /** also roles that give roles or read the logs: a municipality's managers don't make one another's reviewers */
  trust: { municipality: ['administrator'], ideaBased: ['partnerManager'], landlord: ['landlordAgent'] },
  /** the own organisation's units */
  units: { municipality: ['administrator'], ideaBased: ['partnerManager'] },
  /** the municipality's organisations, and everything else of this in each of them */
  organisations: { municipality: ['administrator'] },
} as const satisfies Permissions

/** Who is on call for the municipality, and when (decision 086). Whoever is on call there reads who is next. */
export const mayOnDuty = {
  see: { municipality: ['manager', 'administrator', 'logReviewer', 'onCallWorker'] },
  give: { municipality: ['manager', 'administrator'] },
} as const satisfies Permissions

export const mayCharge = (session: Session, verb: keyof typeof mayInCharge): boolean => may(session, mayInCharge[verb])

/** Stops everybody else; the page is the same as for something that doesn't exist. */
export const requireCharge = (session: Session, verb: keyof typeof mayInCharge): void =>
  requireMay(session, mayInCharge[verb])
