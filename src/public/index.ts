/** What anyone may see, logged in or not. */
export { publicRoutes } from './routes.tsx'
