/** /evictions/:id/message and /evictions/:id/case: what belongs to the matter, and what no longer does. */

import { matter } from '../subject.tsx'
import { cuttingCase, linkingCase } from './cases.tsx'
import { cutting, linking } from './messages.tsx'

export const attachedRoutes = matter.routes(linking, cutting, linkingCase, cuttingCase)
