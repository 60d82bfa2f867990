/** Who may do what with places for the night. Row security holds the floor: which sites, which guests. */

import { caseRoles, hasRole, may, type Permissions, type Session } from '../platform/access/index.ts'

const everybody = {
  municipality: [...caseRoles, 'shelterWorker', 'onCallWorker'],
  ideaBased: ['shelterWorker', 'outreachWorker', 'housingSupport', 'partnerManager'],
} as const
/** Who meets the guests at the door of a site of their own. */
const siteStaff = {
  municipality: ['manager', 'shelterWorker'],
  ideaBased: ['shelterWorker', 'partnerManager'],
} as const
const bookers = ['socialWorker', 'preventionOfficer', 'housingSupport', 'manager'] as const
/** Outreach workers book for their organisation too, and receive nobody at the door. */
const booking = {
  municipality: [...bookers, 'shelterWorker', 'onCallWorker'],
  ideaBased: ['shelterWorker', 'outreachWorker', 'partnerManager'],
} as const

/** What is about a site: its free places, its board, its beds. */
export const mayOnSite = {
  seeTonight: everybody,
  seeOccupancy: {
    municipality: ['socialWorker', 'manager', 'shelterWorker'],
    ideaBased: ['shelterWorker', 'partnerManager'],
  },
  /** nights of a period by the municipality that answers for the guest */
  invoice: { municipality: ['manager'], ideaBased: ['partnerManager'] },
  closeBed: siteStaff,
  /** name, hours, rooms and beds of shelters that the own organisation runs */
  setUp: { municipality: ['manager', 'administrator'], ideaBased: ['partnerManager'] },
  /** the same of every shelter in the municipality, and who runs it */
  setUpAny: { municipality: ['administrator'] },
  /** notes that there was no place for somebody, and reads what was noted */
  turnAway: {
    municipality: [...bookers, 'shelterWorker', 'onCallWorker'],
    ideaBased: ['shelterWorker', 'outreachWorker', 'partnerManager'],
  },
} as const satisfies Permissions

/** What is about one guest's booking. Arrivals and departures are marked by those who open the door: the site's own staff. */
export const mayOnBooking = {
  read: everybody,
  book: booking,
  change: booking,
  /** at every site of the municipality, which lets the site's organisation read about the guest: never a site's own staff alone */
  bookAnywhere: { municipality: [...bookers, 'onCallWorker'] },
  receive: siteStaff,
  /** notes that somebody waits for a place, offers them one, and takes down their answer */
  wait: {
    municipality: [...bookers, 'shelterWorker', 'onCallWorker'],
    ideaBased: ['shelterWorker', 'outreachWorker', 'partnerManager'],
  },
  /** asks the municipality for a place that the board doesn't give without an assessment, and reads its own organisation's requests */
  ask: { ideaBased: ['shelterWorker', 'outreachWorker', 'partnerManager'] },
  /** answers such requests: the municipality assesses, and nobody else */
  answer: { municipality: ['socialWorker', 'manager', 'onCallWorker'] },
} as const satisfies Permissions

/** Who is told which guests have nothing on their way: whoever answers for the next step, and sees it. On call one sees no cases, and would be told wrongly. */
export const mayOnward = { municipality: bookers } as const

export const seesNextSteps = (session: Session): boolean => may(session, mayOnward)

/** Whether the session works at the site: its organisation's own, in a role that receives guests. */
export const worksAt = (session: Session, site: { organisationId: string }): boolean =>
  session.organisation.id === site.organisationId && may(session, mayOnBooking.receive)

/** Whether the session looks after the site's settings: its organisation's own, or every site's. */
export const setsUp = (session: Session, site: { organisationId: string }): boolean =>
  may(session, mayOnSite.setUpAny) || (session.organisation.id === site.organisationId && may(session, mayOnSite.setUp))

/** The municipality's case staff book at every site of the municipality; those of a site's organisation book there. */
export const mayBookAt = (session: Session, site: { organisationId: string }): boolean =>
  may(session, mayOnBooking.bookAnywhere) ||
  (may(session, mayOnBooking.book) && session.organisation.id === site.organisationId)

/** Who works in outreach: the municipality's mobile team and partners' outreach workers. Beds set aside for outreach are theirs. */
export const isOutreach = (session: Session): boolean =>
  session.organisation.kind === 'municipality'
    ? hasRole(session, ['housingSupport'])
    : hasRole(session, ['outreachWorker'])
