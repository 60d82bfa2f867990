/** Receipt numbers: without gaps, because the number is taken in the transaction that writes the signal, under a lock on its row. */

import type { Tx } from '../platform/database/index.ts'
import { receiptOf } from './rules.ts'

/** Takes the next number of the municipality's series for the year. Whoever comes at the same moment waits until this transaction has ended. */
export async function takeReceipt(tx: Tx, municipality: string, year: number): Promise<string> {
  const series = { municipality_code: municipality, series: 'signal', year } as const
  await tx
    .insertInto('running_number')
    .values({ ...series, last: 0 })
    .onConflict((oc) => oc.columns(['municipality_code', 'series', 'year']).doNothing())
    .execute()
  const { last } = await tx
    .updateTable('running_number')
    .set((eb) => ({ last: eb('last', '+', 1) }))
    .where('municipality_code', '=', municipality)
    .where('series', '=', 'signal')
    .where('year', '=', year)
    .returning('last')
    .executeTakeFirstOrThrow()
  return receiptOf(year, last)
}
