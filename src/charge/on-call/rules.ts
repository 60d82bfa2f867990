/** What can be wrong with the hours of a duty. */

import type { Hours } from './shifts.ts'

/** A single duty is a night or a holiday, not a job: whoever works longer has a rota. */
const MOST_DAYS = 14

export type WrongHours = { field: 'until' | 'untilTime'; because: 'backwards' | 'tooLong' }

export function wrongHours({ weekdays, from, until, fromTime, untilTime }: Hours): WrongHours | null {
  if (until === null) return null
  const days = from.until(until).days
  if (days < 0) return { field: 'until', because: 'backwards' }
  if (weekdays !== null) return null
  if (days > MOST_DAYS) return { field: 'until', because: 'tooLong' }
  return days === 0 && untilTime <= fromTime ? { field: 'untilTime', because: 'backwards' } : null
}
