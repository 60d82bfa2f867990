/** Agreements: what other rooms may use. */

import './read-pages.ts'

import { room } from '../platform/web/index.ts'
import { betweenRoutes } from './between/page.tsx'
import { countyRoutes } from './county/page.tsx'
import { dataRoutes } from './data/forms.tsx'
import { documentRoutes } from './document/forms.tsx'
import { comparisonRoutes } from './in-force/list.tsx'
import { listRoutes } from './list/list.tsx'
import { meetingRoutes } from './meeting/forms.tsx'
import { pointRoutes } from './meeting/points.tsx'
import { moneyRoutes } from './money/forms.tsx'
import { pageRoutes } from './page/show.tsx'
import { paperRoutes } from './paper/routes.ts'
import { partyRoutes } from './party/forms.tsx'
import { planRoutes } from './plan/routes.ts'
import { politicalForms } from './politics/forms.tsx'
import { politicalPages } from './politics/pages.tsx'
import { promiseRoutes } from './promise/forms.tsx'
import { reviewRoutes } from './review/forms.tsx'
import { routineForms } from './routine/forms.tsx'
import { routinePages } from './routine/pages.tsx'
import { signRoutes } from './sign/forms.tsx'
import { taskRoutes } from './task/forms.tsx'
import { togetherRoutes } from './together/page.tsx'
import { writeRoutes } from './write/forms.tsx'

export { mayOnAgreement } from './access.ts'
export { dayItems } from './day.ts'
export { type Answer, agreementsInForce, answersOn, type Evidence, questions } from './in-force/evidence.ts'
export { places } from './places.ts'
export { planDayItems } from './plan/day.ts'
export { type Indicator, takeIndicators } from './plan/indicators.ts'
export { planInForce } from './plan/published.ts'
export { type Agreed, agreedWith } from './promise/agreed-with.tsx'

export const agreementRoutes = room()
  .route('/', listRoutes)
  .route('/', writeRoutes)
  .route('/', partyRoutes)
  .route('/', taskRoutes)
  .route('/', promiseRoutes)
  .route('/', meetingRoutes)
  .route('/', pointRoutes)
  .route('/', moneyRoutes)
  .route('/', dataRoutes)
  .route('/', reviewRoutes)
  .route('/', documentRoutes)
  .route('/', signRoutes)
  .route('/', betweenRoutes)
  .route('/', pageRoutes)
  .route('/', togetherRoutes)
  .route('/', paperRoutes)
  .route('/', routineForms)
  .route('/', routinePages)
  .route('/', politicalForms)
  .route('/', politicalPages)
  .route('/', countyRoutes)
  .route('/', comparisonRoutes)
  .route('/', planRoutes)
