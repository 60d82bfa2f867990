/** Follow-ups: planned, held, called off. */

import { z } from 'zod'
import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { DateField, Radios, TextArea, TextField } from '../../platform/ui/index.ts'
import { choice, date, formPage, room, text as textField } from '../../platform/web/index.ts'
import { CaseForm } from '../frame.tsx'
import { caseToShow } from '../load.ts'
import { text as caseText, choicesOf } from '../text.ts'
import { callOffFollowUp, holdFollowUp, planFollowUp } from './actions.ts'
import { followUpById, homeStates } from './queries.ts'
import { text } from './text.ts'

const DEFAULT_WEEKS_AHEAD = 4

const loadOne = (session: Session, id: string) =>
  asUser(session, async (tx) => {
    const followUp = await followUpById(tx, id)
    return { followUp, file: await caseToShow(tx, session, followUp.caseId, 'followUp', 'followUp') }
  })

const planning = formPage({
  fields: z.object({ dueOn: date('planned'), about: textField(500) }),
  load: (session, id) => asUser(session, (tx) => caseToShow(tx, session, id, 'followUp', 'followUp')),
  draw: ({ viewer, view: file, form }) => {
    const t = words(text, viewer.locale)
    return (
      <CaseForm
        viewer={viewer}
        file={file}
        title={t.plan}
        action={`/cases/${file.id}/follow-ups`}
        form={form}
        submit={t.plan}
      >
        <DateField
          within="planned"
          name="dueOn"
          label={t.due}
          value={viewer.today.add({ weeks: DEFAULT_WEEKS_AHEAD })}
          min={viewer.today}
          required
        />
        <TextField name="about" label={t.about} maxlength={500} width="full" required />
      </CaseForm>
    )
  },
  act: planFollowUp,
  say: ({ kind }, locale) =>
    kind === 'past'
      ? { field: 'dueOn', message: words(text, locale).past }
      : { field: '', message: words(caseText, locale).closed },
  leadsTo: (_, id) => `/cases/${id}#follow-ups`,
  notice: (locale) => words(text, locale).planned,
})

const holding = formPage({
  fields: z.object({ heldOn: date('happened'), homeHolds: choice(homeStates), words: textField(4000) }),
  load: loadOne,
  draw: ({ viewer, view: { followUp, file }, form }) => {
    const t = words(text, viewer.locale)
    return (
      <CaseForm
        viewer={viewer}
        file={file}
        title={t.hold}
        lead={`${formatDate(followUp.dueOn, viewer.locale)}: ${followUp.about}`}
        action={`/follow-ups/${followUp.id}/held`}
        form={form}
        submit={words(caseText, viewer.locale).save}
      >
        <DateField within="happened" name="heldOn" label={t.heldOn} value={viewer.today} max={viewer.today} required />
        <Radios
          name="homeHolds"
          label={t.homeHolds}
          choices={choicesOf(homeStates, words(caseText, viewer.locale).homeHolds)}
          required
        />
        <TextArea name="words" label={t.words} rows={6} maxlength={4000} required />
      </CaseForm>
    )
  },
  act: holdFollowUp,
  say: ({ kind }, locale) =>
    kind === 'inFuture'
      ? { field: 'heldOn', message: words(caseText, locale).inFuture }
      : { field: '', message: words(text, locale).notWaiting },
  leadsTo: ({ caseId }) => `/cases/${caseId}#follow-ups`,
  notice: (locale) => words(text, locale).held,
})

const callingOff = formPage({
  fields: z.object({ because: textField(500) }),
  load: loadOne,
  draw: ({ viewer, view: { followUp, file }, form }) => {
    const t = words(text, viewer.locale)
    return (
      <CaseForm
        viewer={viewer}
        file={file}
        title={t.callOff}
        lead={`${formatDate(followUp.dueOn, viewer.locale)}: ${followUp.about}`}
        action={`/follow-ups/${followUp.id}/called-off`}
        form={form}
        submit={t.callOff}
      >
        <TextArea name="because" label={t.because} rows={3} maxlength={500} required />
      </CaseForm>
    )
  },
  act: callOffFollowUp,
  say: (_, locale) => ({ field: '', message: words(text, locale).notWaiting }),
  leadsTo: ({ caseId }) => `/cases/${caseId}#follow-ups`,
  notice: (locale) => words(text, locale).calledOff,
})

export const followUpRoutes = room()
  .get('/cases/:id/follow-ups/new', planning.get)
  .post('/cases/:id/follow-ups', planning.post)
  .get('/follow-ups/:id/held', holding.get)
  .post('/follow-ups/:id/held', holding.post)
  .get('/follow-ups/:id/called-off', callingOff.get)
  .post('/follow-ups/:id/called-off', callingOff.post)
