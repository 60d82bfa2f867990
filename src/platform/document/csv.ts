/** CSV out (RFC 4180), safe to open in a spreadsheet. Reading is in `csv-rows.ts`. */
import type { Cell } from './excel.ts'

export type CsvOptions = {
  delimiter?: ';' | ',' | '\t'
  /** Excel takes a file without a byte order mark for Windows-1252, and å, ä and ö become other letters. */
  bom?: boolean
  /** With `;` a comma unless told otherwise: Swedish Excel reads 8.9 as the eighth of September. */
  decimal?: ',' | '.'
}

// A spreadsheet takes a cell that begins so for a formula, and runs it (OWASP, "CSV Injection"); also in full width.
const looksLikeFormula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/** A cell of a file that went out and came back, without the apostrophe that `csv` put before it. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && looksLikeFormula.test(cell.slice(1)) ? cell.slice(1) : cell

/**
 * Rows as CSV, the header being the first of them. Dates are ISO, null is empty, numbers stay numbers.
 * Text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csv(rows: readonly (readonly Cell[])[], options: CsvOptions = {}): string {
  const { delimiter = ';', bom = true } = options
  const decimal = options.decimal ?? (delimiter === ';' ? ',' : '.')
  const records = rows.map((cells) => {
    const record = cells.map((cell) => quoted(written(cell, decimal), delimiter)).join(delimiter)
    // A row of one empty cell would be a blank line, which readers skip.
    return cells.length === 1 && record === '' ? '""\r\n' : `${record}\r\n`
  })
  return `${bom ? '\uFEFF' : ''}${records.join('')}`
}

function written(cell: Cell, decimal: ',' | '.'): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', decimal) : ''
  if (typeof cell === 'string') return looksLikeFormula.test(cell) ? `'${cell}` : cell
  return cell.toString()
}

function quoted(value: string, delimiter: string): string {
  const plain = !value.includes(delimiter) && !/["\r\n\uFEFF]|^\s|\s$/.test(value)
  return plain ? value : `"${value.replaceAll('"', '""')}"`
}
