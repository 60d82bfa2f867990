/** The row of a file that holds the headers: where it is, what parts its cells, and which field each column is. */

import {
  type CsvReading,
  cellsOfLine,
  csvRows,
  DELIMITERS,
  headersIn,
  MOST_ABOVE,
} from '../../platform/document/index.ts'
import { textKey } from '../../platform/text/index.ts'
import { ADDRESS, columns, KIND } from './columns.ts'

/** The column that rejected rows come back with. It may stand in a file that is sent again, and isn't read. */
export const FAULT_HEADER = 'Fel'

/** What Excel takes its delimiter from, and other programs write for Excel's sake: no row of the file. */
const SEPARATOR_LINE = /^\uFEFF?\s*"?sep=(.)?"?[;,|\s]*?(?:[\r\n]|$)/i

/** Two writings of a header are the same whatever their case and spacing. */
export const plain = textKey

const byHeader = new Map(columns.map((one) => [plain(one.header), one]))
const fault = plain(FAULT_HEADER)

export type HeaderRow = {
  delimiter: string
  /** where it stands in the file, from 1 */
  line: number
  /** the headers as written, without empty ones at the end */
  names: string[]
}

/** The row of headers: the first that names the columns that every file must have, else the first that isn't empty. Null in an empty file. */
export function headerRow(text: string): HeaderRow | null {
  const told = SEPARATOR_LINE.exec(text)?.[1]
  const starts = (told === undefined ? DELIMITERS : [told, ...DELIMITERS]).map((delimiter) => startOf(text, delimiter))
  const found = starts.flat().find(({ names }) => isHeader(names))
  const first = starts.flatMap((rows) => rows.slice(0, 1)).toSorted((a, b) => b.names.length - a.names.length)
  return found ?? first[0] ?? null
}

/** The first rows that hold something, as if each were the headers. */
function startOf(text: string, delimiter: string): HeaderRow[] {
  const found: HeaderRow[] = []
  const reading: CsvReading = {
    delimiter,
    acrossLines: (_, lines) => !lines.some((line) => isHeader(cellsOfLine(line, delimiter))),
  }
  for (const { line, cells } of csvRows(text, reading)) {
    const names = withoutEmptyEnd(cells)
    if (names.length > 0 && !SEPARATOR_LINE.test(cells.join(delimiter))) found.push({ delimiter, line, names })
    if (found.length > MOST_ABOVE) break
  }
  return found
}

const isHeader = (names: readonly string[]): boolean =>
  [KIND, ADDRESS].every((field) => names.some((name) => byHeader.get(plain(name))?.field === field))

/** The cells up to the last that holds something, trimmed: spreadsheets write empty ones after it. */
export function withoutEmptyEnd(cells: readonly string[]): string[] {
  const trimmed = cells.map((cell) => cell.trim())
  return trimmed.slice(0, trimmed.findLastIndex((cell) => cell !== '') + 1)
}

export const knownHeaders = (text: string): number => headersIn(text, (cell) => byHeader.has(plain(cell)))

type Fields = {
  /** for each column; null for the one that holds faults, and where the header is empty */
  fields: (string | null)[]
  unknown: string[]
  twice: string | null
}

/** The field of each column. Headers that the layout doesn't have are named, and one that stands twice. */
export function fieldsOf(names: readonly string[]): Fields {
  const unknown = names.filter((name) => name !== '' && plain(name) !== fault && !byHeader.has(plain(name)))
  const fields = names.map((name) => byHeader.get(plain(name))?.field ?? null)
  const twice = names.find((name, at) => name !== '' && names.findIndex((other) => plain(other) === plain(name)) < at)
  return { fields, unknown, twice: twice ?? null }
}

/** Whether a column's cells are dropped on purpose. */
export const isFaultColumn = (name: string | undefined): boolean => name !== undefined && plain(name) === fault
