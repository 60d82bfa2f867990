/** The numbers of undertakings. */

import { type Tx, takeRunningNumber } from '../../platform/database/index.ts'

/** `Å-2026-0012`, one series a municipality and year. */
export const undertakingNumber = (year: number, running: number): string =>
  `Å-${year}-${String(running).padStart(4, '0')}`

export const takeUndertakingNumber = async (tx: Tx, municipality: string, year: number): Promise<string> =>
  undertakingNumber(year, await takeRunningNumber(tx, municipality, 'undertaking', year))
