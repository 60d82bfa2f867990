/** GET /homes/order: the decided order and its versions. Whoever is logged in in the municipality may know it. */

import { ask, asUser } from '../../platform/database/index.ts'
import { page, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { HomeTabs } from '../tabs.tsx'
import { deciding, orderDesk, undoing } from './forms.tsx'
import { versionsOf } from './queries.ts'
import { OrderPage } from './views.tsx'

export const priorityRoutes = orderDesk.routes(deciding, undoing).get('/homes/order', async (c) => {
  const session = signedIn(c)
  const versions = await asUser(session, (tx) => ask(tx, versionsOf(tx, session.municipality)))
  const may = { decide: mayDo(session, 'setPriority'), coordinators: mayDo(session, 'seeAll') }
  return page(
    c,
    <OrderPage
      viewer={viewer(c)}
      versions={versions}
      may={may}
      tabs={<HomeTabs session={session} here="/homes/order" />}
    />,
  )
})
