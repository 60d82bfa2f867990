/** A file's bytes as rows by field. Every row of the file is either one of them or counted as left out: none is lost in silence. */

import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { type CsvRow, csvRows, textOf, tidyCell } from '../../platform/document/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { ADDRESS, headerOf, KIND } from './columns.ts'
import { fieldsOf, type HeaderRow, headerRow, isFaultColumn, knownHeaders, withoutEmptyEnd } from './header.ts'
import { isKind } from './words.ts'

export const MOST_BYTES = 10 * 1024 * 1024
export const MOST_ROWS = 100_000

/** Why a file is none of messages. */
export const fileRefusal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('tooLarge'), megabytes: z.number() }),
  z.object({ kind: z.literal('tooManyRows'), most: z.number() }),
  z.object({ kind: z.literal('notText') }),
  z.object({ kind: z.literal('unknownColumns'), names: z.array(z.string()) }),
  z.object({ kind: z.literal('missingColumns'), names: z.array(z.string()) }),
  z.object({ kind: z.literal('columnTwice'), name: z.string() }),
])
export type FileRefusal = z.output<typeof fileRefusal>

/** Rows between two looks at what else waits. */
const AT_A_TIME = 500

/** A row's cells by field; the signs below say what is wrong with the row as a whole. */
export type Cells = Record<string, string>
/** how many cells there are and should be: `8/7` */
export const WRONG_COUNT = '#'
/** what stands in cells that no header belongs to */
export const SURPLUS = '+'
/** a stray quote */
export const BROKEN = '"'

/** `row_number` is the line that the row begins at. */
export type FileRow = { row_number: number; cells: Cells }

export type FileRows = {
  rows: FileRow[]
  /** empty rows, and those over the headers */
  leftOut: number
}

type Columns = HeaderRow & { fields: readonly (string | null)[] }

/** The file's rows by field, or why it is no file of messages. */
export async function rowsOf(bytes: Uint8Array): Promise<Outcome<FileRows, FileRefusal>> {
  if (bytes.length > MOST_BYTES) return refused({ kind: 'tooLarge', megabytes: MOST_BYTES / 1024 / 1024 })
  const text = textOf(bytes, knownHeaders)
  if (text === null) return refused({ kind: 'notText' })
  const header = headerRow(text)
  if (header === null) return refused({ kind: 'empty' })
  const { fields, unknown, twice } = fieldsOf(header.names)
  if (twice !== null) return refused({ kind: 'columnTwice', name: twice })
  if (unknown.length > 0) return refused({ kind: 'unknownColumns', names: unknown })
  const missing = [KIND, ADDRESS].filter((field) => !fields.includes(field)).map(headerOf)
  const read = await rowsBelow(text, { ...header, fields })
  if (read.rows.length === 0) return refused({ kind: 'empty' })
  if (missing.length > 0) return refused({ kind: 'missingColumns', names: missing })
  return read.rows.length > MOST_ROWS ? refused({ kind: 'tooManyRows', most: MOST_ROWS }) : done(read)
}

async function rowsBelow(text: string, columns: Columns): Promise<FileRows> {
  const rows: FileRow[] = []
  let leftOut = 0
  const acrossLines = (_: readonly string[], lines: readonly string[]) =>
    !lines.slice(1).some((line) => looksLikeRow(line, columns))
  for (const row of csvRows(text, { delimiter: columns.delimiter, acrossLines })) {
    if (row.line === columns.line) continue
    if (row.line < columns.line || row.cells.every((cell) => cell.trim() === '')) leftOut++
    else rows.push({ row_number: row.line, cells: cellsOf(row, columns) })
    if (rows.length > MOST_ROWS) break
    // whoever waits for a page comes before the next rows
    if (rows.length % AT_A_TIME === 0) await setImmediate()
  }
  return { rows: rows.map((row, at) => withoutMissingEnd(row, rows[at + 1])), leftOut }
}

/** Whether a line within a quoted cell is a row of its own, so that the quotes around it can't be meant to hold it. */
function looksLikeRow(line: string, { fields, delimiter }: Columns): boolean {
  // in running text a comma or semicolon is followed by a space
  const cells = line.split(delimiter).filter((cell, at) => at === 0 || !cell.startsWith(' '))
  return isKind(cells[fields.indexOf(KIND)] ?? '') || (cells.length > 2 && cells.length * 2 >= fields.length)
}

function cellsOf({ cells: written, broken }: CsvRow, { fields, names }: Columns): Cells {
  const named: Cells = {}
  const surplus: string[] = []
  for (const [at, cell] of written.entries()) {
    const value = tidyCell(cell)
    const field = fields[at] ?? null
    if (value === '' || isFaultColumn(names[at])) continue
    if (field === null) surplus.push(value)
    else named[field] = field === 'words' ? value : value.replaceAll(/\s+/g, ' ')
  }
  const found = written.length < fields.length ? written.length : withoutEmptyEnd(written).length
  const count = found < fields.length && written.length >= fields.length ? fields.length : found
  if (count !== fields.length) named[WRONG_COUNT] = `${count}/${fields.length}`
  if (surplus.length > 0) named[SURPLUS] = surplus.join(' | ')
  if (broken) named[BROKEN] = '1'
  return named
}

/**
 * Programs leave out cells at the end of a row when they are empty. A row that was cut in two by a line break is short too, and then the next one begins
 * with something else than a kind: that one is told.
 */
function withoutMissingEnd(row: FileRow, next: FileRow | undefined): FileRow {
  const [found, expected] = (row.cells[WRONG_COUNT] ?? '').split('/').map(Number)
  if (found === undefined || expected === undefined || found > expected) return row
  if (!isKind(row.cells[KIND] ?? '') || (next !== undefined && !isKind(next.cells[KIND] ?? ''))) return row
  const { [WRONG_COUNT]: _, ...cells } = row.cells
  return { ...row, cells }
}
