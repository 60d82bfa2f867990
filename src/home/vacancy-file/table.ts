/** A file’s bytes as rows by field, from CSV or Excel; or why it is no file of vacancies. */

import {
  csvRows,
  DELIMITERS,
  headersIn,
  isWorkbook,
  MOST_ABOVE,
  sheetRows,
  textOf,
  tidyCell,
} from '../../platform/document/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { nearestWord, textKey } from '../../platform/text/index.ts'
import { inTurns } from '../../platform/turns.ts'
import { columns, FAULT_HEADER, type FieldName, fieldNames } from './columns.ts'

export const MOST_BYTES = 2 * 1024 * 1024
export const MOST_ROWS = 5000

export type FileRefusal =
  | { kind: 'empty' | 'notText' | 'notWorkbook' | 'tooLarge' | 'tooManyRows' | 'noHeaders' }
  | { kind: 'unknownColumns'; names: { written: string; near: string | null }[] }
  | { kind: 'missingColumns'; names: string[] }
  | { kind: 'columnTwice'; name: string }

/** What stands in the row, by field. Three signs say what is wrong with the row as a whole. */
export type Cells = Record<string, string>
/** what stands in cells that no header belongs to */
export const SURPLUS = '+'
/** a stray quote */
export const BROKEN = '"'

export type FileRow = { row: number; cells: Cells }
export type Table = {
  rows: FileRow[]
  /** empty rows, and those over the headers */
  leftOut: number
}

type Line = { line: number; cells: readonly string[]; broken?: boolean }
type Header = { line: number; names: string[]; fields: (FieldName | null)[] }

const byHeader = new Map(fieldNames.map((field) => [textKey(columns[field].header), field]))
const always = fieldNames.filter((field) => columns[field].needed === 'always')

export async function tableOf(bytes: Uint8Array): Promise<Outcome<Table, FileRefusal>> {
  if (bytes.length > MOST_BYTES) return refused({ kind: 'tooLarge' })
  if (isWorkbook(bytes)) {
    const lines = await sheetRows(bytes)
    if (lines === null) return refused({ kind: 'notWorkbook' })
    return tableIn(lines, headerIn(lines))
  }
  const text = textOf(bytes, knownHeaders)
  if (text === null) return refused({ kind: 'notText' })
  const ways = DELIMITERS.map((delimiter) => ({ delimiter, header: headerIn(linesOf(text, delimiter)) }))
  const best = ways.reduce((one, other) => (known(other.header) > known(one.header) ? other : one))
  return tableIn(linesOf(text, best.delimiter), best.header)
}

const knownHeaders = (text: string): number => headersIn(text, (cell) => byHeader.has(textKey(cell)))

/** In running text a comma or semicolon is followed by a space: a line with many others is a row by itself, whatever quote stands before it. */
const linesOf = (text: string, delimiter: string): Iterable<Line> =>
  csvRows(text, {
    delimiter,
    acrossLines: (_, lines) => !lines.slice(1).some((line) => line.split(delimiter).length > always.length),
  })

const known = (header: Header | null): number => header?.fields.filter((field) => field !== null).length ?? 0

/** The first row with the most headers among those at the top. */
function headerIn(lines: Iterable<Line>): Header | null {
  let best: Header | null = null
  let seen = 0
  for (const { line, cells } of lines) {
    const names = cells.map((cell) => cell.trim())
    const header = { line, names, fields: names.map((name) => byHeader.get(textKey(name)) ?? null) }
    if (known(header) > known(best)) best = header
    seen += 1
    if (seen > MOST_ABOVE) break
  }
  return best
}

async function tableIn(lines: Iterable<Line>, header: Header | null): Promise<Outcome<Table, FileRefusal>> {
  const rows: FileRow[] = []
  let leftOut = 0
  const turn = inTurns()
  for (const { line, cells, broken } of lines) {
    if (line === header?.line) continue
    if (line < (header?.line ?? 0) || cells.every((cell) => cell.trim() === '')) leftOut += 1
    else if (rows.length === MOST_ROWS) return refused({ kind: 'tooManyRows' })
    else rows.push({ row: line, cells: header === null ? {} : cellsOf(cells, header, broken) })
    await turn()
  }
  if (header === null) return refused({ kind: rows.length === 0 ? 'empty' : 'noHeaders' })
  return wrongHeader(header) ?? (rows.length === 0 ? refused({ kind: 'empty' }) : done({ rows, leftOut }))
}

function wrongHeader({ names: written, fields }: Header): { ok: false; reason: FileRefusal } | null {
  const twice = written.find((name, at) => name !== '' && written.findIndex((other) => same(other, name)) < at)
  if (twice !== undefined) return refused({ kind: 'columnTwice', name: twice })
  const unknown = written.filter((name, at) => name !== '' && fields[at] === null && !same(name, FAULT_HEADER))
  if (unknown.length > 0) {
    const headers = fieldNames.map((field) => columns[field].header)
    const names = unknown.map((written) => ({ written, near: nearestWord(written, headers) }))
    return refused({ kind: 'unknownColumns', names })
  }
  const missing = always.filter((field) => !fields.includes(field))
  if (missing.length === 0) return null
  return refused({ kind: 'missingColumns', names: missing.map((field) => columns[field].header) })
}

const same = (a: string, b: string): boolean => textKey(a) === textKey(b)

function cellsOf(written: readonly string[], { names, fields }: Header, broken = false): Cells {
  const named: Cells = {}
  const surplus: string[] = []
  for (const [at, cell] of written.entries()) {
    const value = tidyCell(cell)
    const field = fields[at] ?? null
    if (value === '' || same(names[at] ?? '', FAULT_HEADER)) continue
    if (field === null) surplus.push(value)
    else named[field] = value
  }
  if (surplus.length > 0) named[SURPLUS] = surplus.join(' | ')
  if (broken) named[BROKEN] = '1'
  return named
}
