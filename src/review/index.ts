/** The log reviewer's pages: what other rooms may use. */
export { reviewRoutes } from './routes.tsx'
