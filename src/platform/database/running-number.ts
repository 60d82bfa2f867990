/** Running numbers without gaps: one series a municipality and year, taken in the transaction that uses the number. */

import type { Tx } from './doors.ts'

/**
 * Takes the next number, or the next `count` numbers and tells the last of them. Whoever comes at the same moment waits until this transaction has
 * ended. The record's head is taken before it, by the database (decision 014); a number of another municipality's is taken in work that says so to
 * `asUser` (`alsoIn`).
 */
export async function takeRunningNumber(
  tx: Tx,
  municipality: string,
  series: 'signal' | 'case' | 'matter' | 'undertaking' | 'advice',
  year: number,
  count = 1,
): Promise<number> {
  await tx
    .insertInto('running_number')
    .values({ municipality_code: municipality, series, year, last: 0 })
    .onConflict((oc) => oc.columns(['municipality_code', 'series', 'year']).doNothing())
    .execute()
  const { last } = await tx
    .updateTable('running_number')
    .set((eb) => ({ last: eb('last', '+', count) }))
    .where('municipality_code', '=', municipality)
    .where('series', '=', series)
    .where('year', '=', year)
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}
