/** Budget and debt advice: what other rooms may use. */

import './read-pages.ts'

import type { Session } from '../platform/access/index.ts'
import { type Asking, allOf, type Tx } from '../platform/database/index.ts'
import { room } from '../platform/web/index.ts'
import { mayDo } from './access.ts'
import { askingBookingsOfMatter } from './booking/queries.ts'
import { bookingRoutes } from './booking/routes.tsx'
import type { BookingsData } from './booking/views.tsx'
import { budgetRoutes } from './budget/routes.tsx'
import { debtRoutes } from './debt/routes.tsx'
import { endRoutes } from './end/forms.tsx'
import { listRoutes } from './list/routes.tsx'
import { normRoutes } from './norm/routes.tsx'
import { openingRoutes } from './opening/routes.ts'
import { overviewRoutes } from './overview/routes.tsx'
import { progressRoutes } from './progress/forms.tsx'
import { shareRoutes } from './share/forms.tsx'
import { askingSharesOfMatter } from './share/queries.ts'
import { takeHomeRoutes } from './take-home/routes.tsx'

export { mayOnAdvice } from './access.ts'
export { type BookingClock, bookingClocks } from './booking/clocks.ts'
export { type BookingsData, BookingsSection } from './booking/views.tsx'
export { dayItems } from './day.ts'
export { reminders } from './reminders.ts'

/** The meetings of a matter and what its household has agreed to share. Row security leaves out what the user may not read. */
export const askingBookings = (tx: Tx, matterId: string): Asking<BookingsData> =>
  allOf({ bookings: askingBookingsOfMatter(tx, matterId), shares: askingSharesOfMatter(tx, matterId) })

/** Whether the user may book an adviser from a matter that they read. */
export const mayBookAdvice = (session: Session): boolean => mayDo(session, 'book')

// fixed paths before `/advice/:id`
export const adviceRoutes = room()
  .route('/', listRoutes)
  .route('/', normRoutes)
  .route('/', openingRoutes)
  .route('/', endRoutes)
  .route('/', bookingRoutes)
  .route('/', budgetRoutes)
  .route('/', debtRoutes)
  .route('/', progressRoutes)
  .route('/', shareRoutes)
  .route('/', takeHomeRoutes)
  .route('/', overviewRoutes)
export { places } from './places.ts'
