/** On the matter's page: the plan that holds, what has been paid, and what didn't come. */

import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Card, EmptyState, LinkButton, useLocale } from '../../platform/ui/index.ts'
import type { MatterVerb } from '../access.ts'
import { eventsOf } from '../event/queries.ts'
import type { Matter, ShownMatter } from '../matter/load.ts'
import { currentPlan, type Payment, type Plan, paymentsByItem, plansOf } from './queries.ts'
import { text } from './text.ts'
import { PlanNow } from './views.tsx'

export type PlanPartData = {
  plan: Plan | null
  /** there were plans before */
  earlier: number
  paidOf: (itemId: string) => readonly Payment[]
  today: Temporal.PlainDate
}

export async function loadPlanPart(tx: Tx, _session: Session, matter: Matter): Promise<PlanPartData> {
  const plans = await plansOf(tx, matter.id)
  const plan = currentPlan(plans)
  const events = plan === null ? [] : await eventsOf(tx, matter.id)
  return {
    plan,
    earlier: plans.filter(({ end }) => end !== null).length,
    paidOf: paymentsByItem(events),
    today: today(),
  }
}

type Props = { matter: ShownMatter; data: PlanPartData; may: (verb: MatterVerb) => boolean }

export function PlanPart({ matter, data: { plan, earlier, paidOf, today }, may }: Props) {
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
  return (
    <Card
      title={t.title}
      id="plan"
      actions={
        <>
          {plan === null ? make : null}
          {plan !== null || earlier > 0 ? see : null}
        </>
      }
    >
      {plan === null ? (
        <EmptyState small title={t.none} who={may('work') ? undefined : t.noneWho}>
          {t.noneWhat}
        </EmptyState>
      ) : (
        <PlanNow matterId={matter.id} plan={plan} paidOf={paidOf} today={today} mayPay={may('work')} />
      )}
    </Card>
  )
}
