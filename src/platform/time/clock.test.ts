/** What day it is in Sweden. */

import { afterEach, expect, test } from 'vitest'
import { setClock, today, ZONE } from './clock.ts'

afterEach(() => setClock(null))

test('the day changes at midnight in Sweden, summer and winter, on the days that the clocks change, and back again when the clock is set back', () => {
  for (const day of [
    '2026-03-28',
    '2026-03-29',
    '2026-03-30',
    '2026-06-30',
    '2026-10-24',
    '2026-10-25',
    '2026-12-31',
  ]) {
    const midnight = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(ZONE).toInstant()
    const at = (moment: Temporal.Instant) => {
      setClock(moment)
      return today().toString()
    }
    const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString()
    expect(at(midnight.subtract({ hours: 12 }))).toBe(day)
    expect(at(midnight)).toBe(next)
    expect(at(midnight.subtract({ nanoseconds: 1 }))).toBe(day)
    expect(at(midnight.add({ hours: 12 }))).toBe(next)
  }
})
