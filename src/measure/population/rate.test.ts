import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suppressed } from '../suppress.ts'
import { measuringWeek, parseWeek, weekOf } from '../week/week.ts'
import { decimalsOf, impliedCounts, ratePer10000 } from './rate.ts'

/** The same in whole numbers without a limit. */
function reference(count: bigint, population: bigint, decimals: bigint): number {
  const scale = 10n ** decimals
  const times = 10_000n * scale * count
  const whole = times / population
  const rounded = (times % population) * 2n >= population ? whole + 1n : whole
  return Number(rounded) / Number(scale)
}

describe('rates', () => {
  test('Kalmar: 258 of 66 571 is 38.8 and 64 of 72 018 is 8.9', () => {
    expect(ratePer10000(258, 66_571)).toBe(38.8)
    expect(ratePer10000(64, 72_018)).toBe(8.9)
  })

  test('a half goes up, also where the binary fraction lies below it', () => {
    expect(ratePer10000(1, 200_000)).toBe(0.1)
    expect(ratePer10000(23, 2_000_000, 2)).toBe(0.12)
    expect(ratePer10000(201, 200_000)).toBe(10.1)
  })

  test('agrees with whole-number arithmetic for every count, population and number of decimals', () => {
    fc.assert(
      fc.property(
        fc.nat(40_000_000),
        fc.integer({ min: 1, max: 20_000_000 }),
        fc.integer({ min: 0, max: 2 }),
        (count, population, decimals) => {
          expect(ratePer10000(count, population, decimals)).toBe(
            reference(BigInt(count), BigInt(population), BigInt(decimals)),
          )
        },
      ),
    )
  })

  test('only 258 people give the published 38.8, and only 64 the 8.9', () => {
    expect(impliedCounts(38.8, 1, 66_571)).toEqual({ from: 258, to: 258 })
    expect(impliedCounts(8.9, 1, 72_018)).toEqual({ from: 64, to: 64 })
    expect(impliedCounts(30.6, 1, 935_619)).toEqual({ from: 2859, to: 2867 })
    expect(impliedCounts(0.05, 2, 100)).toBeNull()
  })

  test('decimals are counted as they were written: 26.0 has one', () => {
    expect([decimalsOf('26.0'), decimalsOf('110')]).toEqual([1, 0])
  })
})

describe('measuring weeks', () => {
  const today = Temporal.PlainDate.from('2026-11-21')

  test('week 14 of 2017 is 3-9 April, week 15 of 2023 is 10-16 April', () => {
    expect(parseWeek('2017-W14', today)).toMatchObject({ ok: true, value: { iso: '2017-W14' } })
    expect([measuringWeek(2017), measuringWeek(2023)].map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2017-04-03 2017-04-09',
      '2023-04-10 2023-04-16',
    ])
  })

  test.each([
    ['2017 v 14', 'notAWeek'],
    ['', 'notAWeek'],
    ['2017-W00', 'noSuchWeek'],
    ['2017-W53', 'noSuchWeek'],
    ['2017-W99', 'noSuchWeek'],
    ['2010-W14', 'tooEarly'],
    ['2026-W48', 'notYet'],
    ['9999-W14', 'notYet'],
  ])('%s is refused: %s', (text, reason) => {
    expect(parseWeek(text, today)).toEqual({ ok: false, reason })
  })

  test('a year with 53 weeks has its last, and the week that is going on can be read', () => {
    expect(parseWeek('2020-W53', today).ok).toBe(true)
    expect(parseWeek('2026w47', today).ok).toBe(true)
  })

  test('every day lies in the week that it names, from Monday to Sunday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (days) => {
        const day = Temporal.PlainDate.from('2012-12-31').add({ days })
        const week = weekOf(day)
        expect([week.from.dayOfWeek, week.to.dayOfWeek]).toEqual([1, 7])
        expect(Temporal.PlainDate.compare(week.from, day) <= 0 && Temporal.PlainDate.compare(day, week.to) <= 0).toBe(
          true,
        )
        expect(parseWeek(week.iso, today)).toEqual({ ok: true, value: week })
      }),
    )
  })
})

describe('small numbers', () => {
  test('one small part takes the next smallest with it, or the sum would tell', () => {
    expect(suppressed([3, 40, 0, 7])).toEqual([null, 40, 0, null])
    expect(suppressed([10, 20, 0])).toEqual([10, 20, 0])
  })

  test('nothing hidden can be worked out: at least two are hidden together, or all that are not zero', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 7 }), (parts) => {
        const shown = suppressed(parts)
        const hidden = parts.filter((_, i) => shown[i] === null)
        expect(shown.some((count) => count !== null && count > 0 && count < 5)).toBe(false)
        const everything = parts.filter((count) => count > 0).length
        if (hidden.length > 0) expect(hidden.length >= 2 || hidden.length === everything).toBe(true)
      }),
    )
  })
})
