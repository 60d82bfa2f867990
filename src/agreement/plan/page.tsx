/** /plan: the plan in force and its versions. /plan/versions/:id: one of them, with what has changed since the one before. */

import { type Allowed, found, may, type Session } from '../../platform/access/index.ts'
import { allOf, ask, asUser, type Tx } from '../../platform/database/index.ts'
import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Table, Tag, Unseen, type Viewer } from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { Tabs } from '../tabs.tsx'
import { text as shared } from '../text.ts'
import { Changed } from './changed.tsx'
import { beginning, deciding, dropping, editing, publishing, undeciding, undropping, unpublishing } from './forms.tsx'
import { type Removed, removedOf, type Version, versionsOf, type WholePlan, wholePlan } from './queries.ts'
import { RemovedParts } from './removed.tsx'
import { inForceOn } from './rules.ts'
import { text } from './text.ts'
import { PlanBody } from './views.tsx'

const mayOf = (session: Session) => ({
  manage: mayDo(session, 'managePlan'),
  report: mayDo(session, 'reportPlan'),
  follow: (figure: Allowed) => may(session, figure),
})
const before = (tx: Tx, plan: WholePlan | undefined) =>
  plan === undefined || plan.beginsFromId === null ? undefined : ask(tx, wholePlan(tx, plan.beginsFromId, today()))

export const planPages = room()
  .get('/plan', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'seePlan')
    const { versions, plan } = await asUser(session, async (tx) => {
      const all = await ask(tx, versionsOf(tx, session.municipality))
      const current = inForceOn(all, today())
      return { versions: all, plan: current === null ? undefined : await ask(tx, wholePlan(tx, current.id, today())) }
    })
    const shown = { viewer: viewer(c), session, versions, plan }
    return page(c, <CurrentPage {...shown} />)
  })
  .get('/plan/versions/:id', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'seePlan')
    const id = idParam(c)
    const { plan, versions, earlier, removed } = await asUser(session, async (tx) => {
      const asked = await ask(
        tx,
        allOf({ plan: wholePlan(tx, id, today()), versions: versionsOf(tx, session.municipality) }),
      )
      const drafts = mayOf(session).manage && asked.plan?.decidedOn === null && !asked.plan.dropped
      return {
        ...asked,
        earlier: await before(tx, asked.plan),
        removed: drafts ? await ask(tx, removedOf(tx, id)) : null,
      }
    })
    return page(c, <VersionPage {...{ viewer: viewer(c), session, plan: found(plan), versions, earlier, removed }} />)
  })

type Props = { viewer: Viewer; session: Session; versions: readonly Version[] }

function CurrentPage({ viewer, session, versions, plan }: Props & { plan: WholePlan | undefined }) {
  const { locale } = viewer
  const t = words(text, locale)
  const may = mayOf(session)
  const draft = versions.find(({ decidedOn }) => decidedOn === null)
  const begin =
    may.manage && draft === undefined ? (
      <LinkButton href={beginning.path({})} icon="add" {...(plan ? { variant: 'secondary' as const } : {})}>
        {t.begin}
      </LinkButton>
    ) : undefined
  return (
    <Page viewer={viewer} title={words(shared, locale).tabs.plan} lead={t.lead} actions={begin}>
      <Stack>
        <Tabs viewer={viewer} session={session} here="/plan" />
        {plan === undefined ? (
          <EmptyState title={t.none} who={t.noneWho} icon="agreement" action={begin}>
            {may.manage ? t.noneWhat : t.noneSee}
          </EmptyState>
        ) : (
          <>
            <h2>{plan.title}</h2>
            <PlanBody
              plan={plan}
              locale={locale}
              today={today()}
              may={may}
              actions={
                <>
                  <LinkButton href="/plan/actions" variant="secondary" small>
                    {t.actionList}
                  </LinkButton>
                  {linksOf(plan, session, locale)}
                </>
              }
            />
          </>
        )}
        {versions.length === 0 ? null : <Versions versions={versions} locale={locale} />}
      </Stack>
    </Page>
  )
}

