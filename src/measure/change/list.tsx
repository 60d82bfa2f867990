/** /figures/change/rows: the people behind a part of a change between two weeks. For those who may open people. */

import { nameOf } from '../../person/index.ts'
import { NotFound, requireMay, type Session } from '../../platform/access/index.ts'
import { type ListColumn, list, listed } from '../../platform/list/index.ts'
import { formatShortDate, type Locale, words } from '../../platform/text/index.ts'
import { EmptyState, LinkButton, Page } from '../../platform/ui/index.ts'
import type { Ctx } from '../../platform/web/index.ts'
import { mayOnFigures } from '../access.ts'
import { behindText } from '../behind/text.ts'
import { besideRows, noFields, ROWS_A_PAGE } from '../people/listed.tsx'
import { text } from '../text.ts'
import { parseWeek } from '../week/week.ts'
import { type ChangeRow, type Part, partOf, rowsOfChange } from './rows.ts'
import { changeText } from './text.ts'
import type { Between } from './ways.ts'
import { betweenQuery } from './ways-view.tsx'

/** The part and the two weeks in the address; ones that aren't there are no page. */
function askedIn(c: Ctx, session: Session): { between: Between; part: Part } {
  const part = partOf(c.req.query('part') ?? '')
  const from = parseWeek(c.req.query('from') ?? '')
  const to = parseWeek(c.req.query('week') ?? '')
  if (!part || !from.ok || !to.ok || Temporal.PlainDate.compare(from.value.from, to.value.from) >= 0)
    throw new NotFound('part of a change')
  return { between: { municipality: session.municipality, from: from.value, to: to.value }, part }
}

const figureOf = (part: Part, locale: Locale): string => {
  const t = words(changeText, locale)
  return part.kind === 'way' ? t.ways[part.way] : part.kind === 'came' ? t.came[part.reason] : t.left[part.reason]
}

function columnsOf(part: Part, locale: Locale): ListColumn<ChangeRow>[] {
  const t = words(changeText, locale)
  const b = words(behindText, locale)
  const onDay = (label: string): ListColumn<ChangeRow> => ({
    label,
    kind: 'date',
    of: ({ on }) => on,
    cell: ({ on }) => (on ? formatShortDate(on, locale) : <span class="soft">{b.notShown}</span>),
  })
  return [
    {
      label: t.name,
      kind: 'text',
      of: (row) => nameOf(row, locale),
      cell: (row) => <a href={`/people/${row.personId}`}>{nameOf(row, locale)}</a>,
    },
    ...(part.kind === 'way' ? [onDay(t.onDay[part.way])] : []),
  ]
}

export const peopleOfChange = list({
  at: '/figures/change/rows',
  size: ROWS_A_PAGE,
  ...noFields,
  may: (session) => requireMay(session, mayOnFigures.openRows),
  takes: () => true,
  of: async ({ c, session, locale }) => {
    const { between, part } = askedIn(c, session)
    const rows = await rowsOfChange(session, { between, part })
    const t = words(changeText, locale)
    const b = words(behindText, locale)
    return listed<ChangeRow>({
      title: t.rowsTitle,
      locale,
      columns: columnsOf(part, locale),
      ...rows,
      beside: besideRows(rows, (n) => ({ title: b.hidden(n), why: b.hiddenWhy }), b.logged),
      empty: (
        <EmptyState
          title={t.nobody}
          action={<LinkButton href={`/figures/balance?${betweenQuery(between)}`}>{t.back}</LinkButton>}
        >
          {t.nobodyText}
        </EmptyState>
      ),
    })
  },
  draw: ({ c, session, viewer, locale, rows, files }) => {
    const { between, part } = askedIn(c, session)
    const t = words(changeText, locale)
    return (
      <Page
        viewer={viewer}
        title={t.rowsTitle}
        lead={`${figureOf(part, locale)}. ${t.between(between.from.iso, between.to.iso)}.`}
        breadcrumb={[
          { href: `/figures?week=${between.to.iso}`, label: words(text, locale).title },
          { href: `/figures/balance?${betweenQuery(between)}`, label: t.balance },
        ]}
        actions={files}
      >
        {rows}
      </Page>
    )
  },
})
