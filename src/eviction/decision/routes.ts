/** /evictions/:id/decision: the board decides, and what it has paid is noted. */

import { matter } from '../subject.tsx'
import { deciding } from './deciding.tsx'
import { paying } from './paying.tsx'

export const decisionRoutes = matter.routes(deciding, paying)
