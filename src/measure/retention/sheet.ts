/** Retention as a file: one row for each group of homes and time, with the definition beneath. */

import type { Sheet } from '../../platform/document/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import type { Way } from './counted.ts'
import { retention } from './definition.ts'
import { groupName } from './names.ts'
import type { ShownCurve } from './shown.ts'
import { retentionText } from './text.ts'

type Of = { shown: readonly ShownCurve[]; programmes: ReadonlyMap<string, string>; way: Way; place: string }

export function retentionSheet({ shown, programmes, way, place }: Of, locale: Locale): Sheet {
  const t = words(retentionText, locale)
  const rounded = (share: number | null) => (share === null ? null : Math.round(share * 10_000) / 10_000)
  return {
    name: t.title,
    columns: [
      { header: t.place, kind: 'text' },
      { header: t.way, kind: 'text' },
      { header: t.group, kind: 'text' },
      { header: t.homes, kind: 'number' },
      { header: t.months, kind: 'number' },
      { header: t.followed, kind: 'number' },
      { header: t.kept, kind: 'number' },
      { header: t.low, kind: 'number' },
      { header: t.high, kind: 'number' },
      { header: t.lost, kind: 'number' },
    ],
    rows: shown.flatMap(({ group, all, months }) =>
      months.map((month) => [
        place,
        t.ways[way],
        groupName(group, programmes, locale),
        all ?? t.fewNumber,
        month.months,
        month.atRisk ?? (month.why === 'notYet' ? 0 : t.fewNumber),
        rounded(month.kept),
        rounded(month.interval?.low ?? null),
        rounded(month.interval?.high ?? null),
        month.lost ?? (month.why === 'few' ? t.fewNumber : null),
      ]),
    ),
    notes: [
      `${retention.name[locale]}, ${retention.id} ${retention.version}`,
      retention.summary[locale],
      t.wayWhat[way],
      ...(shown.some(({ all }) => all === null) ? [t.fewNote] : []),
    ],
  }
}
