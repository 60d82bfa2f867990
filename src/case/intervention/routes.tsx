/** Adding and ending interventions. */

import { z } from 'zod'
import { asUser } from '../../platform/database/index.ts'
import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { DateField, Radios } from '../../platform/ui/index.ts'
import {
  choice,
  date,
  formPage,
  idParam,
  optionalReference,
  optionalText,
  room,
  seeOther,
  signedIn,
} from '../../platform/web/index.ts'
import { decisionsOf } from '../decision/queries.ts'
import { inFull } from '../decision/rules.ts'
import { CaseForm } from '../frame.tsx'
import { caseToShow } from '../load.ts'
import { boardsWords } from '../open-list/queries.ts'
import { text as openText } from '../open-list/text.ts'
import { text as caseText, choicesOf, sayDay } from '../text.ts'
import { type AddRefusal, addIntervention, endIntervention, undoEnding } from './actions.ts'
import { interventionById } from './queries.ts'
import { endings, kinds } from './rules.ts'
import { text } from './text.ts'
import { AddPage } from './views.tsx'

function say(refusal: AddRefusal, locale: Locale) {
  const t = words(text, locale)
  switch (refusal.kind) {
    case 'closed':
      return { field: '', message: words(caseText, locale).closed }
    case 'notOffered':
    case 'identityFree':
      return { field: 'kind', message: words(openText, locale)[refusal.kind] }
    case 'beforeDecision':
      return { field: 'beginsOn', message: t.beforeDecision(formatDate(refusal.earliest, locale)) }
    case 'tooFarAhead':
      return { field: 'beginsOn', message: t.tooFarAhead(formatDate(refusal.latest, locale)) }
    case 'wrongSection':
      return { field: 'decision', message: t.wrongSection(inFull(refusal.section)) }
    default:
      return { field: 'decision', message: t[refusal.kind] }
  }
}

const adding = formPage({
  fields: z.object({
    kind: choice(kinds),
    decision: optionalReference(),
    beginsOn: date('planned'),
    words: optionalText(2000),
  }),
  load: (session, id, c) =>
    asUser(session, async (tx) => ({
      file: await caseToShow(tx, session, id, 'intervention', 'addIntervention'),
      decisions: await decisionsOf(tx, id),
      chosen: c.req.query('decision') ?? null,
      board: await boardsWords(tx, session.municipality),
    })),
  draw: (drawing) => <AddPage {...drawing} />,
  act: addIntervention,
  say,
  leadsTo: (_, id) => `/cases/${id}#interventions`,
  notice: (locale) => words(text, locale).added,
})

const ending = formPage({
  fields: z.object({ endedOn: date('happened'), because: choice(endings) }),
  load: (session, id) =>
    asUser(session, async (tx) => {
      const intervention = await interventionById(tx, id)
      return {
        intervention,
        file: await caseToShow(tx, session, intervention.caseId, 'intervention', 'endIntervention'),
      }
    }),
  draw: ({ viewer, view: { file, intervention }, form }) => {
    const t = words(text, viewer.locale)
    const shared = words(caseText, viewer.locale)
    return (
      <CaseForm
        viewer={viewer}
        file={file}
        title={t.end}
        lead={shared.intervention[intervention.kind]}
        action={`/interventions/${intervention.id}/end`}
        form={form}
        submit={t.end}
      >
        <DateField
          within="happened"
          name="endedOn"
          label={t.endedOn}
          value={viewer.today}
          min={intervention.beginsOn}
          required
        />
        <Radios name="because" label={t.because} choices={choicesOf(endings, shared.ending)} required />
      </CaseForm>
    )
  },
  act: endIntervention,
  say: (refusal, locale) =>
    refusal.kind === 'alreadyEnded'
      ? { field: '', message: words(text, locale).alreadyEnded(formatDate(refusal.on, locale)) }
      : { field: 'endedOn', message: sayDay(refusal, locale) },
  leadsTo: ({ caseId }) => `/cases/${caseId}#interventions`,
  notice: (locale) => words(text, locale).ended,
})

export const interventionRoutes = room()
  .get('/cases/:id/interventions/new', adding.get)
  .post('/cases/:id/interventions', adding.post)
  .get('/interventions/:id/end', ending.get)
  .post('/interventions/:id/end', ending.post)
  .post('/interventions/:id/end/undo', async (c) => {
    const session = signedIn(c)
    const outcome = await undoEnding(session, idParam(c))
    if (outcome.ok)
      return seeOther(c, `/cases/${outcome.value.caseId}#interventions`, words(text, session.locale).undone)
    return seeOther(c, '/cases', words(caseText, session.locale).closed)
  })
