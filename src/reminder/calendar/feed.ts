/** A user's calendar address: made, replaced, revoked; and whose it is. */

import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { sessionFor } from '../../platform/login/index.ts'
import { record } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import { hashOf, newSecret } from '../secret.ts'

export type Feed = { id: string; madeAt: Temporal.Instant }

/** The user's own address in use; null when there is none. */
export async function ownFeed(tx: Tx, session: Session): Promise<Feed | null> {
  const row = await tx
    .selectFrom('calendar_feed')
    .select(['id', 'made_at as madeAt'])
    .where('user_id', '=', session.userId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** A new address; the one before stops in the same moment. Gives its secret, which nobody can look up afterwards. */
export async function makeFeed(session: Session): Promise<string> {
  const secret = newSecret()
  const hash = hashOf(secret)
  if (hash === null) throw new Error('A secret that is none.')
  await asUser(session, async (tx) => {
    await revoke(tx, session)
    const id = newId()
    await tx
      .insertInto('calendar_feed')
      .values({
        id,
        municipality_code: session.municipality,
        user_id: session.userId,
        secret_hash: hash,
        made_at: now(),
      })
      .execute()
    await record(tx, session, { what: 'calendar.made', subject: id })
  })
  return secret
}

/** Stops the address: programs that have it get nothing more. */
export async function revokeFeed(session: Session): Promise<void> {
  await asUser(session, (tx) => revoke(tx, session))
}

async function revoke(tx: Tx, session: Session): Promise<void> {
  const feed = await ownFeed(tx, session)
  if (feed === null) return
  await tx.updateTable('calendar_feed').set({ revoked_at: now() }).where('id', '=', feed.id).execute()
  await record(tx, session, { what: 'calendar.revoked', subject: feed.id })
}

/** Whose address it is, as they are now; null when it is nobody's, was revoked, or its user was deactivated: nothing tells which. */
export async function readerOf(secret: string): Promise<Session | null> {
  const hash = hashOf(secret)
  if (hash === null) return null
  const feed = await asSystem('whose calendar', (tx) =>
    tx
      .selectFrom('calendar_feed')
      .select('user_id')
      .where('secret_hash', '=', hash)
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  )
  return feed === undefined ? null : sessionFor(feed.user_id)
}
