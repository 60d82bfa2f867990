/** Payment plans: dividing a debt, and where each payment stands. A breach is never stored: it follows from the days and what was paid. */

import type { Ore } from '../../platform/text/index.ts'

/** Hemvist's own limit: three years of monthly payments. */
export const MOST_PAYMENTS = 36

const KRONA: Ore = 100

/**
 * A debt in `number` parts that together are the debt, to the öre. Parts are whole kronor, the first ones a krona larger when it doesn't come out
 * even; öre that are left stand in the last part. Empty when the debt is too small to be divided so.
 *
 * @example equalParts(1000050, 3) // [333400, 333300, 333350]
 */
export function equalParts(total: Ore, number: number): Ore[] {
  if (number < 1 || total < number) return []
  const unit = total >= number * KRONA ? KRONA : 1
  const base = Math.floor(total / number / unit) * unit
  const left = total - base * number
  const larger = Math.floor(left / unit)
  return Array.from(
    { length: number },
    (_, at) => base + (at < larger ? unit : 0) + (at === number - 1 ? left % unit : 0),
  )
}

/** The same day of each month from the first day on; the month's last day where it has no such day. */
export const monthlyFrom = (first: Temporal.PlainDate, number: number): Temporal.PlainDate[] =>
  Array.from({ length: number }, (_, months) => first.add({ months }))

export type PlannedPayment = { dueOn: Temporal.PlainDate; amount: Ore }

/** The debt in equal parts, month by month. */
export function equalPlan(total: Ore, number: number, first: Temporal.PlainDate): PlannedPayment[] {
  const days = monthlyFrom(first, number)
  return equalParts(total, number).map((amount, at) => ({ dueOn: days[at] ?? first, amount }))
}

export type PlanItem = PlannedPayment & { id: string }
export type Paid = { on: Temporal.PlainDate; amount: Ore }

/** paid: in time · paidLate: in full, after the day · late: the day has passed without the whole amount · part: something paid, the day not passed · coming */
export const itemStates = ['paid', 'paidLate', 'late', 'part', 'coming'] as const
export type ItemState = (typeof itemStates)[number]

export type Standing = { state: ItemState; paid: Ore; left: Ore }

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0
const sum = (payments: readonly Paid[]): Ore => payments.reduce((all, { amount }) => all + amount, 0)

/** Where a payment stands on a day. On its own day it isn't late: a breach is seen the day after. */
export function standingOf(item: PlannedPayment, payments: readonly Paid[], today: Temporal.PlainDate): Standing {
  const paid = sum(payments)
  const left = Math.max(0, item.amount - paid)
  const inTime = sum(payments.filter(({ on }) => !isAfter(on, item.dueOn)))
  if (left === 0) return { state: inTime >= item.amount ? 'paid' : 'paidLate', paid, left }
  if (isAfter(today, item.dueOn)) return { state: 'late', paid, left }
  return { state: paid > 0 ? 'part' : 'coming', paid, left }
}

export type PlanDay = { rule: 'plan-payment' | 'plan-breach'; itemId: string; due: Temporal.PlainDate }

/** The days that a plan asks for: each payment that didn't come, and the next one to come. */
export function planDays(
  items: readonly PlanItem[],
  paidOf: (itemId: string) => readonly Paid[],
  today: Temporal.PlainDate,
): PlanDay[] {
  const unpaid = items
    .toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn))
    .map((item) => ({ item, standing: standingOf(item, paidOf(item.id), today) }))
    .filter(({ standing }) => standing.left > 0)
  const late = unpaid.filter(({ standing }) => standing.state === 'late')
  const next = unpaid.find(({ standing }) => standing.state !== 'late')
  return [
    ...late.map(({ item }) => ({ rule: 'plan-breach', itemId: item.id, due: item.dueOn }) as const),
    ...(next === undefined ? [] : [{ rule: 'plan-payment', itemId: next.item.id, due: next.item.dueOn } as const]),
  ]
}

export type PlanFault = { kind: 'noRows' } | { kind: 'sameDay'; row: number } | { kind: 'beforeAgreed'; row: number }

/** What is wrong with a plan's rows; `row` counts from 1. */
export function faultOfPlan(
  agreedOn: Temporal.PlainDate,
  rows: readonly (PlannedPayment & { row: number })[],
): PlanFault | null {
  if (rows.length === 0) return { kind: 'noRows' }
  const early = rows.find(({ dueOn }) => Temporal.PlainDate.compare(dueOn, agreedOn) < 0)
  if (early) return { kind: 'beforeAgreed', row: early.row }
  const double = rows.find(({ dueOn }, at) => rows.slice(0, at).some((other) => other.dueOn.equals(dueOn)))
  return double === undefined ? null : { kind: 'sameDay', row: double.row }
}

export const planEnds = ['fulfilled', 'broken', 'mistake'] as const
/** `replaced`: a new plan was made */
export type PlanEnd = (typeof planEnds)[number] | 'replaced'

/** What the plan's payments come to. */
export const totalOf = (items: readonly PlannedPayment[]): Ore => items.reduce((all, { amount }) => all + amount, 0)
