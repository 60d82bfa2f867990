/** Support: what puts the rooms together may use. */

import './read-pages.ts'

export { mayOnSupport } from './access.ts'
export { dayItems } from './day.ts'
export { pathPart } from './path.ts'
export { places } from './places.ts'
export { supportRoutes } from './routes.tsx'
