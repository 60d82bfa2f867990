/** The plan's own page. */

import { formatDate, formatMoment, type Ore, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Radios,
  SubmitRow,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import { type PlanItem, standingOf } from '../clocks/plan-days.ts'
import type { Payment } from '../clocks/plan-payments.ts'
import { MatterPage } from '../frame.tsx'
import type { ShownMatter } from '../load.ts'
import { mayResume } from './actions.ts'
import { Sums } from './new.tsx'
import { currentPlan, type Plan } from './queries.ts'
import { planEnds } from './rules.ts'
import { text } from './text.ts'
import { PlanNow, PlanTable } from './views.tsx'

export type PlanView = {
  matter: ShownMatter
  plans: readonly Plan[]
  paidOf: (itemId: string) => readonly Payment[]
  unpaid: Ore | null
  may: boolean
}
type PageProps = { viewer: Viewer; view: PlanView; form: FormState }

export function PlanPage({ viewer, view, form }: PageProps) {
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
    <MatterPage
      viewer={viewer}
      matter={matter}
      title={t.title}
      actions={may && plan !== null ? make : null}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
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
          </>
        )}
      </Card>
      {may && plan !== null ? <EndCard matterId={matter.id} plan={plan} allPaid={left === 0} form={form} /> : null}
      {plans.some(({ end }) => end !== null) ? <Before {...view} /> : null}
    </MatterPage>
  )
}

function EndCard({
  matterId,
  plan,
  allPaid,
  form,
}: {
  matterId: string
  plan: Plan
  allPaid: boolean
  form: FormState
}) {
  const t = words(text, useLocale())
  return (
    <Card title={t.end}>
      <Form action={`/evictions/${matterId}/plan/end`} state={form}>
        <Hidden name="planId" value={plan.id} />
        <Radios
          name="because"
          label={t.endBecause}
          required
          value={allPaid ? 'fulfilled' : ''}
          choices={planEnds
            .filter((end) => end !== 'fulfilled' || allPaid)
            .map((end) => ({ value: end, label: t.ends[end] }))}
        />
        <SubmitRow>
          <Button variant="secondary">{t.endIt}</Button>
        </SubmitRow>
      </Form>
    </Card>
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
              <Form action={`/evictions/${matter.id}/plan/${plan.id}/resume`} state={blankForm()} inline>
                <Button variant="quiet" small icon="undo">
                  {t.resume}
                </Button>
              </Form>
            ) : null}
          </Disclosure>
        ),
      )}
    </Card>
  )
}
