/** Every page of the room. Fixed addresses come before those with an id. */

import { room } from '../platform/web/index.ts'
import { askedRoutes } from './asked/routes.tsx'
import { addingRoutes } from './entry/adding.tsx'
import { changingRoutes } from './entry/changing.tsx'
import { householdRoutes } from './household/joining.tsx'
import { situationRoutes } from './living/telling.tsx'
import { numberRoutes } from './number/forms.tsx'
import { postRoutes } from './post/forms.tsx'
import { protectionRoutes } from './protection/setting.tsx'
import { readersRoutes } from './readers/routes.tsx'
import { linkRoutes } from './same-person/linking.tsx'
import { searchRoutes } from './search/routes.tsx'

export const personRoutes = room()
  .route('/', searchRoutes)
  .route('/', askedRoutes)
  .route('/', addingRoutes)
  .route('/', changingRoutes)
  .route('/', numberRoutes)
  .route('/', postRoutes)
  .route('/', linkRoutes)
  .route('/', householdRoutes)
  .route('/', protectionRoutes)
  .route('/', situationRoutes)
  .route('/', readersRoutes)
