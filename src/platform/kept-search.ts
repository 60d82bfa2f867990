/**
 * Keeps what somebody searched for a while, so that back, refresh and a new tab show it again without the words standing in an address. The address
 * holds a key; the words are sealed with it, and of the key itself the database has a hash alone.
 */

import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { type Session, withoutKey } from './access/index.ts'
import { asUser, type Tx } from './database/index.ts'
import { now } from './time/index.ts'

/** What is searched in; what was kept for one is never shown as another. */
export type SearchedIn = 'people' | 'places' | 'users' | 'nights'

/** A morning's work can be gone back in; tomorrow's begins anew. */
export const SEARCH_KEPT_FOR = Temporal.Duration.from({ hours: 4 })

const KEY = /^[\w-]{32}$/
const KEY_BYTES = 24
const NONCE_BYTES = 12
const TAG_BYTES = 16

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest()
const cipherKeyOf = (key: string): Buffer => Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'hemvist search', 32))
const belongsTo = (session: Session, where: SearchedIn): Buffer => Buffer.from(`${where} ${session.userId}`)

/** Keeps the text for this user and gives the key that its address holds. */
export async function keepSearch(session: Session, where: SearchedIn, text: string): Promise<string> {
  const key = randomBytes(KEY_BYTES).toString('base64url')
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', cipherKeyOf(key), nonce).setAAD(belongsTo(session, where))
  const written = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  await asUser(withoutKey(session), (tx) =>
    tx
      .insertInto('kept_search')
      .values({
        key_hash: hashOf(key),
        municipality_code: session.municipality,
        user_id: session.userId,
        sealed: Buffer.concat([nonce, cipher.getAuthTag(), written]),
        sought_at: now(),
      })
      .execute(),
  )
  return key
}

/** The text that was kept under the key, and whether it has been shown before; null for somebody else's key, an old one, or none. */
export const keptSearch = (session: Session, where: SearchedIn, key: string): Promise<KeptSearch | null> =>
  asUser(withoutKey(session), (tx) => keptSearchIn(tx, session, where, key))

export type KeptSearch = { text: string; shownBefore: boolean }

/** The same in a transaction that goes on to what was sought. */
export async function keptSearchIn(
  tx: Tx,
  session: Session,
  where: SearchedIn,
  key: string,
): Promise<KeptSearch | null> {
  if (!KEY.test(key)) return null
  const hash = hashOf(key)
  const kept = now().subtract(SEARCH_KEPT_FOR)
  const row = await tx
    // as it was before: that it is shown now is written in the same look
    .with('shown', (db) =>
      db
        .updateTable('kept_search')
        .set({ shown_at: now() })
        .where('key_hash', '=', hash)
        .where('sought_at', '>', kept)
        .where('shown_at', 'is', null),
    )
    .selectFrom('kept_search')
    .select(['sealed', 'shown_at'])
    .where('key_hash', '=', hash)
    .where('sought_at', '>', kept)
    .executeTakeFirst()
  const text = row === undefined ? null : opened(row.sealed, key, belongsTo(session, where))
  return text === null ? null : { text, shownBefore: row?.shown_at !== null }
}

function opened(sealed: Uint8Array, key: string, belongs: Buffer): string | null {
  const decipher = createDecipheriv('aes-256-gcm', cipherKeyOf(key), sealed.subarray(0, NONCE_BYTES))
  decipher.setAAD(belongs).setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  try {
    return decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    // kept for another search
    return null
  }
}
