/** Counts of several weeks, kept as long as nothing in the municipality has changed: the record's head says whether it has. */

import { asSystem, type Tx } from '../platform/database/index.ts'
import { today } from '../platform/time/index.ts'
import { type Count, countArea } from './count.ts'
import { measuringWeek, type Week } from './week.ts'

// Everything that changes where somebody lives is written to the municipality's record in the same transaction, so its newest hash is a stamp of all of it.
const kept = new Map<string, Count>()
const MOST_KEPT = 2000

// The demo's history and the national four situations as asked of every year begin here.
const FIRST_YEAR = 2016

/** The measuring week of each year, up to the latest that has begun. */
export function measuringWeeks(day: Temporal.PlainDate): Week[] {
  const years = Array.from({ length: day.year - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i)
  return years.map(measuringWeek).filter((week) => Temporal.PlainDate.compare(week.from, day) <= 0)
}

/** The counts of these weeks, in their order. */
export async function countWeeks(municipality: string, weeks: readonly Week[]): Promise<Count[]> {
  return asSystem('figures: series', async (tx) => {
    const stamp = await stampOf(tx, municipality)
    const counts: Count[] = []
    for (const week of weeks) counts.push(await countKept(tx, municipality, week, stamp))
    return counts
  })
}

async function countKept(tx: Tx, municipality: string, week: Week, stamp: string | null): Promise<Count> {
  if (stamp === null) return countArea(tx, { municipality, week })
  const key = `${municipality} ${week.iso} ${today()} ${stamp}`
  const known = kept.get(key)
  if (known) return known
  const count = await countArea(tx, { municipality, week })
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, count)
  return count
}

/** Read before counting: a change that comes in between gives the next reader a new stamp. */
export async function stampOf(tx: Tx, municipality: string): Promise<string | null> {
  const head = await tx
    .selectFrom('event_head')
    .select('hash')
    .where('municipality_code', '=', municipality)
    .executeTakeFirst()
  return head ? Buffer.from(head.hash).toString('hex') : null
}
