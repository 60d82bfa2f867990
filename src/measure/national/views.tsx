/** The national mappings beside each other, with what makes them hard to compare. */

import { formatNumber, type Locale, words } from '../../platform/text/index.ts'
import { Table, useLocale } from '../../platform/ui/index.ts'
import { mappingYears } from '../compare/compare.ts'
import { SourceLinks } from '../compare/views.tsx'
import { partName } from '../count/figure.ts'
import { situations } from '../count/figures/situation.ts'
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
          { label: situations.title[locale], cell: ({ measure }) => nameOf(measure, locale) },
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
    'situation 1': partName(situations, 1, locale),
    'situation 2': partName(situations, 2, locale),
    'situation 3': partName(situations, 3, locale),
    'situation 4': partName(situations, 4, locale),
    'situation unknown (residual)': t.nationalUnknown,
    total: t.sum,
  } as const satisfies Record<NationalMeasure, string>
  return names[measure]
}
