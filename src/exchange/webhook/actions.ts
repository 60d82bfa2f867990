/** Receivers of notices, made and given a new secret: the rows, and the whole of it for a system that does so itself. */

import { found, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecord, ownRow, record, stampedRow } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import { requireWebhooks } from '../access.ts'
import { BOTH_SECRETS, newWebhookSecret, type WebhookEvent } from './rules.ts'
import { type UrlRefusal, urlRefusal } from './target.ts'

export type NewWebhook = { url: string; events: readonly WebhookEvent[] }
export type MadeWebhook = { id: string; madeAt: Temporal.Instant; secret: string }
export type WebhookRefusal = UrlRefusal | 'alreadyThere'

/** The rows of a new receiver of the own organisation's. The record is held: of two who make the same the second sees the first's. */
export async function addWebhook(
  tx: Tx,
  session: Session,
  { url, events }: NewWebhook,
): Promise<Outcome<MadeWebhook, WebhookRefusal>> {
  const wrong = urlRefusal(url)
  if (wrong !== null) return refused(wrong)
  const there = await tx
    .selectFrom('webhook')
    .select('id')
    .where('organisation_id', '=', session.organisation.id)
    .where('url', '=', url)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (there) return refused('alreadyThere')
  const row = stampedRow(session, 'made')
  const { id, made_at: madeAt } = row
  await tx
    .insertInto('webhook')
    .values({
      ...row,
      organisation_id: session.organisation.id,
      url,
      events: [...new Set(events)],
    })
    .execute()
  return done({ id, madeAt, secret: await addSecret(tx, session, id) })
}

async function addSecret(tx: Tx, session: Session, webhookId: string): Promise<string> {
  const secret = newWebhookSecret()
  await tx
    .insertInto('webhook_secret')
    .values({ ...ownRow(session), webhook_id: webhookId, secret, made_at: now() })
    .execute()
  return secret
}

export type ChangedSecret = { secret: string; oldUntil: Temporal.Instant }

/** A new secret; the one before is used beside it for a day, so that the receiver can change without missing a notice. */
export async function changeSecret(tx: Tx, session: Session, id: string): Promise<ChangedSecret> {
  const oldUntil = now().add(BOTH_SECRETS)
  await tx
    .updateTable('webhook_secret')
    .set({ until: oldUntil })
    .where('webhook_id', '=', id)
    .where('until', 'is', null)
    .execute()
  return { secret: await addSecret(tx, session, id), oldUntil }
}

/** A system makes a receiver for its own organisation, inside an open transaction. */
export async function makeWebhook(
  tx: Tx,
  session: Session,
  wanted: NewWebhook,
): Promise<Outcome<MadeWebhook, WebhookRefusal>> {
  requireWebhooks(session)
  await holdRecord(tx)
  const made = await addWebhook(tx, session, wanted)
  if (made.ok)
    await record(tx, session, { what: 'webhook.made', subject: made.value.id, data: { events: [...wanted.events] } })
  return made
}

/** A system changes the secret of its own receiver that is in use; NotFound for anything else. */
export async function rotateSecret(tx: Tx, session: Session, id: string): Promise<ChangedSecret> {
  requireWebhooks(session)
  await holdRecord(tx)
  found(
    await tx.selectFrom('webhook').select('id').where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst(),
  )
  const changed = await changeSecret(tx, session, id)
  await record(tx, session, { what: 'webhook.secret-changed', subject: id })
  return changed
}
