/** The list of notices. */

import { ConfirmationRule, type Notice, stateOf, stateTones, whenOf } from '../eviction/index.ts'
import { formatMoment, words } from '../platform/text/index.ts'
import { Card, EmptyState, LinkButton, Page, Pager, Stack, Table, Tag, type Viewer } from '../platform/ui/index.ts'
import { registering } from './registering.tsx'
import { text } from './text.ts'

type ListProps = {
  viewer: Viewer
  unconfirmed: readonly Notice[]
  others: readonly Notice[]
  nextHref: string | undefined
  firstHref: string | undefined
}

/** Numbers and days alone: whom it is about stands on the notice's own page. */
export function NoticesPage({ viewer, unconfirmed, others, nextHref, firstHref }: ListProps) {
  const t = words(text, viewer.locale)
  const register = <LinkButton href={registering.path({})}>{t.register}</LinkButton>
  return (
    <Page viewer={viewer} title={t.title} lead={t.lead} actions={register}>
      <Stack>
        {firstHref === undefined ? (
          <Card title={t.unconfirmed}>
            <ConfirmationRule />
            <Rows
              viewer={viewer}
              caption={t.unconfirmed}
              rows={unconfirmed}
              empty={
                <EmptyState title={t.nothingWaits} icon="done">
                  {t.nothingWaitsWhat}
                </EmptyState>
              }
            />
          </Card>
        ) : null}
        <Card title={t.others}>
          <Rows
            viewer={viewer}
            caption={t.others}
            rows={others}
            empty={
              <EmptyState title={t.none} who={t.noneWho} icon="calendar">
                {t.noneWhat}
              </EmptyState>
            }
          />
          <Pager nextHref={nextHref} firstHref={firstHref} />
        </Card>
      </Stack>
    </Page>
  )
}

type RowsProps = { viewer: Viewer; caption: string; rows: readonly Notice[]; empty: ReturnType<typeof EmptyState> }

function Rows({ viewer, caption, rows, empty }: RowsProps) {
  const { locale, today } = viewer
  const t = words(text, locale)
  return (
    <Table
      caption={caption}
      captionUnseen
      rows={rows}
      columns={[
        { label: t.reference, cell: (row) => <a href={`/eviction-notices/${row.id}`}>{row.reference}</a> },
        { label: t.day, cell: (row) => whenOf(row, locale) },
        { label: t.received, cell: (row) => formatMoment(row.receivedAt, locale) },
        {
          label: t.matter,
          cell: (row) =>
            row.matter === null ? (
              <span class="soft">{t.noMatter}</span>
            ) : (
              <a href={`/evictions/${row.matter.id}`}>{row.matter.number}</a>
            ),
        },
        {
          label: t.state,
          cell: (row) => {
            const state = stateOf(row, today)
            return (
              <>
                <Tag tone={stateTones[state]}>{t.states[state]}</Tag>{' '}
                {row.children ? <Tag tone="kids">{t.childrenYes}</Tag> : null}
              </>
            )
          },
        },
      ]}
      empty={empty}
    />
  )
}
