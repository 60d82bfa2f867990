/** The overall plan: its pages for those who work with it, and for everybody. */

import { room } from '../../platform/web/index.ts'
import { actionForms } from './actions.tsx'
import { planDesk, planForms } from './forms.tsx'
import { goalForms } from './goals.tsx'
import { actionList } from './list.tsx'
import { planPages } from './page.tsx'
import { progressForms } from './progress.tsx'
import { planPaper, publicPlans } from './public.tsx'
import { removedForms } from './removed.tsx'

export const planRoutes = room()
  .route('/', planDesk)
  .route('/', actionList)
  .route('/', planForms)
  .route('/', goalForms)
  .route('/', actionForms)
  .route('/', removedForms)
  .route('/', progressForms)
  .route('/', planPaper)
  .route('/', planPages)
  .route('/', publicPlans)
