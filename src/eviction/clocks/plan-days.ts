/** Where each payment of a plan stands, and the days that the plan asks for. A breach is never stored: it follows from the days and what was paid. */

import type { Ore } from '../../platform/text/index.ts'
import { isAfter } from '../../platform/time/index.ts'

export type PlannedPayment = { dueOn: Temporal.PlainDate; amount: Ore }

export type PlanItem = PlannedPayment & { id: string }
export type Paid = { on: Temporal.PlainDate; amount: Ore }

/** paid: in time · paidLate: in full, after the day · late: the day has passed without the whole amount · part: something paid, the day not passed · coming */
export const itemStates = ['paid', 'paidLate', 'late', 'part', 'coming'] as const
export type ItemState = (typeof itemStates)[number]

export type Standing = { state: ItemState; paid: Ore; left: Ore }

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
