/** Somewhere safe tonight: what other rooms and the application may use. */

import './read-pages.ts'
import { room } from '../platform/web/index.ts'
import { boardRoutes } from './board/routes.tsx'
import { tonightRoutes } from './board/tonight.tsx'
import { newBookingRoutes } from './booking/new.tsx'
import { bookingRoutes } from './booking/routes.tsx'
import { unnamedRoutes } from './booking/unnamed.tsx'
import { onwardForms } from './onward/form.tsx'
import { withoutRoutes } from './onward/list.tsx'
import { onwardBeside } from './onward/part.tsx'
import { invoice } from './report/invoice-list.tsx'
import { report } from './report/report-list.tsx'
import { requestRoutes } from './request/routes.tsx'
import { searchRoutes } from './search/routes.tsx'
import { setupForms, setupPages } from './setup/pages.tsx'
import { siteRoutes } from './site/routes.tsx'
import { stayForms } from './stay/forms.tsx'
import { stayBeside } from './stay/part.tsx'
import { rulesRoutes } from './stay/rules-page.tsx'
import { turnaroundRoutes } from './turnaround/forms.tsx'
import { turnedForms } from './turned/forms.tsx'
import { turnedRoutes } from './turned/list.tsx'
import { waitingForms } from './waiting/forms.tsx'
import { waitingRoutes } from './waiting/list.tsx'

/** Every route of this room; `/bookings/new` before `/bookings/:id`, `/sites/new` before `/sites/:id`. */
export const shelterRoutes = room()
  .route('/', tonightRoutes)
  .route('/', setupPages)
  .route('/', setupForms)
  .route('/', boardRoutes)
  .route('/', newBookingRoutes)
  .route('/', unnamedRoutes)
  .route('/', searchRoutes)
  .route('/', turnedRoutes)
  .route('/', turnedForms)
  .route('/', waitingRoutes)
  .route('/', waitingForms)
  .route('/', requestRoutes)
  .route('/', turnaroundRoutes)
  .route('/', bookingRoutes([stayBeside, onwardBeside]))
  .route('/', stayForms)
  .route('/', rulesRoutes)
  .route('/', onwardForms)
  .route('/', withoutRoutes)
  .route('/', siteRoutes)
  .route('/', report.routes)
  .route('/', invoice.routes)

export { mayOnBooking, mayOnSite } from './access.ts'
export { topics } from './board/topics.ts'
export { arriving } from './booking/arrival.tsx'
export { bookWithin } from './booking/book.ts'
export { departing } from './booking/departure.tsx'
export { ending } from './booking/ending.tsx'
export { explain } from './booking/explain.ts'
export { codesOf } from './codes.ts'
export { nightOf, nightToSleep } from './nights.ts'
export { forgetCodes, keepOverstayers } from './overstay.ts'
export { dayItems, pathPart } from './path.ts'
export { places } from './places.ts'
export { bedsChecked, freeBeds, nightsOf } from './report/commands.ts'
export { addSite, saySiteRefusal } from './site/add.ts'
export { type FreeTonight, freeNow, freeTonight } from './site/free.ts'
export { stayJob } from './stay/sweep.ts'
