/** /evictions/:id/end and /evictions/:id/reopen. */

import { matter } from '../subject.tsx'
import { ending } from './ending.tsx'
import { reopening } from './reopening.tsx'

export const endRoutes = matter.routes(ending, reopening)
