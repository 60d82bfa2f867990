/** Making, paying and ending payment plans. What was paid becomes an event of the matter, so that the course counts it. */

import type { Payer } from '../../law/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import type { Ore } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { type PlannedPayment, standingOf } from '../clocks/plan-days.ts'
import { paymentsByItem } from '../clocks/plan-payments.ts'
import { restand } from '../clocks/restand.ts'
import { addEventsIn, bareFacts } from '../event/actions.ts'
import { eventsOf } from '../events.ts'
import { type Matter, matterToWorkOn } from '../load.ts'
import { currentPlan, itemIn, type Plan, plansOf } from './queries.ts'
import { faultOfPlan, type PlanEnd, type PlanFault, type planEnds } from './rules.ts'

export type NewPlan = {
  agreedOn: Temporal.PlainDate
  agreedWith: Plan['agreedWith']
  words: string | null
  rows: readonly (PlannedPayment & { row: number })[]
  /** the plan that held when the form was drawn; null: none */
  seen: string | null
}

export type PlanRefusal = { kind: 'matterEnded' } | { kind: 'newer' } | { kind: 'agreedInFuture' } | PlanFault

const isFuture = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, today()) > 0

/** Makes the plan that holds from now on; one that held before is replaced by it. */
export async function makePlan(session: Session, matterId: string, plan: NewPlan): Promise<Outcome<null, PlanRefusal>> {
  return asUser<Outcome<null, PlanRefusal>>(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId)
    if (matter.end !== null) return refused({ kind: 'matterEnded' })
    if (isFuture(plan.agreedOn)) return refused({ kind: 'agreedInFuture' })
    const fault = faultOfPlan(plan.agreedOn, plan.rows)
    if (fault !== null) return refused(fault)
    const old = currentPlan(await plansOf(tx, matter.id))
    if ((old?.id ?? null) !== plan.seen) return refused({ kind: 'newer' })
    if (old !== null) await close(tx, session, matter, old, 'replaced')
    await insert(tx, session, matter, plan)
    await restand(tx, session.municipality, matter.id)
    return done(null)
  })
}

async function insert(tx: Tx, session: Session, matter: Matter, plan: NewPlan): Promise<void> {
  const id = newId()
  await tx
    .insertInto('payment_plan')
    .values({
      id,
      municipality_code: session.municipality,
      matter_id: matter.id,
      agreed_on: plan.agreedOn,
      agreed_with: plan.agreedWith,
      words: plan.words,
      made_at: now(),
      made_by: session.userId,
    })
    .execute()
  await tx
    .insertInto('payment_plan_item')
    .values(
      plan.rows.map(({ dueOn, amount }) => ({
        id: newId(),
        municipality_code: session.municipality,
        plan_id: id,
        due_on: dueOn,
        amount_ore: amount,
      })),
    )
    .execute()
  await record(tx, session, {
    what: 'matter.plan-made',
    subject: matter.id,
    data: { planId: id, agreedOn: plan.agreedOn.toString(), agreedWith: plan.agreedWith, payments: plan.rows.length },
  })
}

async function close(tx: Tx, session: Session, matter: Matter, plan: Plan, because: PlanEnd): Promise<void> {
  await tx
    .updateTable('payment_plan')
    .set({ ended_on: today(), ended_because: because, ended_at: now(), ended_by: session.userId })
    .where('id', '=', plan.id)
    .execute()
  await record(tx, session, { what: 'matter.plan-ended', subject: matter.id, data: { planId: plan.id, because } })
}

export type NewPayment = { itemId: string; on: Temporal.PlainDate; amount: Ore; payer: Payer }
export type PaymentRefusal = { kind: 'matterEnded' } | { kind: 'inFuture' } | { kind: 'alreadyEnded' }

/** A payment on one of the plan's days, by the day that it was ordered (JB 12 kap. 20 § 3 st.). */
export async function notePayment(
  session: Session,
  matterId: string,
  { itemId, on, amount, payer }: NewPayment,
): Promise<Outcome<null, PaymentRefusal>> {
  return asUser<Outcome<null, PaymentRefusal>>(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId)
    if (matter.end !== null) return refused({ kind: 'matterEnded' })
    if (isFuture(on)) return refused({ kind: 'inFuture' })
    const plan = found((await plansOf(tx, matter.id)).find(({ items }) => items.some(({ id }) => id === itemId)))
    if (plan.end !== null) return refused({ kind: 'alreadyEnded' })
    itemIn(plan, itemId)
    await addEventsIn(tx, session, matter, [
      { ...bareFacts, kind: 'payment', on, amountOre: amount, payer, planItemId: itemId },
    ])
    return done(null)
  })
}

export type EndRefusal = { kind: 'matterEnded' } | { kind: 'alreadyEnded' } | { kind: 'notAllPaid' }

/** Ends the plan that holds. That it is fulfilled can only be said when all of it is paid. */
export async function endPlan(
  session: Session,
  matterId: string,
  { planId, because }: { planId: string; because: (typeof planEnds)[number] },
): Promise<Outcome<null, EndRefusal>> {
  return asUser<Outcome<null, EndRefusal>>(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId)
    if (matter.end !== null) return refused({ kind: 'matterEnded' })
    const plan = found((await plansOf(tx, matter.id)).find(({ id }) => id === planId))
    if (plan.end !== null) return refused({ kind: 'alreadyEnded' })
    const paidOf = paymentsByItem(await eventsOf(tx, matter.id))
    const allPaid = plan.items.every((item) => standingOf(item, paidOf(item.id), today()).left === 0)
    if (because === 'fulfilled' && !allPaid) return refused({ kind: 'notAllPaid' })
    await close(tx, session, matter, plan, because)
    await restand(tx, session.municipality, matter.id)
    return done(null)
  })
}

export type ResumeRefusal = { kind: 'matterEnded' } | { kind: 'newer' }

/** Takes the ending back: the plan holds as before, unless another has come since. */
export async function resumePlan(
  session: Session,
  matterId: string,
  planId: string,
): Promise<Outcome<null, ResumeRefusal>> {
  return asUser<Outcome<null, ResumeRefusal>>(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId)
    if (matter.end !== null) return refused({ kind: 'matterEnded' })
    const plans = await plansOf(tx, matter.id)
    const plan = found(plans.find(({ id }) => id === planId))
    if (currentPlan(plans) !== null || !mayResume(plans, plan)) return refused({ kind: 'newer' })
    await tx
      .updateTable('payment_plan')
      .set({ ended_on: null, ended_because: null, ended_at: null, ended_by: null })
      .where('id', '=', plan.id)
      .execute()
    await record(tx, session, { what: 'matter.plan-resumed', subject: matter.id, data: { planId } })
    await restand(tx, session.municipality, matter.id)
    return done(null)
  })
}

/** The latest plan alone, and not one that another took the place of. */
export const mayResume = (plans: readonly Plan[], plan: Plan): boolean =>
  plans[0]?.id === plan.id && plan.end !== null && plan.end.because !== 'replaced'