function linksOf(plan: Version, session: Session, locale: Locale) {
  const t = words(text, locale)
  return (
    <>
      <LinkButton href={`/plan/versions/${plan.id}/plan.pdf`} variant="secondary" small icon="download">
        {t.document}
      </LinkButton>
      {plan.published ? (
        <LinkButton href={`/plans/${session.municipality}?version=${plan.id}`} variant="secondary" small>
          {t.publicPage}
        </LinkButton>
      ) : null}
      {plan.decidedOn !== null && !plan.published && mayDo(session, 'managePlan') ? (
        <publishing.Button to={{ id: plan.id }} locale={locale} />
      ) : null}
    </>
  )
}

function Versions({ versions, locale }: { versions: readonly Version[]; locale: Locale }) {
  const t = words(text, locale)
  const current = inForceOn(versions, today())
  return (
    <Card title={t.versions}>
      <Table
        caption={t.versions}
        captionUnseen
        rows={versions}
        columns={[
          {
            label: t.version,
            names: true,
            cell: ({ id, title, fromOn }) => (
              <a href={`/plan/versions/${id}`}>
                {title}
                <Unseen>, {formatDate(fromOn, locale)}</Unseen>
              </a>
            ),
          },
          {
            label: t.decided,
            cell: ({ decidedOn }) =>
              decidedOn === null ? <Tag tone="soon">{t.draft}</Tag> : formatDate(decidedOn, locale),
          },
          {
            label: t.time,
            cell: ({ fromOn, untilOn }) => `${formatDate(fromOn, locale)} – ${formatDate(untilOn, locale)}`,
          },
          {
            label: t.standing,
            cell: ({ id, published }) => (
              <>
                {id === current?.id ? <Tag tone="good">{t.inForce}</Tag> : null}{' '}
                {published ? <Tag tone="info">{t.publishedTag}</Tag> : null}
              </>
            ),
          },
        ]}
      />
    </Card>
  )
}

type VersionProps = Props & { plan: WholePlan; earlier: WholePlan | undefined; removed: Removed | null }

function VersionPage({ viewer, session, plan, versions, earlier, removed }: VersionProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const may = mayOf(session)
  const { id } = plan
  const isDraft = plan.decidedOn === null && !plan.dropped
  const decide = isDraft && may.manage ? <LinkButton href={deciding.path({ id })}>{t.decide}</LinkButton> : undefined
  const lastDecided = versions.find(({ decidedOn }) => decidedOn !== null)?.id === id
  const presses = may.manage ? (
    <>
      {isDraft ? (
        <>
          <LinkButton href={editing.path({ id })} variant="secondary" small>
            {t.edit}
          </LinkButton>
          <dropping.Button to={{ id }} locale={locale} />
        </>
      ) : null}
      {plan.dropped ? <undropping.Button to={{ id }} locale={locale} icon="undo" /> : null}
      {plan.published ? <unpublishing.Button to={{ id }} locale={locale} /> : null}
      {lastDecided && !plan.published ? <undeciding.Button to={{ id }} locale={locale} icon="undo" /> : null}
    </>
  ) : null
  return (
    <Page
      viewer={viewer}
      title={plan.title}
      lead={plan.dropped ? t.droppedTag : isDraft ? t.draft : undefined}
      breadcrumb={[{ href: '/plan', label: words(shared, locale).tabs.plan }]}
      actions={decide}
    >
      <Stack>
        <PlanBody
          plan={plan}
          locale={locale}
          today={today()}
          may={may}
          actions={
            <>
              {linksOf(plan, session, locale)}
              {presses}
            </>
          }
        />
        {removed === null ? null : <RemovedParts id={id} removed={removed} locale={locale} />}
        {earlier === undefined ? null : <Changed plan={plan} earlier={earlier} locale={locale} />}
      </Stack>
    </Page>
  )
}
