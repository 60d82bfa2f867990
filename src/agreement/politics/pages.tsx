/** /political-matters: what politics has asked for. /political-matters/:id: one, step by step. */

import { found } from '../../platform/access/index.ts'
import { allOf, ask, asUser } from '../../platform/database/index.ts'
import { type ListColumn, ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf } from '../../platform/subject/index.ts'
import { formatDate, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState, LinkButton, Page, Part, Stack, Tag, type Viewer, Words } from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { Tabs } from '../tabs.tsx'
import { text as shared } from '../text.ts'
import { addingMatter, stepping, unstepping } from './forms.tsx'
import {
  type ListedMatter,
  matterOf,
  mattersFor,
  type PoliticalMatter,
  type PoliticalStep,
  stepsOf,
} from './queries.ts'
import { text } from './text.ts'

const matters = list({
  at: '/political-matters',
  size: 25,
  fields: { which: usually(oneOf(['all', 'open', 'done', 'removed'], group(text, 'which'), { empty: false }), 'all') },
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'seeAll'),
  takes: () => true,
  of: ({ session, locale, filter: { which } }) => {
    const t = words(text, locale)
    return listed<ListedMatter>({
      title: words(shared, locale).tabs.politics,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) => mattersFor(tx, { which, after, limit }),
      keyOf: ({ lastOn, id }) => [lastOn.toString(), id],
      empty: (
        <EmptyState
          title={t.none}
          who={t.noneWho}
          icon="decision"
          action={mayDo(session, 'manage') ? <Add locale={locale} /> : undefined}
        >
          {t.noneWhat}
        </EmptyState>
      ),
    })
  },
  draw: ({ viewer, session, locale, ...shown }) => (
    <ListPage
      {...shown}
      viewer={viewer}
      title={words(shared, locale).tabs.politics}
      lead={words(text, locale).lead}
      actions={mayDo(session, 'manage') ? <Add locale={locale} /> : undefined}
      above={<Tabs viewer={viewer} session={session} here="/political-matters" />}
    />
  ),
})

const Add = ({ locale }: { locale: Locale }) => (
  <LinkButton href={addingMatter.path({})} icon="add">
    {words(text, locale).add}
  </LinkButton>
)

const Due = ({ on, locale }: { on: Temporal.PlainDate; locale: Locale }) => (
  <>
    {formatDate(on, locale)}{' '}
    {Temporal.PlainDate.compare(on, today()) < 0 ? <Tag tone="late">{words(text, locale).late}</Tag> : null}
  </>
)

function columnsIn(locale: Locale): ListColumn<ListedMatter>[] {
  const t = words(text, locale)
  return [
    {
      label: t.name,
      names: true,
      kind: 'text',
      of: ({ title }) => title,
      cell: ({ id, title }) => <a href={`/political-matters/${id}`}>{title}</a>,
    },
    { label: t.lastStep, kind: 'text', of: ({ lastKind }) => t.kinds[lastKind] },
    { label: t.on, kind: 'date', of: ({ lastOn }) => lastOn },
    { label: t.whose, kind: 'text', of: ({ whose }) => whose },
    {
      label: t.due,
      kind: 'date',
      of: ({ dueOn }) => dueOn,
      cell: ({ dueOn }) => (dueOn === null ? '' : <Due on={dueOn} locale={locale} />),
    },
    { label: t.result, kind: 'text', of: ({ result }) => (result ? t.yes : t.no) },
  ]
}

export const politicalPages = room()
  .route('/', matters.routes)
  .get('/political-matters/:id', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'seeAll')
    const id = idParam(c)
    const { rows, steps } = await asUser(session, (tx) =>
      ask(tx, allOf({ rows: matterOf(tx, id), steps: stepsOf(tx, id) })),
    )
    const mayManage = mayDo(session, 'manage')
    return page(c, <MatterPage viewer={viewer(c)} matter={found(rows[0])} steps={steps} mayManage={mayManage} />)
  })

type Props = { viewer: Viewer; matter: PoliticalMatter; steps: readonly PoliticalStep[]; mayManage: boolean }

function MatterPage({ viewer, matter, steps, mayManage }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const { id } = matter
  return (
    <Page
      viewer={viewer}
      title={matter.title}
      breadcrumb={[{ href: '/political-matters', label: words(shared, locale).tabs.politics }]}
    >
      <Part
        title={t.steps}
        id="steps"
        said={steps.length}
        open="always"
        actions={
          mayManage ? (
            <LinkButton href={stepping.path({ id })} variant="secondary" small icon="add">
              {t.addStep}
            </LinkButton>
          ) : null
        }
      >
        <Stack>
          {steps.length === 0 ? (
            <EmptyState title={t.gone} icon="decision">
              {t.goneWhat}
            </EmptyState>
          ) : null}
          {steps.map((step, at) => (
            <article>
              <h3>
                {t.kinds[step.kind]}, {formatDate(step.onDay, locale)}
              </h3>
              <p class="soft">
                {t.whoseLabel(step.whose)}
                {step.diaryNumber === null ? null : `. ${t.diary(step.diaryNumber)}`}
              </p>
              <Words>{step.words}</Words>
              {step.dueOn === null ? null : <p>{t.dueBy(formatDate(step.dueOn, locale))}</p>}
              {step.agreementId === null ? null : (
                <p>
                  {t.toAgreement}: <a href={`/agreements/${step.agreementId}`}>{step.agreementTitle}</a>
                </p>
              )}
              {step.routineId === null ? null : (
                <p>
                  {t.toRoutine}: <a href={`/routines/${step.routineId}`}>{step.routineTitle}</a>
                </p>
              )}
              {mayManage && (at > 0 || steps.length === 1) ? (
                <unstepping.Button to={{ id, row: step.id }} of={t.kinds[step.kind]} locale={locale} />
              ) : null}
            </article>
          ))}
        </Stack>
      </Part>
    </Page>
  )
}
