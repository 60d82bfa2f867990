/** What files of other systems have in common, whatever they are about: what parts their cells, what stands over the headers, what programs do to values. */

import { withoutGuard } from './csv.ts'

export const DELIMITERS = [';', ',', '\t', '|'] as const

/** Titles and the like may stand over the headers in so many rows. */
export const MOST_ABOVE = 20

/** How many headers the first lines hold: right letters make more of them than wrong ones. */
export const headersIn = (text: string, isHeader: (cell: string) => boolean): number =>
  text.split(/[\r\n;,\t|]/).filter((cell) => isHeader(cell.replaceAll('"', ''))).length

/** One letter in one coding, and no sign that a database can't keep or nobody can see. */
export function tidyCell(cell: string): string {
  // most cells, of which a large file has a million
  if (/^[\x21-\x7E]+(?: [\x21-\x7E]+)*$/.test(cell)) return withoutGuard(cell)
  return withoutGuard(cell.replaceAll(UNSEEN, '').normalize('NFC').toWellFormed().trim())
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF]/g

const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:[.,]0+)?)?$/

/** A day without the midnight that spreadsheets give it. */
export const withoutMidnight = (cell: string): string => MIDNIGHT.exec(cell)?.[1] ?? cell

/** Longer ones, and those with digits, are no slip: something else came into the column, and it isn’t repeated. */
const MOST_QUOTED = 40

/** Whether a word that isn't one of a few may be said again in what is wrong with it. */
export const isQuotable = (written: string): boolean => written.length <= MOST_QUOTED && !/\d/.test(written)
