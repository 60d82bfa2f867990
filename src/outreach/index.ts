/** Outreach: what other rooms and the application may use. */

import './device/read-pages.ts'
import './read-pages.ts'
import { room } from '../platform/web/index.ts'
import { callJob } from './alert/call.ts'
import { mailJob } from './alert/mail.ts'
import { alertRoutes } from './alert/routes.tsx'
import { areaRoutes } from './area/page.tsx'
import { contactRoutes } from './contact/routes.tsx'
import { deviceJobs } from './device/job.ts'
import { deviceRoutes } from './device/routes.tsx'
import { placeRoutes } from './place/pages.tsx'
import { promiseForms } from './promise/forms.tsx'
import { serviceRoutes } from './service/page.tsx'
import { visitRoutes } from './visit/page.tsx'
import { winter } from './winter/list.tsx'

export const outreachRoutes = room()
  .route('/', areaRoutes)
  .route('/', serviceRoutes)
  .route('/', promiseForms)
  .route('/', visitRoutes)
  .route('/', placeRoutes)
  .route('/', winter.routes)
  .route('/', contactRoutes)
  .route('/', deviceRoutes)
  .route('/', alertRoutes)

export const outreachJobs = [...deviceJobs, mailJob, callJob]

export { mayOnOutreach } from './access.ts'
export { receiveContact } from './contact/received.ts'
export { offers } from './contact/rules.ts'
export { type AddedContact, addContact, type NewContact } from './contact/write.ts'
export { dayItems } from './day.ts'
export { mayOnPhone } from './device/access.ts'
export { phoneDayItems } from './device/day.ts'
export { phoneDoors } from './device/doors.ts'
export { newPair } from './device/envelope.ts'
export { devicePlaces } from './device/places.ts'
export { places } from './places.ts'
