/** The plan's own page. */

import { formatDate, formatMoment, type Ore, words } from '../../platform/text/index.ts'
import { Card, Disclosure, EmptyState, LinkButton, useLocale, type Viewer } from '../../platform/ui/index.ts'
import { type PlanItem, standingOf } from '../clocks/plan-days.ts'
import type { Payment } from '../clocks/plan-payments.ts'
import { MatterPage } from '../frame.tsx'
import type { ShownMatter } from '../load.ts'
import { ending, resuming } from './forms.tsx'
import { Sums } from './new.tsx'
import { currentPlan, mayResume, type Plan } from './queries.ts'
import { text } from './text.ts'
import { PlanNow, PlanTable } from './views.tsx'

export type PlanView = {
  matter: ShownMatter
  plans: readonly Plan[]
  paidOf: (itemId: string) => readonly Payment[]
  unpaid: Ore | null
  may: boolean
}

export function PlanPage({ viewer, view }: { viewer: Viewer; view: PlanView }) {
  const t = words(text, viewer.locale)
  const { matter, plans, paidOf, unpaid, may } = view
  const plan = currentPlan(plans)
  const make = (
    <LinkButton href={`/evictions/${matter.id}/plan/new`} variant={plan === null ? 'primary' : 'secondary'} icon="add">
      {t.new}
    </LinkButton>
  )
  const leftOf = (item: PlanItem): Ore => standingOf(item, paidOf(item.id), viewer.today).left
  const left = (plan?.items ?? []).reduce((all, item) => all + leftOf(item), 0)
  return (
    <MatterPage viewer={viewer} matter={matter} title={t.title} actions={may && plan !== null ? make : null}>
      <Card>
        {plan === null ? (
          <EmptyState title={t.none} who={t.noneWho} icon="money" action={may ? make : null}>
            {t.noneWhat}
          </EmptyState>
        ) : (
          <>
            <PlanNow matterId={matter.id} plan={plan} paidOf={paidOf} today={viewer.today} mayPay={may} />
            {unpaid !== null ? <Sums sum={left} unpaid={unpaid} locale={viewer.locale} remaining /> : null}
            <p class="rule">{t.made(plan.madeBy, formatMoment(plan.madeAt, viewer.locale))}</p>
            {may ? (
              <LinkButton href={ending.path({ id: matter.id, planId: plan.id })} variant="secondary" small>
                {t.ending.title}
              </LinkButton>
            ) : null}
          </>
        )}
      </Card>
      {plans.some(({ end }) => end !== null) ? <Before {...view} /> : null}
    </MatterPage>
  )
}

function Before({ matter, plans, paidOf, may }: PlanView) {
  const locale = useLocale()
  const t = words(text, locale)
  const resumable = may && currentPlan(plans) === null
  return (
    <Card title={t.before}>
      {plans.map((plan) =>
        plan.end === null ? null : (
          <Disclosure summary={t.endedOn(formatDate(plan.end.on, locale), t.ends[plan.end.because].toLowerCase())}>
            <PlanTable matterId={matter.id} plan={plan} paidOf={paidOf} today={plan.end.on} mayPay={may} />
            <p class="rule">{t.made(plan.madeBy, formatMoment(plan.madeAt, locale))}</p>
            {resumable && mayResume(plans, plan) ? (
              <resuming.Button to={{ id: matter.id, planId: plan.id }} locale={locale} icon="undo" />
            ) : null}
          </Disclosure>
        ),
      )}
    </Card>
  )
}
