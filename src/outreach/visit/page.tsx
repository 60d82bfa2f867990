/** GET /outreach/alerts/:id: an alert, its promise, and the visits. */

import { may } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatMoment, type Locale, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EmptyState,
  LinkButton,
  Notice,
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
import { puttingBack, taking, undoing, untaking, visitForms, visiting } from './forms.tsx'
import { alertList, State } from './list.tsx'
import {
  type Alert,
  alertById,
  calls,
  somebodyOnCall,
  type Taking,
  takingsOf,
  type Visit,
  visitsOf,
} from './queries.ts'
import { text } from './text.ts'
import { waitedFor } from './waited.ts'

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
      takings: await takingsOf(tx, id),
      onCall: await somebodyOnCall(tx),
    }))
    const toSignal = may(session, mayOnSignal.answer)
    return page(c, <AlertPage viewer={viewer(c)} {...shown} toSignal={toSignal} />)
  })

type Props = {
  viewer: Viewer
  alert: Alert
  visits: readonly Visit[]
  takings: readonly Taking[]
  /** whether anybody is on call this moment */
  onCall: boolean
  toSignal: boolean
}

function AlertPage({ viewer, alert, visits, takings, onCall, toSignal }: Props) {
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
        <Takings {...{ alert, takings, onCall }} locale={locale} />
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

type TakingProps = Pick<Props, 'alert' | 'takings' | 'onCall'> & { locale: Locale }

/** Who has said that they take it, or for how long it has waited for that; and what was taken back. */
function Takings({ alert, takings, onCall, locale }: TakingProps) {
  const t = words(text, locale)
  const { id } = alert
  const by = (one: Taking) => [one.by ?? t.someone, formatMoment(one.takenAt, locale)] as const
  const [open, back] = [takings.find((one) => one.undoneAt === null), takings.filter((one) => one.undoneAt !== null)]
  return (
    <Card title={t.takings} id="taking">
      {open === undefined ? (
        <>
          {calls(alert) ? (
            <Notice kind="danger">
              {t.callsFor(waitedFor(alert.sentAt, locale))} {onCall ? t.onCallTold : t.nobodyOnCall}
            </Notice>
          ) : null}
          {alert.visitedAt === null ? (
            <taking.Button to={{ id }} locale={locale} variant={calls(alert) ? 'primary' : 'secondary'} />
          ) : null}
        </>
      ) : (
        <>
          <p>{t.taken(...by(open))}</p>
          <untaking.Button to={{ id, taking: open.id }} of={by(open).join(' ')} locale={locale} icon="undo" />
        </>
      )}
      {back.length === 0 ? null : (
        <>
          <h3>{t.lastTaken}</h3>
          <ul>
            {back.map((one) => (
              <li>{t.takenBack(...by(one))}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
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
