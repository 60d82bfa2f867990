/** Homes: what other rooms may use. */

import './read-pages.ts'

import { room } from '../platform/web/index.ts'
import { coordinatorRoutes } from './coordinator/routes.tsx'
import { dwellingRoutes } from './dwelling-page/routes.tsx'
import { handingOver } from './handover/forms.tsx'
import { inspectionRoutes } from './inspection/routes.tsx'
import { landlordRoutes } from './landlord/routes.tsx'
import { leaseRoutes } from './lease/routes.tsx'
import { lettingRoutes } from './letting/forms.tsx'
import { lodgingRoutes } from './lodging/forms.tsx'
import { matchingRoutes } from './matching/routes.tsx'
import { moneyRoutes } from './money/routes.ts'
import { offerRoutes } from './offer/routes.tsx'
import { overviewRoutes } from './overview/routes.tsx'
import { pauseForms } from './pause/forms.tsx'
import { pauseRoutes } from './pause/list.tsx'
import * as cost from './pipeline/costs.tsx'
import { pipelineRoutes } from './pipeline/list.tsx'
import * as talk from './pipeline/talks.tsx'
import { priorityRoutes } from './priority/routes.tsx'
import { programmeRoutes } from './programme/routes.tsx'
import * as remark from './remark/forms.tsx'
import { requestRoutes } from './request/routes.tsx'
import { lease } from './subject.tsx'
import { asking, taking } from './takeover/forms.tsx'
import * as resident from './takeover/residents.tsx'
import { termRoutes } from './term/forms.tsx'
import { termListRoutes } from './term/list.tsx'
import { toolRoutes } from './tool/routes.tsx'
import { vacancyRoutes } from './vacancy/routes.tsx'
import { forgetRows, takeInJob } from './vacancy-file/job.ts'
import { vacancyFileRoutes } from './vacancy-file/routes.tsx'

export { mayAtHome, mayDo as mayDoAtHome } from './access.ts'
export { dayItems } from './day.ts'
export type { FreeHome } from './fit/fit.ts'
export type { Waiting } from './fit/order.ts'
export { reasonsOf } from './fit/reasons.ts'
export {
  isFirstHand,
  isLeaseForm,
  isSublet,
  type LeaseForm,
  leaseFormName,
  leaseForms,
  type SubletForm,
} from './forms.ts'
export { takeAgreedWith } from './landlord/agreed.ts'
export { type EndRefusal as LeaseEndRefusal, endLeaseIn } from './lease/end.ts'
export { isOpen as isOpenLease, leasesOfPerson, type PersonLease } from './leases.ts'
export { pathPart } from './path.ts'
export { pipelineOf } from './pipeline/told.ts'
export { readRow as readVacancyRow } from './vacancy-file/read-row.ts'

export const homeRoutes = room()
  .route('/', overviewRoutes)
  .route('/', dwellingRoutes)
  .route('/', vacancyFileRoutes)
  .route('/', vacancyRoutes)
  .route('/', inspectionRoutes)
  .route('/', landlordRoutes)
  .route('/', toolRoutes)
  .route('/', offerRoutes)
  .route('/', requestRoutes)
  .route('/', matchingRoutes)
  .route('/', coordinatorRoutes)
  .route('/', priorityRoutes)
  .route('/', leaseRoutes)
  .route('/', programmeRoutes)
  .route('/', lease.routes(handingOver))
  .route('/', termRoutes)
  .route('/', lettingRoutes)
  .route('/', moneyRoutes)
  .route('/', lodgingRoutes)
  .route('/', lease.routes(asking, taking, resident.movingIn, resident.movingOut, resident.undoing))
  .route('/', termListRoutes)
  .route('/', pipelineRoutes)
  .route('/', lease.routes(talk.planning, talk.holding, talk.callingOff, talk.unholding, cost.noting, cost.undoing))
  .route('/', pauseForms)
  .route('/', pauseRoutes)
  .route('/', lease.routes(remark.noting, remark.settling, remark.unsettling))
export { places } from './places.ts'
export {
  type Vacancy,
  type VacancyKey,
  vacancies,
  vacancyToChange,
  vacancyToShow,
  type WhichVacancies,
  whichVacancies,
} from './vacancy/queries.ts'
export { reservedFor, vacancyForms, vacancyStanding } from './vacancy/rules.ts'
export { withdrawalInWords } from './vacancy/say.ts'
export { faultsIn as vacancyFaults, takeOneIn as takeVacancyIn, type Wanted as WantedVacancy } from './vacancy/take.ts'
export { withdrawVacancy } from './vacancy/write.ts'
export { uploadPaths } from './vacancy-file/routes.tsx'

/** Files of vacancies that go on by themselves, and are forgotten. */
export const homeJobs = [takeInJob, forgetRows]
