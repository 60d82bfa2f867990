/** Outreach: what other rooms and the application may use. */

import './read-pages.ts'
import { room } from '../platform/web/index.ts'
import { areaRoutes } from './area/page.tsx'
import { contactRoutes } from './contact/routes.tsx'

export const outreachRoutes = room().route('/', areaRoutes).route('/', contactRoutes)

export { mayOnOutreach } from './access.ts'
export { type AddedContact, addContact, type NewContact } from './contact/write.ts'
export { dayItems } from './day.ts'
export { places } from './places.ts'
