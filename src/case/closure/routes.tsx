/** Closing a case, with what stands in the way; opening it again. */

import { z } from 'zod'
import { asUser } from '../../platform/database/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { Notice, Radios, TextArea, useLocale } from '../../platform/ui/index.ts'
import { choice, formPage, room, text as textField } from '../../platform/web/index.ts'
import { CaseForm } from '../frame.tsx'
import { caseToShow } from '../load.ts'
import { text as caseText, choicesOf } from '../text.ts'
import { caseState, closeCase, reopenCase } from './actions.ts'
import { closureOutcomes, type Obstacle, obstaclesToClosing } from './rules.ts'
import { text } from './text.ts'

const closing = formPage({
  fields: z.object({ outcome: choice(closureOutcomes), words: textField(4000) }),
  load: (session, id) =>
    asUser(session, async (tx) => ({
      file: await caseToShow(tx, session, id, 'closure', 'close'),
      state: await caseState(tx, id),
    })),
  draw: ({ viewer, view: { file, state }, form, refusal }) => {
    const t = words(text, viewer.locale)
    // before an outcome is chosen: what would stand in the way of the most common one
    const obstacles = refusal?.kind === 'obstacles' ? refusal.obstacles : obstaclesToClosing(state, 'ownLease')
    return (
      <CaseForm
        viewer={viewer}
        file={file}
        title={t.close}
        lead={t.lead}
        action={`/cases/${file.id}/closure`}
        form={form}
        submit={t.close}
        before={obstacles.length > 0 ? <InTheWay caseId={file.id} obstacles={obstacles} /> : null}
      >
        <Radios
          name="outcome"
          label={t.outcome}
          choices={choicesOf(closureOutcomes, words(caseText, viewer.locale).closure)}
          required
        />
        <TextArea name="words" label={t.words} hint={t.wordsHint} rows={6} maxlength={4000} required />
      </CaseForm>
    )
  },
  act: closeCase,
  say: (refusal, locale) => {
    const t = words(text, locale)
    return { field: '', message: refusal.kind === 'already' ? t.already : t.cannot(refusal.obstacles.length) }
  },
  onConflict: { kind: 'already' },
  leadsTo: (_, id) => `/cases/${id}`,
  notice: (locale) => words(text, locale).closed,
})

/** Each obstacle with the way to where it is taken away. */
function InTheWay({ caseId, obstacles }: { caseId: string; obstacles: readonly Obstacle[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  const kinds = words(caseText, locale).intervention
  const item = (one: Obstacle): { href: string; says: string } => {
    switch (one.kind) {
      case 'investigationOpen':
        return { href: `/investigations/${one.id}/assessment`, says: t.investigationOpen }
      case 'notCarriedOut':
        return {
          href: `/cases/${caseId}/interventions/new?decision=${one.id}`,
          says: t.notCarriedOut(formatDate(one.decidedOn, locale)),
        }
      case 'interventionRunning':
        return { href: `/interventions/${one.id}/end`, says: t.interventionRunning(kinds[one.intervention]) }
      case 'followUpPlanned':
        return { href: `/follow-ups/${one.id}/held`, says: t.followUpPlanned(formatDate(one.dueOn, locale)) }
      case 'transferOpen':
        return { href: `/transfers/${one.id}/answer`, says: t.transferOpen }
    }
  }
  return (
    <Notice kind="warning" title={t.inTheWay}>
      <ul>
        {obstacles.map(item).map(({ href, says }) => (
          <li>
            <a href={href}>{says}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

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
