/** The figures as files: one table for Excel and CSV, with definition, source and reservations beneath. */

import { type Cell, csv, type Sheet, workbook } from '../platform/document/index.ts'
import { formatDate, type Locale, words } from '../platform/text/index.ts'
import { flagLines } from './breakdown-view.tsx'
import type { Published } from './compare.ts'
import { agreementIn, publishedCountIn, publishedRateIn } from './compare-view.tsx'
import { seMapping } from './definitions.ts'
import type { ShownCount } from './shown.ts'
import { text } from './text.ts'

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
      ...shown.situations.map((part) => line(t.bySituation, t.situations[part.key], part.count)),
      ...shown.sexes.map((part) => line(t.bySex, t.sexes[part.key], part.count)),
      ...shown.ages.map((part) => line(t.byAge, t.ages[part.key], part.count)),
      line(t.children, t.sum, shown.childrenTotal),
      ...shown.children.map((part) => line(t.children, t.childLiving[part.key], part.count)),
      line(t.ownLeases, t.sum, shown.ownLeases),
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

/** The published mappings as a table. */
export function compareSheet(rows: readonly Published[], locale: Locale): Sheet {
  const t = words(text, locale)
  return {
    name: t.published,
    columns: [
      { header: t.place, kind: 'text' },
      { header: t.year, kind: 'number' },
      { header: t.publishedCount, kind: 'number' },
      { header: t.basis, kind: 'text' },
      { header: t.population, kind: 'number' },
      { header: t.computed, kind: 'number' },
      { header: t.publishedRate, kind: 'text' },
      { header: t.agreement, kind: 'text' },
      { header: t.source, kind: 'text' },
      { header: t.doubts, kind: 'text' },
    ],
    rows: rows.map((row) => [
      row.name,
      row.year,
      row.count ?? publishedCountIn(row, locale),
      row.countBasis === null ? '' : t.basisOf[row.countBasis],
      row.population?.value ?? null,
      row.computedRate,
      publishedRateIn(row, locale) || (row.suppressed ? t.suppressed : t.notGiven),
      agreementIn(row, locale),
      row.source,
      row.note[locale],
    ]),
    notes: [t.publishedLead],
  }
}

export const asExcel = (sheet: Sheet): Uint8Array => workbook([sheet])

/** The same table as CSV. Notes stay out: a file for machines has one header and its rows. */
export const asCsv = ({ columns, rows }: Sheet): string => csv([columns.map(({ header }) => header), ...rows])
