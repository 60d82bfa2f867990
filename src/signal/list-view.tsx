/** /signals: what came in, or what the own organisation has sent, and for those who read what comes in all of it as a file. */

import { isWithoutRoof, livingFormName } from '../person/index.ts'
import { requireMay } from '../platform/access/index.ts'
import { ask } from '../platform/database/index.ts'
import { type ListColumn, list, listed, usually } from '../platform/list/index.ts'
import { oneOf, optional } from '../platform/subject/index.ts'
import { formatDayAndMonth, formatMoment, group, type Locale, words } from '../platform/text/index.ts'
import { dateOf, today } from '../platform/time/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Table, Tag, type Tone, useLocale } from '../platform/ui/index.ts'
import { mayOnSignal, mayRead, readsOwnOnly } from './access.ts'
import {
  allSignals,
  hrefOf,
  type ListedSignal,
  latestKey,
  PAGE_SIZE,
  sentSignals,
  waitingKey,
  waitingSignals,
} from './list.ts'
import { type WaitsForNamed, waitsForNamed } from './queries.ts'
import { type SignalState, signalKinds, stateOf } from './rules.ts'
import { text } from './text.ts'

export const stateTones = {
  answered: 'good',
  late: 'late',
  today: 'soon',
  waiting: 'neutral',
} as const satisfies Record<SignalState, Tone>

const rowsBy = { waiting: waitingSignals, all: allSignals, sent: sentSignals } as const
type Show = keyof typeof rowsBy

/** No names and no places of people: neither stands in the lists. Those who don't read what comes in see what they have sent. */
const signalList = list({
  at: '/signals',
  size: PAGE_SIZE,
  fields: {
    show: usually(oneOf(['waiting', 'all', 'sent'], group(text, 'shows'), { empty: false }), (session) =>
      mayRead(session) ? 'waiting' : 'sent',
    ),
    kind: optional(oneOf(signalKinds, group(text, 'kinds'), { empty: group(text, 'anyKind') })),
  },
  text: group(text, 'choosing'),
  offers: (session) => (mayRead(session) ? ['show', 'kind'] : []),
  may: (session) => requireMay(session, mayOnSignal.send),
  takes: mayRead,
  of: ({ session, locale, filter: { show, kind } }) =>
    listed<ListedSignal>({
      title: words(text, locale).signals,
      locale,
      columns: columnsIn(show, locale),
      rows: (tx, { after, limit }) => rowsBy[show](tx, session, kind, after, limit),
      keyOf: show === 'waiting' ? waitingKey : latestKey,
      empty: <Nothing show={show} />,
    }),
  more: async (tx, { first, filter }): Promise<readonly WaitsForNamed[]> =>
    filter.show === 'waiting' && first ? ask(tx, waitsForNamed()) : [],
  draw: ({ viewer, session, locale, filter: { show }, failed, problems, choosing, rows, files, more }) => {
    const t = words(text, locale)
    const leads = { sent: readsOwnOnly(session) ? t.leadOwn : t.leadSent, waiting: t.leadWaiting, all: t.leadAll }
    return (
      <Page
        viewer={viewer}
        title={t.signals}
        lead={leads[show]}
        wide
        failed={failed}
        actions={
          <LinkButton href="/signals/new" icon="add">
            {mayRead(session) ? t.newSignal : t.report}
          </LinkButton>
        }
      >
        {problems}
        <Stack>
          {choosing}
          <ForNamed rows={more} />
          <Card actions={files}>{rows}</Card>
        </Stack>
      </Page>
    )
  },
})

export const signalListRoutes = signalList.routes

