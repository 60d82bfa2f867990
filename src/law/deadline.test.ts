import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDayOfRest } from './calendar.ts'
import { deadline, extendToVardag, lengthInWords, nominalDay, vardagAfter } from './deadline.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const anyDay = fc.integer({ min: 0, max: 366 * 90 }).map((days) => day('1980-01-01').add({ days }))
const anyLength = fc.record({
  count: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('days', 'weeks', 'months', 'years'),
})
/** Saturday, Sunday, Christmas Eve, Christmas Day, Boxing Day is the longest run of days of rest. */
const LONGEST_RUN = 5

describe('counting by lag 1930:173', () => {
  test('three weeks from a Friday end on Good Friday and move to the Tuesday after Easter', () => {
    const { nominal, extended } = deadline(day('2026-03-13'), { count: 3, unit: 'weeks' })
    expect([nominal.toString(), extended.toString()]).toEqual(['2026-04-03', '2026-04-07'])
  })

  test('a month without the day ends on its last day', () => {
    expect(nominalDay(day('2026-01-31'), { count: 1, unit: 'months' }).toString()).toBe('2026-02-28')
    expect(nominalDay(day('2028-01-31'), { count: 1, unit: 'months' }).toString()).toBe('2028-02-29')
    expect(nominalDay(day('2026-02-28'), { count: 1, unit: 'months' }).toString()).toBe('2026-03-28')
    expect(nominalDay(day('2024-02-29'), { count: 1, unit: 'years' }).toString()).toBe('2025-02-28')
    expect(nominalDay(day('2024-02-29'), { count: 4, unit: 'years' }).toString()).toBe('2028-02-29')
  })

  test('five days of rest in a row at Christmas 2029', () => {
    expect(extendToVardag(day('2029-12-22')).toString()).toBe('2029-12-27')
  })

  test('two further vardagar, over a weekend and over New Year', () => {
    expect(vardagAfter(day('2026-09-23'), 2).toString()).toBe('2026-09-28')
    expect(vardagAfter(day('2026-09-23'), 2, 'strict').toString()).toBe('2026-09-26')
    expect(vardagAfter(day('2026-12-28'), 2).toString()).toBe('2027-01-04')
  })

  test('lengths in words', () => {
    expect(lengthInWords({ count: 1, unit: 'weeks' })).toEqual({ sv: '1 vecka', en: '1 week' })
    expect(lengthInWords({ count: 3, unit: 'months' })).toEqual({ sv: '3 månader', en: '3 months' })
  })
})

describe('whatever the day and the length', () => {
  test('the extended day is the nominal one or at most five later, and never a day of rest', () => {
    fc.assert(
      fc.property(anyDay, anyLength, (start, length) => {
        const { nominal, extended } = deadline(start, length)
        const moved = nominal.until(extended, { largestUnit: 'days' }).days
        expect(moved).toBeGreaterThanOrEqual(0)
        expect(moved).toBeLessThanOrEqual(LONGEST_RUN)
        expect(isDayOfRest(extended)).toBe(false)
        if (!isDayOfRest(nominal)) expect(moved).toBe(0)
        for (let passed = 0; passed < moved; passed += 1) expect(isDayOfRest(nominal.add({ days: passed }))).toBe(true)
      }),
    )
  })

  test('a later start never gives an earlier last day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), anyLength, (start, later, length) => {
        const first = deadline(start, length)
        const second = deadline(start.add({ days: later }), length)
        expect(Temporal.PlainDate.compare(second.nominal, first.nominal)).toBeGreaterThanOrEqual(0)
        expect(Temporal.PlainDate.compare(second.extended, first.extended)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('weeks keep the weekday; months and years keep the day number or end on the last of the month', () => {
    fc.assert(
      fc.property(anyDay, anyLength, (start, length) => {
        const end = nominalDay(start, length)
        expect(Temporal.PlainDate.compare(end, start)).toBe(1)
        if (length.unit === 'weeks') expect(end.dayOfWeek).toBe(start.dayOfWeek)
        if (length.unit === 'months' || length.unit === 'years') {
          expect(end.day === start.day || (end.day === end.daysInMonth && end.day < start.day)).toBe(true)
        }
      }),
    )
  })

  test('the day after two further vardagar is a vardag with exactly two in between, and strict is never later', () => {
    fc.assert(
      fc.property(anyDay, (start) => {
        const decision = vardagAfter(start, 2)
        expect(isDayOfRest(decision)).toBe(false)
        let between = 0
        for (let d = start.add({ days: 1 }); Temporal.PlainDate.compare(d, decision) < 0; d = d.add({ days: 1 })) {
          if (!isDayOfRest(d)) between += 1
        }
        expect(between).toBe(2)
        expect(Temporal.PlainDate.compare(vardagAfter(start, 2, 'strict'), decision)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
