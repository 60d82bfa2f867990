/** The log reviewer's pages: what other rooms may use. */
export { mayOnReview } from './access.ts'
export { reviewRoutes } from './routes.tsx'
