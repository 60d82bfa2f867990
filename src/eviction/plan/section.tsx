/** On the matter's page: the plan that holds, what has been paid, and what didn't come. */

import { type Asking, type Tx, told } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyPart, LinkButton, Part, Tag, useLocale } from '../../platform/ui/index.ts'
import type { MatterVerb } from '../access.ts'
import { standingOf } from '../clocks/plan-days.ts'
import { paymentsByItem } from '../clocks/plan-payments.ts'
import type { MatterEvent } from '../events.ts'
import type { Matter, ShownMatter } from '../load.ts'
import { askingPlans, currentPlan, type Plan } from './queries.ts'
import { text } from './text.ts'
import { PlanNow } from './views.tsx'

export type PlanSectionData = {
  plan: Plan | null
  /** there were plans before */
  earlier: number
  today: Temporal.PlainDate
}

export const planSection = (tx: Tx, matter: Matter): Asking<PlanSectionData> =>
  told(askingPlans(tx, matter.id), (plans) => ({
    plan: currentPlan(plans),
    earlier: plans.filter(({ end }) => end !== null).length,
    today: today(),
  }))

/** Those that aren't paid come first; the others are folded beneath. */
const PAYMENTS_SHOWN = 3

type Props = {
  matter: ShownMatter
  data: PlanSectionData
  events: readonly MatterEvent[]
  may: (verb: MatterVerb) => boolean
}

export function PlanSection({ matter, data: { plan, earlier, today }, events, may }: Props) {
  const t = words(text, useLocale())
  const here = `/evictions/${matter.id}/plan`
  const make = may('work') ? (
    <LinkButton href={`${here}/new`} variant="secondary" small icon="add">
      {t.new}
    </LinkButton>
  ) : null
  const see = (
    <LinkButton href={here} variant="quiet" small>
      {plan === null ? t.before : t.see}
    </LinkButton>
  )
  if (plan === null)
    return (
      <EmptyPart
        title={t.title}
        id="plan"
        none={t.none}
        who={may('work') ? undefined : t.noneWho}
        actions={
          <>
            {make}
            {earlier > 0 ? see : null}
          </>
        }
      >
        {t.noneWhat}
      </EmptyPart>
    )
  const paidOf = paymentsByItem(events)
  const left = plan.items.map((item) => standingOf(item, paidOf(item.id), today))
  const late = left.filter(({ state }) => state === 'late').length
  return (
    <Part
      title={t.title}
      id="plan"
      said={
        late > 0 ? (
          <Tag tone="late">{t.lateNow(late)}</Tag>
        ) : (
          t.payments(left.filter((one) => one.left === 0).length, left.length)
        )
      }
      actions={see}
    >
      <PlanNow
        matterId={matter.id}
        plan={plan}
        paidOf={paidOf}
        today={today}
        mayPay={may('work')}
        most={PAYMENTS_SHOWN}
      />
    </Part>
  )
}
