/** Work that is done once for an idempotency key: the key, what was asked and the answer are written in the transaction that does the work. */

import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import type { Json } from '../../platform/database/schema.gen.ts'
import { now } from '../../platform/time/index.ts'
import { Problem } from './problem.ts'

const KEY = /^[\x21-\x7e]{1,200}$/

/** Only its hash is kept: a sender may put anything in it. Null for what is no key. */
export const idempotencyHash = (key: string | undefined): Buffer | null =>
  key !== undefined && KEY.test(key) ? createHash('sha256').update(key).digest() : null

export type Request = {
  /** the header */
  key: string | undefined
  route: string
  /** what was sent, read as JSON */
  body: unknown
}

export type Answered<T> = { replayed: boolean; answer: T }

/** The same body whatever order its fields came in. */
function requestHash({ route, body }: Request): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([route, sorted(body)]))
    .digest()
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}

/**
 * Does the work, or gives the answer that it gave the first time. Two at once with the same key: the second waits for the first, and gets its answer.
 * A process that is killed in the middle has written neither; work that throws (a {@link Problem}) takes the key back, so that a mended request may use it.
 * `schema` reads what is kept; nothing about a person is in it.
 */
export async function once<T extends Json>(
  session: Session,
  request: Request,
  work: (tx: Tx) => Promise<T>,
  schema: z.ZodType<T>,
): Promise<Answered<T>> {
  const keyHash = idempotencyHash(request.key)
  if (keyHash === null) throw new Problem('no-idempotency-key')
  const hash = requestHash(request)
  return asUser(withoutKey(session), async (tx) => {
    const claimed = await tx
      .insertInto('api_idempotency')
      .values({
        user_id: session.userId,
        key_hash: keyHash,
        municipality_code: session.municipality,
        request_hash: hash,
        at: now(),
      })
      .onConflict((conflict) => conflict.columns(['user_id', 'key_hash']).doNothing())
      .executeTakeFirst()
    if (claimed.numInsertedOrUpdatedRows !== 1n) {
      const earlier = await tx
        .selectFrom('api_idempotency')
        .select(['request_hash', 'answer'])
        .where('user_id', '=', session.userId)
        .where('key_hash', '=', keyHash)
        .executeTakeFirstOrThrow()
      if (!hash.equals(earlier.request_hash)) throw new Problem('other-body')
      return { replayed: true, answer: schema.parse(earlier.answer) }
    }
    const answer = await work(tx)
    await tx
      .updateTable('api_idempotency')
      .set({ answer: JSON.stringify(answer) })
      .where('user_id', '=', session.userId)
      .where('key_hash', '=', keyHash)
      .execute()
    return { replayed: false, answer }
  })
}
