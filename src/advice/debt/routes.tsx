/** Debts of an advice: the list, one of them, and the forms around it. */

import { z } from 'zod'
import { ask, asUser } from '../../platform/database/index.ts'
import { oreAsTyped, words } from '../../platform/text/index.ts'
import { Checkbox, DateField, Radios, TextField } from '../../platform/ui/index.ts'
import {
  amount,
  choice,
  date,
  formPage,
  idParam,
  optionalAmount,
  optionalText,
  page,
  problem,
  room,
  signedIn,
  text as textField,
  ticked,
  viewer,
} from '../../platform/web/index.ts'
import { AdviceForm } from '../frame.tsx'
import { adviceToShow } from '../load.ts'
import { text as shared } from '../text.ts'
import { addDebt, noteStanding } from './actions.ts'
import { agreementRoutes } from './agreement-routes.tsx'
import { choicesOf, loadDebt, say } from './form.ts'
import { agreementsOf, askingStandings, debtById, debtsOf } from './queries.ts'
import { debtKinds, debtStates, isOpen } from './rules.ts'
import { text } from './text.ts'
import { DebtPage, DebtsPage } from './views.tsx'

/** Percent a year as people write it: `8`, `24,5`. */
const percent = () =>
  z.preprocess(
    (value) => value ?? null,
    z
      .string()
      .nullable()
      .transform((written, ctx) => {
        if (written === null) return null
        const number = /^\d{1,3}([.,]\d{1,3})?$/.test(written) ? Number(written.replace(',', '.')) : Number.NaN
        if (number <= 500) return number
        ctx.addIssue({ code: 'custom', ...problem({ sv: text.sv.interestWrong, en: text.en.interestWrong }) })
        return z.NEVER
      }),
  )

const adding = formPage({
  fields: z.object({
    creditor: textField(100),
    kind: choice(debtKinds),
    amount: amount(),
    interest: percent(),
    enforcement: ticked(),
    firstBecause: optionalText(300),
  }),
  load: (session, id) => asUser(session, (tx) => adviceToShow(tx, session, id, 'debts')),
  draw: ({ viewer, view: advice, form }) => {
    const t = words(text, viewer.locale)
    return (
      <AdviceForm
        viewer={viewer}
        advice={advice}
        title={t.add}
        action={`/advice/${advice.id}/debts/new`}
        form={form}
        submit={t.add}
        back={`/advice/${advice.id}/debts`}
      >
        <TextField name="creditor" label={t.creditor} maxlength={100} required />
        <Radios name="kind" label={t.kind} choices={choicesOf(debtKinds, t.kinds)} required />
        <TextField name="amount" label={t.amount} hint={t.amountHint} inputmode="decimal" width="short" required />
        <TextField name="interest" label={t.interest} inputmode="decimal" width="short" />
        <Checkbox name="enforcement" label={t.enforcement} />
        <TextField name="firstBecause" label={t.firstBecause} hint={t.firstBecauseHint} maxlength={300} />
      </AdviceForm>
    )
  },
  act: addDebt,
  say,
  leadsTo: (_, id) => `/advice/${id}/debts`,
  notice: (locale) => words(text, locale).added,
})

const noting = formPage({
  fields: z.object({
    state: choice(debtStates),
    amount: optionalAmount(),
    onDay: date('happened'),
    firstBecause: optionalText(300),
  }),
  load: loadDebt,
  draw: ({ viewer, view: { advice, debt }, form }) => {
    const t = words(text, viewer.locale)
    return (
      <AdviceForm
        viewer={viewer}
        advice={advice}
        title={t.noteTitle}
        lead={debt.creditor}
        action={`/debts/${debt.id}/standing`}
        form={form}
        submit={words(shared, viewer.locale).save}
        back={`/debts/${debt.id}`}
      >
        <Radios name="state" label={t.state} choices={choicesOf(debtStates, t.states)} value={debt.state} required />
        <TextField
          name="amount"
          label={t.amount}
          hint={t.amountHint}
          inputmode="decimal"
          width="short"
          value={isOpen(debt.state) ? oreAsTyped(debt.ore) : undefined}
        />
        <DateField within="happened" name="onDay" label={t.onDay} value={viewer.today} max={viewer.today} required />
        <TextField
          name="firstBecause"
          label={t.firstBecause}
          hint={t.firstBecauseHint}
          value={debt.firstBecause ?? undefined}
          maxlength={300}
        />
      </AdviceForm>
    )
  },
  act: noteStanding,
  say: (refusal, locale) =>
    refusal.kind === 'inFuture' ? { ...say(refusal, locale), field: 'onDay' } : say(refusal, locale),
  // one written in by mistake has no page any more
  leadsTo: ({ adviceId }) => `/advice/${adviceId}/debts`,
  notice: (locale) => words(text, locale).noted,
})

export const debtRoutes = room()
  .route('/', agreementRoutes)
  .get('/advice/:id/debts', async (c) => {
    const session = signedIn(c)
    const { advice, debts } = await asUser(session, async (tx) => ({
      advice: await adviceToShow(tx, session, idParam(c), 'debts'),
      debts: await debtsOf(tx, idParam(c)),
    }))
    return page(c, <DebtsPage viewer={viewer(c)} advice={advice} debts={debts} />)
  })
  .get('/advice/:id/debts/new', adding.get)
  .post('/advice/:id/debts/new', adding.post)
  .get('/debts/:id', async (c) => {
    const session = signedIn(c)
    const view = await asUser(session, async (tx) => {
      const { adviceId, debt } = await debtById(tx, idParam(c))
      const agreements = await agreementsOf(tx, adviceId, true)
      return {
        debt,
        advice: await adviceToShow(tx, session, adviceId, 'debts'),
        standings: await ask(tx, askingStandings(tx, debt.id)),
        agreements: agreements.filter(({ debtId }) => debtId === debt.id),
      }
    })
    return page(c, <DebtPage viewer={viewer(c)} view={view} />)
  })
  .get('/debts/:id/standing', noting.get)
  .post('/debts/:id/standing', noting.post)
