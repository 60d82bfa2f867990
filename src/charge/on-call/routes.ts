/** All pages of the duties on call. */

import { room } from '../../platform/web/index.ts'
import { dutyForms } from './forms.tsx'
import { dutyListRoutes } from './list.tsx'
import { ownDutyRoutes } from './own.tsx'

export const onCallRoutes = room().route('/', ownDutyRoutes).route('/', dutyListRoutes).route('/', dutyForms)
