import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ZONE } from '../platform/time/index.ts'
import { lastNightSlept, momentInNight, nightOf, nightsBetween } from './nights.ts'

const at = (wall: string) => Temporal.ZonedDateTime.from(`${wall}[${ZONE}]`).toInstant()
const hours = { opensAt: '18:00:00', closesAt: '09:00:00' }

describe('a night bears the date of its evening', () => {
  test.each([
    ['2026-11-21T21:40', '2026-11-21'],
    ['2026-11-21T23:59:59', '2026-11-21'],
    ['2026-11-22T00:00', '2026-11-21'],
    ['2026-11-22T01:30', '2026-11-21'],
    ['2026-11-22T08:59:59', '2026-11-21'],
    ['2026-11-22T09:00', '2026-11-22'],
    ['2027-01-01T03:00', '2026-12-31'],
  ])('%s belongs to the night of %s', (wall, night) => {
    expect(nightOf(at(wall)).toString()).toBe(night)
  })

  test('the hour that comes twice in October belongs to the same night both times', () => {
    // summer time ends on 25 October 2026 at 03:00, which is 02:00 again
    const nights = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((text) =>
      nightOf(Temporal.Instant.from(text)).toString(),
    )
    expect(nights).toEqual(['2026-10-24', '2026-10-24'])
  })

  test('the hour that is missing in March loses no night', () => {
    // summer time begins on 28 March 2027 at 02:00, which is 03:00 at once
    const nights = ['2027-03-28T00:59:59Z', '2027-03-28T01:00:00Z', '2027-03-28T06:59:59Z', '2027-03-28T07:00:00Z']
    expect(nights.map((text) => nightOf(Temporal.Instant.from(text)).toString())).toEqual([
      '2027-03-27',
      '2027-03-27',
      '2027-03-27',
      '2027-03-28',
    ])
  })

  test('as time goes the night never goes back, and never skips one', () => {
    const moments = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) })
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 30 * 3600_000 }), (start, later) => {
        const one = nightOf(Temporal.Instant.fromEpochMilliseconds(start))
        const two = nightOf(Temporal.Instant.fromEpochMilliseconds(start + later))
        const days = one.until(two, { largestUnit: 'day' }).days
        expect(days).toBeGreaterThanOrEqual(0)
        expect(days).toBeLessThanOrEqual(2)
      }),
    )
  })
})

describe('the last night slept', () => {
  test.each([
    ['2026-11-22T07:30', '2026-11-21'],
    ['2026-11-22T00:10', '2026-11-21'],
    ['2026-11-22T20:00', '2026-11-21'],
    ['2026-11-24T12:00', '2026-11-23'],
  ])('who came on the 21st and leaves at %s slept last on %s', (wall, night) => {
    expect(lastNightSlept(Temporal.PlainDate.from('2026-11-21'), at(wall))?.toString()).toBe(night)
  })

  test('who leaves before the first midnight slept no night', () => {
    expect(lastNightSlept(Temporal.PlainDate.from('2026-11-21'), at('2026-11-21T23:50'))).toBeNull()
  })
})

test('a clock time in a night is the evening or the small hours after', () => {
  const night = Temporal.PlainDate.from('2026-10-24')
  expect(momentInNight(night, '22:00', hours)).toEqual(at('2026-10-24T22:00'))
  expect(momentInNight(night, '08:00', hours)).toEqual(at('2026-10-25T08:00'))
})

test('a week has seven nights, across a change of summer time too', () => {
  expect(nightsBetween(Temporal.PlainDate.from('2026-10-22'), Temporal.PlainDate.from('2026-10-28'))).toHaveLength(7)
})
