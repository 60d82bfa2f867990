/** By hand: its rows are filled in in equal parts, and added, by buttons of the form itself. /evictions/:id/plan/new: a plan is written, read through and saved. */

import { z } from 'zod'
import { type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { inWords } from '../../platform/subject/index.ts'
import { formatOre, type Locale, type Ore, oreFrom, words } from '../../platform/text/index.ts'
import { type FormState, Notice, type Viewer } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  idParam,
  optionalChoice,
  page,
  readForm,
  room,
  seenValue,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { type Payment, paymentsByItem } from '../clocks/plan-payments.ts'
import { eventsOf } from '../events.ts'
import { MatterForm } from '../frame.tsx'
import { matterToShow, type ShownMatter } from '../load.ts'
import { equalForm, filled, PlanFields, planForm, withMoreRows } from './fields.tsx'
import { makePlan, NEWER } from './making.ts'
import { currentPlan, type Plan, plansOf, unpaidOf } from './queries.ts'
import { MOST_PAYMENTS } from './rules.ts'
import { text } from './text.ts'
import { PlanTable } from './views.tsx'

type View = {
  matter: ShownMatter
  plan: Plan | null
  paidOf: (itemId: string) => readonly Payment[]
  unpaid: Ore | null
}

const newPlanView = (session: Session, id: string): Promise<View> =>
  asUser(session, async (tx) => ({
    matter: await matterToShow(tx, session, id, 'matter-plan', 'work'),
    plan: currentPlan(await plansOf(tx, id)),
    paidOf: paymentsByItem(await eventsOf(tx, id)),
    unpaid: await unpaidOf(tx, id),
  }))

type PageProps = { viewer: Viewer; view: View; form: FormState; told?: boolean; justFilled?: boolean }

function NewPlanPage({
  viewer,
  view: { matter, plan, paidOf, unpaid },
  form,
  told = false,
  justFilled = false,
}: PageProps) {
  const t = words(text, viewer.locale)
  return (
    <MatterForm
      viewer={viewer}
      matter={matter}
      title={t.new}
      lead={t.newLead}
      action={`/evictions/${matter.id}/plan/new`}
      form={form}
      submit={t.save}
      back={`/evictions/${matter.id}/plan`}
      before={
        <>
          {plan === null ? null : (
            <Notice title={t.replaces}>
              <PlanTable matterId={matter.id} plan={plan} paidOf={paidOf} today={viewer.today} mayPay={false} />
            </Notice>
          )}
          {justFilled ? (
            <Notice kind="success" title={t.filled} live>
              <Sums sum={typedSum(form)} unpaid={unpaid} locale={viewer.locale} />
            </Notice>
          ) : null}
        </>
      }
    >
      <PlanFields form={form} seen={seenValue(form, told, plan?.id ?? null)} debt={unpaid === 0 ? null : unpaid} />
    </MatterForm>
  )
}

type SumsProps = {
  sum: Ore
  unpaid: Ore | null
  locale: Locale
  /** what is left of the plan, when it has run for a while */
  remaining?: boolean
}

/** The plan's sum beside what is unpaid: a plan that leaves some of the debt out keeps nobody's home. */
export function Sums({ sum, unpaid, locale, remaining = false }: SumsProps) {
  const t = words(text, locale)
  const difference = unpaid === null ? 0 : sum - unpaid
  return (
    <p>
      {remaining ? t.leftIs(formatOre(sum, locale)) : t.sumIs(formatOre(sum, locale))}{' '}
      {unpaid === null ? t.unpaidNotKnown : t.unpaidIs(formatOre(unpaid, locale))}{' '}
      {difference < 0 ? t.lessThanDebt(formatOre(-difference, locale)) : null}
      {difference > 0 ? t.moreThanDebt(formatOre(difference, locale)) : null}
    </p>
  )
}

function typedSum({ typed }: FormState): Ore {
  let sum = 0
  for (let row = 1; row <= MOST_PAYMENTS; row += 1) {
    const written = typed[`amount${row}`]
    sum += typeof written === 'string' ? (oreFrom(written) ?? 0) : 0
  }
  return sum
}

const doing = z.looseObject({ do: optionalChoice(['fill', 'more']).catch(null) })

async function draw(c: Ctx, props: Omit<PageProps, 'viewer' | 'view'>, status: 200 | 409 | 422) {
  const view = await newPlanView(withoutKey(signedIn(c)), idParam(c))
  return page(c, <NewPlanPage viewer={viewer(c)} view={view} {...props} />, status)
}

export const newPlanRoutes = room()
  .get('/evictions/:id/plan/new', (c) => draw(c, { form: blankForm() }, 200))
  .post('/evictions/:id/plan/new', async (c) => {
    const session = signedIn(c)
    const asked = await readForm(c, doing)
    const what = asked.ok ? asked.value.do : null
    if (what === 'more') return draw(c, { form: withMoreRows(asked.state) }, 200)
    if (what === 'fill') {
      const equal = await readForm(c, equalForm)
      if (!equal.ok) return draw(c, { form: equal.state }, 422)
      return draw(c, { form: filled(equal.state, equal.value), justFilled: true }, 200)
    }
    const form = await readForm(c, planForm)
    if (!form.ok) return draw(c, { form: form.state }, 422)
    const made = await makePlan(session, idParam(c), form.value)
    const t = words(text, session.locale)
    if (made.ok) return seeOther(c, `/evictions/${idParam(c)}/plan`, t.saved)
    const told = made.reason.some(({ says }) => says === NEWER)
    const status = made.reason.some((one) => one.status === 409) ? 409 : 422
    return draw(c, { form: withProblems(form.state, inWords(made.reason, t, session.locale)), told }, status)
  })
