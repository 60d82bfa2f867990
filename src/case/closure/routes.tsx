/** Closing a case, with what is open in it; opening it again. */

import { z } from 'zod'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { EndOver, EndStops, Radios, sayEndStop, TextArea } from '../../platform/ui/index.ts'
import { choice, formPage, room, saidOfOpen, text as textField } from '../../platform/web/index.ts'
import { CaseForm } from '../frame.tsx'
import { caseToShow } from '../load.ts'
import { closureOutcomes } from '../outcomes.ts'
import { text as caseText, choicesOf } from '../text.ts'
import { closeCase, reopenCase } from './actions.ts'
import { openInCase } from './open.ts'
import { openAtEnd } from './rules.ts'
import { sayOpen } from './say.ts'
import { text } from './text.ts'

const closing = formPage({
  fields: z.object({ outcome: choice(closureOutcomes), words: textField(4000), ...saidOfOpen() }),
  load: (session, id) =>
    asUser(session, async (tx) => {
      const file = await caseToShow(tx, session, id, 'closure', 'close')
      return { file, things: await openInCase(tx, file) }
    }),
  draw: ({ viewer, view: { file, things }, form }) => {
    const t = words(text, viewer.locale)
    // before an outcome is chosen: what would be open with the most common one
    const chosen = closureOutcomes.find((outcome) => outcome === form.typed.outcome) ?? 'ownLease'
    const open = openAtEnd(things, chosen)
    const say = sayOpen(file, viewer.locale)
    return (
      <CaseForm
        viewer={viewer}
        file={file}
        title={t.close}
        lead={t.lead}
        action={`/cases/${file.id}/closure`}
        form={form}
        submit={t.close}
        before={<EndStops open={open} say={say} />}
      >
        <Radios
          name="outcome"
          label={t.outcome}
          choices={choicesOf(closureOutcomes, words(caseText, viewer.locale).closure)}
          required
        />
        <TextArea name="words" label={t.words} hint={t.wordsHint} rows={6} maxlength={4000} required />
        <EndOver open={open} say={say} />
      </CaseForm>
    )
  },
  act: closeCase,
  say: (refusal, locale) =>
    refusal.kind === 'already' ? { field: '', message: words(text, locale).already } : sayEndStop(refusal.stop, locale),
  onConflict: { kind: 'already' },
  leadsTo: (_, id) => `/cases/${id}`,
  notice: (locale) => words(text, locale).closed,
})

const reopening = formPage({
  fields: z.object({ because: textField(1000) }),
  load: (session, id) => asUser(session, (tx) => caseToShow(tx, session, id, 'closure', 'reopen')),
  draw: ({ viewer, view: file, form, refusal }) => {
    const t = words(text, viewer.locale)
    return (
      <CaseForm
        viewer={viewer}
        file={file}
        title={t.reopen}
        lead={t.reopenLead}
        action={`/cases/${file.id}/reopening`}
        form={form}
        submit={t.reopen}
        before={
          refusal?.kind === 'otherOpen' ? (
            <p>
              <a href={`/cases/${refusal.file.id}`}>{words(caseText, viewer.locale).caseNumber(refusal.file.number)}</a>
            </p>
          ) : null
        }
      >
        <TextArea name="because" label={t.because} rows={3} maxlength={1000} required />
      </CaseForm>
    )
  },
  act: reopenCase,
  say: (refusal, locale) => {
    const t = words(text, locale)
    return { field: '', message: refusal.kind === 'notClosed' ? t.notClosed : t.otherOpen(refusal.file.number) }
  },
  leadsTo: (_, id) => `/cases/${id}`,
  notice: (locale) => words(text, locale).reopened,
})

export const closureRoutes = room()
  .get('/cases/:id/closure', closing.get)
  .post('/cases/:id/closure', closing.post)
  .get('/cases/:id/reopening', reopening.get)
  .post('/cases/:id/reopening', reopening.post)
