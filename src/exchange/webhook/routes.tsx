/** /settings/webhooks: the own landlord's receivers of notices. */

import { z } from 'zod'
import { type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser, keyLedTo } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  choices,
  idParam,
  page,
  pageKey,
  pageOf,
  readForm,
  room,
  seeOther,
  signedIn,
  text as textField,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { requireWebhooks } from '../access.ts'
import { endWebhook, makeWebhook, rotateSecret, sendAgain } from './actions.ts'
import { deliveriesOf, ownWebhooks, webhookById } from './queries.ts'
import { webhookEvents } from './rules.ts'
import { text } from './text.ts'
import { WebhookPage, WebhookSecretPage, WebhooksPage } from './views.tsx'

const PAGE_SIZE = 50

const webhookForm = z.object({ url: textField(500), events: choices(webhookEvents) })

function keeper(c: Ctx): Session {
  const session = signedIn(c)
  requireWebhooks(session)
  return session
}

async function draw(c: Ctx, session: Session, form: FormState, status: 200 | 409 | 422) {
  const webhooks = await asUser(withoutKey(session), (tx) => ownWebhooks(tx, true))
  return page(c, <WebhooksPage viewer={viewer(c)} webhooks={webhooks} form={form} />, status)
}

export const webhookRoutes = room()
  .get('/settings/webhooks', (c) => draw(c, keeper(c), blankForm(), 200))
  .post('/settings/webhooks', async (c) => {
    const session = keeper(c)
    const t = words(text, session.locale)
    const form = await readForm(c, webhookForm)
    if (!form.ok) return draw(c, session, form.state, 422)
    if (form.value.events.length === 0)
      return draw(c, session, withProblems(form.state, [{ field: 'events', message: t.noEvent }]), 422)
    const made = await asUser(session, (tx) => makeWebhook(tx, session, form.value))
    if (!made.ok) {
      const { kind } = made.reason
      const state = withProblems(form.state, [{ field: 'url', message: t[kind] }])
      return draw(c, session, state, kind === 'alreadyThere' ? 409 : 422)
    }
    // shown in the answer itself, once; the same form sent again leads to the receiver, without its secret
    await keyLedTo(session, `/settings/webhooks/${made.value.id}`)
    return page(c, <WebhookSecretPage viewer={viewer(c)} id={made.value.id} secret={made.value.secret} why="made" />)
  })
  .get('/settings/webhooks/:id', async (c) => {
    const session = keeper(c)
    const { webhook, deliveries } = await asUser(session, async (tx) => ({
      webhook: await webhookById(tx, idParam(c)),
      deliveries: await deliveriesOf(tx, idParam(c), PAGE_SIZE + 1, pageKey(c, 2)),
    }))
    const { rows, ...pager } = pageOf(c, deliveries, PAGE_SIZE, ({ madeAt, id }) => [madeAt.toString(), id])
    return page(
      c,
      <WebhookPage viewer={viewer(c)} webhook={webhook} deliveries={rows} {...pager} blank={() => blankForm()} />,
    )
  })
  .post('/settings/webhooks/:id/secret', async (c) => {
    const session = keeper(c)
    const { secret } = await asUser(session, (tx) => rotateSecret(tx, session, idParam(c)))
    await keyLedTo(session, `/settings/webhooks/${idParam(c)}`)
    return page(c, <WebhookSecretPage viewer={viewer(c)} id={idParam(c)} secret={secret} why="changed" />)
  })
  .post('/settings/webhooks/:id/end', async (c) => {
    const session = keeper(c)
    await asUser(session, (tx) => endWebhook(tx, session, idParam(c)))
    return seeOther(c, `/settings/webhooks/${idParam(c)}`, words(text, session.locale).isEnded)
  })
  .post('/settings/webhooks/:id/deliveries/:delivery/again', async (c) => {
    const session = keeper(c)
    await asUser(session, (tx) => sendAgain(tx, session, idParam(c), idParam(c, 'delivery')))
    return seeOther(c, `/settings/webhooks/${idParam(c)}`, words(text, session.locale).sentAgain)
  })
