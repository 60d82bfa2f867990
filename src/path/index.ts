/** The path of a person: what puts the rooms together may use. */

import './read-pages.ts'

export type { PathSource } from './queries.ts'
export { pathRoutes } from './routes.tsx'
export type { About } from './rules.ts'
