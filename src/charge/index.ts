/** In charge: organisations, units, users and roles, on pages. */

import './read-pages.ts'

export { mayInCharge, mayOnDuty } from './access.ts'
export { onCallDay } from './on-call/day.tsx'
export { places } from './places.ts'
export { chargeRoutes } from './routes.ts'
