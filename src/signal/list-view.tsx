/** The lists of signals: what came in, or what the own organisation has sent. */

import type { Child } from 'hono/jsx'
import { isWithoutRoof, livingFormName } from '../person/index.ts'
import { formatDayAndMonth, formatMoment, words } from '../platform/text/index.ts'
import {
  Button,
  Card,
  EmptyState,
  FileLinks,
  Form,
  LinkButton,
  Page,
  Pager,
  Select,
  Stack,
  Table,
  Tag,
  type Tone,
  useLocale,
  useViewer,
  type Viewer,
} from '../platform/ui/index.ts'
import { hrefOf, type ListedSignal } from './list.ts'
import type { WaitsForNamed } from './queries.ts'
import { type SignalKind, type SignalState, signalKinds, stateOf } from './rules.ts'
import { text } from './text.ts'

export const stateTones = {
  answered: 'good',
  late: 'late',
  today: 'soon',
  waiting: 'neutral',
} as const satisfies Record<SignalState, Tone>

export type Shown = 'waiting' | 'all' | 'sent'

type Paged = { rows: readonly ListedSignal[]; nextHref: string | undefined; firstHref: string | undefined }

export type SignalListProps = {
  viewer: Viewer
  list: Paged
  /** what waits and only named staff may read */
  forNamed: readonly WaitsForNamed[]
  show: Shown
  kind: SignalKind | null
  /** those of the municipality who read what comes in, and choose what to see */
  staff: boolean
  /** what the user has written down, not what the whole house has sent */
  ownOnly: boolean
  /** the list's filter, for its files */
  fileQuery: string
}

export function SignalListPage({ viewer, list, forNamed, show, kind, staff, ownOnly, fileQuery }: SignalListProps) {
  const t = words(text, viewer.locale)
  const leads = { sent: ownOnly ? t.leadOwn : t.leadSent, waiting: t.leadWaiting, all: t.leadAll }
  return (
    <Page
      viewer={viewer}
      title={t.signals}
      lead={leads[show]}
      wide
      actions={
        <LinkButton href="/signals/new" icon="add">
          {staff ? t.newSignal : t.report}
        </LinkButton>
      }
    >
      <Stack>
        {staff ? <Filter show={show} kind={kind} /> : null}
        <ForNamed rows={forNamed} />
        <Card actions={staff ? <FileLinks href="/signals" query={fileQuery} of={t.signals} /> : undefined}>
          <SignalTable rows={list.rows} sent={show === 'sent'} empty={<Nothing show={show} />} />
          <Pager nextHref={list.nextHref} firstHref={list.firstHref} />
        </Card>
      </Stack>
    </Page>
  )
}

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

function Filter({ show, kind }: { show: Shown; kind: SignalKind | null }) {
  const t = words(text, useLocale())
  return (
    <filter-form>
      <Form method="get" action="/signals" inline>
        <Select
          name="show"
          label={t.show}
          required
          empty={false}
          value={show}
          choices={[
            { value: 'waiting', label: t.waiting },
            { value: 'all', label: t.all },
            { value: 'sent', label: t.sentByUs },
          ]}
        />
        <Select
          name="kind"
          label={t.kind}
          required
          empty={t.anyKind}
          value={kind ?? ''}
          choices={signalKinds.map((one) => ({ value: one, label: t.kinds[one] }))}
        />
        <Button variant="secondary" icon="filter">
          {t.filter}
        </Button>
      </Form>
    </filter-form>
  )
}

function Nothing({ show }: { show: Shown }) {
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
const concerns = (row: ListedSignal, locale: 'sv' | 'en'): string =>
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

function SignalTable({ rows, sent, empty }: { rows: readonly ListedSignal[]; sent: boolean; empty: Child }) {
  const locale = useLocale()
  const today = useViewer()?.today
  const t = words(text, locale)
  const where = sent
    ? [
        { label: t.to, cell: (row: ListedSignal) => t.toMunicipality(row.municipality) },
        { label: t.place, cell: (row: ListedSignal) => row.place ?? '' },
      ]
    : [
        { label: t.from, cell: (row: ListedSignal) => row.sender ?? t.ownStaff },
        { label: t.concerns, cell: (row: ListedSignal) => concerns(row, locale) },
      ]
  return (
    <Table
      caption={t.signals}
      captionUnseen
      rows={rows}
      empty={empty}
      columns={[
        {
          label: t.receipt,
          cell: (row) => (
            <>
              <a href={hrefOf(row)} class="nowrap">
                {row.receipt}
              </a>{' '}
              <Urgency row={row} />
            </>
          ),
        },
        { label: t.kind, cell: (row) => t.kinds[row.kind] },
        ...where,
        { label: t.came, cell: (row) => <span class="nowrap">{formatMoment(row.receivedAt, locale)}</span> },
        {
          label: t.answerBy,
          cell: (row) => <span class="nowrap">{formatDayAndMonth(row.answerBy, locale)}</span>,
        },
        {
          label: t.state,
          cell: (row) => {
            const state = today
              ? stateOf({ answerBy: row.answerBy, answered: row.answeredAt !== null }, today)
              : 'waiting'
            return (
              <span class="nowrap">
                <Tag tone={stateTones[state]}>{t.states[state]}</Tag>
              </span>
            )
          },
        },
      ]}
    />
  )
}
