/** Making a payment plan: it holds from now on, and one that held before is replaced by it. */

import type { Session } from '../../platform/access/index.ts'
import { type Answer, stopped, wrong } from '../../platform/subject/index.ts'
import { today } from '../../platform/time/index.ts'
import type { PlannedPayment } from '../clocks/plan-days.ts'
import { type MatterStep, matter } from '../subject.tsx'
import { closePlan } from './forms.tsx'
import { currentPlan, type Plan, plansOf } from './queries.ts'
import { faultOfPlan } from './rules.ts'

export type NewPlan = {
  agreedOn: Temporal.PlainDate
  agreedWith: Plan['agreedWith']
  words: string | null
  rows: readonly (PlannedPayment & { row: number })[]
  /** the plan that held when the form was drawn; null: none */
  seen: string | null
}

/** The word that says that the plan which held is another than the one that was seen. */
export const NEWER = 'newer'

/** Two people who make a plan at once: the second is shown the first one's before theirs takes its place. */
export const makePlan = (session: Session, id: string, plan: NewPlan): Promise<Answer> =>
  matter.work({ may: 'work', clash: { payment_plan_current: stopped(NEWER) } }, session, { id }, (step) =>
    makeIn(step, plan),
  )

async function makeIn(step: MatterStep<'id'>, { agreedOn, agreedWith, words, rows, seen }: NewPlan): Promise<Answer> {
  if (Temporal.PlainDate.compare(agreedOn, today()) > 0) return wrong('agreedOn', 'inFuture')
  const fault = faultOfPlan(agreedOn, rows)
  if (fault !== null) return fault
  const old = currentPlan(await plansOf(step.tx, step.on.id))
  if ((old?.id ?? null) !== seen) return stopped(NEWER)
  if (old !== null) {
    await closePlan(step, old.id, 'replaced')
    await step.tell('matter.plan-ended', { data: { planId: old.id, because: 'replaced' } })
  }
  const planId = await step.add('payment_plan', 'made', { agreed_on: agreedOn, agreed_with: agreedWith, words })
  const items = rows.map(({ dueOn, amount }) => ({
    ...step.own(),
    plan_id: planId,
    due_on: dueOn,
    amount_ore: amount,
  }))
  await step.tx.insertInto('payment_plan_item').values(items).execute()
  const data = { planId, agreedOn: agreedOn.toString(), agreedWith, payments: rows.length }
  return step.done('matter.plan-made', { data, made: planId })
}
