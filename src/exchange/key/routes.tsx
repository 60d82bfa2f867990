/** /settings/keys: the own organisation's keys. */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { type Ctx, idParam, page, pageKey, pageOf, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayWebhooks, requireKeys } from '../access.ts'
import { making, revoking } from './forms.tsx'
import { callsOf, keyById, ownKeys } from './queries.ts'
import { key, keys } from './subject.tsx'
import { KeyPage, KeysPage } from './views.tsx'

const PAGE_SIZE = 50

function keeper(c: Ctx): Session {
  const session = signedIn(c)
  requireKeys(session)
  return session
}

export const keyRoutes = room()
  .get('/settings/keys', async (c) => {
    const session = keeper(c)
    const own = await asUser(session, ownKeys)
    return page(c, <KeysPage viewer={viewer(c)} keys={own} mayWebhooks={mayWebhooks(session)} />)
  })
  .route('/', keys.routes(making))
  .route('/', key.routes(revoking))
  .get('/settings/keys/:id', async (c) => {
    const session = keeper(c)
    const { shown, calls } = await asUser(session, async (tx) => ({
      shown: await keyById(tx, idParam(c)),
      calls: await callsOf(tx, idParam(c), PAGE_SIZE + 1, pageKey(c, 2)),
    }))
    const { rows, ...pager } = pageOf(c, calls, PAGE_SIZE, ({ at, id }) => [at.toString(), id])
    return page(c, <KeyPage viewer={viewer(c)} shown={shown} calls={rows} {...pager} />)
  })