/** That something waits, for whoever answers for it being done: a number and a day, nothing of whom or where. */
function ForNamed({ rows }: { rows: readonly WaitsForNamed[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (rows.length === 0) return null
  return (
    <Card title={t.forNamed}>
      <p class="measure">{t.forNamedWhat}</p>
      <Table
        caption={t.forNamed}
        captionUnseen
        rows={rows}
        columns={[
          {
            label: t.receipt,
            cell: (row) => (
              <>
                <span class="nowrap">{row.receipt}</span> {row.urgent ? <Tag tone="late">{t.urgent}</Tag> : null}
              </>
            ),
          },
          { label: t.came, cell: (row) => <span class="nowrap">{formatMoment(row.receivedAt, locale)}</span> },
          { label: t.answerBy, cell: (row) => <span class="nowrap">{formatDayAndMonth(row.answerBy, locale)}</span> },
        ]}
      />
    </Card>
  )
}

function Nothing({ show }: { show: Show }) {
  const t = words(text, useLocale())
  const action = (
    <LinkButton href="/signals/new" variant="secondary" icon="add">
      {t.report}
    </LinkButton>
  )
  if (show === 'sent') {
    return (
      <EmptyState title={t.nothingSent} who={t.nothingSentWho} icon="signal" action={action}>
        {t.nothingSentMore}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={show === 'waiting' ? t.nothingWaiting : t.nothingHere}
      who={t.nothingWaitingWho}
      icon="signal"
      action={action}
    >
      {t.nothingWaitingMore}
    </EmptyState>
  )
}

/** Who it concerns, in numbers and a form of living: never a name. */
const concerns = (row: ListedSignal, locale: Locale): string =>
  [
    words(text, locale).who(row.adults, row.children),
    row.livingForm === null ? '' : livingFormName(row.livingForm, locale),
  ]
    .filter((part) => part !== '')
    .join(' · ')

/** What goes before all else: no roof while nobody has answered, children, and that it is urgent. */
function Urgency({ row }: { row: ListedSignal }) {
  const t = words(text, useLocale())
  return (
    <>
      {row.answeredAt === null && isWithoutRoof(row.livingForm) ? <Tag tone="late">{t.noRoof}</Tag> : null}{' '}
      {row.children > 0 ? <Tag tone="kids">{t.children(row.children)}</Tag> : null}{' '}
      {row.urgent ? <Tag tone="late">{t.urgent}</Tag> : null}
    </>
  )
}

function columnsIn(show: Show, locale: Locale): ListColumn<ListedSignal>[] {
  const t = words(text, locale)
  const stateIn = ({ answerBy, answeredAt }: ListedSignal) =>
    stateOf({ answerBy, answered: answeredAt !== null }, today())
  const where: ListColumn<ListedSignal>[] =
    show === 'sent'
      ? [
          {
            label: t.to,
            kind: 'text',
            of: (row) => row.municipality,
            cell: (row) => t.toMunicipality(row.municipality),
          },
          { label: t.place, cell: (row) => row.place ?? '' },
        ]
      : [
          { label: t.from, kind: 'text', of: (row) => row.sender ?? t.ownStaff },
          { label: t.concerns, cell: (row) => concerns(row, locale) },
        ]
  return [
    {
      label: t.receipt,
      kind: 'text',
      of: (row) => row.receipt,
      cell: (row) => (
        <>
          <a href={hrefOf(row)} class="nowrap">
            {row.receipt}
          </a>{' '}
          <Urgency row={row} />
        </>
      ),
    },
    { label: t.urgent, kind: 'text', of: (row) => (row.urgent ? t.urgent : null), cell: null },
    { label: t.kind, kind: 'text', of: (row) => t.kinds[row.kind] },
    ...where,
    { label: t.adults, kind: 'number', of: (row) => row.adults, cell: null },
    { label: t.kids, kind: 'number', of: (row) => row.children, cell: null },
    {
      label: t.livingForm,
      kind: 'text',
      of: ({ livingForm }) => livingForm && livingFormName(livingForm, locale),
      cell: null,
    },
    {
      label: t.came,
      kind: 'date',
      of: (row) => dateOf(row.receivedAt),
      cell: (row) => <span class="nowrap">{formatMoment(row.receivedAt, locale)}</span>,
    },
    {
      label: t.answerBy,
      kind: 'date',
      of: (row) => row.answerBy,
      cell: (row) => <span class="nowrap">{formatDayAndMonth(row.answerBy, locale)}</span>,
    },
    {
      label: t.state,
      kind: 'text',
      of: (row) => t.states[stateIn(row)],
      cell: (row) => (
        <span class="nowrap">
          <Tag tone={stateTones[stateIn(row)]}>{t.states[stateIn(row)]}</Tag>
        </span>
      ),
    },
    { label: t.answeredOn, kind: 'date', of: ({ answeredAt }) => answeredAt && dateOf(answeredAt), cell: null },
  ]
}
