/** A user's calendar address that is in use, and whose an address is. */

import type { Session } from '../../platform/access/index.ts'
import { asSystem, type Tx } from '../../platform/database/index.ts'
import { sessionFor } from '../../platform/login/index.ts'
import { hashOf } from '../secret.ts'

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
