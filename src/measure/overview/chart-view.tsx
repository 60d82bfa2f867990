/** The two mappings as bars with the own leases beside, and the rate year by year. */

import { formatNumber, formatRate, words } from '../../platform/text/index.ts'
import { LineOrBar, StackedBars, useLocale } from '../../platform/ui/index.ts'
import type { Count } from '../count/count.ts'
import { partOf, sumOf } from '../count/figure.ts'
import { ownLeases } from '../count/figures/own-leases.ts'
import { situations } from '../count/figures/situation.ts'
import { type ShownCount, shownCount, shownOf } from '../count/shown.ts'
import { text } from '../text.ts'

export function Bars({ mappings, mayOpen }: { mappings: readonly { year: number; count: Count }[]; mayOpen: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  const shown = mappings.map(({ count }) => shownCount(count, mayOpen))
  const drawn = shown.flatMap((one) => [shownOf(one, situations), shownOf(one, ownLeases)])
  if (drawn.some(({ sum, parts }) => sum === null || parts.some((part) => part.count === null)))
    return <p>{t.barsHidden}</p>
  const parts = mappings.map(({ year, count }) =>
    t.barsPart(String(year), formatNumber(count.total, locale), formatNumber(sumOf(ownLeases, count), locale)),
  )
  return (
    <StackedBars
      title={t.bars}
      sentence={t.barsSentence(parts.join(', '))}
      ownHomesName={t.barsOwn}
      rows={mappings.map(({ year, count }) => ({
        label: String(year),
        counts: {
          1: partOf(situations, 1, count),
          2: partOf(situations, 2, count),
          3: partOf(situations, 3, count),
          4: partOf(situations, 4, count),
        },
        ownHomes: sumOf(ownLeases, count),
      }))}
    />
  )
}

export function Series({ series }: { series: readonly ShownCount[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  const known = series.filter(({ per10000 }) => per10000 !== null)
  const [first, last] = [known[0], known.at(-1)]
  const yearOf = ({ count }: ShownCount) => String(count.week.to.year)
  const written = ({ per10000 }: ShownCount) => formatRate(per10000 ?? 0, locale)
  return (
    <LineOrBar
      title={t.rate}
      sentence={
        first && last ? t.seriesSentence(yearOf(first), yearOf(last), written(first), written(last)) : t.noPopulation
      }
      kind="line"
      points={series.map((shown) => ({ label: yearOf(shown), value: shown.per10000 }))}
      format={(value) => formatRate(value, locale)}
      pointLabel={t.year}
      valueLabel={t.rate}
    />
  )
}
