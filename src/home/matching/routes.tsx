/** The addresses of matching: a round of vacancies, the households of one, the vacancies for one household. */

import { room } from '../../platform/web/index.ts'
import { forCase } from './for-case.tsx'
import { offering, passing, unpassing } from './forms.tsx'
import { households } from './households.tsx'
import { round } from './round.tsx'
import { matchedVacancy } from './subject.tsx'

export const matchingRoutes = room()
  .route('/', round.routes)
  .route('/', households.routes)
  .route('/', forCase.routes)
  .route('/', matchedVacancy.routes(offering, passing, unpassing))
