/** The interface to other systems: what the rest of the house may use. */

import './read-pages.ts'

export { mayOnInterface } from './access.ts'
export { apiRoutes } from './api/routes.ts'
export { addKey, endKey, listKeys, sayKeyRefusal } from './key/operator.ts'
export { freshKey, isScope, type MadeKey, MOST_PER_MINUTE, PER_MINUTE, type Scope, scopes } from './key/rules.ts'
export { places } from './places.ts'
export { exchangeRoutes } from './routes.ts'
export { deliverDue, exchangeJobs } from './webhook/deliver.ts'
