/** All routes of support. Lists and settings stand before `/support/:id`. */

import { room } from '../platform/web/index.ts'
import * as contact from './contact/forms.tsx'
import * as crisis from './crisis/forms.tsx'
import * as end from './end/forms.tsx'
import * as given from './given/forms.tsx'
import * as goal from './goal/forms.tsx'
import { caseloadRoutes } from './list/caseload.tsx'
import { weekRoutes } from './list/week.tsx'
import { openingRoutes } from './opening/forms.tsx'
import { overviewRoutes } from './overview/page.tsx'
import { setupRoutes } from './setup/page.tsx'
import { support } from './subject.tsx'
import * as tell from './tell/forms.tsx'
import { toldRoutes } from './tell/told.tsx'
import * as wish from './wish/forms.tsx'
import * as worker from './worker/forms.tsx'

export const supportRoutes = room()
  .route('/', weekRoutes)
  .route('/', caseloadRoutes)
  .route('/', setupRoutes)
  .route('/', toldRoutes)
  .route('/', openingRoutes)
  .route('/', overviewRoutes)
  .route('/', support.routes(contact.planning, contact.made, contact.keeping, contact.missing))
  .route('/', support.routes(contact.moving, contact.callingOff, contact.undoing))
  .route('/', support.routes(wish.noting, wish.undoing, wish.agreeing, wish.cancelling))
  .route('/', support.routes(goal.setting, goal.seeing, goal.unseeing, goal.ending, goal.reopening))
  .route('/', support.routes(crisis.writing, crisis.reading, crisis.undoing))
  .route('/', support.routes(given.adding, given.ending, given.resuming))
  .route('/', support.routes(worker.naming, worker.leaving, worker.asking, worker.answering, worker.withdrawing))
  .route('/', support.routes(tell.agreeing, tell.withdrawing, end.ending, end.reopening))
