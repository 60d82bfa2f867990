/** The published figures of the municipality and of the whole country, for comparison. */

import { formatNumber, words } from '../../platform/text/index.ts'
import { Card, Disclosure, Table, useLocale } from '../../platform/ui/index.ts'
import { municipalYears, nationYears } from './nation.ts'
import { evictionText } from './text.ts'

/** Nothing when nothing has been published about the municipality. */
export function MunicipalCard({ municipality }: { municipality: string }) {
  const locale = useLocale()
  const t = words(evictionText, locale)
  const years = municipalYears(municipality)
  const written = (n: number | null) => (n === null ? '' : formatNumber(n, locale))
  if (years.length === 0) return null
  return (
    <Card title={t.municipal} id="municipal">
      <p class="soft measure">{t.municipalLead}</p>
      <Table
        caption={t.municipal}
        captionUnseen
        rows={years}
        columns={[
          { label: t.nationYear, cell: (row) => String(row.year) },
          { label: t.applications, numeric: true, cell: (row) => written(row.applications) },
          { label: t.evictions, numeric: true, cell: (row) => written(row.executed) },
          { label: t.source, cell: (row) => <span class="rule">{row.source}</span> },
        ]}
      />
    </Card>
  )
}

export function NationCard() {
  const locale = useLocale()
  const t = words(evictionText, locale)
  const written = (n: number | null) => (n === null ? '' : formatNumber(n, locale))
  return (
    <Card title={t.nation} id="nation">
      <p class="soft measure">{t.nationLead}</p>
      <Disclosure summary={t.nation}>
        <Table
          caption={t.nation}
          captionUnseen
          rows={nationYears()}
          columns={[
            { label: t.nationYear, cell: (row) => String(row.year) },
            { label: t.applications, numeric: true, cell: (row) => written(row.applications) },
            { label: t.evictions, numeric: true, cell: (row) => written(row.executed) },
            { label: t.children, numeric: true, cell: (row) => written(row.children) },
            { label: t.source, cell: (row) => <span class="rule">{row.source}</span> },
          ]}
        />
      </Disclosure>
    </Card>
  )
}
