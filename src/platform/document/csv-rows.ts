/**
 * CSV in (RFC 4180, read by csv-parse), one record at a time with its line in the file. A stray quote costs the record that it stands in and never
 * those after it: every line of the text belongs to exactly one record, whatever stands in it.
 */

import { CsvError, parse } from 'csv-parse/sync'

export type CsvRow = {
  /** where the record begins in the text, from 1 */
  line: number
  /** how many lines it has: more than one when a quoted cell holds line breaks */
  lines: number
  cells: string[]
  /** a quote that is never closed, or text after the closing one: the cells are what stands between the delimiters, quotes and all */
  broken: boolean
}

export type CsvReading = {
  delimiter: string
  /** Says no to a record over several lines that can't be meant so: its first line is then broken, and the others are records of their own. */
  acrossLines?: (cells: readonly string[], lines: readonly string[]) => boolean
}

type Line = { text: string; end: string; quotes: number }

/** Lines without an open quote are read so many at a time, which is quicker than one by one. */
const AT_A_TIME = 500

/** A quoted cell is looked for over so many lines at most. */
const MOST_LINES = 200

/** The records of a text, blank lines too (one empty cell). Work and memory grow with the text, never with its square. */
export function* csvRows(text: string, reading: CsvReading): Generator<CsvRow> {
  const lines = linesOf(text)
  const ahead: Line[] = []
  const see = (at: number): Line | undefined => {
    while (ahead.length <= at) {
      const next = lines.next()
      if (next.done) return undefined
      ahead.push(next.value)
    }
    return ahead[at]
  }
  let line = 1
  for (let first = see(0); first !== undefined; first = see(0)) {
    const whole = isOpen(first) ? [first] : balanced(see)
    const rows = isOpen(first) ? [openRow(first, see, reading)] : rowsOfLines(whole, reading.delimiter)
    for (const row of rows) {
      yield { line, ...row }
      line += row.lines
      ahead.splice(0, row.lines)
    }
  }
}

/** The cells of one line by itself. */
export const cellsOfLine = (text: string, delimiter: string): string[] => rowOfLine(text, delimiter).cells

function* linesOf(text: string): Generator<Line> {
  const breaks = /\r\n|\n|\r/g
  let from = text.startsWith('\uFEFF') ? 1 : 0
  while (from < text.length) {
    const found = breaks.exec(text)
    const line = text.slice(from, found?.index)
    yield { text: line, end: found?.[0] ?? '', quotes: line.split('"').length - 1 }
    if (found === null) return
    from = breaks.lastIndex
  }
}

/** An odd number of quotes: a cell that goes on over the line, or a quote too many. */
const isOpen = ({ quotes }: Line): boolean => quotes % 2 === 1

function balanced(see: (at: number) => Line | undefined): Line[] {
  const found: Line[] = []
  for (let line = see(0); line !== undefined && !isOpen(line) && found.length < AT_A_TIME; line = see(found.length))
    found.push(line)
  return found
}

type Row = Omit<CsvRow, 'line'>

function rowsOfLines(lines: readonly Line[], delimiter: string): Row[] {
  const records = strict(lines.map(({ text }) => text).join('\n'), delimiter)
  // a quote in the wrong place: each line is looked at by itself, so that the others aren't drawn into it
  if (!Array.isArray(records) || records.length !== lines.length)
    return lines.map(({ text }) => rowOfLine(text, delimiter))
  return records.map((cells) => ({ lines: 1, cells, broken: false }))
}

/** A line whose quotes don't pair: the record that it begins with the lines after it, or a broken record of its own. */
function openRow(first: Line, see: (at: number) => Line | undefined, { delimiter, acrossLines }: CsvReading): Row {
  const alone = rowOfLine(first.text, delimiter)
  if (!alone.broken) return alone
  const lines = [first]
  for (let next = see(1); next !== undefined && lines.length < MOST_LINES; next = see(lines.length)) {
    lines.push(next)
    if (isOpen(next)) break
  }
  const last = lines.at(-1)
  if (last === undefined || last === first || !isOpen(last)) return alone
  const records = strict(
    lines.map(({ text, end }, at) => (at < lines.length - 1 ? text + end : text)).join(''),
    delimiter,
  )
  const [cells, ...more] = Array.isArray(records) ? records : []
  if (cells === undefined || more.length > 0) return alone
  const texts = lines.map(({ text }) => text)
  return acrossLines?.(cells, texts) === false ? alone : { lines: lines.length, cells, broken: false }
}

function rowOfLine(text: string, delimiter: string): Row {
  if (text === '') return { lines: 1, cells: [''], broken: false }
  const read = strict(text, delimiter)
  if (Array.isArray(read)) return { lines: 1, cells: read[0] ?? [''], broken: false }
  const asWritten = text.split(delimiter)
  // `Karl "Kalle" Test`: a quote within a cell that doesn't begin with one hides nothing
  const broken = asWritten.some((cell) => cell.trimStart().startsWith('"'))
  return { lines: 1, cells: asWritten, broken }
}

/** The records, or the fault that stopped the reading. */
function strict(text: string, delimiter: string): string[][] | CsvError {
  try {
    return parse(text, { delimiter, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] })
  } catch (error) {
    if (error instanceof CsvError) return error
    throw error
  }
}
