/** The logs as tables for Excel and CSV: times are Swedish, people are ids. */

import { type Cell, csv, type Sheet } from '../platform/document/index.ts'
import { type Locale, words } from '../platform/text/index.ts'
import { ZONE } from '../platform/time/index.ts'
import type { AccessRow, ReadingRow } from './queries.ts'
import { text } from './text.ts'

/** `2026-11-21 10:00:00`, as it was in Sweden. */
const written = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(ZONE).toPlainDateTime().round('second').toString().replace('T', ' ')

const textColumns = (headers: readonly string[]): Sheet['columns'] =>
  headers.map((header) => ({ header, kind: 'text' as const }))

export function accessSheet(rows: readonly AccessRow[], locale: Locale): Sheet {
  const t = words(text, locale)
  return {
    name: t.accessTitle,
    columns: textColumns([t.when, t.who, t.organisation, t.what, t.where, t.subject]),
    rows: rows.map((row): Cell[] => [
      written(row.at),
      row.by ?? t.somebody,
      row.organisation,
      row.about === null ? t.happenings[row.what] : `${t.happenings[row.what]}: ${t.abouts[row.about]}`,
      row.route ?? '',
      row.subject ?? '',
    ]),
  }
}

export function readingSheet(rows: readonly ReadingRow[], locale: Locale): Sheet {
  const t = words(text, locale)
  return {
    name: t.readingTitle,
    columns: textColumns([t.when, t.who, t.organisation, t.person, t.reason, t.page, t.protected]),
    rows: rows.map((row): Cell[] => [
      written(row.at),
      row.by ?? t.somebody,
      row.organisation,
      row.personId,
      t.reasons[row.reason],
      row.page,
      row.protected ? t.yes : '',
    ]),
  }
}

export const asCsv = ({ columns, rows }: Sheet): string => csv([columns.map(({ header }) => header), ...rows])
