/** /settings/webhooks: the own landlord's receivers of notices. */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { type Ctx, idParam, page, pageKey, pageOf, room, signedIn, viewer } from '../../platform/web/index.ts'
import { requireWebhooks } from '../access.ts'
import { changing, ending, making, sendingAgain } from './forms.tsx'
import { deliveriesOf, ownWebhooks, webhookById } from './queries.ts'
import { webhook, webhooks } from './subject.tsx'
import { WebhookPage, WebhooksPage } from './views.tsx'

const PAGE_SIZE = 50

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
  .get('/settings/webhooks/:id', async (c) => {
    const session = keeper(c)
    const { shown, deliveries } = await asUser(session, async (tx) => ({
      shown: await webhookById(tx, idParam(c)),
      deliveries: await deliveriesOf(tx, idParam(c), PAGE_SIZE + 1, pageKey(c, 2)),
    }))
    const { rows, ...pager } = pageOf(c, deliveries, PAGE_SIZE, ({ madeAt, id }) => [madeAt.toString(), id])
    return page(c, <WebhookPage viewer={viewer(c)} webhook={shown} deliveries={rows} {...pager} />)
  })
