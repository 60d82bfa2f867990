/** Running numbers without gaps: one series a municipality and year, taken in the transaction that uses the number. */

import { sql } from 'kysely'
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
  const { rows } = await sql<{ last: number }>`
    select app.take_numbers(${municipality}, ${series}, ${year}, ${count}) as last`.execute(tx)
  const [taken] = rows
  if (!taken) throw new Error('No number was given.')
  return taken.last
}
