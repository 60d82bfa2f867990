/** What else runs on the same flat, asked before another matter is opened. */

import { sql } from 'kysely'
import { type Asking, rowsOf, told } from '../platform/database/index.ts'
import type { Matter } from './load.ts'

/** A running matter at the address. Of one that the user may not read, only which unit has it. */
export type Neighbour = {
  matter: { id: string; number: string } | null
  unit: string
  /** the same lease or dwelling; otherwise the same address */
  sameFlat: boolean
}

/** The latest opened first; nothing where the address isn't known. */
export function askingNeighbours(
  flat: Pick<Matter, 'leaseId' | 'dwellingId' | 'address' | 'dwellingNumber'>,
): Asking<Neighbour[]> {
  const query = sql<{ id: string | null; number: string | null; unit: string; sameFlat: boolean }>`
    select matter_id as id, number, unit_name as unit, same_flat as "sameFlat"
    from app.running_matters_at(${flat.leaseId}::uuid, ${flat.dwellingId}::uuid, ${flat.address}::text, ${flat.dwellingNumber}::text)`
  return told(rowsOf(query), (rows) =>
    rows.map(({ id, number, ...row }) => ({ ...row, matter: id === null || number === null ? null : { id, number } })),
  )
}
