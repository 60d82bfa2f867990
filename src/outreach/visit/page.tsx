/** GET /outreach/alerts/:id: an alert, its promise, and the visits. */

import { may } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatMoment, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EmptyState,
  LinkButton,
  Page,
  Stack,
  Table,
  Tag,
  type Viewer,
  Words,
} from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayOnSignal } from '../../signal/index.ts'
import { requireMay } from '../access.ts'
import { puttingBack, undoing, visitForms, visiting } from './forms.tsx'
import { alertList, State } from './list.tsx'
import { type Alert, alertById, type Visit, visitsOf } from './queries.ts'
import { text } from './text.ts'

export const visitRoutes = room()
  .route('/', alertList)
  .route('/', visitForms)
  .get('/outreach/alerts/:id', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'visit')
    const id = idParam(c)
    const shown = await asUser(session, async (tx) => ({
      alert: await alertById(tx, id),
      visits: await visitsOf(tx, id),
    }))
    const toSignal = may(session, mayOnSignal.answer)
    return page(c, <AlertPage viewer={viewer(c)} {...shown} toSignal={toSignal} />)
  })

type Props = { viewer: Viewer; alert: Alert; visits: readonly Visit[]; toSignal: boolean }

function AlertPage({ viewer, alert, visits, toSignal }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const { id } = alert
  const add = (
    <LinkButton href={visiting.path({ id })} icon="add" small>
      {t.visiting.title}
    </LinkButton>
  )
  return (
    <Page
      viewer={viewer}
      title={t.kinds[alert.kind]}
      documentTitle={t.alert}
      breadcrumb={[{ href: '/outreach/alerts', label: t.title }]}
    >
      <Stack>
        <Card>
          <p>
            <State one={alert} locale={locale} /> {alert.urgent ? <Tag tone="late">{t.urgent}</Tag> : null}
          </p>
          <DefinitionList
            items={[
              { term: t.promise, value: formatMoment(alert.visitUntil, locale) },
              ...(alert.place === null ? [] : [{ term: t.place, value: alert.place }]),
              { term: t.people, value: String(alert.people) },
              { term: t.sent, value: formatMoment(alert.sentAt, locale) },
              { term: t.from, value: alert.sender ?? t.public },
            ]}
          />
          {alert.words === null ? null : (
            <>
              <h3>{t.words}</h3>
              <Words>{alert.words}</Words>
            </>
          )}
          {toSignal ? (
            <p>
              <a href={`/signals/${alert.signalId}`}>{t.toSignal}</a>
            </p>
          ) : null}
        </Card>
        <Card title={t.visits} id="visits" actions={visits.length > 0 ? add : undefined}>
          <Table
            caption={t.visits}
            captionUnseen
            rows={visits}
            columns={[
              { label: t.visited, cell: ({ visitedAt }) => formatMoment(visitedAt, locale) },
              {
                label: t.outcome,
                cell: (one) => <Outcome one={one} said={t.outcomes[one.outcome]} removed={t.removed} />,
              },
              { label: t.by, cell: ({ by }) => by ?? t.someone },
              {
                label: '',
                cell: ({ id: visit, undoneAt, visitedAt }) => {
                  const of = formatMoment(visitedAt, locale)
                  return undoneAt === null ? (
                    <undoing.Button to={{ id, visit }} of={of} locale={locale} icon="undo" />
                  ) : (
                    <puttingBack.Button to={{ id, visit }} of={of} locale={locale} icon="undo" />
                  )
                },
              },
            ]}
            empty={
              <EmptyState title={t.noVisits} icon="outreach" action={add}>
                {t.noVisitsWhat}
              </EmptyState>
            }
          />
        </Card>
      </Stack>
    </Page>
  )
}

function Outcome({ one, said, removed }: { one: Visit; said: string; removed: string }) {
  if (one.undoneAt !== null)
    return (
      <>
        <s>{said}</s> {removed}
      </>
    )
  return (
    <>
      {said}
      {one.words === null ? null : (
        <>
          <br />
          {one.words}
        </>
      )}
    </>
  )
}
