/** /api/v1/webhooks: a system looks after its own receivers of notices. */

import { z } from 'zod'
import { NotFound } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { type Ctx, signedIn } from '../../platform/web/index.ts'
import { makeWebhook, rotateSecret, type WebhookRefusal } from '../webhook/actions.ts'
import { ending } from '../webhook/forms.tsx'
import { type ListedWebhook, ownWebhooks, webhookById } from '../webhook/queries.ts'
import { apiRoom, needs, notTooLarge } from './guard.ts'
import { once } from './once.ts'
import { Problem } from './problem.ts'
import { bodyBy, idOf, jsonOf } from './read.ts'
import { newWebhook } from './schemas.ts'
import { text } from './text.ts'

const shown = ({ id, url, events, madeAt }: ListedWebhook) => ({ id, url, events, madeAt: madeAt.toString() })

/** The secret is left out of what is kept: the same request again is answered without it. */
const keptMade = z.object({ id: z.string(), madeAt: z.string() })
const keptRotation = z.object({ oldUntil: z.string() })

function refuse(c: Ctx, kind: WebhookRefusal): Problem {
  const detail = words(text, c.get('locale'))[kind]
  return kind === 'alreadyThere'
    ? new Problem('conflict', { detail })
    : new Problem('invalid', { errors: [{ pointer: '/url', detail }] })
}

export const webhookDoors = apiRoom()
  .get('/webhooks', needs('webhooks:manage'), async (c) => {
    const webhooks = await asUser(signedIn(c), (tx) => ownWebhooks(tx, false))
    return c.json({ webhooks: webhooks.map(shown) })
  })
  .post('/webhooks', needs('webhooks:manage'), notTooLarge, async (c) => {
    const session = signedIn(c)
    const body = await jsonOf(c)
    const wanted = bodyBy(c, newWebhook, body)
    let secret: string | null = null
    const { replayed, answer } = await once(
      session,
      { key: c.req.header('idempotency-key'), route: 'POST /webhooks', body },
      async (tx) => {
        const made = await makeWebhook(tx, session, wanted)
        if (!made.ok) throw refuse(c, made.reason)
        secret = made.value.secret
        return { id: made.value.id, madeAt: made.value.madeAt.toString() }
      },
      keptMade,
    )
    if (replayed) c.header('Idempotent-Replayed', 'true')
    return c.json({ ...answer, url: wanted.url, events: wanted.events, secret }, replayed ? 200 : 201)
  })
  .get('/webhooks/:id', needs('webhooks:manage'), async (c) =>
    c.json(shown(await asUser(signedIn(c), (tx) => webhookById(tx, idOf(c))))),
  )
  .delete('/webhooks/:id', needs('webhooks:manage'), async (c) => {
    const session = signedIn(c)
    // one that has ended isn't there for a system any longer
    if (!(await ending.run(session, { id: idOf(c) })).ok) throw new NotFound('ended')
    return c.body(null, 204)
  })
  .post('/webhooks/:id/secret', needs('webhooks:manage'), notTooLarge, async (c) => {
    const session = signedIn(c)
    const id = idOf(c)
    let secret: string | null = null
    const { replayed, answer } = await once(
      session,
      { key: c.req.header('idempotency-key'), route: `POST /webhooks/${id}/secret`, body: null },
      async (tx) => {
        const rotated = await rotateSecret(tx, session, id)
        secret = rotated.secret
        return { oldUntil: rotated.oldUntil.toString() }
      },
      keptRotation,
    )
    if (replayed) c.header('Idempotent-Replayed', 'true')
    return c.json({ ...answer, secret })
  })
