/** Who may do what with places for the night. Row security holds the floor: which sites, which guests. */

import type { OrganisationKind, Permissions, Session } from '../platform/access/index.ts'
import { hasRole } from '../platform/access/index.ts'

/** What is about a site: its free places, its board, its beds. */
export const mayOnSite = {
  seeTonight: [
    'socialWorker',
    'preventionOfficer',
    'debtAdviser',
    'housingSupport',
    'manager',
    'shelterWorker',
    'outreachWorker',
    'partnerManager',
  ],
  seeOccupancy: ['socialWorker', 'manager', 'shelterWorker', 'partnerManager'],
  closeBed: ['manager', 'shelterWorker', 'partnerManager'],
} as const satisfies Permissions

/** What is about one guest's booking. Arrivals and departures are marked by those who open the door: the site's own staff. */
export const mayOnBooking = {
  read: mayOnSite.seeTonight,
  book: ['socialWorker', 'preventionOfficer', 'housingSupport', 'manager', 'shelterWorker', 'partnerManager'],
  change: ['socialWorker', 'preventionOfficer', 'housingSupport', 'manager', 'shelterWorker', 'partnerManager'],
  receive: ['manager', 'shelterWorker', 'partnerManager'],
} as const satisfies Permissions

/** Whether the session works at the site: its organisation's own, in a role that receives guests. */
export const worksAt = (session: Session, site: { organisationId: string }): boolean =>
  session.organisation.id === site.organisationId && hasRole(session, mayOnBooking.receive)

const booksEverywhere: readonly OrganisationKind[] = ['municipality']

/** The municipality's staff book at every site of the municipality; a site's own staff book there. */
export const mayBookAt = (session: Session, site: { organisationId: string }): boolean =>
  hasRole(session, mayOnBooking.book) &&
  (booksEverywhere.includes(session.organisation.kind) || session.organisation.id === site.organisationId)
