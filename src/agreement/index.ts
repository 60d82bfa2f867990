/** Agreements: what other rooms may use. */

import { room } from '../platform/web/index.ts'
import { listRoutes } from './list/list.tsx'
import { pageRoutes } from './page/show.tsx'
import { partyRoutes } from './party/forms.tsx'
import { writeRoutes } from './write/forms.tsx'

export { mayOnAgreement } from './access.ts'
export { places } from './places.ts'

export const agreementRoutes = room()
  .route('/', listRoutes)
  .route('/', writeRoutes)
  .route('/', partyRoutes)
  .route('/', pageRoutes)
