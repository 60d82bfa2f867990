/** The people behind a figure, each with where they lived and a way to their path. */

import { livingFormName, nameOf } from '../../person/index.ts'
import { formatShortDate, words } from '../../platform/text/index.ts'
import { EmptyState, LinkButton, Notice, Page, Pager, Table, type Viewer } from '../../platform/ui/index.ts'
import { partName } from '../count/figure.ts'
import { situations } from '../count/figures/situation.ts'
import { text } from '../text.ts'
import { weekName } from '../week/name.ts'
import type { Week } from '../week/week.ts'
import type { FigureRows, RowFilter } from './rows.ts'
import { behindText } from './text.ts'

type RowsPageProps = {
  viewer: Viewer
  week: Week
  filter: RowFilter
  list: FigureRows
  nextHref: string | undefined
  firstHref: string | undefined
}

const isSource = (source: string): source is 'stay' | 'placement' | 'lease' | 'told' =>
  ['stay', 'placement', 'lease', 'told'].includes(source)

export function RowsPage({ viewer, week, filter, list, nextHref, firstHref }: RowsPageProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const b = words(behindText, locale)
  const parts = filter.map(({ words: said }) => said[locale])
  const figure = parts.length > 0 ? parts.join(', ') : b.everybody
  const back = `/figures?week=${week.iso}`
  return (
    <Page
      viewer={viewer}
      title={b.rowsTitle}
      lead={b.rowsLead(figure, weekName(week, locale))}
      breadcrumb={[{ href: back, label: t.title }]}
    >
      {list.hidden > 0 ? <Notice title={b.hidden(list.hidden)}>{b.hiddenWhy}</Notice> : null}
      <p class="rule">{b.logged}</p>
      <Table
        caption={figure}
        captionUnseen
        rows={list.rows}
        columns={[
          { label: b.name, cell: (row) => <a href={`/people/${row.personId}`}>{nameOf(row, locale)}</a> },
          { label: b.situation, cell: (row) => partName(situations, row.situation, locale) },
          {
            label: b.living,
            cell: (row) =>
              row.living ? livingFormName(row.living.form, locale) : <span class="soft">{b.notShown}</span>,
          },
          { label: b.since, cell: (row) => (row.living ? formatShortDate(row.living.since, locale) : '') },
          {
            label: b.because,
            cell: (row) => (row.living && isSource(row.living.source) ? b.sourceOf[row.living.source] : ''),
          },
        ]}
        empty={
          <EmptyState
            title={list.hidden > 0 ? b.hidden(list.hidden) : b.nobody}
            action={<LinkButton href={back}>{t.back}</LinkButton>}
          >
            {b.nobodyText}
          </EmptyState>
        }
      />
      <Pager nextHref={nextHref} firstHref={firstHref} />
    </Page>
  )
}
