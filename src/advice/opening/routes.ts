/** The addresses of an advice's first page and of the small forms around it. */

import { room } from '../../platform/web/index.ts'
import { advice, advices } from '../subject.tsx'
import { changing, handingOver, opening, tying } from './forms.tsx'

// the fixed address before those with an id
export const openingRoutes = room()
  .route('/', advices.routes(opening))
  .route('/', advice.routes(changing, tying, handingOver))
