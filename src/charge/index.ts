/** In charge: organisations, units, users and roles, on pages. */
export { mayInCharge } from './access.ts'
export { places } from './places.ts'
export { chargeRoutes } from './routes.ts'
