/** The published mappings, with what follows from their own parts beside. */

import { formatNumber, type Locale, words } from '../platform/text/index.ts'
import { Table, Tag, useLocale } from '../platform/ui/index.ts'
import type { Published } from './compare.ts'
import { decimalsOf } from './rate.ts'
import { text } from './text.ts'

/** A published rate as it stood: `26,0`, `nästan 61`. Empty when none was given. */
export function publishedRateIn({ publishedRate, publishedAs }: Published, locale: Locale): string {
  if (publishedRate === null || publishedAs === null) return ''
  const t = words(text, locale)
  const number = formatNumber(publishedRate, locale, decimalsOf(/[\d.]+/.exec(publishedAs)?.[0] ?? ''))
  if (publishedAs.startsWith('nearly')) return t.nearly(number)
  return publishedAs.startsWith('more than') ? t.moreThan(number) : number
}

/** What the count column says: the count, that it was suppressed, or which counts fit the published rate. */
export function publishedCountIn({ count, suppressed, implied }: Published, locale: Locale): string {
  const t = words(text, locale)
  if (count !== null) return formatNumber(count, locale)
  if (suppressed) return t.suppressed
  return implied
    ? `${t.notGiven}, ${t.onlyFits(formatNumber(implied.from, locale), formatNumber(implied.to, locale))}`
    : t.notGiven
}

/** Whether the two agree, in words. */
export function agreementIn({ agrees }: Published, locale: Locale): string {
  const t = words(text, locale)
  return agrees === null ? t.cantTell : agrees ? t.agrees : t.disagrees
}

export function PublishedTable({ rows, caption }: { rows: readonly Published[]; caption: string }) {
  const locale = useLocale()
  const t = words(text, locale)
  const decimals = (row: Published) =>
    row.publishedAs === null ? 1 : decimalsOf(/[\d.]+/.exec(row.publishedAs)?.[0] ?? '')
  return (
    <Table
      caption={caption}
      captionUnseen
      rows={rows}
      columns={[
        {
          label: t.place,
          names: true,
          cell: (row) => (
            <>
              {row.name}
              {row.note[locale] ? <span class="rule"> {row.note[locale]}</span> : null}
            </>
          ),
        },
        { label: t.year, cell: (row) => String(row.year) },
        { label: t.publishedCount, numeric: true, cell: (row) => publishedCountIn(row, locale) },
        {
          label: t.population,
          numeric: true,
          cell: (row) => (row.population ? formatNumber(row.population.value, locale) : '–'),
        },
        {
          label: t.computed,
          numeric: true,
          cell: (row) => (row.computedRate === null ? '–' : formatNumber(row.computedRate, locale, decimals(row))),
        },
        {
          label: t.publishedRate,
          numeric: true,
          cell: (row) => publishedRateIn(row, locale) || (row.suppressed ? t.suppressed : t.notGiven),
        },
        {
          label: t.agreement,
          cell: (row) => (
            <Tag tone={row.agrees === null ? 'neutral' : row.agrees ? 'good' : 'late'}>{agreementIn(row, locale)}</Tag>
          ),
        },
        { label: t.source, cell: (row) => <Source source={row.source} /> },
      ]}
    />
  )
}

function Source({ source }: { source: string }) {
  return (
    <span class="rule">
      {source.split(' ; ').map((one, i) => (
        <>
          {i > 0 ? ', ' : null}
          {URL.canParse(one) ? <a href={one}>{new URL(one).hostname.replace(/^www\./, '')}</a> : one}
        </>
      ))}
    </span>
  )
}
