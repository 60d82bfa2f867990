/** A landlord's own messages, the latest first. */

import { formatDayAndMonth, formatShortDate, words } from '../platform/text/index.ts'
import { dateOf } from '../platform/time/index.ts'
import {
  Button,
  Card,
  EmptyState,
  Form,
  LinkButton,
  Page,
  Pager,
  Select,
  Stack,
  Table,
  Tag,
  Toolbar,
  useLocale,
  useViewer,
  type Viewer,
} from '../platform/ui/index.ts'
import { pageText } from './page.text.ts'
import type { ListedMessage, MessageFilter } from './queries.ts'
import { messageKinds } from './rules.ts'
import { text } from './text.ts'

export type MessageListProps = {
  viewer: Viewer
  list: { rows: readonly ListedMessage[]; nextHref: string | undefined; firstHref: string | undefined }
  filter: MessageFilter
}

export function MessageListPage({ viewer, list, filter }: MessageListProps) {
  const t = words(pageText, viewer.locale)
  const shared = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={shared.messages}
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
      <Stack>
        <Filter filter={filter} />
        <Card>
          <MessageTable rows={list.rows} filtered={filter.kind !== null || filter.state !== null} />
          <Pager nextHref={list.nextHref} firstHref={list.firstHref} />
        </Card>
        <Toolbar>
          <a href="/messages/files">{t.files}</a>
          <a href="/messages/layout">{t.layout}</a>
        </Toolbar>
      </Stack>
    </Page>
  )
}

function Filter({ filter }: { filter: MessageFilter }) {
  const locale = useLocale()
  const t = words(pageText, locale)
  const shared = words(text, locale)
  return (
    <filter-form>
      <Form method="get" action="/messages" inline>
        <Select
          name="state"
          label={t.state}
          required
          empty={t.any}
          value={filter.state ?? ''}
          choices={(['waiting', 'answered'] as const).map((value) => ({ value, label: t[value] }))}
        />
        <Select
          name="kind"
          label={shared.kind}
          required
          empty={t.any}
          value={filter.kind ?? ''}
          choices={messageKinds.map((value) => ({ value, label: shared.kinds[value] }))}
        />
        <Button variant="secondary" icon="filter">
          {t.filter}
        </Button>
      </Form>
    </filter-form>
  )
}

function MessageTable({ rows, filtered }: { rows: readonly ListedMessage[]; filtered: boolean }) {
  const locale = useLocale()
  const t = words(pageText, locale)
  const shared = words(text, locale)
  return (
    <Table
      caption={shared.messages}
      captionUnseen
      rows={rows}
      empty={
        filtered ? (
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
      columns={[
        {
          label: shared.receipt,
          cell: (row) => (
            <a href={`/messages/${row.id}`} class="nowrap">
              {row.receipt}
            </a>
          ),
        },
        {
          label: shared.day,
          cell: (row) => <span class="nowrap">{formatShortDate(dateOf(row.receivedAt), locale)}</span>,
        },
        {
          label: shared.flat,
          cell: (row) => [row.address, row.dwellingNumber].filter((part) => part !== null).join(', '),
        },
        {
          label: shared.kind,
          cell: (row) => (
            <>
              {shared.kinds[row.kind]} {row.corrected ? <Tag>{t.corrected}</Tag> : null}
            </>
          ),
        },
        { label: shared.answer, cell: (row) => <State row={row} /> },
        { label: shared.handler, cell: (row) => row.handler ?? <span class="soft">{t.notNamed}</span> },
      ]}
    />
  )
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
