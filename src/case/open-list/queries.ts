/** Reads of what the board gives without assessment. */

import type { Tx } from '../../platform/database/index.ts'
import type { BoardsWord } from './rules.ts'

export type SetWord = BoardsWord & { id: string; setAt: Temporal.Instant; by: string }

/** Every word that was ever set, the latest to hold first. */
export async function boardsWords(tx: Tx, municipality: string): Promise<SetWord[]> {
  const rows = await tx
    .selectFrom('open_intervention as o')
    .leftJoin('app_user as u', 'u.id', 'o.set_by')
    .selectAll('o')
    .select('u.name')
    .where('o.municipality_code', '=', municipality)
    .orderBy('o.from_on', 'desc')
    .orderBy('o.set_at', 'desc')
    .orderBy('o.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    offered: row.offered,
    conditions: row.conditions,
    identityDocumented: row.identity_documented,
    reference: row.reference,
    from: row.from_on,
    setAt: row.set_at,
    by: row.name ?? '',
  }))
}
