/** Kaplan-Meier against published tables, and what must hold of any data. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Followed, survivalAt, survivalOf } from './survival.ts'

const lost = (...days: number[]): Followed[] => days.map((at) => ({ days: at, lost: true, many: 1 }))
const followed = (...days: number[]): Followed[] => days.map((at) => ({ days: at, lost: false, many: 1 }))

/** Weeks in remission on 6-MP: E. J. Freireich and others, Blood 21 (1963) 699-716, as in E. A. Gehan, Biometrika 52 (1965) 203-223. */
const mercaptopurine = [
  ...lost(6, 6, 6, 7, 10, 13, 16, 22, 23),
  ...followed(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
]
/** The other arm, placebo, in which everybody relapsed. */
const placebo = lost(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)

describe('published tables', () => {
  test('6-MP: remaining in remission by week, at risk and standard error’s bounds', () => {
    const { all, lost, falls } = survivalOf(mercaptopurine)
    expect([all, lost]).toEqual([21, 9])
    // D. G. Kleinbaum and M. Klein, Survival Analysis, table of group 1
    expect(falls.map((fall) => [fall.days, fall.atRisk, fall.lost, Number(fall.kept.toFixed(4))])).toEqual([
      [6, 21, 3, 0.8571],
      [7, 17, 1, 0.8067],
      [10, 15, 1, 0.7529],
      [13, 12, 1, 0.6902],
      [16, 11, 1, 0.6275],
      [22, 7, 1, 0.5378],
      [23, 6, 1, 0.4482],
    ])
    // R survival 3: survfit(Surv(time, cens) ~ 1, conf.type = 'log-log')
    expect(falls.map(({ interval }) => [interval?.low.toFixed(3), interval?.high.toFixed(3)])).toEqual([
      ['0.620', '0.952'],
      ['0.563', '0.923'],
      ['0.503', '0.889'],
      ['0.432', '0.849'],
      ['0.368', '0.805'],
      ['0.268', '0.747'],
      ['0.188', '0.680'],
    ])
  })

  test('placebo: nobody is followed less than to the end, and the curve is the share', () => {
    const { falls } = survivalOf(placebo)
    expect(falls.map((fall) => [fall.days, fall.atRisk, Number((fall.kept * 21).toFixed(9))])).toEqual([
      [1, 21, 19],
      [2, 19, 17],
      [3, 17, 16],
      [4, 16, 14],
      [5, 14, 12],
      [8, 12, 8],
      [11, 8, 6],
      [12, 6, 4],
      [15, 4, 3],
      [17, 3, 2],
      [22, 2, 1],
      [23, 1, 0],
    ])
    expect(falls.at(-1)?.interval).toBeNull()
  })

  test('an interval that can be worked out by hand: one of two lost', () => {
    // S = 1/2, Greenwood 1/(2·1) = 1/2, log(-log S) ± z·sqrt(1/2)/log 2
    const [fall] = survivalOf([...lost(10), ...followed(10)]).falls
    const spread = (1.959963984540054 * Math.SQRT1_2) / Math.LN2
    expect(fall?.kept).toBe(0.5)
    expect(fall?.interval?.low).toBeCloseTo(0.5 ** Math.exp(spread), 12)
    expect(fall?.interval?.high).toBeCloseTo(0.5 ** Math.exp(-spread), 12)
  })
})

describe('a day of the curve', () => {
  const curve = survivalOf(mercaptopurine)
  test('says how many were followed so long, and nothing where nobody was', () => {
    expect(survivalAt(curve, 10)).toMatchObject({ atRisk: 15, lost: 5 })
    expect(survivalAt(curve, 35)?.atRisk).toBe(1)
    expect(survivalAt(curve, 36)).toBeNull()
    expect(survivalAt(survivalOf([]), 0)).toBeNull()
  })
  test('has no interval before anybody is lost', () => {
    expect(survivalAt(curve, 5)).toEqual({ atRisk: 21, lost: 0, kept: 1, interval: null })
  })
})

const anybody = fc.array(
  fc.record({ days: fc.integer({ min: 0, max: 60 }), lost: fc.boolean(), many: fc.integer({ min: 1, max: 9 }) }),
  { minLength: 1, maxLength: 60 },
)

describe('of any data', () => {
  test('the curve never rises, at risk always falls, and the interval holds the share', () => {
    fc.assert(
      fc.property(anybody, (all) => {
        const { falls } = survivalOf(all)
        for (const [at, fall] of falls.entries()) {
          const before = falls[at - 1]
          expect(fall.kept).toBeLessThan(before?.kept ?? 1)
          expect(fall.kept).toBeGreaterThanOrEqual(0)
          if (before) expect(fall.atRisk).toBeLessThanOrEqual(before.atRisk - before.lost)
          if (fall.interval === null) expect(fall.kept).toBe(0)
          else {
            expect(fall.interval.low).toBeLessThanOrEqual(fall.kept)
            expect(fall.interval.high).toBeGreaterThanOrEqual(fall.kept)
            expect(fall.interval.low).toBeGreaterThanOrEqual(0)
            expect(fall.interval.high).toBeLessThanOrEqual(1)
          }
        }
      }),
    )
  })

  test('when everybody is followed to a day, the curve is the share that is left then', () => {
    fc.assert(
      fc.property(anybody, fc.integer({ min: 0, max: 60 }), (all, day) => {
        // nobody goes out of sight before the day
        const seen = all.map((one) => (one.lost ? one : { ...one, days: 61 }))
        const many = (which: (one: Followed) => boolean) =>
          seen.reduce((sum, one) => (which(one) ? sum + one.many : sum), 0)
        const share = many((one) => !one.lost || one.days > day) / many(() => true)
        const at = survivalAt(survivalOf(seen), day)
        if (at === null) expect(share).toBe(0)
        else expect(at.kept).toBeCloseTo(share, 10)
      }),
    )
  })

  test('it doesn’t matter in which order they come, or whether those who are alike are told together', () => {
    fc.assert(
      fc.property(anybody, (all) => {
        const one = all.flatMap(({ many, ...rest }) => Array.from({ length: many }, () => ({ ...rest, many: 1 })))
        expect(survivalOf(one.toReversed())).toEqual(survivalOf(all))
      }),
    )
  })
})
