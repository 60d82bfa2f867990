/** What of the curves is shown: no share of fewer than five to anybody, and no small number, nor what gives one away, to those who may not open the leases. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSmall } from '../suppress.ts'
import type { TenancyGroup } from './counted.ts'
import { curvesOf } from './curves.ts'
import { dayOfMonth, followedMonths } from './definition.ts'
import { shownCurves } from './shown.ts'

const group = (more: Partial<TenancyGroup>): TenancyGroup => ({
  way: 'home',
  form: 'firstHandLease',
  programme: null,
  year: 2024,
  days: 2000,
  ownAfter: null,
  end: null,
  blind: false,
  rehoused: null,
  many: 1,
  ...more,
})
const shown = (groups: readonly TenancyGroup[], mayOpen: boolean) =>
  shownCurves(curvesOf(groups, { way: 'home', year: null }), followedMonths, mayOpen)
const named = (groups: readonly TenancyGroup[], mayOpen: boolean, name: string) =>
  shown(groups, mayOpen).find((one) => one.group === name)

describe('the tail', () => {
  test('is hidden where fewer than five are followed, also from those who may open the leases', () => {
    const groups = [group({ many: 20, days: 400 }), group({ many: 4, days: 2000 })]
    const months = named(groups, true, 'all')?.months.map(({ kept, why }) => [kept, why])
    expect(months).toEqual([
      [1, null],
      [1, null],
      [null, 'few'],
      [null, 'few'],
    ])
    expect(named([group({ many: 20, days: 100 })], true, 'all')?.months[0]?.why).toBe('notYet')
  })
})

describe('somebody who may not open the leases', () => {
  test('is told no small loss, and no curve by day', () => {
    const groups = [
      group({ many: 40 }),
      group({ many: 2, days: 100, end: 'lost' }),
      group({ many: 9, days: 500, end: 'lost' }),
    ]
    const one = named(groups, false, 'all')
    expect(one?.line).toBeNull()
    // two until six months; with the nine of the second year they are eleven
    expect(one?.months.map(({ lost, why }) => [lost, why])).toEqual([
      [null, 'few'],
      [null, 'few'],
      [11, null],
      [11, null],
    ])
    expect(named(groups, true, 'all')?.months[0]?.lost).toBe(2)
  })

  test('can’t find a small group by taking the others from the whole', () => {
    const groups = [
      group({ many: 50 }),
      group({ many: 30, form: 'secondHandLease' }),
      group({ many: 20, days: 100, end: 'lost' }),
      group({ many: 3, days: 100, end: 'lost', form: 'secondHandLease' }),
    ]
    const hidden = shown(groups, false).filter(({ all }) => all === null)
    expect(hidden.map((one) => one.group)).toEqual(['form.firstHandLease', 'form.secondHandLease'])
    expect(named(groups, false, 'all')?.lost).toBe(23)
  })

  test('finds none in whatever there is: not in a number, not between two months, not between a group and the whole', () => {
    const anyGroup = fc.record({
      form: fc.constantFrom('firstHandLease', 'secondHandLease', 'trialFlat'),
      programme: fc.constantFrom(null, 'a', 'b'),
      days: fc.integer({ min: 0, max: 2000 }),
      end: fc.constantFrom<TenancyGroup['end']>('lost', 'moved', 'died', null),
      blind: fc.boolean(),
      many: fc.integer({ min: 1, max: 40 }),
    })
    fc.assert(
      fc.property(fc.array(anyGroup, { minLength: 1, maxLength: 40 }), (some) => {
        const groups = some.map((one) => group({ ...one, blind: one.blind && one.end === 'lost' }))
        const curves = shown(groups, false)
        const small = (n: number | null | undefined) => n !== null && n !== undefined && isSmall(n)
        for (const one of curves) {
          for (const n of [one.all, one.lost, one.blind, one.rehoused, one.moved, one.died])
            expect(small(n)).toBe(false)
          let before = 0
          for (const { lost, kept } of one.months) {
            if (lost === null) continue
            expect(kept).not.toBeNull()
            expect(small(lost - before)).toBe(false)
            before = lost
          }
        }
        const [whole] = curves
        if (whole === undefined || whole.all === null) return
        for (const prefix of ['form.', 'programme.']) {
          const members = curves.filter((one) => one.group.startsWith(prefix))
          if (members.length > 1) expect(members.filter(({ all }) => all === null)).not.toHaveLength(1)
          // what is left of the whole, month by month, when the groups that are shown are taken away
          let before = 0
          for (const [at, { lost }] of whole.months.entries()) {
            const others = members.map((one) => one.months[at]?.lost ?? (one.all === null ? 0 : null))
            if (lost === null || others.includes(null)) continue
            const rest = others.reduce<number>((sum, n) => sum - (n ?? 0), lost)
            expect(small(rest - before)).toBe(false)
            before = rest
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

test('a home that became the tenant’s own is followed from that day in the group of its own, and from the first in its kind', () => {
  const groups = [group({ many: 9, form: 'secondHandLease', days: 1000, ownAfter: 365 })]
  const at = (name: string) => named(groups, true, name)?.months.map(({ atRisk }) => atRisk)
  expect(at('form.secondHandLease')).toEqual([9, 9, 9, null])
  expect(at('own')).toEqual([9, 9, null, null])
  expect(dayOfMonth(24)).toBe(731)
})
