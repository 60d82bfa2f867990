/** Concern for the children of a matter: reports that were made, and times that it was weighed. */

import type { Stage } from '../../law/index.ts'
import { type Asking, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { isStage } from './rules.ts'

export type Concern = {
  id: string
  /** the report, to be read as a signal; null: weighed, and none was made */
  signal: { id: string; receipt: string } | null
  words: string
  on: Temporal.PlainDate
  at: Temporal.Instant
  by: string
}

/** Every time, the latest first. */
export const concernsOf = (tx: Tx, matterId: string): Promise<Concern[]> => ask(tx, askingConcerns(tx, matterId))

export function askingConcerns(tx: Tx, matterId: string): Asking<Concern[]> {
  const query = tx
    .selectFrom('child_concern as c')
    .innerJoin('app_user as u', 'u.id', 'c.noted_by')
    .leftJoin('signal as s', 's.id', 'c.signal_id')
    .selectAll('c')
    .select(['u.name as noter', 's.receipt'])
    .where('c.matter_id', '=', matterId)
    .orderBy('c.on_day', 'desc')
    .orderBy('c.id', 'desc')
  return told(rowsOf(query, { on_day: 'day', noted_at: 'moment' }), (rows) =>
    rows.map((row) => ({
      id: row.id,
      signal: row.signal_id === null ? null : { id: row.signal_id, receipt: row.receipt ?? '' },
      words: row.words,
      on: row.on_day,
      at: row.noted_at,
      by: row.noter,
    })),
  )
}

/** Where the matter stood when it was last computed. */
export function askingStage(tx: Tx, matterId: string): Asking<Stage | null> {
  const query = tx.selectFrom('matter_standing').select('stage').where('matter_id', '=', matterId)
  return told(rowsOf(query), ([row]) => {
    const stage = row?.stage ?? null
    return isStage(stage) ? stage : null
  })
}
