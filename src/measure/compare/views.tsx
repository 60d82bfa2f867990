/** The published mappings, with what follows from their own parts beside. */

import { formatNumber, type Locale, words } from '../../platform/text/index.ts'
import { Table, Tag, useLocale } from '../../platform/ui/index.ts'
import { decimalsOf } from '../population/rate.ts'
import { text } from '../text.ts'
import type { Published } from './compare.ts'

/** A published rate as it stood: `26,0`, `nästan 61`. Empty when none was given. */
export function publishedRateIn({ publishedRate, publishedAs }: Published, locale: Locale): string {
  if (publishedRate === null || publishedAs === null) return ''
  const t = words(text, locale)
  const number = formatNumber(publishedRate, locale, decimalsOf(/[\d.]+/.exec(publishedAs)?.[0] ?? ''))
  if (publishedAs.startsWith('nearly')) return t.nearly(number)
  return publishedAs.startsWith('more than') ? t.moreThan(number) : number
}

/** What the count column says: the count, that it was suppressed, or which counts fit the published rate. */
export function publishedCountIn({ count, countBasis, suppressed, implied }: Published, locale: Locale): string {
  const t = words(text, locale)
  if (count !== null) {
    const written = formatNumber(count, locale)
    return countBasis === 'implied' ? t.onlyFits(written) : written
  }
  if (suppressed) return t.suppressed
  return implied ? t.severalFit(formatNumber(implied.from, locale), formatNumber(implied.to, locale)) : t.countNotGiven
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
        { label: t.place, names: true, cell: (row) => <Place row={row} /> },
        { label: t.publishedCount, numeric: true, cell: (row) => <PublishedCount row={row} /> },
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
            <span class="nowrap">
              <Tag tone={row.agrees === null ? 'neutral' : row.agrees ? 'good' : 'late'}>
                {agreementIn(row, locale)}
              </Tag>
            </span>
          ),
        },
      ]}
    />
  )
}

/** Name and year, with what is said of them and where it stood beneath. */
function Place({ row }: { row: Published }) {
  const locale = useLocale()
  return (
    <div>
      {row.name} {row.year}
      <p class="rule">
        {row.note[locale]} <SourceLinks source={row.source} />
      </p>
    </div>
  )
}

/** A published count as a figure; what was worked out, or isn't there, in small words. */
function PublishedCount({ row }: { row: Published }) {
  const written = publishedCountIn(row, useLocale())
  if (row.countBasis === 'published') return written
  return (
    <span class="rule">
      {written.split(/(?<=;) /).map((part) => (
        <>
          <span class="nowrap">{part}</span>{' '}
        </>
      ))}
    </span>
  )
}

/** Addresses as links with their host for a name; anything else as it was written. */
export function SourceLinks({ source }: { source: string }) {
  return (
    <>
      {source.split(' ; ').map((one, i) => (
        <>
          {i > 0 ? ', ' : null}
          {URL.canParse(one) ? <a href={one}>{new URL(one).hostname.replace(/^www\./, '')}</a> : one}
        </>
      ))}
    </>
  )
}
