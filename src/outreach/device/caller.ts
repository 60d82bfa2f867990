/** Whose phone it is, from its token; and what it sent, opened. Nobody is logged in: the system finds out who writes, and everything after is theirs. */

import { asSystem } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { openWith } from './envelope.ts'
import { type Item, itemSchema, writtenSchema } from './item.ts'
import { type Pair, pairsOf } from './keys.ts'
import { hashOf } from './rules.ts'
import type { Waiting } from './wire.ts'

export type Phone = { id: string; ownerId: string; municipality: string; revoked: boolean }

/** The phone that holds the token, which is then noted to be in use; null for a token that nobody has. */
export async function phoneWith(token: string, { uses }: { uses: boolean }): Promise<Phone | null> {
  const hash = hashOf(token)
  if (hash === null) return null
  return asSystem('phones: whose token', async (tx) => {
    const row = await tx
      .selectFrom('outreach_device')
      .select(['id', 'registered_by', 'municipality_code', 'revoked_at', 'last_used_on'])
      .where('token_hash', '=', hash)
      .executeTakeFirst()
    if (row === undefined) return null
    const revoked = row.revoked_at !== null
    if (uses && !revoked && !row.last_used_on?.equals(today()))
      await tx.updateTable('outreach_device').set({ last_used_on: today() }).where('id', '=', row.id).execute()
    return { id: row.id, ownerId: row.registered_by, municipality: row.municipality_code, revoked }
  })
}

/** One that was opened; `item` is null when what was written can't be read. */
export type Opened = { id: string; phone: Phone | null; written: Temporal.Instant | null; item: Item | null }

/** Opens what a phone of this municipality sent. Who wrote it is who holds the token in the envelope: to a public key anybody can seal. */
export async function opened({ municipality }: Phone, sent: readonly Waiting[]): Promise<Opened[]> {
  if (sent.length === 0) return []
  const pairs = await pairsOf(municipality)
  const phones = new Map<string, Promise<Phone | null>>()
  const phoneOf = (token: string) => {
    const known = phones.get(token) ?? phoneWith(token, { uses: false })
    phones.set(token, known)
    return known
  }
  return Promise.all(sent.map((one) => open(one, { municipality, pairs, phoneOf })))
}

type Known = {
  municipality: string
  pairs: ReadonlyMap<number, Pair>
  phoneOf: (token: string) => Promise<Phone | null>
}

async function open({ id, sealed }: Waiting, { municipality, pairs, phoneOf }: Known): Promise<Opened> {
  const pair = pairs.get(sealed.v)
  const text = pair === undefined ? null : await openWith(pair, id, sealed)
  const written = writtenSchema.safeParse(text === null ? null : parsed(text))
  if (!written.success) return { id, phone: null, written: null, item: null }
  const { token, clock, item } = written.data
  const phone = await phoneOf(token)
  const here = phone?.municipality === municipality ? phone : null
  return { id, phone: here, written: clock, item: itemSchema.safeParse(item).data ?? null }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
