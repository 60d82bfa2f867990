/** /evictions/:id/concern: whether a child concern report has to be made, each time that somebody weighs it. */

import { z } from 'zod'
import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  Checkbox,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  Notice,
  Radios,
  RuleNote,
  SubmitRow,
  Tag,
  TextArea,
  type Viewer,
} from '../../platform/ui/index.ts'
import { choice, formPage, room, text as textField, ticked } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { MatterPage } from '../frame.tsx'
import { matterToShow, type ShownMatter } from '../load.ts'
import { weighConcern } from './actions.ts'
import { type Concern, concernsOf } from './queries.ts'
import { REPORTING_RULE, reportingSection } from './rules.ts'
import { text } from './text.ts'
import { Concerns } from './views.tsx'

const MAX_WORDS = 2000

type View = { matter: ShownMatter; concerns: readonly Concern[]; may: boolean }

const concernView = (session: Session, id: string): Promise<View> =>
  asUser(session, async (tx) => {
    const matter = await matterToShow(tx, session, id, 'matter-concern')
    return { matter, concerns: await concernsOf(tx, id), may: mayDo(session, 'work') && matter.end === null }
  })

type PageProps = { viewer: Viewer; view: View; form: FormState }

function ConcernPage({ viewer, view: { matter, concerns, may }, form }: PageProps) {
  const t = words(text, viewer.locale)
  return (
    <MatterPage viewer={viewer} matter={matter} title={t.title} lead={t.lead} failed={form.problems.length > 0}>
      <ErrorSummary state={form} />
      {matter.children > 0 ? (
        <p>
          <Tag tone="kids">{t.count(matter.children)}</Tag>
        </p>
      ) : (
        <Notice>
          {t.nobodyNoted} <a href={`/evictions/${matter.id}/residents/new`}>{t.addChildren}</a>
        </Notice>
      )}
      {matter.end === null ? null : (
        <Notice>
          {t.matterEnded} <a href="/signals/new">{t.asSignal}</a>
        </Notice>
      )}
      {may ? <WeighCard matter={matter} form={form} viewer={viewer} /> : null}
      <Card title={t.earlier}>
        {concerns.length === 0 ? (
          <EmptyState small title={t.none}>
            {t.noneWhat}
          </EmptyState>
        ) : (
          <Concerns concerns={concerns} />
        )}
      </Card>
    </MatterPage>
  )
}

function WeighCard({ matter, form, viewer }: { matter: ShownMatter; form: FormState; viewer: Viewer }) {
  const t = words(text, viewer.locale)
  return (
    <Card title={t.question}>
      <RuleNote rule={t.rule} section={reportingSection()} id={REPORTING_RULE} />
      <Form action={`/evictions/${matter.id}/concern`} state={form}>
        <Radios
          name="outcome"
          label={t.outcome}
          required
          choices={[
            { value: 'report', label: t.report, hint: t.reportHint },
            { value: 'noReport', label: t.noReport, hint: t.noReportHint },
          ]}
        />
        <TextArea name="words" label={t.words} hint={t.wordsHint} rows={6} maxlength={MAX_WORDS} required />
        <Checkbox name="urgent" label={t.urgent} hint={t.urgentHint} />
        <SubmitRow>
          <Button>{t.save}</Button>
          <LinkButton variant="quiet" href={`/evictions/${matter.id}#concern`}>
            {t.back}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Card>
  )
}

const weighing = formPage({
  fields: z.object({ outcome: choice(['report', 'noReport']), words: textField(MAX_WORDS), urgent: ticked() }),
  load: concernView,
  draw: ({ viewer, view, form }) => <ConcernPage viewer={viewer} view={view} form={form} />,
  act: (session, id, { outcome, ...weighed }) =>
    weighConcern(session, id, { ...weighed, reported: outcome === 'report' }),
  say: (_, locale) => ({ field: '', message: words(text, locale).matterEnded }),
  leadsTo: (_, id) => `/evictions/${id}/concern`,
  notice: (locale) => words(text, locale).saved,
})

export const concernRoutes = room()
  .get('/evictions/:id/concern', weighing.get)
  .post('/evictions/:id/concern', weighing.post)
