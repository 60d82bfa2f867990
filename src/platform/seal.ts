/**
 * Seals what a browser carries for the server: everybody may read it, nobody can change or make it. Kept apart by what it is for, so that a
 * sealed text of one kind is never taken for another.
 */

import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { asSystem } from './database/index.ts'

export type Seals = 'login' | 'notice' | 'form' | 'list'

/** 144 bits: far beyond guessing over a network, and short in an address. */
const SEAL_BYTES = 18

let keys: Readonly<Record<Seals, Buffer>> | null = null

/** Fetches the installation's key, making it the first time. Whatever seals or reads a seal calls this first; it asks the database once. */
export async function openSeals(): Promise<void> {
  if (keys !== null) return
  const key = await asSystem('seal key', async (tx) => {
    const made = { key: randomBytes(32) }
    await tx
      .insertInto('seal_key')
      .values(made)
      .onConflict((one) => one.doNothing())
      .execute()
    return (await tx.selectFrom('seal_key').select('key').executeTakeFirstOrThrow()).key
  })
  const keyFor = (what: Seals) => Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `hemvist ${what}`, 32))
  keys = { login: keyFor('login'), notice: keyFor('notice'), form: keyFor('form'), list: keyFor('list') }
}

function sealOf(what: Seals, written: string): Buffer {
  if (keys === null) throw new Error('openSeals() comes before the first seal.')
  return createHmac('sha256', keys[what]).update(written).digest().subarray(0, SEAL_BYTES)
}

/** The text with its seal, in letters that fit in a cookie, an address and a form. */
export function seal(what: Seals, text: string): string {
  const written = Buffer.from(text, 'utf8').toString('base64url')
  return `${written}.${sealOf(what, written).toString('base64url')}`
}

/** The text that was sealed here for this; null for everything else. */
export function unseal(what: Seals, sealed: string | null | undefined): string | null {
  const [, written, mark] = /^([\w-]+)\.([\w-]+)$/.exec(sealed ?? '') ?? []
  if (written === undefined || mark === undefined) return null
  const [found, wanted] = [Buffer.from(mark, 'base64url'), sealOf(what, written)]
  if (found.length !== wanted.length || !timingSafeEqual(found, wanted)) return null
  return Buffer.from(written, 'base64url').toString('utf8')
}
