/** The plan of a case: also for a partner to whom the person has opened it, who reads and never writes. */

import { z } from 'zod'
import { openPerson } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { DateField, LinkButton, Page, Radios, TextArea } from '../../platform/ui/index.ts'
import {
  choice,
  date,
  formPage,
  idParam,
  optionalText,
  page,
  room,
  signedIn,
  text as textField,
  viewer,
} from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { CaseForm, CasePage } from '../frame.tsx'
import { caseById, caseToShow } from '../load.ts'
import { text as caseText, choicesOf, sayDay } from '../text.ts'
import { addGoal, noteProgress, type ProgressRefusal } from './actions.ts'
import { goalById, planIn } from './queries.ts'
import { goalStates } from './rules.ts'
import { text } from './text.ts'
import { PlanView } from './views.tsx'

const goals = formPage({
  fields: z.object({ words: textField(1000) }),
  load: (session, id) =>
    asUser(session, async (tx) => ({
      file: await caseToShow(tx, session, id, 'plan', 'plan'),
      plan: await ask(tx, planIn(tx, id)),
    })),
  draw: ({ viewer, view: { file, plan }, form }) => {
    const t = words(text, viewer.locale)
    const title = plan ? t.addGoal : t.make
    return (
      <CaseForm
        viewer={viewer}
        file={file}
        title={title}
        lead={t.lead}
        action={`/cases/${file.id}/plan/goals`}
        form={form}
        submit={title}
        back={`/cases/${file.id}/plan`}
      >
        <TextArea name="words" label={t.goal} hint={t.goalHint} rows={3} maxlength={1000} required />
      </CaseForm>
    )
  },
  act: addGoal,
  say: (_, locale) => ({ field: '', message: words(caseText, locale).closed }),
  leadsTo: (_, id) => `/cases/${id}/plan`,
  notice: (locale) => words(text, locale).added,
})

const sayProgress = (refusal: ProgressRefusal, locale: Locale) =>
  refusal.kind === 'closed'
    ? { field: '', message: words(caseText, locale).closed }
    : { field: 'onDay', message: sayDay(refusal, locale) }

const following = formPage({
  fields: z.object({ state: choice(goalStates), onDay: date('happened'), words: optionalText(1000) }),
  load: (session, id) =>
    asUser(session, async (tx) => {
      const goal = await goalById(tx, id)
      return { goal, file: await caseToShow(tx, session, goal.caseId, 'plan', 'plan') }
    }),
  draw: ({ viewer, view: { goal, file }, form }) => {
    const t = words(text, viewer.locale)
    return (
      <CaseForm
        viewer={viewer}
        file={file}
        title={t.followTitle}
        lead={goal.words}
        action={`/goals/${goal.id}/progress`}
        form={form}
        submit={words(caseText, viewer.locale).save}
        back={`/cases/${file.id}/plan`}
      >
        <Radios
          name="state"
          label={t.state}
          choices={choicesOf(goalStates, words(caseText, viewer.locale).goal)}
          row
          required
        />
        <DateField
          within="happened"
          name="onDay"
          label={t.onDay}
          value={viewer.today}
          min={goal.setOn}
          max={viewer.today}
          required
        />
        <TextArea name="words" label={t.words} rows={3} maxlength={1000} />
      </CaseForm>
    )
  },
  act: noteProgress,
  say: sayProgress,
  leadsTo: ({ caseId }) => `/cases/${caseId}/plan`,
  notice: (locale) => words(text, locale).noted,
})

/** Staff by their role, a partner by theirs; row security then asks for the reason, and a partner's is a consent that names the plan. */
const loadPlan = (session: Session, id: string) =>
  asUser(session, async (tx) => {
    requireMay(session, 'readPlan')
    const file = await caseById(tx, id)
    return {
      file: { ...file, person: await openPerson(tx, session, file.personId, 'plan') },
      plan: await ask(tx, planIn(tx, id)),
    }
  })

export const planRoutes = room()
  .get('/cases/:id/plan', async (c) => {
    const session = signedIn(c)
    const { file, plan } = await loadPlan(session, idParam(c))
    const t = words(text, session.locale)
    const write = mayDo(session, 'plan') && file.closure === null
    const view = <PlanView plan={plan} mayFollow={write} />
    if (!mayDo(session, 'read')) {
      return page(
        c,
        <Page viewer={viewer(c)} title={t.plan} lead={t.lead}>
          {view}
        </Page>,
      )
    }
    const add = <LinkButton href={`/cases/${file.id}/plan/goals/new`}>{plan ? t.addGoal : t.make}</LinkButton>
    return page(
      c,
      <CasePage viewer={viewer(c)} file={file} title={t.plan} lead={t.lead} actions={write ? add : null}>
        {view}
      </CasePage>,
    )
  })
  .get('/cases/:id/plan/goals/new', goals.get)
  .post('/cases/:id/plan/goals', goals.post)
  .get('/goals/:id/progress', following.get)
  .post('/goals/:id/progress', following.post)
