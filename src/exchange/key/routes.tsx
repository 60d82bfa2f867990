/** /settings/keys: the own organisation's keys. */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { type Ctx, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayWebhooks, requireKeys } from '../access.ts'
import { calls } from './calls.tsx'
import { making, revoking } from './forms.tsx'
import { ownKeys } from './queries.ts'
import { key, keys } from './subject.tsx'
import { KeysPage } from './views.tsx'

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
  .route('/', calls.routes)
