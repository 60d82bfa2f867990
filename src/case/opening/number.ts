/** Case numbers: without gaps, because the number is taken in the transaction that opens the case, under a lock on its row. */

import type { Tx } from '../../platform/database/index.ts'

/** `2026-0123`, one series a municipality and year. */
export const caseNumber = (year: number, running: number): string => `${year}-${String(running).padStart(4, '0')}`

/** Takes the next number. Whoever opens a case at the same moment waits until this transaction has ended. */
export async function takeCaseNumber(tx: Tx, municipality: string, year: number): Promise<string> {
  const series = { municipality_code: municipality, series: 'case', year } as const
  await tx
    .insertInto('running_number')
    .values({ ...series, last: 0 })
    .onConflict((oc) => oc.columns(['municipality_code', 'series', 'year']).doNothing())
    .execute()
  const { last } = await tx
    .updateTable('running_number')
    .set((eb) => ({ last: eb('last', '+', 1) }))
    .where('municipality_code', '=', municipality)
    .where('series', '=', 'case')
    .where('year', '=', year)
    .returning('last')
    .executeTakeFirstOrThrow()
  return caseNumber(year, last)
}
