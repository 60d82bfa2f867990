/** /messages: a landlord's own messages, the latest first, and all of them as a file. */

import { NotFound, type Session } from '../platform/access/index.ts'
import { type ListColumn, ListPage, list, listed } from '../platform/list/index.ts'
import { oneOf, optional } from '../platform/subject/index.ts'
import { formatDayAndMonth, formatShortDate, group, type Locale, words } from '../platform/text/index.ts'
import { dateOf } from '../platform/time/index.ts'
import { EmptyState, LinkButton, Tag, Toolbar, useLocale, useViewer } from '../platform/ui/index.ts'
import { isLandlord } from './access.ts'
import { pageText } from './page.text.ts'
import { type ListedMessage, messageKey, ownMessages } from './queries.ts'
import { messageKinds } from './rules.ts'
import { text } from './text.ts'

const orAll = { empty: group(pageText, 'any') }

export const messages = list({
  at: '/messages',
  size: 30,
  fields: {
    state: optional(oneOf(['waiting', 'answered'], group(pageText, 'states'), orAll)),
    kind: optional(oneOf(messageKinds, group(text, 'kinds'), orAll)),
  },
  text: group(pageText, 'choosing'),
  may: (session: Session) => {
    if (!isLandlord(session)) throw new NotFound('role')
  },
  takes: () => true,
  of: ({ session, locale, filter }) =>
    listed<ListedMessage>({
      title: words(text, locale).messages,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) => ownMessages(tx, session, filter, after, limit),
      keyOf: messageKey,
      empty: <Nothing locale={locale} filtered={filter.kind !== null || filter.state !== null} />,
    }),
  draw: ({ locale, ...shown }) => {
    const t = words(pageText, locale)
    return (
      <ListPage
        {...shown}
        title={words(text, locale).messages}
        lead={t.listLead}
        wide
        actions={
          <>
            <LinkButton href="/messages/new" icon="add">
              {t.send}
            </LinkButton>
            <LinkButton href="/messages/files/new" icon="upload" variant="secondary">
              {t.sendFile}
            </LinkButton>
          </>
        }
      >
        <Toolbar>
          <a href="/messages/files">{t.files}</a>
          <a href="/messages/layout">{t.layout}</a>
        </Toolbar>
      </ListPage>
    )
  },
})

function Nothing({ locale, filtered }: { locale: Locale; filtered: boolean }) {
  const t = words(pageText, locale)
  return filtered ? (
    <EmptyState title={t.noneLike} icon="message">
      {t.noneLikeMore}
    </EmptyState>
  ) : (
    <EmptyState
      title={t.none}
      who={t.noneWho}
      icon="message"
      action={
        <LinkButton href="/messages/new" variant="secondary" icon="add">
          {t.send}
        </LinkButton>
      }
    >
      {t.noneMore}
    </EmptyState>
  )
}

function columnsIn(locale: Locale): ListColumn<ListedMessage>[] {
  const t = words(pageText, locale)
  const shared = words(text, locale)
  return [
    {
      label: shared.receipt,
      kind: 'text',
      of: (row) => row.receipt,
      cell: (row) => (
        <a href={`/messages/${row.id}`} class="nowrap">
          {row.receipt}
        </a>
      ),
    },
    {
      label: shared.day,
      kind: 'date',
      of: (row) => dateOf(row.receivedAt),
      cell: (row) => <span class="nowrap">{formatShortDate(dateOf(row.receivedAt), locale)}</span>,
    },
    {
      label: shared.flat,
      kind: 'text',
      of: (row) => [row.address, row.dwellingNumber].filter((part) => part !== null).join(', '),
    },
    {
      label: shared.kind,
      kind: 'text',
      of: (row) => shared.kinds[row.kind],
      cell: (row) => (
        <>
          {shared.kinds[row.kind]} {row.corrected ? <Tag>{t.corrected}</Tag> : null}
        </>
      ),
    },
    { label: t.corrected, kind: 'text', of: (row) => (row.corrected ? t.corrected : null), cell: null },
    {
      label: shared.answer,
      kind: 'text',
      of: (row) => (row.answeredAt === null ? t.answerBy(formatDayAndMonth(row.answerBy, locale)) : shared.answered),
      cell: (row) => <State row={row} />,
    },
    {
      label: shared.handler,
      kind: 'text',
      of: (row) => row.handler,
      cell: (row) => row.handler ?? <span class="soft">{t.notNamed}</span>,
    },
  ]
}

function State({ row }: { row: ListedMessage }) {
  const locale = useLocale()
  const t = words(pageText, locale)
  const today = useViewer()?.today
  if (row.answeredAt !== null) return <Tag tone="good">{words(text, locale).answered}</Tag>
  const late = today !== undefined && Temporal.PlainDate.compare(row.answerBy, today) < 0
  return (
    <>
      <span class="nowrap">{t.answerBy(formatDayAndMonth(row.answerBy, locale))}</span>{' '}
      {late ? <Tag tone="late">{t.late}</Tag> : null}
    </>
  )
}
