/** My day: what the house's assembly uses. */
export { type DaySource, dayRoutes } from './routes.tsx'
