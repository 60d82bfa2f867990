/** /settings/webhooks: the own landlord's receivers of notices. */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { type Ctx, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { requireWebhooks } from '../access.ts'
import { deliveries } from './deliveries.tsx'
import { changing, ending, making, sendingAgain } from './forms.tsx'
import { ownWebhooks } from './queries.ts'
import { webhook, webhooks } from './subject.tsx'
import { WebhooksPage } from './views.tsx'

function keeper(c: Ctx): Session {
  const session = signedIn(c)
  requireWebhooks(session)
  return session
}

export const webhookRoutes = room()
  .get('/settings/webhooks', async (c) => {
    const session = keeper(c)
    const own = await asUser(session, (tx) => ownWebhooks(tx, true))
    return page(c, <WebhooksPage viewer={viewer(c)} webhooks={own} />)
  })
  .route('/', webhooks.routes(making))
  .route('/', webhook.routes(changing, ending, sendingAgain))
  .route('/', deliveries.routes)
