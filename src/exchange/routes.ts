/** The pages of this room: keys, receivers of notices, and how the interface works. */

import { room } from '../platform/web/index.ts'
import { apiPageRoutes } from './api/page.tsx'
import { keyRoutes } from './key/routes.tsx'
import { webhookRoutes } from './webhook/routes.tsx'

export const exchangeRoutes = room().route('/', keyRoutes).route('/', webhookRoutes).route('/', apiPageRoutes)
