/** /nights/invoice: nights by the municipality that answers for the guest, a line a stay, for those in charge of shelters. Page and file open whom they name. */

import { openPeople } from '../../person/index.ts'
import { requireMay, withoutKey } from '../../platform/access/index.ts'
import { type ListColumn, list, listed } from '../../platform/list/index.ts'
import { formatDate, formatNumber, group, type Locale, words } from '../../platform/text/index.ts'
import { Card, EmptyState, Page, Stack, Table } from '../../platform/ui/index.ts'
import { mayOnSite } from '../access.ts'
import { guestName } from '../guest.ts'
import { text } from '../text.ts'
import { type InvoiceLine, invoiceLines } from './invoice.ts'
import { periodFields, periodOf, periodProblem, settled } from './period.ts'
import { reportText } from './text.ts'

function columnsIn(locale: Locale): ListColumn<InvoiceLine>[] {
  const t = words(reportText, locale).invoice
  const name = ({ guest }: InvoiceLine) => (guest === null ? t.withheld : guestName(guest, locale))
  return [
    { label: t.municipality, kind: 'text', of: ({ municipality }) => municipality },
    { label: t.guest, names: true, kind: 'text', of: name },
    { label: t.site, kind: 'text', of: ({ site }) => site ?? t.siteWithheld },
    { label: t.first, kind: 'date', of: ({ first }) => first },
    { label: t.last, kind: 'date', of: ({ last }) => last },
    { label: t.nights, kind: 'number', of: ({ nights }) => nights },
  ]
}

const guestsOf = (lines: readonly InvoiceLine[]): string[] => [
  ...new Set(lines.flatMap(({ guest }) => (guest === null ? [] : [guest.id]))),
]

const keyOf = ({ stayId, municipality }: InvoiceLine): string[] => [stayId, municipality]

export const invoice = list({
  at: '/nights/invoice',
  size: 50,
  waits: true,
  fields: periodFields,
  text: group(reportText, 'choosing'),
  settle: settled,
  judge: periodProblem,
  may: (session) => requireMay(session, mayOnSite.invoice),
  takes: () => true,
  of: async ({ session, locale, filter }) => {
    const nights = periodOf(filter)
    const lines = await invoiceLines(withoutKey(session), nights)
    const t = words(reportText, locale).invoice
    return listed<InvoiceLine>({
      title: t.title,
      locale,
      columns: columnsIn(locale),
      rows: async (tx, { after, limit }) => {
        const key = after?.join(' ')
        const from = key === undefined ? 0 : lines.findIndex((line) => keyOf(line).join(' ') === key) + 1
        const some = lines.slice(from, from + limit)
        // it names guests whom one doesn't work with oneself: read when the page is, too
        await openPeople(tx, session, guestsOf(some), 'nights-invoice')
        return some
      },
      keyOf,
      beside: async () => ({
        before: <Sums lines={lines} locale={locale} />,
        note: t.lead(formatDate(nights.first, locale), formatDate(nights.last, locale)),
      }),
      opened: (tx, rows) => openPeople(tx, session, guestsOf(rows), 'file'),
      empty: (
        <EmptyState title={t.none} icon="bed">
          {t.noneWhat}
        </EmptyState>
      ),
    })
  },
  draw: ({ viewer, locale, filter, failed, problems, choosing, rows, files }) => {
    const all = words(reportText, locale)
    const t = all.invoice
    const { first, last } = periodOf(filter)
    return (
      <Page
        viewer={viewer}
        title={t.title}
        {...(failed ? {} : { lead: t.lead(formatDate(first, locale), formatDate(last, locale)) })}
        breadcrumb={[
          { href: '/tonight', label: words(text, locale).tonight },
          { href: '/nights', label: all.title },
        ]}
        failed={failed}
        wide
      >
        {problems}
        <Stack>
          {choosing}
          <Card title={t.title} actions={files}>
            {rows}
            <p class="rule">{t.rule}</p>
          </Card>
        </Stack>
      </Page>
    )
  },
})

/** What each municipality's lines come to. */
function Sums({ lines, locale }: { lines: readonly InvoiceLine[]; locale: Locale }) {
  const t = words(reportText, locale).invoice
  const sums = [...Map.groupBy(lines, ({ municipality }) => municipality)].map(([municipality, of]) => ({
    municipality,
    nights: of.reduce((sum, { nights }) => sum + nights, 0),
  }))
  if (sums.length === 0) return null
  return (
    <Table
      caption={t.sums}
      rows={sums}
      columns={[
        { label: t.municipality, cell: ({ municipality }) => municipality },
        { label: t.nights, numeric: true, cell: ({ nights }) => formatNumber(nights, locale) },
      ]}
    />
  )
}
