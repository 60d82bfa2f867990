/** Payment plans: dividing a debt, and where each payment stands. A breach is never stored: it follows from the days and what was paid. */

import { type Refusals, wrong } from '../../platform/subject/refusal.ts'
import type { Ore } from '../../platform/text/index.ts'
import type { PlannedPayment } from '../clocks/plan-days.ts'

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

/** The debt in equal parts, month by month. */
export function equalPlan(total: Ore, number: number, first: Temporal.PlainDate): PlannedPayment[] {
  const days = monthlyFrom(first, number)
  return equalParts(total, number).map((amount, at) => ({ dueOn: days[at] ?? first, amount }))
}

/** What is wrong with a plan's rows, at the row where it is; `row` counts from 1. */
export function faultOfPlan(
  agreedOn: Temporal.PlainDate,
  rows: readonly (PlannedPayment & { row: number })[],
): Refusals<`due${number}`, 'noRows' | 'beforeAgreed' | 'sameDay'> | null {
  if (rows.length === 0) return wrong('due1', 'noRows')
  const early = rows.find(({ dueOn }) => Temporal.PlainDate.compare(dueOn, agreedOn) < 0)
  if (early) return wrong(`due${early.row}`, 'beforeAgreed')
  const double = rows.find(({ dueOn }, at) => rows.slice(0, at).some((other) => other.dueOn.equals(dueOn)))
  return double === undefined ? null : wrong(`due${double.row}`, 'sameDay')
}

export const planEnds = ['fulfilled', 'broken', 'mistake'] as const
/** `replaced`: a new plan was made */
export type PlanEnd = (typeof planEnds)[number] | 'replaced'

/** What the plan's payments come to. */
export const totalOf = (items: readonly PlannedPayment[]): Ore => items.reduce((all, { amount }) => all + amount, 0)
