/** All routes of cases. `/cases/new` stands before `/cases/:id`. */

import { room } from '../platform/web/index.ts'
import { closureRoutes } from './closure/routes.tsx'
import { decidedRoutes } from './decided/routes.tsx'
import { decisionRoutes } from './decision/routes.tsx'
import { callingOff, holding, planning } from './follow-up/forms.tsx'
import { interventionRoutes } from './intervention/routes.tsx'
import { ending, opening } from './investigation/forms.tsx'
import { listRoutes } from './list/routes.tsx'
import { noteRoutes } from './note/routes.tsx'
import { openListRoutes } from './open-list/routes.tsx'
import { openingRoutes } from './opening/routes.tsx'
import { overviewRoutes } from './overview/routes.tsx'
import { planRoutes } from './plan/routes.tsx'
import { handingOver } from './responsible/forms.tsx'
import { caseFile } from './subject.tsx'
import { transferRoutes } from './transfer/routes.tsx'

export const caseRoutes = room()
  .route('/', openListRoutes)
  .route('/', listRoutes)
  .route('/', openingRoutes)
  .route('/', overviewRoutes)
  .route('/', noteRoutes)
  .route('/', decisionRoutes)
  .route('/', decidedRoutes)
  .route('/', interventionRoutes)
  .route('/', planRoutes)
  .route('/', transferRoutes)
  .route('/', closureRoutes)
  .route('/', caseFile.routes(handingOver, opening, ending, planning, holding, callingOff))
