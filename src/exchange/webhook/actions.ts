/** Receivers of notices: made, ended, given a new secret; and a notice sent once more. Each inside an open transaction of whoever looks after them. */

import { found, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecord, record } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import { requireWebhooks } from '../access.ts'
import { BOTH_SECRETS, newWebhookSecret, type WebhookEvent } from './rules.ts'
import { type UrlRefusal, urlRefusal } from './target.ts'

export type NewWebhook = { url: string; events: readonly WebhookEvent[] }
export type MadeWebhook = { id: string; madeAt: Temporal.Instant; secret: string }
export type WebhookRefusal = { kind: UrlRefusal | 'alreadyThere' }

/** Makes a receiver for the own organisation. */
export async function makeWebhook(
  tx: Tx,
  session: Session,
  { url, events }: NewWebhook,
): Promise<Outcome<MadeWebhook, WebhookRefusal>> {
  requireWebhooks(session)
  const wrong = urlRefusal(url)
  if (wrong !== null) return refused({ kind: wrong })
  // two who make the same come after each other: the second sees the first's
  await holdRecord(tx)
  const there = await tx
    .selectFrom('webhook')
    .select('id')
    .where('organisation_id', '=', session.organisation.id)
    .where('url', '=', url)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (there) return refused({ kind: 'alreadyThere' })
  const id = newId()
  const madeAt = now()
  await tx
    .insertInto('webhook')
    .values({
      id,
      municipality_code: session.municipality,
      organisation_id: session.organisation.id,
      url,
      events: [...new Set(events)],
      made_at: madeAt,
      made_by: session.userId,
    })
    .execute()
  const secret = await addSecret(tx, session, id)
  await record(tx, session, { what: 'webhook.made', subject: id, data: { events: [...events] } })
  return done({ id, madeAt, secret })
}

async function addSecret(tx: Tx, session: Session, webhookId: string): Promise<string> {
  const secret = newWebhookSecret()
  await tx
    .insertInto('webhook_secret')
    .values({ id: newId(), municipality_code: session.municipality, webhook_id: webhookId, secret, made_at: now() })
    .execute()
  return secret
}

/** The own receiver in use; NotFound for anything else. */
async function inUse(tx: Tx, session: Session, id: string): Promise<void> {
  requireWebhooks(session)
  await holdRecord(tx)
  found(
    await tx.selectFrom('webhook').select('id').where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst(),
  )
}

/** A new secret; the one before is used beside it for a day, so that the receiver can change without missing a notice. */
export async function rotateSecret(
  tx: Tx,
  session: Session,
  id: string,
): Promise<{ secret: string; oldUntil: Temporal.Instant }> {
  await inUse(tx, session, id)
  const oldUntil = now().add(BOTH_SECRETS)
  await tx
    .updateTable('webhook_secret')
    .set({ until: oldUntil })
    .where('webhook_id', '=', id)
    .where('until', 'is', null)
    .execute()
  const secret = await addSecret(tx, session, id)
  await record(tx, session, { what: 'webhook.secret-changed', subject: id })
  return { secret, oldUntil }
}

/** Nothing more is sent there. What has been sent stays to be read. */
export async function endWebhook(tx: Tx, session: Session, id: string): Promise<void> {
  await inUse(tx, session, id)
  await tx.updateTable('webhook').set({ ended_at: now(), ended_by: session.userId }).where('id', '=', id).execute()
  await record(tx, session, { what: 'webhook.ended', subject: id })
}

/** Sends a notice once more, from the first try on; also one that arrived, if the receiver has lost it. */
export async function sendAgain(tx: Tx, session: Session, webhookId: string, deliveryId: string): Promise<void> {
  await inUse(tx, session, webhookId)
  found(
    await tx
      .selectFrom('webhook_delivery')
      .select('id')
      .where('id', '=', deliveryId)
      .where('webhook_id', '=', webhookId)
      .executeTakeFirst(),
  )
  await tx
    .updateTable('webhook_delivery')
    .set({ attempts: 0, next_at: now(), delivered_at: null, given_up_at: null })
    .where('id', '=', deliveryId)
    .execute()
  await record(tx, session, { what: 'webhook.sent-again', subject: webhookId, data: { delivery: deliveryId } })
}
