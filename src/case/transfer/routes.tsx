/** Transfer requests: asked, answered. */

import { z } from 'zod'
import { asUser } from '../../platform/database/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { DateField, Radios, Select, TextArea } from '../../platform/ui/index.ts'
import { choice, date, formPage, optionalText, room, text as textField } from '../../platform/web/index.ts'
import { CaseForm } from '../frame.tsx'
import { caseToShow } from '../load.ts'
import { text as caseText, choicesOf, sayDay } from '../text.ts'
import { askForTransfer, registerTransferAnswer } from './actions.ts'
import { otherMunicipalities, transferById } from './queries.ts'
import { transferAnswers } from './rules.ts'
import { text } from './text.ts'

const asking = formPage({
  fields: z.object({ to: textField(4), requestedOn: date('happened'), words: textField(4000) }),
  load: (session, id) =>
    asUser(session, async (tx) => ({
      file: await caseToShow(tx, session, id, 'transfer', 'transfer'),
      municipalities: await otherMunicipalities(tx, session.municipality),
    })),
  draw: ({ viewer, view: { file, municipalities }, form }) => {
    const t = words(text, viewer.locale)
    return (
      <CaseForm
        viewer={viewer}
        file={file}
        title={t.ask}
        lead={t.lead}
        action={`/cases/${file.id}/transfers`}
        form={form}
        submit={t.ask}
      >
        <Select name="to" label={t.to} choices={municipalities} required />
        <DateField
          within="happened"
          name="requestedOn"
          label={t.requestedOn}
          value={viewer.today}
          min={file.openedOn}
          max={viewer.today}
          required
        />
        <TextArea name="words" label={t.words} rows={5} maxlength={4000} required />
      </CaseForm>
    )
  },
  act: askForTransfer,
  say: (refusal, locale) => {
    const t = words(text, locale)
    if (refusal.kind === 'closed') return { field: '', message: words(caseText, locale).closed }
    if (refusal.kind === 'alreadyOpen') return { field: '', message: t.alreadyOpen }
    if (refusal.kind === 'own') return { field: 'to', message: t.own }
    return { field: 'requestedOn', message: sayDay(refusal, locale) }
  },
  onConflict: { kind: 'alreadyOpen' },
  leadsTo: (_, id) => `/cases/${id}#transfer`,
  notice: (locale) => words(text, locale).asked,
})

const answering = formPage({
  fields: z.object({ answeredOn: date('happened'), answer: choice(transferAnswers), words: optionalText(4000) }),
  load: (session, id) =>
    asUser(session, async (tx) => {
      const transfer = await transferById(tx, id)
      return { transfer, file: await caseToShow(tx, session, transfer.caseId, 'transfer', 'transfer') }
    }),
  draw: ({ viewer, view: { transfer, file }, form }) => {
    const t = words(text, viewer.locale)
    return (
      <CaseForm
        viewer={viewer}
        file={file}
        title={t.answerTitle}
        lead={t.askedOf(transfer.to, formatDate(transfer.requestedOn, viewer.locale))}
        action={`/transfers/${transfer.id}/answer`}
        form={form}
        submit={t.answer}
      >
        <Radios name="answer" label={t.answerTitle} choices={choicesOf(transferAnswers, t.answers)} required />
        <DateField
          within="happened"
          name="answeredOn"
          label={t.answeredOn}
          value={viewer.today}
          min={transfer.requestedOn}
          max={viewer.today}
          required
        />
        <TextArea name="words" label={t.answerWords} rows={4} maxlength={4000} />
      </CaseForm>
    )
  },
  act: registerTransferAnswer,
  say: (refusal, locale) =>
    refusal.kind === 'alreadyAnswered'
      ? { field: '', message: words(text, locale).alreadyAnswered }
      : { field: 'answeredOn', message: sayDay(refusal, locale) },
  leadsTo: ({ caseId }) => `/cases/${caseId}#transfer`,
  notice: (locale) => words(text, locale).answered,
})

export const transferRoutes = room()
  .get('/cases/:id/transfers/new', asking.get)
  .post('/cases/:id/transfers', asking.post)
  .get('/transfers/:id/answer', answering.get)
  .post('/transfers/:id/answer', answering.post)
