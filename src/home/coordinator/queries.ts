/** Who coordinates matching: those whom a manager has named, and those who were. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

export type Coordinator = {
  id: string
  name: string
  unit: string | null
  namedAt: Temporal.Instant
  namedBy: string | null
  endedAt: Temporal.Instant | null
  endedBy: string | null
}

/** Those who match now first, then the latest who did. */
export async function coordinators(tx: Tx): Promise<Coordinator[]> {
  return tx
    .selectFrom('matching_coordinator as c')
    .innerJoin('app_user as u', 'u.id', 'c.user_id')
    .leftJoin('unit', 'unit.id', 'u.unit_id')
    .leftJoin('app_user as nb', 'nb.id', 'c.named_by')
    .leftJoin('app_user as eb', 'eb.id', 'c.ended_by')
    .select(['c.id', 'u.name', 'unit.name as unit', 'c.named_at as namedAt'])
    .select(['nb.name as namedBy', 'c.ended_at as endedAt', 'eb.name as endedBy'])
    .orderBy(sql`c.ended_at desc nulls first`)
    .orderBy(sql`u.name collate swedish`)
    .limit(200)
    .execute()
}

/** Whether the asking user is one of them now. */
export async function isCoordinator(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select app.is_coordinator() as is`.execute(tx)
  return rows[0]?.is === true
}
