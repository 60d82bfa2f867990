/** Delivers the notices that are due, each at least once: taken under a lease, posted, and marked; whoever is killed in between leaves it to be taken again. */

import { sql } from 'kysely'
import { z } from 'zod'
import { asSystem } from '../../platform/database/index.ts'
import { defineJob } from '../../platform/job/index.ts'
import { now } from '../../platform/time/index.ts'
import { bodyOf, nextTry, signatureOf } from './rules.ts'
import { type Posted, post } from './send.ts'

/** So many at a time. */
const BATCH = 10
/** Nobody else takes them meanwhile, in seconds: a good deal longer than a receiver may be silent. */
const LEASE = 60

type Due = {
  id: string
  webhookId: string
  url: string
  secrets: string[]
  event: string
  messageId: string
  receipt: string
  kind: string
  at: Temporal.Instant
  tries: number
}

/**
 * Takes some that are due, the longest waiting first, and says with what they are signed. One that was begun is begun again when its lease is over.
 * Not of receivers in `silent`: one that is down isn't asked ten times in a row.
 */
async function take(silent: readonly string[]): Promise<Due[]> {
  const at = now()
  return asSystem('webhooks: take', async (tx) => {
    const { rows } = await sql<Due>`
      with due as (
        select d.id from webhook_delivery d join webhook w on w.id = d.webhook_id
        where d.delivered_at is null and d.given_up_at is null and d.next_at <= ${at.toString()} and w.ended_at is null
          and d.webhook_id <> all (${silent}::uuid[])
        order by d.next_at, d.id limit ${BATCH} for update of d skip locked)
      update webhook_delivery d set attempts = d.attempts + 1, last_at = ${at.toString()}, next_at = ${at.add({ seconds: LEASE }).toString()}
      from due, webhook w where d.id = due.id and w.id = d.webhook_id
      returning d.id, d.webhook_id as "webhookId", w.url, d.event, d.message_id as "messageId", d.receipt, d.kind, d.happened_at as at, d.attempts as tries,
        array(select s.secret from webhook_secret s where s.webhook_id = w.id and (s.until is null or s.until > ${at.toString()}) order by s.made_at desc) as secrets`.execute(
      tx,
    )
    return rows
  })
}

async function mark({ id, tries }: Due, result: Posted): Promise<void> {
  const at = now()
  const again = result.ok ? null : nextTry(tries, at)
  await asSystem('webhooks: mark', (tx) =>
    tx
      .updateTable('webhook_delivery')
      .set({
        last_status: result.status,
        last_fault: result.ok ? null : result.fault,
        delivered_at: result.ok ? at : null,
        given_up_at: !result.ok && again === null ? at : null,
        ...(again === null ? {} : { next_at: again }),
      })
      .where('id', '=', id)
      // whoever was slower than the lease doesn't undo what another has delivered since
      .where('delivered_at', 'is', null)
      .execute(),
  )
}

/** Delivers everything that is due. Gives how many arrived and how many didn't. */
export async function deliverDue(signal?: AbortSignal): Promise<{ delivered: number; failed: number }> {
  const silent = new Set<string>()
  let delivered = 0
  let failed = 0
  while (signal?.aborted !== true) {
    const batch = await take([...silent])
    if (batch.length === 0) break
    await Promise.all(
      batch.map(async (due) => {
        const body = bodyOf(due)
        const result = await post(due.url, body, signatureOf(due.id, body, due.secrets, now()))
        await mark(due, result)
        if (result.ok) delivered += 1
        else {
          failed += 1
          silent.add(due.webhookId)
        }
      }),
    )
  }
  return { delivered, failed }
}

/** Every minute: the rows themselves are the queue, so that nothing is lost between the answer and the job. */
export const deliverWebhooks = defineJob({
  name: 'exchange.deliver',
  schema: z.object({}),
  every: '* * * * *',
  // the rows say when to try again; a run that broke is made up for by the next
  retry: { limit: 0, backoff: 1 },
  run: (_, { signal }) => deliverDue(signal),
})

/** How long what is written down for the interface's own sake is kept, in days. */
export const KEPT_DAYS = { calls: 400, idempotency: 35, deliveries: 400 } as const

/** Forgets old calls, idempotency keys and notices. */
export async function forgetOld(): Promise<void> {
  const before = (days: number) => now().subtract({ hours: days * 24 })
  await asSystem('interface: forget', async (tx) => {
    await tx.deleteFrom('api_call').where('at', '<', before(KEPT_DAYS.calls)).execute()
    await tx.deleteFrom('api_idempotency').where('at', '<', before(KEPT_DAYS.idempotency)).execute()
    await tx.deleteFrom('webhook_delivery').where('made_at', '<', before(KEPT_DAYS.deliveries)).execute()
  })
}

export const forgetCalls = defineJob({
  name: 'exchange.forget',
  schema: z.object({}),
  nightly: '03:40',
  run: forgetOld,
})

/** What this room does by the clock. */
export const exchangeJobs = [deliverWebhooks, forgetCalls]
