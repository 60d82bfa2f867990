/** /eviction-notices: those that nobody has confirmed first, then the others, the latest first; for the manager all of them as a file. */

import {
  ConfirmationRule,
  mayDoInMatter,
  type Notice,
  otherNotices,
  requireMayOnMatter,
  stateOf,
  stateTones,
  unconfirmedNotices,
  whenOf,
} from '../eviction/index.ts'
import { ask } from '../platform/database/index.ts'
import { type ListColumn, list, listed } from '../platform/list/index.ts'
import { formatMoment, type Locale, words } from '../platform/text/index.ts'
import { dateOf, today } from '../platform/time/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Table, Tag } from '../platform/ui/index.ts'
import { registering } from './registering.tsx'
import { text } from './text.ts'

/** Numbers and days alone: whom it is about stands on the notice's own page. */
export const notices = list({
  at: '/eviction-notices',
  size: 25,
  fields: {},
  text: { sv: { fields: {} }, en: { fields: {} } },
  may: (session) => requireMayOnMatter(session, 'work'),
  takes: (session) => mayDoInMatter(session, 'readAll'),
  of: ({ locale }) => {
    const t = words(text, locale)
    return listed<Notice>({
      title: t.title,
      locale,
      columns: columnsIn(locale),
      rows: async (tx, { after, limit, inFile }) => {
        const others = await otherNotices(tx, limit, after)
        // on the page they have a card of their own
        return inFile && after === null ? [...(await ask(tx, unconfirmedNotices(tx))), ...others] : others
      },
      keyOf: (row) => [row.receivedAt.toString(), row.id],
      empty: (
        <EmptyState title={t.none} who={t.noneWho} icon="calendar">
          {t.noneWhat}
        </EmptyState>
      ),
    })
  },
  more: async (tx, { first }) => (first ? ask(tx, unconfirmedNotices(tx)) : null),
  draw: ({ viewer, locale, rows, files, more: unconfirmed }) => {
    const t = words(text, locale)
    return (
      <Page
        viewer={viewer}
        title={t.title}
        lead={t.lead}
        actions={<LinkButton href={registering.path({})}>{t.register}</LinkButton>}
      >
        <Stack>
          {unconfirmed === null ? null : <Unconfirmed rows={unconfirmed} locale={locale} />}
          <Card title={t.others} actions={files}>
            {rows}
          </Card>
        </Stack>
      </Page>
    )
  },
})

function Unconfirmed({ rows, locale }: { rows: readonly Notice[]; locale: Locale }) {
  const t = words(text, locale)
  return (
    <Card title={t.unconfirmed}>
      <ConfirmationRule />
      <Table
        caption={t.unconfirmed}
        captionUnseen
        rows={rows}
        columns={columnsIn(locale).flatMap(({ label, cell }) => (cell ? [{ label, cell }] : []))}
        empty={
          <EmptyState title={t.nothingWaits} icon="done">
            {t.nothingWaitsWhat}
          </EmptyState>
        }
      />
    </Card>
  )
}

function columnsIn(locale: Locale): ListColumn<Notice>[] {
  const t = words(text, locale)
  return [
    {
      label: t.reference,
      kind: 'text',
      of: (row) => row.reference,
      cell: (row) => <a href={`/eviction-notices/${row.id}`}>{row.reference}</a>,
    },
    { label: t.day, kind: 'date', of: (row) => row.evictionOn, cell: (row) => whenOf(row, locale) },
    {
      label: t.received,
      kind: 'date',
      of: (row) => dateOf(row.receivedAt),
      cell: (row) => formatMoment(row.receivedAt, locale),
    },
    {
      label: t.matter,
      kind: 'text',
      of: ({ matter }) => matter?.number ?? null,
      cell: ({ matter }) =>
        matter === null ? (
          <span class="soft">{t.noMatter}</span>
        ) : (
          <a class="nowrap" href={`/evictions/${matter.id}`}>
            {matter.number}
          </a>
        ),
    },
    {
      label: t.state,
      kind: 'text',
      of: (row) => t.states[stateOf(row, today())],
      cell: (row) => {
        const state = stateOf(row, today())
        return (
          <>
            <Tag tone={stateTones[state]}>{t.states[state]}</Tag>{' '}
            {row.children ? <Tag tone="kids">{t.childrenYes}</Tag> : null}
          </>
        )
      },
    },
    { label: t.childrenYes, kind: 'text', of: (row) => (row.children ? t.childrenYes : null), cell: null },
  ]
}
