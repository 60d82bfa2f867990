/** /figures/rows: the people behind a figure, each with where they lived and a way to their path. For those who may open people. */

import { livingFormName, nameOf } from '../../person/index.ts'
import { found, requireMay } from '../../platform/access/index.ts'
import { list, listed } from '../../platform/list/index.ts'
import { formatShortDate, words } from '../../platform/text/index.ts'
import { EmptyState, LinkButton, Page } from '../../platform/ui/index.ts'
import type { Ctx } from '../../platform/web/index.ts'
import { mayOnFigures } from '../access.ts'
import { partName } from '../count/figure.ts'
import { situations } from '../count/figures/situation.ts'
import { divisions } from '../count/figures.ts'
import { besideRows, noFields, ROWS_A_PAGE } from '../people/listed.tsx'
import { text } from '../text.ts'
import { weekInAddress } from '../week/asked.ts'
import { weekName } from '../week/name.ts'
import { type FigureRow, type RowFilter, rowsBehind } from './rows.ts'
import { behindText } from './text.ts'

/** The parts of the count that the address names; one that isn't there is no page. */
const partsInAddress = (c: Ctx): RowFilter =>
  divisions.flatMap(({ name, parts }) => {
    const asked = c.req.query(name)
    return asked === undefined || asked === '' ? [] : [found(parts.find(({ key }) => String(key) === asked))]
  })

const isSource = (source: string): source is 'stay' | 'placement' | 'lease' | 'told' =>
  ['stay', 'placement', 'lease', 'told'].includes(source)

export const peopleBehind = list({
  at: '/figures/rows',
  size: ROWS_A_PAGE,
  ...noFields,
  may: (session) => requireMay(session, mayOnFigures.openRows),
  takes: () => true,
  of: async ({ c, session, locale }) => {
    const week = weekInAddress(c)
    const rows = await rowsBehind(session, {
      area: { municipality: session.municipality, week },
      filter: partsInAddress(c),
    })
    const b = words(behindText, locale)
    return listed<FigureRow>({
      title: b.rowsTitle,
      locale,
      columns: [
        {
          label: b.name,
          kind: 'text',
          of: (row) => nameOf(row, locale),
          cell: (row) => (
            <a href={`/people/${row.personId}`}>
              {nameOf(row, locale)}
              <span class="ds-sr-only">
                , {partName(situations, row.situation, locale)},{' '}
                {row.living ? livingFormName(row.living.form, locale) : b.notShown}
              </span>
            </a>
          ),
        },
        { label: b.situation, kind: 'text', of: (row) => partName(situations, row.situation, locale) },
        {
          label: b.living,
          kind: 'text',
          of: ({ living }) => (living ? livingFormName(living.form, locale) : b.notShown),
          cell: ({ living }) => (living ? livingFormName(living.form, locale) : <span class="soft">{b.notShown}</span>),
        },
        {
          label: b.since,
          kind: 'date',
          of: ({ living }) => living?.since ?? null,
          cell: ({ living }) => (living ? formatShortDate(living.since, locale) : ''),
        },
        {
          label: b.because,
          kind: 'text',
          of: ({ living }) => (living && isSource(living.source) ? b.sourceOf[living.source] : null),
        },
      ],
      ...rows,
      beside: besideRows(rows, (n) => ({ title: b.hidden(n), why: b.hiddenWhy }), b.logged),
      empty: (
        <EmptyState
          title={b.nobody}
          action={<LinkButton href={`/figures?week=${week.iso}`}>{words(text, locale).back}</LinkButton>}
        >
          {b.nobodyText}
        </EmptyState>
      ),
    })
  },
  draw: ({ c, viewer, locale, rows, files }) => {
    const b = words(behindText, locale)
    const week = weekInAddress(c)
    const parts = partsInAddress(c).map(({ words: said }) => said[locale])
    return (
      <Page
        viewer={viewer}
        title={b.rowsTitle}
        lead={b.rowsLead(parts.length > 0 ? parts.join(', ') : b.everybody, weekName(week, locale))}
        breadcrumb={[{ href: `/figures?week=${week.iso}`, label: words(text, locale).title }]}
        actions={files}
      >
        {rows}
      </Page>
    )
  },
})
