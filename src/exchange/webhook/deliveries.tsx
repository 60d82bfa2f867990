/** /settings/webhooks/:id: one receiver, with what it was sent, the latest first, also as a file. */

import { asUser } from '../../platform/database/index.ts'
import { type ListColumn, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { formatMoment, group, type Locale, words } from '../../platform/text/index.ts'
import { momentInFile } from '../../platform/time/index.ts'
import { EmptyState } from '../../platform/ui/index.ts'
import { idParam } from '../../platform/web/index.ts'
import { requireWebhooks } from '../access.ts'
import { sendingAgain } from './forms.tsx'
import { type Delivery, deliveriesOf, deliveryStates, webhookById } from './queries.ts'
import { webhookEvents } from './rules.ts'
import { text } from './text.ts'
import { WebhookPage } from './views.tsx'

export const deliveries = list({
  at: '/settings/webhooks/:id',
  filesAt: 'deliveries',
  size: 50,
  fields: {
    state: optional(oneOf(deliveryStates, group(text, 'deliveryStates'), { empty: group(text, 'anyState') })),
    event: optional(oneOf(webhookEvents, group(text, 'event'), { empty: group(text, 'anyEvent') })),
    sort: usually(oneOf(['-at', 'at'], group(text, 'sorts'), { empty: false }), '-at'),
  },
  text: group(text, 'choosing'),
  may: requireWebhooks,
  takes: () => true,
  of: async ({ c, session, locale, filter }) => {
    const id = idParam(c)
    const t = words(text, locale)
    const isChosen = filter.state !== null || filter.event !== null
    const webhook = await asUser(session, (tx) => webhookById(tx, id))
    return listed<Delivery>({
      title: t.deliveries,
      locale,
      columns: columnsIn(locale, webhook.endedAt === null ? id : null),
      rows: (tx, { after, limit }) => deliveriesOf(tx, id, filter, limit, after),
      keyOf: (row) => [row.madeAt.toString(), row.id],
      empty: isChosen ? (
        <EmptyState title={t.noneLike} icon="message">
          {t.noneLikeWhat}
        </EmptyState>
      ) : (
        <EmptyState title={t.noDeliveries} icon="message">
          {t.noDeliveriesText}
        </EmptyState>
      ),
    })
  },
  more: (tx, { c }) => webhookById(tx, idParam(c)),
  draw: ({ more: webhook, ...rest }) => <WebhookPage webhook={webhook} {...rest} />,
})

/** `open`: the receiver's id while something may be sent to it again. */
function columnsIn(locale: Locale, open: string | null): ListColumn<Delivery>[] {
  const t = words(text, locale)
  const columns: ListColumn<Delivery>[] = [
    {
      label: t.at,
      sort: 'at',
      kind: 'text',
      of: ({ madeAt }) => momentInFile(madeAt),
      cell: ({ madeAt }) => <span class="nowrap">{formatMoment(madeAt, locale)}</span>,
    },
    { label: t.what, kind: 'text', of: ({ event }) => t.event[event] },
    {
      label: t.receipt,
      kind: 'text',
      of: ({ receipt }) => receipt,
      cell: (one) => <a href={`/messages/${one.messageId}`}>{one.receipt}</a>,
    },
    { label: t.state, kind: 'text', of: (one) => stateOf(one, locale) },
    { label: t.tries, kind: 'number', of: ({ attempts }) => attempts },
  ]
  if (open === null) return columns
  const again = (one: Delivery) => (
    <sendingAgain.Button to={{ id: open, delivery: one.id }} locale={locale} of={t.about(one.receipt)} />
  )
  return [...columns, { label: t.again, cell: again }]
}

/** How far a notice has come, and what was in its way. */
function stateOf(one: Delivery, locale: Locale): string {
  const t = words(text, locale)
  if (one.deliveredAt !== null) return t.delivered(formatMoment(one.deliveredAt, locale))
  const fault = one.lastFault === null ? null : t.fault[one.lastFault](String(one.lastStatus ?? ''))
  const then =
    one.givenUpAt === null ? t.next(formatMoment(one.nextAt, locale)) : t.gaveUp(formatMoment(one.givenUpAt, locale))
  return fault === null ? then : `${fault}. ${then}.`
}
