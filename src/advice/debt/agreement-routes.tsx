/** Writing in an agreement with a creditor, and ending one. */

import { z } from 'zod'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { DateField, NumberField, Radios, TextArea, TextField } from '../../platform/ui/index.ts'
import {
  amount,
  choice,
  date,
  formPage,
  optionalDate,
  optionalText,
  room,
  wholeNumber,
} from '../../platform/web/index.ts'
import { AdviceForm } from '../frame.tsx'
import { adviceIdOf, adviceToShow } from '../load.ts'
import { text as shared } from '../text.ts'
import { agree, endAgreement } from './actions.ts'
import { choicesOf, loadDebt, say } from './form.ts'
import { agreementsOf } from './queries.ts'
import { agreementEnds } from './rules.ts'
import { text } from './text.ts'

const agreeing = formPage({
  fields: z.object({
    amount: amount(),
    dayOfMonth: wholeNumber(1, 31),
    from: date('planned'),
    until: optionalDate('planned'),
    words: optionalText(500),
  }),
  load: loadDebt,
  draw: ({ viewer, view: { advice, debt }, form }) => {
    const t = words(text, viewer.locale)
    return (
      <AdviceForm
        viewer={viewer}
        advice={advice}
        title={t.agreeTitle}
        lead={debt.creditor}
        action={`/debts/${debt.id}/agreement`}
        form={form}
        submit={words(shared, viewer.locale).save}
        back={`/debts/${debt.id}`}
      >
        <TextField name="amount" label={t.monthly} inputmode="decimal" width="short" required />
        <NumberField name="dayOfMonth" label={t.dayOfMonth} hint={t.dayOfMonthHint} required />
        <DateField within="planned" name="from" label={t.from} value={viewer.today} required />
        <DateField within="planned" name="until" label={t.until} />
        <TextArea name="words" label={t.words} rows={3} maxlength={500} />
      </AdviceForm>
    )
  },
  act: agree,
  say,
  onConflict: { kind: 'hasAgreement' },
  leadsTo: (_, id) => `/debts/${id}`,
  notice: (locale) => words(text, locale).agreed,
})

const ending = formPage({
  fields: z.object({ on: date('happened'), because: choice(agreementEnds) }),
  load: (session, id) =>
    asUser(session, async (tx) => {
      const adviceId = await adviceIdOf(tx, 'creditor_agreement', id)
      const agreement = (await agreementsOf(tx, adviceId, true)).find((one) => one.id === id)
      return { id, debtId: agreement?.debtId ?? '', advice: await adviceToShow(tx, session, adviceId, 'debts') }
    }),
  draw: ({ viewer, view: { id, debtId, advice }, form }) => {
    const t = words(text, viewer.locale)
    return (
      <AdviceForm
        viewer={viewer}
        advice={advice}
        title={t.endAgreement}
        action={`/advice/agreements/${id}/end`}
        form={form}
        submit={t.endAgreement}
        back={`/debts/${debtId}`}
      >
        <Radios name="because" label={t.endBecause} choices={choicesOf(agreementEnds, t.ends)} required />
        <DateField within="happened" name="on" label={t.endedOn} value={viewer.today} max={viewer.today} required />
      </AdviceForm>
    )
  },
  act: endAgreement,
  say,
  leadsTo: ({ debtId }) => `/debts/${debtId}`,
  notice: (locale) => words(text, locale).agreementEnded,
})

export const agreementRoutes = room()
  .get('/debts/:id/agreement', agreeing.get)
  .post('/debts/:id/agreement', agreeing.post)
  .get('/advice/agreements/:id/end', ending.get)
  .post('/advice/agreements/:id/end', ending.post)
