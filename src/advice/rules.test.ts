/** Sums to the öre, the order of debts, the norm, and the days that agreements ask for. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groups, isInNorm, kinds } from './budget/categories.ts'
import { budgetForm, typedFrom } from './budget/form.ts'
import { compare, type Line, sameLines, sumsOf } from './budget/rules.ts'
import { freeField, lineField } from './budget/typed.ts'
import {
  type Agreement,
  byPriority,
  type Debt,
  debtKinds,
  debtStates,
  isOpen,
  nextPayment,
  priorityOf,
} from './debt/rules.ts'
import { childAges, type NormCode, normCodes } from './norm/codes.ts'
import { type Household, membersOf, normFor } from './norm/rules.ts'

const anyOre = fc.integer({ min: 1, max: 1_000_000_000 })
const anyLine: fc.Arbitrary<Line> = fc.constantFrom(...groups).chain((group) =>
  fc.record({
    kind: fc.constant(group.kind),
    code: group.codes.length > 0 ? fc.constantFrom(...group.codes) : fc.constant('debtPaymentFree'),
    label: fc.constant(null),
    ore: anyOre,
  }),
)
const anyLines = fc.array(anyLine, { maxLength: 40 })

describe('a budget', () => {
  test('what is left is what comes in less everything that goes out, to the öre', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { income, cost, debtPayment, left, inNorm } = sumsOf(lines)
        const signed = lines.reduce((sum, { kind, ore }) => sum + (kind === 'income' ? ore : -ore), 0)
        expect(left).toBe(signed)
        expect(income + cost + debtPayment).toBe(lines.reduce((sum, { ore }) => sum + ore, 0))
        expect(inNorm).toBeLessThanOrEqual(cost)
      }),
    )
  })

  test('the same rows in another order are the same budget with the same sums; one öre more is another', () => {
    fc.assert(
      fc.property(anyLines, fc.infiniteStream(fc.nat()), (lines, order) => {
        const mixed = lines
          .map((line) => ({ line, at: order.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ line }) => line)
        expect(sameLines(lines, mixed)).toBe(true)
        expect(sumsOf(mixed)).toEqual(sumsOf(lines))
        const [first, ...rest] = lines
        if (first) expect(sameLines(lines, [{ ...first, ore: first.ore + 1 }, ...rest])).toBe(false)
      }),
    )
  })

  test('what was saved and is typed again says the same', () => {
    const household: Household = { adults: 2, couple: true, lunchAway: true, children: { '1-2': 1, '7-10': 2 } }
    const lines: Line[] = [
      { kind: 'income', code: 'salary', label: null, ore: 2_350_050 },
      { kind: 'income', code: 'incomeFree', label: 'Hyr ut garage', ore: 40_000 },
      { kind: 'cost', code: 'rent', label: null, ore: 845_050 },
      { kind: 'debtPayment', code: 'debtPaymentFree', label: 'Banken', ore: 50_000 },
    ]
    const month = Temporal.PlainDate.from('2026-11-01')
    const read = budgetForm.parse({ ...typedFrom({ month, household, lines }), do: 'save', seen: '' })
    expect(read).toMatchObject({ household, save: true, seen: null })
    expect(read.month.equals(month)).toBe(true)
    expect(sameLines(read.lines, lines)).toBe(true)
  })

  test('an amount without a name, a name without an amount and what is no amount are told each at its field', () => {
    const income = groups[0]
    const read = budgetForm.safeParse({
      month: '2026-11',
      [lineField('rent')]: 'mycket',
      [freeField(income, 1, 'amount')]: '100',
      [freeField(income, 2, 'label')]: 'Pant',
    })
    expect(read.success).toBe(false)
    expect(read.error?.issues.map(({ path }) => path[0]).sort()).toEqual([
      freeField(income, 1, 'label'),
      freeField(income, 2, 'amount'),
      lineField('rent'),
    ])
  })

  test('nought is an answer, and a row taken away', () => {
    const read = budgetForm.parse({ month: '2026-11', [lineField('rent')]: '0', [lineField('food')]: '3 000' })
    expect(read.lines).toEqual([{ kind: 'cost', code: 'food', label: null, ore: 300_000 }])
  })

  test('every group is of a kind that is counted', () => {
    expect(groups.every(({ kind }) => kinds.includes(kind))).toBe(true)
    expect(isInNorm('rent')).toBe(false)
    expect(isInNorm('food')).toBe(true)
  })
})

const anyDebt: fc.Arbitrary<Debt> = fc.record({
  id: fc.uuid(),
  creditor: fc.constant('Någon'),
  kind: fc.constantFrom(...debtKinds),
  ore: anyOre,
  state: fc.constantFrom(...debtStates),
  interestPercent: fc.option(fc.integer({ min: 0, max: 40 })),
  firstBecause: fc.option(fc.constant('Bilen behövs till arbetet')),
  addedAt: fc.integer({ min: 0, max: 5 }).map((hours) => Temporal.Instant.from('2026-11-01T00:00:00Z').add({ hours })),
})
const anyDebts = fc.uniqueArray(anyDebt, { maxLength: 15, selector: ({ id }) => id })

describe('what to pay first', () => {
  test('is the same in whatever order the debts come, and leaves nothing open out', () => {
    fc.assert(
      fc.property(anyDebts, (debts) => {
        const order = byPriority(debts).map(({ id }) => id)
        expect(byPriority(debts.toReversed()).map(({ id }) => id)).toEqual(order)
        expect(order.length).toBe(debts.filter(({ state }) => isOpen(state)).length)
      }),
    )
  })

  test('is the rent, then electricity, before anything that somebody put first', () => {
    fc.assert(
      fc.property(anyDebts, (debts) => {
        const threatens = byPriority(debts).map((debt) => ['rent', 'utilities'].includes(priorityOf(debt)))
        expect(threatens.lastIndexOf(true)).toBeLessThan(
          threatens.includes(false) ? threatens.indexOf(false) : Number.POSITIVE_INFINITY,
        )
        const rents = byPriority(debts).map(({ kind }) => kind === 'rent')
        expect(rents.lastIndexOf(true)).toBe(rents.filter(Boolean).length - 1)
      }),
    )
  })
})

const anyHousehold: fc.Arbitrary<Household> = fc.record({
  adults: fc.integer({ min: 0, max: 4 }),
  couple: fc.boolean(),
  lunchAway: fc.boolean(),
  children: fc.dictionary(fc.constantFrom(...childAges), fc.integer({ min: 1, max: 3 })),
})
/** Invented figures, all different, so that a wrong one shows. */
const figures: Partial<Record<NormCode, number>> = Object.fromEntries(
  normCodes.map((code, at) => [code, 100_000 + at * 1000]),
)

