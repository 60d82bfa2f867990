/** The areas that a municipality has named: where somebody was met, and never a point. */

import { sql } from 'kysely'
import type { Tx } from '../platform/database/index.ts'

export type Area = { id: string; name: string; endedAt: Temporal.Instant | null }

/** By name; those that are used no longer last. */
export const areas = (tx: Tx): Promise<Area[]> =>
  tx
    .selectFrom('outreach_area')
    .select(['id', 'name', 'ended_at as endedAt'])
    .orderBy(sql`ended_at is not null`)
    .orderBy(sql`name collate swedish`)
    .orderBy('id')
    .execute()

/** Those that can be chosen, and the one that stands already, as choices. */
export async function areaChoices(tx: Tx, also: string | null = null): Promise<{ value: string; label: string }[]> {
  const all = await areas(tx)
  return all
    .filter(({ name, endedAt }) => endedAt === null || name === also)
    .map(({ name }) => ({ value: name, label: name }))
}
