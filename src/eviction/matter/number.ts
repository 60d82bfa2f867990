/** Matter numbers. */

import { type Tx, takeRunningNumber } from '../../platform/database/index.ts'

/** `V-2026-0118`, one series a municipality and year. */
export const matterNumber = (year: number, running: number): string => `V-${year}-${String(running).padStart(4, '0')}`

/** Takes the next number of the municipality's series for the year. */
export const takeMatterNumber = async (tx: Tx, municipality: string, year: number): Promise<string> =>
  matterNumber(year, await takeRunningNumber(tx, municipality, 'matter', year))
