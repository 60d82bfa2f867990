/** Opening an investigation in a case that has none, and ending it with an assessment. */

import { z } from 'zod'
import { findRule } from '../../law/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { DateField, RuleNote, TextArea } from '../../platform/ui/index.ts'
import { date, formPage, room, text as textField } from '../../platform/web/index.ts'
import { neededText } from '../fields.ts'
import { CaseForm } from '../frame.tsx'
import { caseToShow } from '../load.ts'
import { text as caseText, sayDay } from '../text.ts'
import { endInvestigation, openInvestigation } from './actions.ts'
import { investigationById } from './queries.ts'
import { text } from './text.ts'

const opening = formPage({
  fields: z.object({ about: textField(4000) }),
  load: (session, id) => asUser(session, (tx) => caseToShow(tx, session, id, 'investigation', 'investigate')),
  draw: ({ viewer, view: file, form }) => {
    const t = words(text, viewer.locale)
    const rule = findRule('SO-01')
    return (
      <CaseForm
        viewer={viewer}
        file={file}
        title={t.open}
        lead={t.openLead}
        action={`/cases/${file.id}/investigations`}
        form={form}
        submit={t.open}
        after={rule ? <RuleNote rule={rule.title[viewer.locale]} section={rule.section} id="SO-01" /> : null}
      >
        <TextArea name="about" label={t.about} rows={4} maxlength={4000} required />
      </CaseForm>
    )
  },
  act: openInvestigation,
  say: ({ kind }, locale) => ({
    field: '',
    message: kind === 'closed' ? words(caseText, locale).closed : words(text, locale).alreadyOpen,
  }),
  onConflict: { kind: 'alreadyOpen' },
  leadsTo: (_, id) => `/cases/${id}#investigation`,
  notice: (locale) => words(text, locale).opened,
})

const ending = formPage({
  fields: z.object({
    assessment: neededText(8000, { sv: text.sv.assessmentMissing, en: text.en.assessmentMissing }),
    endedOn: date('happened'),
  }),
  load: (session, id) =>
    asUser(session, async (tx) => {
      const investigation = await investigationById(tx, id)
      return {
        investigation,
        file: await caseToShow(tx, session, investigation.caseId, 'investigation', 'investigate'),
      }
    }),
  draw: ({ viewer, view: { file, investigation }, form }) => {
    const t = words(text, viewer.locale)
    return (
      <CaseForm
        viewer={viewer}
        file={file}
        title={t.assess}
        lead={t.assessLead}
        action={`/investigations/${investigation.id}/assessment`}
        form={form}
        submit={t.end}
        before={<p class="measure soft">{investigation.about}</p>}
      >
        <TextArea name="assessment" label={t.assessment} hint={t.assessmentHint} rows={10} maxlength={8000} required />
        <DateField
          within="happened"
          name="endedOn"
          label={t.endedOn}
          value={viewer.today}
          min={investigation.openedOn}
          max={viewer.today}
          required
        />
      </CaseForm>
    )
  },
  act: endInvestigation,
  say: (refusal, locale) =>
    refusal.kind === 'alreadyEnded'
      ? { field: '', message: words(text, locale).alreadyEnded }
      : { field: 'endedOn', message: sayDay(refusal, locale) },
  leadsTo: ({ caseId }) => `/cases/${caseId}#investigation`,
  notice: (locale) => words(text, locale).ended,
})

export const investigationRoutes = room()
  .get('/cases/:id/investigations/new', opening.get)
  .post('/cases/:id/investigations', opening.post)
  .get('/investigations/:id/assessment', ending.get)
  .post('/investigations/:id/assessment', ending.post)
