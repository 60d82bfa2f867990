/** Who lives in the flat of a lease on a day without standing on it. */

import { sql } from 'kysely'
import type { Tx } from '../platform/database/index.ts'

/** Those of them whom the user may read about. */
export async function livingThere(tx: Tx, leaseId: string, on: Temporal.PlainDate): Promise<string[]> {
  const rows = await tx
    .selectFrom('lease_resident')
    .select('person_id as id')
    .where('lease_id', '=', leaseId)
    .where('undone_at', 'is', null)
    .where('moved_in_on', '<=', on)
    .where(sql<boolean>`coalesce(moved_out_on, 'infinity'::date) >= ${on}`)
    .execute()
  return rows.map(({ id }) => id)
}
