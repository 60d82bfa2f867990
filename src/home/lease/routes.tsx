/** /leases/:id: the page of a lease, and what is done on it. */

import { asUser } from '../../platform/database/index.ts'
import { idParam, page, signedIn, viewer } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { leaseView } from '../load-lease.ts'
import { lease } from '../subject.tsx'
import { ending, takingBackEnd } from './ending.tsx'
import { leaving, takingBackLeaving } from './leaving.tsx'
import { undoing } from './undoing.ts'
import { LeasePage } from './views.tsx'

export const leaseRoutes = lease
  .routes(ending, takingBackEnd, leaving, takingBackLeaving, undoing)
  .get('/leases/:id', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'see')
    const view = await asUser(session, (tx) => leaseView(tx, session, idParam(c)))
    return page(c, <LeasePage {...view} viewer={viewer(c)} />)
  })
