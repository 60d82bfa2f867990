/** The matters behind a figure: numbers to open, no names and no addresses. */

import { formatShortDate, words } from '../../platform/text/index.ts'
import { EmptyState, LinkButton, Notice, Page, Pager, Table, type Viewer } from '../../platform/ui/index.ts'
import type { FunnelFilter } from './funnel.ts'
import { filterQueryOf } from './href.ts'
import type { FunnelPart, FunnelRows } from './rows.ts'
import { evictionText } from './text.ts'

type Props = {
  viewer: Viewer
  part: FunnelPart
  filter: FunnelFilter
  list: FunnelRows
  nextHref: string | undefined
  firstHref: string | undefined
}

export function FunnelRowsPage({ viewer, part, filter, list, nextHref, firstHref }: Props) {
  const { locale } = viewer
  const t = words(evictionText, locale)
  const back = `/figures/evictions?${filterQueryOf(filter)}`
  const name = part.kind === 'step' ? t.steps[part.step] : t.ends[part.end]
  return (
    <Page viewer={viewer} title={t.behind(name)} breadcrumb={[{ href: back, label: t.title }]}>
      {list.hidden > 0 ? <Notice>{t.hidden(list.hidden)}</Notice> : null}
      <Table
        caption={t.behind(name)}
        captionUnseen
        rows={list.rows}
        columns={[
          { label: t.number, cell: (row) => <a href={`/evictions/${row.id}`}>{row.number}</a> },
          { label: t.opened, cell: (row) => formatShortDate(row.openedOn, locale) },
          { label: t.landlord, cell: (row) => row.landlord ?? '' },
          { label: t.how, cell: (row) => (row.end === null ? t.ends.running : endName(row.end.outcome, t.ends)) },
          { label: t.ended, cell: (row) => (row.end === null ? '' : formatShortDate(row.end.on, locale)) },
        ]}
        empty={
          <EmptyState title={t.nobody} action={<LinkButton href={back}>{t.title}</LinkButton>}>
            {list.hidden > 0 ? t.hidden(list.hidden) : t.noneText}
          </EmptyState>
        }
      />
      <Pager nextHref={nextHref} firstHref={firstHref} />
    </Page>
  )
}

const endName = (outcome: string, names: Record<string, string>): string => names[outcome] ?? outcome
