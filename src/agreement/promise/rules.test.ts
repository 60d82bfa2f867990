/** The period that a promise is in, and whether it was kept, for any days. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptOn, periodOn } from './rules.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => day('2020-01-01').add({ days }))
const per = fc.constantFrom('month', 'year', 'term')

test('a year of a promise begins on its own first day, and a month that began on the 31st comes back to it', () => {
  const promise = { fromOn: day('2024-03-01'), untilOn: null, per: 'year' } as const
  expect(periodOn(promise, day('2026-02-28'))).toEqual({
    from: day('2025-03-01'),
    until: day('2026-02-28'),
    endsOn: day('2026-02-28'),
  })
  expect(periodOn(promise, day('2026-03-01'))?.from).toEqual(day('2026-03-01'))
  const monthly = { fromOn: day('2024-01-31'), untilOn: null, per: 'month' } as const
  expect(periodOn(monthly, day('2024-03-31'))?.from).toEqual(day('2024-03-31'))
  expect(periodOn(monthly, day('2024-03-30'))).toMatchObject({ from: day('2024-02-29'), endsOn: day('2024-03-30') })
})

test('the period holds the day, or the promise’s last day; periods follow each other without a gap', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.option(fc.nat(900)), per, (fromOn, on, length, each) => {
      const untilOn = length === null ? null : fromOn.add({ days: length })
      const period = periodOn({ fromOn, untilOn, per: each }, on)
      expect(period === null).toBe(Temporal.PlainDate.compare(on, fromOn) < 0)
      if (period === null) return
      const last = untilOn !== null && Temporal.PlainDate.compare(untilOn, on) < 0 ? untilOn : on
      expect(Temporal.PlainDate.compare(period.from, last)).toBeLessThanOrEqual(0)
      expect(period.until).toEqual(last)
      if (period.endsOn !== null) expect(Temporal.PlainDate.compare(last, period.endsOn)).toBeLessThanOrEqual(0)
      if (each === 'term' || Temporal.PlainDate.compare(period.from, fromOn) === 0) return
      const before = periodOn({ fromOn, untilOn, per: each }, period.from.subtract({ days: 1 }))
      expect(before?.endsOn).toEqual(period.from.subtract({ days: 1 }))
    }),
  )
})

test('too few is short when the period is over, and on its way before', () => {
  expect(keptOn(12, 12, day('2026-02-28'), day('2025-05-01'))).toBe('kept')
  expect(keptOn(12, 5, day('2026-02-28'), day('2026-02-28'))).toBe('onTheWay')
  expect(keptOn(12, 5, day('2026-02-28'), day('2026-03-01'))).toBe('short')
  expect(keptOn(12, 5, null, day('2040-01-01'))).toBe('onTheWay')
})
