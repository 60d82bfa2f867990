/** The week beside tonight as a grid: what is free, in beds and in rooms, night by night. */

import { formatDayAndMonth, formatNumber, words } from '../../platform/text/index.ts'
import { Part, Table, useLocale } from '../../platform/ui/index.ts'
import { mapText } from './map.text.ts'
import type { NightCount } from './week.ts'

/** `href`: where a night's own board is; a grid over all shelters leads nowhere. */
export function Week({
  nights,
  href,
}: {
  nights: readonly NightCount[]
  href?: (night: Temporal.PlainDate) => string
}) {
  const locale = useLocale()
  const t = words(mapText, locale)
  if (nights.length === 0) return null
  const number = (label: string, of: (row: NightCount) => number) => ({
    label,
    numeric: true,
    cell: (row: NightCount) => formatNumber(of(row), locale),
  })
  return (
    <Part title={t.week} id="week">
      <Table
        caption={t.week}
        captionUnseen
        rows={nights}
        columns={[
          {
            label: t.night,
            names: true,
            cell: ({ night }) => {
              const day = formatDayAndMonth(night, locale)
              return href ? <a href={href(night)}>{day}</a> : day
            },
          },
          number(t.beds, ({ free }) => free.beds),
          number(t.rooms, ({ free }) => free.rooms),
          number(t.taken, ({ count }) => count.occupied),
          number(t.held, ({ count }) => count.held),
          number(t.asideBeds, ({ free }) => free.aside),
          number(t.closed, ({ count }) => count.closed),
        ]}
      />
      <p class="rule">{t.weekWhat}</p>
    </Part>
  )
}
