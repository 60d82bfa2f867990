/** /evictions/:id/plan/payments/new?item=: that a payment of the plan has come. */

import { z } from 'zod'
import { payers } from '../../law/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { formatDate, formatOre, oreAsTyped, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { DateField, type FormState, Hidden, Radios, TextField, type Viewer } from '../../platform/ui/index.ts'
import { amount, choice, date, formPage, reference } from '../../platform/web/index.ts'
import { type PlanItem, type Standing, standingOf } from '../clocks/plan-days.ts'
import { paymentsByItem } from '../clocks/plan-payments.ts'
import { eventsOf } from '../events.ts'
import { MatterForm } from '../frame.tsx'
import { matterToShow, type ShownMatter } from '../load.ts'
import { notePayment } from './actions.ts'
import { itemIn, plansOf } from './queries.ts'
import { sayPlan } from './say.ts'
import { text } from './text.ts'

type View = { matter: ShownMatter; item: PlanItem; standing: Standing }

function PaymentForm({
  viewer,
  view: { matter, item, standing },
  form,
}: {
  viewer: Viewer
  view: View
  form: FormState
}) {
  const { locale } = viewer
  const t = words(text, locale)
  return (
    <MatterForm
      viewer={viewer}
      matter={matter}
      title={t.paymentTitle}
      lead={t.paymentLead}
      action={`/evictions/${matter.id}/plan/payments/new?item=${item.id}`}
      form={form}
      submit={t.savePayment}
      back={`/evictions/${matter.id}/plan`}
      before={
        <p>
          {formatDate(item.dueOn, locale)}: {formatOre(item.amount, locale)}. {t.left}:{' '}
          {formatOre(standing.left, locale)}.
        </p>
      }
    >
      <Hidden name="itemId" value={item.id} />
      <DateField within="happened" name="on" label={t.paymentOn} value={viewer.today} max={viewer.today} required />
      <TextField
        name="amount"
        label={t.paymentAmount}
        value={standing.left === 0 ? '' : oreAsTyped(standing.left)}
        inputmode="decimal"
        width="short"
        required
      />
      <Radios
        name="payer"
        label={t.payer}
        required
        choices={payers.map((payer) => ({ value: payer, label: t.payers[payer] }))}
      />
    </MatterForm>
  )
}

export const paying = formPage({
  fields: z.object({ itemId: reference(), on: date('happened'), amount: amount(), payer: choice(payers) }),
  load: (session, id, c): Promise<View> =>
    asUser(session, async (tx) => {
      const matter = await matterToShow(tx, session, id, 'matter-plan', 'work')
      const asked = c.req.query('item') ?? ''
      const plans = await plansOf(tx, id)
      const item = itemIn(
        plans.find(({ items }) => items.some((one) => one.id === asked)) ?? null,
        isId(asked) ? asked : '',
      )
      const paidOf = paymentsByItem(await eventsOf(tx, id))
      return { matter, item, standing: standingOf(item, paidOf(item.id), today()) }
    }),
  draw: ({ viewer, view, form }) => <PaymentForm viewer={viewer} view={view} form={form} />,
  act: notePayment,
  say: sayPlan,
  leadsTo: (_, id) => `/evictions/${id}/plan`,
  notice: (locale) => words(text, locale).paymentSaved,
})
