/** All routes of cases. `/cases/new` stands before `/cases/:id`. */

import { room } from '../platform/web/index.ts'
import { appealRoutes } from './appeal/routes.tsx'
import { closing, reopening } from './closure/forms.tsx'
import { decidedRoutes } from './decided/routes.tsx'
import { decisionRoutes } from './decision/routes.tsx'
import * as followUp from './follow-up/forms.tsx'
import * as intervention from './intervention/forms.tsx'
import * as investigation from './investigation/forms.tsx'
import { listRoutes } from './list/routes.tsx'
import { noteRoutes } from './note/routes.tsx'
import { openListRoutes } from './open-list/routes.tsx'
import { linking } from './opening/linking.tsx'
import { openingRoutes } from './opening/routes.tsx'
import { overviewRoutes } from './overview/routes.tsx'
import { planRoutes } from './plan/routes.tsx'
import { receivedRoutes } from './received/routes.tsx'
import { residenceRoutes } from './residence/routes.tsx'
import { handingOver } from './responsible/forms.tsx'
import { caseFile } from './subject.tsx'
import { transferRoutes } from './transfer/routes.tsx'

export const caseRoutes = room()
  .route('/', openListRoutes)
  .route('/', listRoutes)
  .route('/', openingRoutes)
  .route('/', caseFile.routes(linking))
  .route('/', overviewRoutes)
  .route('/', noteRoutes)
  .route('/', decisionRoutes)
  .route('/', decidedRoutes)
  .route('/', appealRoutes)
  .route('/', planRoutes)
  .route('/', caseFile.routes(closing, reopening))
  .route('/', caseFile.routes(handingOver, investigation.opening, investigation.ending))
  .route('/', caseFile.routes(followUp.planning, followUp.holding, followUp.callingOff))
  .route('/', caseFile.routes(intervention.adding, intervention.ending, intervention.undoing))
  .route('/', residenceRoutes)
  .route('/', receivedRoutes)
  .route('/', transferRoutes)
