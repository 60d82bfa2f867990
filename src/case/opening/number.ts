/** Case numbers. */

import { type Tx, takeRunningNumber } from '../../platform/database/index.ts'

/** `2026-0123`, one series a municipality and year. */
export const caseNumber = (year: number, running: number): string => `${year}-${String(running).padStart(4, '0')}`

/** Takes the next number of the municipality's series for the year. */
export const takeCaseNumber = async (tx: Tx, municipality: string, year: number): Promise<string> =>
  caseNumber(year, await takeRunningNumber(tx, municipality, 'case', year))
