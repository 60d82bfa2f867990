/** /figures/retention/rows: the leases behind a figure, to open, without names and addresses. For those who may open them. */

import { leaseFormName } from '../../home/index.ts'
import { found, requireMay } from '../../platform/access/index.ts'
import { list, listed } from '../../platform/list/index.ts'
import { formatShortDate, type Locale, words } from '../../platform/text/index.ts'
import { EmptyState, LinkButton, Page } from '../../platform/ui/index.ts'
import type { Ctx } from '../../platform/web/index.ts'
import { mayOnFigures } from '../access.ts'
import { besideRows, noFields, ROWS_A_PAGE } from '../people/listed.tsx'
import { groupName } from './names.ts'
import { rowsOfRetention, type TenancyRow } from './rows.ts'
import { retentionText } from './text.ts'

const group = /^(all|own|form\.[a-zA-Z]{1,30}|programme\.(none|[0-9a-f-]{36}))$/

function askedIn(c: Ctx): { group: string; lost: boolean; year: number | null } {
  const year = c.req.query('year') ?? ''
  return {
    group: found(group.exec(c.req.query('group') ?? 'all')?.[0]),
    lost: c.req.query('part') === 'lost',
    year: /^\d{4}$/.test(year) ? Number(year) : null,
  }
}

/** A programme is called so, and its name stands on the page that led here. */
const titleOf = (c: Ctx, locale: Locale): string =>
  words(retentionText, locale).rowsOf(groupName(askedIn(c).group, new Map(), locale))

export const leasesBehind = list({
  at: '/figures/retention/rows',
  size: ROWS_A_PAGE,
  ...noFields,
  may: (session) => requireMay(session, mayOnFigures.openRows),
  takes: () => true,
  of: async ({ c, session, locale }) => {
    const rows = await rowsOfRetention(session, askedIn(c))
    const t = words(retentionText, locale)
    const endOf = ({ end, ended }: TenancyRow) => (end !== null ? t.ends[end] : ended === null ? t.goesOn : t.ends.none)
    return listed<TenancyRow>({
      title: t.rows,
      locale,
      columns: [
        {
          label: t.lease,
          kind: 'text',
          of: (one) => called(one, locale),
          cell: (one) => <a href={`/leases/${one.id}`}>{called(one, locale)}</a>,
        },
        { label: t.form, kind: 'text', of: ({ form }) => leaseFormName(form, locale) },
        { label: t.began, kind: 'date', of: ({ began }) => began, cell: null },
        {
          label: t.ended,
          kind: 'date',
          of: ({ ended }) => ended,
          cell: ({ ended }) => (ended === null ? '' : formatShortDate(ended, locale)),
        },
        { label: t.end, kind: 'text', of: endOf },
      ],
      ...rows,
      beside: besideRows(rows, (n) => ({ title: '', why: t.hidden(n) })),
      empty: (
        <EmptyState title={t.nobody} action={<LinkButton href="/figures/retention">{t.title}</LinkButton>}>
          {t.nobodyText}
        </EmptyState>
      ),
    })
  },
  draw: ({ c, viewer, locale, rows, files }) => (
    <Page
      viewer={viewer}
      title={titleOf(c, locale)}
      breadcrumb={[{ href: '/figures/retention', label: words(retentionText, locale).title }]}
      actions={files}
    >
      {rows}
    </Page>
  ),
})

/** A lease by the end of its id: the list has no name and no address, and several began on the same day. */
const called = ({ id, began }: TenancyRow, locale: Locale): string =>
  words(retentionText, locale).leaseFrom(id.slice(-6), formatShortDate(began, locale))
