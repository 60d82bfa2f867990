/** Excel workbooks: typed cells, real dates, frozen header and filter. Text is always text, never a formula. */
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { inTurns } from '../turns.ts'
import { dayNumber, relationships, style, styles, text, workbookXml, xmlHead } from './excel-parts.ts'

/** What a table can hold. A percentage is a share: 0.5 is shown as 50 %. */
export type Cell = string | number | Temporal.PlainDate | null

export type Column = {
  header: string
  kind: 'text' | 'number' | 'date' | 'percent'
  /** In characters; guessed from the content when left out. */
  width?: number
  /** For numbers and percentages. Without it a number is shown as it is, and a percentage with one decimal. */
  decimals?: 0 | 1 | 2
}

export type Sheet = {
  name: string
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
  /** Definition, source, date and reservations, beneath the table so that the header stays in row 1. */
  notes?: readonly string[]
}

// Limits of the format, "Excel specifications and limits", support.microsoft.com.
const LONGEST_SHEET_NAME = 31
const MOST_ROWS = 1_048_576
const forbiddenInSheetName = /[:\\/?*[\]\p{Cc}]/gu

const NARROWEST = 8
const WIDEST = 60
const ROWS_MEASURED = 200
const ROWS_A_PIECE = 100

/**
 * The sheets as the bytes of an .xlsx file, made in short turns; the same input gives the same bytes.
 * Sheet names are made valid and unique. Throws RangeError without sheets or with more rows than Excel can hold.
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  if (sheets.length === 0) throw new RangeError('A workbook needs at least one sheet')
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  const parts: Record<string, Iterable<string>> = {
    ...inOnePiece(relationships(names.length)),
    ...inOnePiece({ 'xl/workbook.xml': workbookXml(names), 'xl/styles.xml': styles }),
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, i === 0)])),
  }
  return zipped(parts)
}

const inOnePiece = (parts: Readonly<Record<string, string>>): Record<string, Iterable<string>> =>
  Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, [xml]]))

/** A zip of parts that come piece by piece. */
async function zipped(parts: Readonly<Record<string, Iterable<string>>>): Promise<Uint8Array> {
  const turn = inTurns()
  const written: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    written.push(bytes)
  })
  for (const [path, pieces] of Object.entries(parts)) {
    const part = new ZipDeflate(path, { level: 3 })
    part.mtime = '1980-01-01T00:00:00'
    zip.add(part)
    for (const piece of pieces) {
      part.push(strToU8(piece))
      await turn()
    }
    part.push(new Uint8Array(), true)
  }
  zip.end()
  return Buffer.concat(written)
}

/** At most 31 characters, none of `: \ / ? * [ ]`, no apostrophe at the ends, not empty, not `History`, each different. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history'])
  return wanted.map((name, i) => {
    const clean = name
      .toWellFormed()
      .replace(forbiddenInSheetName, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '')
    const base = shortened(clean, LONGEST_SHEET_NAME) || `${i + 1}`
    let free = base
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${shortened(base, LONGEST_SHEET_NAME - 5)} (${n})`
    taken.add(free.toLowerCase())
    return free
  })
}

/** Cut by UTF-16 units, as Excel counts, without leaving half a character or an apostrophe at the end. */
function shortened(name: string, longest: number): string {
  return name
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[' ]+$/, '')
}

/** In pieces, {@link ROWS_A_PIECE} rows each. */
function* sheetXml(sheet: Sheet, first: boolean): Generator<string> {
  const { columns, rows, notes = [] } = sheet
  if (rows.length + notes.length + 2 > MOST_ROWS) throw new RangeError(`A sheet holds at most ${MOST_ROWS} rows`)
  const letters = columns.map((_, i) => columnLetters(i))
  const widths = columns.map(
    (column, i) => `<col min="${i + 1}" max="${i + 1}" width="${widthOf(column, i, rows)}" customWidth="1"/>`,
  )
  const header = row(
    1,
    columns.map(({ header }, i) => textCell(`${letters[i]}1`, header, style.header)),
  )
  yield [
    xmlHead,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView ${first ? 'tabSelected="1" ' : ''}workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '',
    `<sheetData>${header}`,
  ].join('')
  const rowAt = (r: number): string =>
    row(
      r + 2,
      (rows[r] ?? []).map((cell, i) => cellXml(`${letters[i] ?? columnLetters(i)}${r + 2}`, cell, columns[i])),
    )
  for (let from = 0; from < rows.length; from += ROWS_A_PIECE) {
    const many = Math.min(ROWS_A_PIECE, rows.length - from)
    yield Array.from({ length: many }, (_, at) => rowAt(from + at)).join('')
  }
  const beneath = notes.map((note, n) =>
    row(rows.length + 3 + n, [textCell(`A${rows.length + 3 + n}`, note, style.note)]),
  )
  yield [
    `${beneath.join('')}</sheetData>`,
    columns.length > 0 ? `<autoFilter ref="A1:${letters.at(-1)}${rows.length + 1}"/>` : '',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '</worksheet>',
  ].join('')
}

function row(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`
}

function cellXml(place: string, cell: Cell, column: Column | undefined): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'string') return textCell(place, cell, style.text)
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? `<c r="${place}" s="${style.number(column)}"><v>${cell}</v></c>` : ''
  }
  const day = dayNumber(cell)
  // Days that Excel's calendar can't hold stay readable as text.
  return day === null
    ? textCell(place, cell.toString(), style.text)
    : `<c r="${place}" s="${style.date}"><v>${day}</v></c>`
}

/** An inline string can't be anything but text to Excel, however it begins. */
function textCell(place: string, value: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text(value)}</t></is></c>`
}

function widthOf(column: Column, index: number, rows: Sheet['rows']): number {
  if (column.width !== undefined) return column.width
  const lengths = rows.slice(0, ROWS_MEASURED).map((cells) => String(cells[index] ?? '').length)
  // Two characters more: the filter's arrow covers that much of the header.
  return Math.min(WIDEST, Math.max(NARROWEST, column.header.length + 2, ...lengths) + 2)
}

/** 0 is A, 25 is Z, 26 is AA. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}
