/** The own organisation's receivers, and what has been sent to them. */

import { sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { isWebhookEvent, type WebhookEvent } from './rules.ts'

export type ListedWebhook = {
  id: string
  url: string
  events: readonly WebhookEvent[]
  madeAt: Temporal.Instant
  madeBy: string
  endedAt: Temporal.Instant | null
  /** while two secrets are in use: until when the old one is */
  oldSecretUntil: Temporal.Instant | null
  waiting: number
  givenUp: number
}

const webhooks = (tx: Tx) =>
  tx
    .selectFrom('webhook as w')
    .innerJoin('app_user as u', 'u.id', 'w.made_by')
    .select(['w.id', 'w.url', 'w.events', 'w.made_at as madeAt', 'u.name as madeBy', 'w.ended_at as endedAt'])
    .select((eb) =>
      eb
        .selectFrom('webhook_secret as s')
        .select(({ fn }) => fn.max('s.until').as('until'))
        .whereRef('s.webhook_id', '=', 'w.id')
        .where('s.until', '>', sql<Temporal.Instant>`app.now()`)
        .as('oldSecretUntil'),
    )
    .select((eb) => [
      eb
        .selectFrom('webhook_delivery as d')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('d.webhook_id', '=', 'w.id')
        .where('d.delivered_at', 'is', null)
        .where('d.given_up_at', 'is', null)
        .as('waiting'),
      eb
        .selectFrom('webhook_delivery as d')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('d.webhook_id', '=', 'w.id')
        .where('d.given_up_at', 'is not', null)
        .as('givenUp'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof webhooks>['executeTakeFirstOrThrow']>>
const fromRow = (row: Row): ListedWebhook => ({
  ...row,
  events: row.events.filter(isWebhookEvent),
  waiting: row.waiting ?? 0,
  givenUp: row.givenUp ?? 0,
})

/** Receivers, the newest first; ended ones only when asked for. */
export async function ownWebhooks(tx: Tx, ended: boolean): Promise<ListedWebhook[]> {
  const rows = await webhooks(tx)
    .$if(!ended, (query) => query.where('w.ended_at', 'is', null))
    .orderBy('w.made_at', 'desc')
    .orderBy('w.id', 'desc')
    .limit(100)
    .execute()
  return rows.map(fromRow)
}

export const webhookById = async (tx: Tx, id: string): Promise<ListedWebhook> =>
  fromRow(found(await webhooks(tx).where('w.id', '=', id).executeTakeFirst()))

export type Delivery = {
  id: string
  event: WebhookEvent
  receipt: string
  messageId: string
  madeAt: Temporal.Instant
  attempts: number
  nextAt: Temporal.Instant
  lastAt: Temporal.Instant | null
  lastStatus: number | null
  lastFault: 'status' | 'timeout' | 'noConnection' | 'noSuchHost' | 'notAllowed' | null
  deliveredAt: Temporal.Instant | null
  givenUpAt: Temporal.Instant | null
}

export const deliveryStates = ['waiting', 'delivered', 'givenUp'] as const

export type DeliveryFilter = {
  state: (typeof deliveryStates)[number] | null
  event: WebhookEvent | null
  sort: 'at' | '-at'
}

/** What has been sent to a receiver, after the row that a page ended with. */
export async function deliveriesOf(
  tx: Tx,
  webhookId: string,
  { state, event, sort }: DeliveryFilter,
  limit: number,
  after: readonly string[] | null,
): Promise<Delivery[]> {
  const [at, id] = after ?? []
  const way = sort === 'at' ? 'asc' : 'desc'
  const beyond = sort === 'at' ? sql`>` : sql`<`
  return tx
    .selectFrom('webhook_delivery')
    .select(['id', 'event', 'receipt', 'message_id as messageId', 'made_at as madeAt', 'attempts', 'next_at as nextAt'])
    .select(['last_at as lastAt', 'last_status as lastStatus', 'last_fault as lastFault'])
    .select(['delivered_at as deliveredAt', 'given_up_at as givenUpAt'])
    .where('webhook_id', '=', webhookId)
    .$if(at !== undefined && id !== undefined, (query) =>
      query.where(sql<boolean>`(made_at, id) ${beyond} (${at}::timestamptz, ${id}::uuid)`),
    )
    .$if(event !== null, (query) => query.where('event', '=', event))
    .$if(state === 'delivered', (query) => query.where('delivered_at', 'is not', null))
    .$if(state === 'givenUp', (query) => query.where('given_up_at', 'is not', null))
    .$if(state === 'waiting', (query) => query.where('delivered_at', 'is', null).where('given_up_at', 'is', null))
    .orderBy('made_at', way)
    .orderBy('id', way)
    .limit(limit)
    .execute()
}
