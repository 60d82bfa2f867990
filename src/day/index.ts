/** My day: what the house's assembly uses. */
export { goRoutes } from './go/routes.tsx'
export { type DaySource, dayRoutes } from './routes.tsx'
