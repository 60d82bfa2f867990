/** The count of a week as one table for Excel and CSV, with definition, source and reservations beneath. */

import type { Cell, Sheet } from '../../platform/document/index.ts'
import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { text } from '../text.ts'
import { seMapping } from './definition.ts'
import type { ShownCount } from './shown.ts'
import { flagLines } from './views.tsx'

/** The count as a table: group, part, number. A hidden part is the word for it, never an empty cell that could be taken for zero. */
export function countSheet(shown: ShownCount, place: string, locale: Locale): Sheet {
  const t = words(text, locale)
  const { count } = shown
  const line = (group: string, part: string, number: number | null): Cell[] => [
    place,
    count.week.iso,
    group,
    part,
    number ?? t.few,
  ]
  const { population } = count
  return {
    name: `${place} ${count.week.iso}`,
    columns: [
      { header: t.place, kind: 'text' },
      { header: t.week, kind: 'text' },
      { header: t.group, kind: 'text' },
      { header: t.part, kind: 'text' },
      { header: t.number, kind: 'number' },
    ],
    rows: [
      line(t.count, t.sum, shown.total),
      ...(shown.total === null || shown.per10000 !== null ? [line(t.rate, t.sum, shown.per10000)] : []),
      line(t.population, population ? formatDate(population.date, locale) : '', population?.value ?? null),
      ...shown.figures.flatMap(({ figure, sum, parts }) => [
        // the sum of a division is the count itself
        ...(figure.of === 'beside' ? [line(figure.title[locale], t.sum, sum)] : []),
        ...parts.map((part) => line(figure.title[locale], part.words[locale], part.count)),
      ]),
    ],
    notes: [
      `${seMapping.name[locale]}, ${t.version(seMapping.version)} (${seMapping.id})`,
      seMapping.summary[locale],
      ...(population ? [`${t.population}: ${population.source}, ${formatDate(population.date, locale)}`] : []),
      ...flagLines(shown.flags, locale),
      ...(shown.hides ? [t.fewNote] : []),
    ],
  }
}
