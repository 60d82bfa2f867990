/** The national mappings beside each other, with what makes them hard to compare. */

import { formatNumber, type Locale, words } from '../../platform/text/index.ts'
import { Table, useLocale } from '../../platform/ui/index.ts'
import { mappingYears } from '../compare/compare.ts'
import { SourceLinks } from '../compare/views.tsx'
import { text } from '../text.ts'
import { type NationalMeasure, nationalMappings } from './national.ts'

export function NationalTable() {
  const locale = useLocale()
  const t = words(text, locale)
  const { rows, sources } = nationalMappings()
  return (
    <>
      <p class="soft measure">{t.nationalNote}</p>
      <Table
        caption={t.national}
        captionUnseen
        rows={rows}
        columns={[
          { label: t.bySituation, cell: ({ measure }) => nameOf(measure, locale) },
          ...mappingYears.map((year) => ({
            label: String(year),
            numeric: true,
            cell: ({ values }: (typeof rows)[number]) => formatNumber(values[year], locale),
          })),
        ]}
      />
      <p class="rule">
        {t.computedBy}: <SourceLinks source={sources.join(' ; ')} />
      </p>
    </>
  )
}

function nameOf(measure: NationalMeasure, locale: Locale): string {
  const t = words(text, locale)
  const names = {
    'situation 1': t.situations[1],
    'situation 2': t.situations[2],
    'situation 3': t.situations[3],
    'situation 4': t.situations[4],
    'situation unknown (residual)': t.nationalUnknown,
    total: t.sum,
  } as const satisfies Record<NationalMeasure, string>
  return names[measure]
}