describe('the national norm', () => {
  test('a ceiling, and a reduction from the child that the year’s table names, are in the table or not at all', () => {
    const four: Household = { adults: 1, couple: false, children: { '7-10': 4 }, lunchAway: false }
    const figures = { single: 300_000, 'child-7-10': 200_000, 'household-5': 100_000 }
    expect(normFor(four, figures)).toEqual({ ok: true, ore: 1_200_000 })
    expect(normFor(four, { ...figures, 'reduction-4': 50_000 })).toEqual({ ok: true, ore: 1_150_000 })
    expect(normFor(four, { ...figures, 'reduction-3': 50_000, 'reduction-4': 60_000 })).toEqual({
      ok: true,
      ore: 1_090_000,
    })
    expect(normFor(four, { ...figures, ceiling: 1_000_000 })).toEqual({ ok: true, ore: 1_000_000 })
    expect(normFor(four, { ...figures, 'reduction-4': 9_000_000 })).toEqual({ ok: true, ore: 0 })
  })

  test('a person alone: their own costs and a household of one', () => {
    const alone = { adults: 1, couple: false, lunchAway: false, children: {} }
    expect(normFor(alone, { single: 349_000, 'household-1': 113_000 })).toEqual({ ok: true, ore: 462_000 })
  })

  test('a couple counts once, a third adult as one alone', () => {
    const three = { adults: 3, couple: true, lunchAway: false, children: {} }
    expect(normFor(three, { couple: 600_000, single: 300_000, 'household-3': 100_000 })).toEqual({
      ok: true,
      ore: 1_000_000,
    })
  })

  test('each beyond seven costs the difference between six and seven', () => {
    const nine = { adults: 2, couple: true, lunchAway: false, children: { '7-10': 7 } }
    const known = { couple: 0, 'child-7-10': 0, 'household-6': 200_000, 'household-7': 217_000 }
    expect(normFor(nine, known)).toEqual({ ok: true, ore: 217_000 + 2 * 17_000 })
  })

  test('a figure that is missing is named, and nothing is summed without it', () => {
    const family = { adults: 1, couple: false, lunchAway: true, children: { '3': 1 } }
    expect(normFor(family, { single: 1, 'household-2': 1, 'child-3': 1 })).toEqual({
      ok: false,
      missing: ['childLunchAway-3'],
    })
  })

  test('one more in the household never makes the norm less, and an empty one has none', () => {
    fc.assert(
      fc.property(anyHousehold, (household) => {
        const norm = normFor(household, figures)
        if (membersOf(household) === 0) {
          expect(norm).toBeNull()
          return
        }
        const more = normFor(
          { ...household, children: { ...household.children, '7-10': (household.children['7-10'] ?? 0) + 1 } },
          figures,
        )
        expect(norm?.ok && more?.ok && more.ore > norm.ore).toBe(true)
      }),
    )
  })

  test('is compared with what the budget holds of its things alone', () => {
    const alone = { adults: 1, couple: false, lunchAway: false, children: {} }
    const lines: Line[] = [
      { kind: 'cost', code: 'food', label: null, ore: 500_000 },
      { kind: 'cost', code: 'rent', label: null, ore: 900_000 },
    ]
    expect(compare(lines, alone, { single: 349_000, 'household-1': 113_000 }).over).toBe(38_000)
  })
})

describe('an agreement', () => {
  const day = (text: string) => Temporal.PlainDate.from(text)
  const agreement = (over: Partial<Agreement>): Agreement => ({
    id: '',
    debtId: '',
    ore: 50_000,
    dayOfMonth: 31,
    from: day('2026-01-01'),
    until: null,
    words: null,
    ...over,
  })

  test('asks on the last day of shorter months, and not after its own last day', () => {
    expect(nextPayment(agreement({}), day('2026-02-05'))?.toString()).toBe('2026-02-28')
    expect(nextPayment(agreement({ dayOfMonth: 25 }), day('2026-11-26'))?.toString()).toBe('2026-12-25')
    expect(nextPayment(agreement({ until: day('2026-11-30') }), day('2026-12-01'))).toBeNull()
    expect(nextPayment(agreement({ from: day('2027-01-15'), dayOfMonth: 10 }), day('2026-11-21'))?.toString()).toBe(
      '2027-02-10',
    )
  })
})
