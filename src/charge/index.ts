/** In charge: organisations, units, users and roles, on pages. */

import './read-pages.ts'

export { mayInCharge } from './access.ts'
export { places } from './places.ts'
export { chargeRoutes } from './routes.ts'
