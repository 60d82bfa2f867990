/** A plan's payments, its end, and that it goes on after all. What was paid becomes an event of the matter, so that the course counts it. */

import { payers } from '../../law/index.ts'
import { found } from '../../platform/access/index.ts'
import { amount, day, radios, stopped } from '../../platform/subject/index.ts'
import { formatDate, formatOre, group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Notice } from '../../platform/ui/index.ts'
import { standingOf } from '../clocks/plan-days.ts'
import { paymentsByItem } from '../clocks/plan-payments.ts'
import { addEventsIn, bareFacts } from '../event/actions.ts'
import { eventsOf } from '../events.ts'
import { type MatterStep, matter } from '../subject.tsx'
import { currentPlan, itemIn, mayResume, type Plan, plansOf } from './queries.ts'
import { type PlanEnd, planEnds } from './rules.ts'
import { text } from './text.ts'

const place = { may: 'work', opens: 'matter-plan', back: 'plan' } as const

const alreadyEnded = stopped((locale) => words(text, locale).alreadyEnded)

const withItem = (plans: readonly Plan[], itemId: string) =>
  found(plans.find(({ items }) => items.some(({ id }) => id === itemId)))

/** A payment on one of the plan's days, by the day that it was ordered (JB 12 kap. 20 § 3 st.). */
export const paying = matter.form({
  ...place,
  at: 'plan/payments/:itemId',
  text: group(text, 'paying'),
  fields: { on: day({ to: today }), amount: amount(), payer: radios(payers, group(text, 'payers')) },
  shows: async ({ tx, shown, params, viewer: { locale } }) => {
    const t = words(text, locale)
    const plan = withItem(await plansOf(tx, shown.id), params.itemId)
    if (plan.end !== null) return { instead: <Notice kind="warning">{t.alreadyEnded}</Notice> }
    const item = itemIn(plan, params.itemId)
    const { left } = standingOf(item, paymentsByItem(await eventsOf(tx, shown.id))(item.id), today())
    return {
      before: (
        <p>
          {formatDate(item.dueOn, locale)}: {formatOre(item.amount, locale)}. {t.left}: {formatOre(left, locale)}.
        </p>
      ),
      begins: { on: today(), amount: left === 0 ? null : left },
    }
  },
  act: async (step, { on, amount, payer }) => {
    const { tx, session, params } = step
    const plan = withItem(await plansOf(tx, step.on.id), params.itemId)
    if (plan.end !== null) return alreadyEnded
    const payment = { ...bareFacts, kind: 'payment', on, amountOre: amount, payer, planItemId: params.itemId } as const
    await addEventsIn(tx, session, step.on, [payment])
    return step.done('matter.plan-paid', { data: { planId: plan.id, item: params.itemId, on: on.toString() } })
  },
})

/** That it is fulfilled can only be said when all of it is paid. */
export const ending = matter.form({
  ...place,
  at: 'plan/:planId/end',
  text: group(text, 'ending'),
  fields: { because: radios(planEnds, group(text, 'ends')) },
  shows: async ({ tx, shown, params, viewer: { locale } }) => {
    const t = words(text, locale)
    const plan = found((await plansOf(tx, shown.id)).find(({ id }) => id === params.planId))
    if (plan.end !== null) return { instead: <Notice kind="warning">{t.alreadyEnded}</Notice> }
    const isPaid = isAllPaid(plan, await eventsOf(tx, shown.id))
    const choices = planEnds.filter((end) => end !== 'fulfilled' || isPaid)
    return {
      begins: { because: isPaid ? ('fulfilled' as const) : null },
      options: { because: choices.map((end) => ({ value: end, label: t.ends[end] })) },
    }
  },
  act: async (step, { because }) => {
    const { tx, on, params } = step
    const plan = found((await plansOf(tx, on.id)).find(({ id }) => id === params.planId))
    if (plan.end !== null) return alreadyEnded
    if (because === 'fulfilled' && !isAllPaid(plan, await eventsOf(tx, on.id))) return stopped('notAllPaid', 'because')
    await closePlan(step, plan.id, because)
    return step.done('matter.plan-ended', { data: { planId: plan.id, because } })
  },
})

const isAllPaid = (plan: Plan, events: Awaited<ReturnType<typeof eventsOf>>): boolean => {
  const paidOf = paymentsByItem(events)
  return plan.items.every((item) => standingOf(item, paidOf(item.id), today()).left === 0)
}

export const closePlan = (step: MatterStep, id: string, because: PlanEnd) =>
  step.stamp('payment_plan', id, 'ended', { ended_on: today(), ended_because: because })

/** Takes the ending back: the plan holds as before, unless another has come since. */
export const resuming = matter.press({
  may: 'work',
  back: 'plan',
  at: 'plan/:planId/resume',
  text: group(text, 'resuming'),
  act: async (step) => {
    const plans = await plansOf(step.tx, step.on.id)
    const plan = found(plans.find(({ id }) => id === step.params.planId))
    if (currentPlan(plans) !== null || !mayResume(plans, plan)) return stopped('newer')
    await step.unstamp('payment_plan', plan.id, 'ended', { ended_on: null, ended_because: null })
    return step.done('matter.plan-resumed', { data: { planId: plan.id } })
  },
})
