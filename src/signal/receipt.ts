/** Receipt numbers. */

import { type Tx, takeRunningNumber } from '../platform/database/index.ts'
import { receiptOf } from './rules.ts'

/** Takes the next number of the municipality's series for the year. */
export const takeReceipt = async (tx: Tx, municipality: string, year: number): Promise<string> =>
  receiptOf(year, await takeRunningNumber(tx, municipality, 'signal', year))

/** Takes the next `count` numbers at once, in order. */
export async function takeReceipts(tx: Tx, municipality: string, year: number, count: number): Promise<string[]> {
  const last = await takeRunningNumber(tx, municipality, 'signal', year, count)
  return Array.from({ length: count }, (_, at) => receiptOf(year, last - count + 1 + at))
}
