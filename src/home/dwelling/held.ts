/** Whether a flat is spoken for: the one question about offers that is asked for everybody, and answered without saying to whom. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

/**
 * Whether the flat is held by an offer: one that waits for its answer until a day, or was accepted and has no lease yet (null). Asked of every offer,
 * also those about people whom the user has no reason to know of; what comes back is a day, nothing of the household.
 */
export async function heldNow(tx: Tx, id: string): Promise<{ until: Temporal.PlainDate | null } | undefined> {
  const { rows } = await sql<{ until: Temporal.PlainDate | null }>`
    select until_on as until from app.flats_held(array[${id}::uuid])`.execute(tx)
  return rows[0]
}

/**
 * The same of one flat inside a transaction that has locked it, so that of two who offer it at once the second sees the first, whoever their
 * households are. `besides` is the offer that asks.
 */
export async function isHeld(tx: Tx, dwellingId: string, besides: string | null = null): Promise<boolean> {
  const { rows } = await sql<{
    held: boolean
  }>`select app.dwelling_held(${dwellingId}::uuid, ${besides}::uuid) as held`.execute(tx)
  return rows[0]?.held ?? false
}
