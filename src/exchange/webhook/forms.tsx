/** Receivers of notices: made, ended, given a new secret that is shown once; and a notice sent once more. */

import { found } from '../../platform/access/index.ts'
import { checkboxes, shortText, stopped, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { addWebhook, changeSecret } from './actions.ts'
import { webhookEvents } from './rules.ts'
import { WebhookSecretPage } from './secret.tsx'
import { webhook, webhooks } from './subject.tsx'
import { text } from './text.ts'

export const making = webhooks.form({
  at: 'new',
  may: 'webhooks',
  opens: 'webhook-new',
  text: group(text, 'making'),
  fields: {
    url: shortText(500, { type: 'url', spellcheck: false }),
    events: checkboxes(webhookEvents, group(text, 'event'), { needed: 'always' }),
  },
  shows: () => ({ begins: { events: [...webhookEvents] } }),
  act: async ({ tx, session, done }, wanted) => {
    const made = await addWebhook(tx, session, wanted)
    if (!made.ok) return made.reason === 'alreadyThere' ? stopped('alreadyThere', 'url') : wrong('url', made.reason)
    const { id, secret } = made.value
    return done('webhook.made', {
      about: id,
      data: { events: wanted.events },
      made: id,
      to: `/settings/webhooks/${id}`,
      once: (viewer) => <WebhookSecretPage viewer={viewer} id={id} secret={secret} why="made" />,
    })
  },
})

export const changing = webhook.press({
  at: 'secret',
  may: 'webhooks',
  text: group(text, 'changing'),
  act: async ({ tx, session, on, done }) => {
    const { secret } = await changeSecret(tx, session, on.id)
    return done('webhook.secret-changed', {
      once: (viewer) => <WebhookSecretPage viewer={viewer} id={on.id} secret={secret} why="changed" />,
    })
  },
})

/** Nothing more is sent there. What has been sent stays to be read. */
export const ending = webhook.press({
  at: 'end',
  may: 'webhooks',
  text: group(text, 'ending'),
  act: async ({ on, stamp, done }) => {
    await stamp('webhook', on.id, 'ended')
    return done('webhook.ended')
  },
})

/** From the first try on; also one that arrived, if the receiver has lost it. */
export const sendingAgain = webhook.press({
  at: 'deliveries/:delivery/again',
  may: 'webhooks',
  text: group(text, 'sendingAgain'),
  act: async ({ tx, on, params, done }) => {
    const again = await tx
      .updateTable('webhook_delivery')
      .set({ attempts: 0, next_at: now(), delivered_at: null, given_up_at: null })
      .where('id', '=', params.delivery)
      .where('webhook_id', '=', on.id)
      .returning('id')
      .executeTakeFirst()
    return done('webhook.sent-again', { data: { delivery: found(again).id } })
  },
})
