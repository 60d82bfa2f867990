import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wrong } from '../../platform/subject/refusal.ts'
import { type Paid, planDays, standingOf } from '../clocks/plan-days.ts'
import { equalParts, equalPlan, faultOfPlan, MOST_PAYMENTS } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const anyNumber = fc.integer({ min: 1, max: MOST_PAYMENTS })
const anyDay = fc.integer({ min: 0, max: 2000 }).map((days) => day('2026-01-01').add({ days }))

describe('a debt in equal parts', () => {
  test('is the debt again to the öre, in parts that are alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), anyNumber, (total, number) => {
        const parts = equalParts(total, number)
        if (total < number) {
          expect(parts).toEqual([])
          return
        }
        expect(parts).toHaveLength(number)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
        expect(parts.every((part) => part > 0)).toBe(true)
        // a krona for what is left over, and the öre that are left
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThan(200)
      }),
    )
  })

  test('is whole kronor, with the öre last', () => {
    expect(equalParts(1000050, 3)).toEqual([333400, 333300, 333350])
  })

  test('comes once a month, each day later than the one before', () => {
    fc.assert(
      fc.property(anyDay, anyNumber, (first, number) => {
        const plan = equalPlan(number * 1000, number, first)
        expect(plan[0]?.dueOn.equals(first)).toBe(true)
        expect(
          faultOfPlan(
            first,
            plan.map((payment, at) => ({ ...payment, row: at + 1 })),
          ),
        ).toBeNull()
        for (const [at, { dueOn }] of plan.entries()) expect(dueOn.month).toBe(first.add({ months: at }).month)
      }),
    )
  })

  test('on the 31st, it comes on the last day of shorter months and on the 31st again after', () => {
    expect(equalPlan(300, 3, day('2026-12-31')).map(({ dueOn }) => dueOn.toString())).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
    ])
  })
})

describe('a payment of the plan', () => {
  const item = { id: 'a', dueOn: day('2026-11-30'), amount: 150000 }

  test('is late the day after its day, and not on it', () => {
    expect(standingOf(item, [], day('2026-11-30')).state).toBe('coming')
    expect(standingOf(item, [], day('2026-12-01')).state).toBe('late')
  })

  test('in two parts is paid when both have come, and what is left is told before', () => {
    const half = { on: day('2026-11-20'), amount: 100000 }
    expect(standingOf(item, [half], day('2026-11-25'))).toEqual({ state: 'part', paid: 100000, left: 50000 })
    expect(standingOf(item, [half], day('2026-12-01')).state).toBe('late')
    expect(standingOf(item, [half, { on: day('2026-11-30'), amount: 50000 }], day('2026-12-05')).state).toBe('paid')
  })

  test('that came whole after its day is paid late', () => {
    expect(standingOf(item, [{ on: day('2026-12-01'), amount: 150000 }], day('2026-12-05')).state).toBe('paidLate')
  })

  const anyPaid = fc.array(fc.record({ on: anyDay, amount: fc.integer({ min: 1, max: 100_000 }) }), { maxLength: 6 })

  test('is never both paid and left, and more money never makes it worse', () => {
    fc.assert(
      fc.property(anyPaid, anyDay, (payments, today) => {
        const standing = standingOf(item, payments, today)
        expect(standing.left).toBe(Math.max(0, item.amount - standing.paid))
        expect(standing.left === 0).toBe(standing.state === 'paid' || standing.state === 'paidLate')
        const more: Paid[] = [...payments, { on: item.dueOn, amount: item.amount }]
        expect(standingOf(item, more, today)).toMatchObject({ state: 'paid', left: 0 })
      }),
    )
  })
})

describe('the days that a plan asks for', () => {
  const items = ['2026-10-30', '2026-11-30', '2026-12-30'].map((on) => ({ id: on, dueOn: day(on), amount: 1000 }))

  test('are what didn’t come, and the next one', () => {
    expect(planDays(items, () => [], day('2026-11-21')).map(({ rule, itemId }) => [rule, itemId])).toEqual([
      ['plan-breach', '2026-10-30'],
      ['plan-payment', '2026-11-30'],
    ])
  })

  test('are none when all is paid', () => {
    expect(planDays(items, () => [{ on: day('2026-10-01'), amount: 1000 }], day('2027-01-01'))).toEqual([])
  })
})

test('two payments on one day, or one before the agreement, are told by their row', () => {
  const row = (n: number, on: string) => ({ row: n, dueOn: day(on), amount: 100 })
  expect(faultOfPlan(day('2026-11-21'), [])).toEqual(wrong('due1', 'noRows'))
  expect(faultOfPlan(day('2026-11-21'), [row(1, '2026-11-30'), row(4, '2026-11-30')])).toEqual(wrong('due4', 'sameDay'))
  expect(faultOfPlan(day('2026-11-21'), [row(2, '2026-11-20')])).toEqual(wrong('due2', 'beforeAgreed'))
})
