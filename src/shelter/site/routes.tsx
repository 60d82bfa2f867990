/** Beds closed and opened again, and the page of their occupancy: /sites/:id/… */

import { closing, opening } from './forms.tsx'
import { occupancyRoutes } from './occupancy-list.tsx'
import { house } from './subject.tsx'

export const siteRoutes = house.routes(closing, opening).route('/', occupancyRoutes)
