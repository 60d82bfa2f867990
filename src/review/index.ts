/** The log reviewer's pages: what other rooms may use. */
export { mayOnReview } from './access.ts'
export { places } from './places.ts'
export { reviewRoutes } from './routes.tsx'
