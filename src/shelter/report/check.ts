/** Asks the rows whether everything that must hold of beds holds. */

import type { Tx } from '../../platform/database/index.ts'
import { bedUse, byPlace } from '../bed-use.ts'
import { invariants } from './invariants.ts'

export type Checked = { invariant: number; name: string; says: string; rows: number }

/** How many nights back occupancy is summed in three ways. */
const NIGHTS_BACK = 30

/** Each invariant with the number of rows that break it, as the system: figures, never who. */
export async function checkBeds(tx: Tx, today: Temporal.PlainDate): Promise<Checked[]> {
  const all: Checked[] = []
  for (const [at, { name, says, broken }] of invariants.entries()) {
    const { rows } = await broken.execute(tx)
    all.push({ invariant: at + 1, name, says, rows: rows[0]?.rows ?? 0 })
  }
  const { sums } = byPlace(
    await bedUse(tx, { municipality: null }, { first: today.subtract({ days: NIGHTS_BACK }), last: today }),
  )
  return all.map((one) => (one.name === 'occupancy-agrees' && !sums.agree ? { ...one, rows: one.rows + 1 } : one))
}
