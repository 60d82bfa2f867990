/** A day as it is written on the command line. */

import { Failure } from './print.ts'

/** The day that an option names. */
export function dayOf(asked: string, option = '--on'): Temporal.PlainDate {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(asked)) return Temporal.PlainDate.from(asked, { overflow: 'reject' })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw new Failure(`${option} wants a day that exists, such as 2024-09-01; not "${asked}".`, { exit: 2 })
}
