/** What somebody has begun to write in a form and not sent: kept for its writer alone, until it is sent, thrown away, or old. */

import type { Session } from '../access/index.ts'
import type { Tx } from '../database/index.ts'
import { newId } from '../id.ts'
import { now } from '../time/index.ts'
import type { Typed } from '../web/form.ts'

/** What nobody has gone on with for so long is thrown away by the night. */
export const DRAFT_KEPT_FOR = Temporal.Duration.from({ hours: 24 * 60 })

export type Draft = { typed: Typed; at: Temporal.Instant }

/** An address as the pages' own ways lead to a form: names of pages and ids, and what the page turns on (`?decision=…`). Nothing that anybody wrote. */
export const isDraftAddress = (address: string): boolean =>
  /^(\/[a-z0-9-]+)+(\?[A-Za-z0-9_=&-]+)?$/.test(address) && address.length <= 300

/** What this user has begun in the form at `address`; null when there is nothing. */
export async function draftOf(tx: Tx, address: string): Promise<Draft | null> {
  const row = await tx
    .selectFrom('draft')
    .select(['typed', 'written_at'])
    .where('address', '=', address)
    .executeTakeFirst()
  return row === undefined ? null : { typed: typedFrom(row.typed), at: row.written_at }
}

/** Keeps what stands in the form now, in place of what stood there before. */
export async function keepDraft(tx: Tx, session: Session, address: string, typed: Typed): Promise<void> {
  const kept = { typed: JSON.stringify(typed), written_at: now() }
  await tx
    .insertInto('draft')
    .values({ id: newId(), municipality_code: session.municipality, user_id: session.userId, address, ...kept })
    .onConflict((oc) => oc.columns(['user_id', 'address']).doUpdateSet(kept))
    .execute()
}

/** Whether the form with this key has done its work. */
export async function isSent(tx: Tx, key: string): Promise<boolean> {
  return (await tx.selectFrom('request_key').select('key').where('key', '=', key).executeTakeFirst()) !== undefined
}

export async function throwDraftAway(tx: Tx, address: string): Promise<void> {
  await tx.deleteFrom('draft').where('address', '=', address).execute()
}

/** All that this user has begun, the latest first. */
export const draftsOf = (tx: Tx) =>
  tx.selectFrom('draft').select(['address', 'written_at as at']).orderBy('written_at', 'desc').limit(200).execute()

function typedFrom(kept: unknown): Typed {
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).filter(
      (entry): entry is [string, string | string[]] =>
        typeof entry[1] === 'string' || (Array.isArray(entry[1]) && entry[1].every((one) => typeof one === 'string')),
    ),
  )
}
