/** All pages of those in charge. `handOver` says where a user's open work is handed over, for whoever may. */

import { room } from '../platform/web/index.ts'
import { onCallRoutes } from './on-call/routes.ts'
import { organisationForms } from './organisation/forms.tsx'
import { organisationListRoutes } from './organisation/list.tsx'
import { organisationRoutes } from './organisation/show.tsx'
import { unitForms } from './organisation/unit-forms.tsx'
import { matrixRoutes } from './role/matrix.tsx'
import { addingRoutes } from './user/adding.tsx'
import { userForms } from './user/forms.tsx'
import { userListRoutes } from './user/list.tsx'
import { type HandOver, userRoutes } from './user/show.tsx'

export const chargeRoutes = (handOver: HandOver) =>
  room()
    .route('/', organisationListRoutes)
    .route('/', organisationForms)
    .route('/', unitForms)
    .route('/', addingRoutes)
    .route('/', organisationRoutes)
    .route('/', onCallRoutes)
    .route('/', matrixRoutes)
    .route('/', userListRoutes)
    .route('/', userRoutes(handOver))
    .route('/', userForms)
