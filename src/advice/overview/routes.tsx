/** GET /advice/:id: what is left each month first, then debts, agreements, steps, meetings. */

import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { loadOverview } from './load.ts'
import { OverviewPage } from './views.tsx'

export const overviewRoutes = room().get('/advice/:id', async (c) => {
  const view = await loadOverview(signedIn(c), idParam(c))
  return page(c, <OverviewPage viewer={viewer(c)} view={view} />)
})
