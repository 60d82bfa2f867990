/** /figures/evictions/rows: the matters behind a figure, numbers to open without names and addresses. For those who may open them. */

import { found, requireMay } from '../../platform/access/index.ts'
import { list, listed } from '../../platform/list/index.ts'
import { formatShortDate, type Locale, words } from '../../platform/text/index.ts'
import { EmptyState, LinkButton, Page } from '../../platform/ui/index.ts'
import type { Ctx } from '../../platform/web/index.ts'
import { mayOnFigures } from '../access.ts'
import { besideRows, noFields, ROWS_A_PAGE } from '../people/listed.tsx'
import { yearsAsked } from './asked.ts'
import { filterIn } from './filter-in.ts'
import { filterQueryOf } from './href.ts'
import { type FunnelPart, type FunnelRow, funnelPartOf, rowsOfFunnel } from './rows.ts'
import { evictionText } from './text.ts'

const partIn = (c: Ctx): FunnelPart => found(funnelPartOf(c.req.query('part') ?? ''))

const titleOf = (part: FunnelPart, locale: Locale): string => {
  const t = words(evictionText, locale)
  return t.behind(part.kind === 'step' ? t.steps[part.step] : t.ends[part.end])
}

const endName = (outcome: string, names: Record<string, string>): string => names[outcome] ?? outcome

export const mattersBehind = list({
  at: '/figures/evictions/rows',
  size: ROWS_A_PAGE,
  ...noFields,
  may: (session) => requireMay(session, mayOnFigures.openRows),
  takes: () => true,
  of: async ({ c, session, locale }) => {
    const [filter, part] = [filterIn(c), partIn(c)]
    const rows = await rowsOfFunnel(session, { years: yearsAsked(), filter, part })
    const t = words(evictionText, locale)
    return listed<FunnelRow>({
      title: titleOf(part, locale),
      locale,
      columns: [
        {
          label: t.number,
          kind: 'text',
          of: (row) => row.number,
          cell: (row) => <a href={`/evictions/${row.id}`}>{row.number}</a>,
        },
        {
          label: t.opened,
          kind: 'date',
          of: (row) => row.openedOn,
          cell: (row) => formatShortDate(row.openedOn, locale),
        },
        { label: t.landlord, kind: 'text', of: (row) => row.landlord },
        {
          label: t.how,
          kind: 'text',
          of: ({ end }) => (end === null ? t.ends.running : endName(end.outcome, t.ends)),
        },
        {
          label: t.ended,
          kind: 'date',
          of: ({ end }) => end?.on ?? null,
          cell: ({ end }) => (end === null ? '' : formatShortDate(end.on, locale)),
        },
      ],
      ...rows,
      beside: besideRows(rows, (n) => ({ title: '', why: t.hidden(n) })),
      empty: (
        <EmptyState
          title={t.nobody}
          action={<LinkButton href={`/figures/evictions?${filterQueryOf(filter)}`}>{t.title}</LinkButton>}
        >
          {t.noneText}
        </EmptyState>
      ),
    })
  },
  draw: ({ c, viewer, locale, rows, files }) => {
    const back = `/figures/evictions?${filterQueryOf(filterIn(c))}`
    return (
      <Page
        viewer={viewer}
        title={titleOf(partIn(c), locale)}
        breadcrumb={[{ href: back, label: words(evictionText, locale).title }]}
        actions={files}
      >
        {rows}
      </Page>
    )
  },
})
