/**
 * The first sheet of an Excel workbook as rows of text, read by read-excel-file (decision 059). Numbers are as they are kept and not as they are shown,
 * days as 2026-11-21. What would unpack to more than anybody writes is refused before it is read.
 */

import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'

export type SheetRow = {
  /** where it stands in the sheet, from 1 */
  line: number
  cells: string[]
}

/** So many bytes the parts of a workbook may come to when they are unpacked. */
const MOST_UNPACKED = 40 * 1024 * 1024
/** So many cells a sheet may span, empty ones too: the reader makes room for each. */
const MOST_CELLS = 1_000_000

/** A workbook is a zip: nothing else that is sent begins so. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte)

/** Null when it can't be read: broken, locked with a password, or too large by far. */
export async function sheetRows(bytes: Uint8Array): Promise<SheetRow[] | null> {
  if (!isMeasured(bytes)) return null
  try {
    const rows = await readSheet(Uint8Array.from(bytes).buffer)
    return rows.map((cells, at) => ({ line: at + 1, cells: cells.map(written) }))
  } catch {
    // whatever the reader stumbled over: it is no workbook that it knows
    return null
  }
}

function written(cell: unknown): string {
  if (cell === null) return ''
  if (!(cell instanceof Date)) return String(cell)
  const moment = cell.toISOString()
  return moment.endsWith('T00:00:00.000Z') ? moment.slice(0, 10) : moment
}

/** Whether no sheet in it spans more cells than anybody writes, nor unpacks to more bytes. Where a cell stands is told by `r`, and by nothing else. */
function isMeasured(bytes: Uint8Array): boolean {
  let unpacked = 0
  try {
    const sheets = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize
        return unpacked <= MOST_UNPACKED && /worksheets\/[^/]+\.xml$/i.test(name)
      },
    })
    return unpacked <= MOST_UNPACKED && Object.values(sheets).every(isSmall)
  } catch {
    return false
  }
}

function isSmall(sheet: Uint8Array): boolean {
  const xml = new TextDecoder().decode(sheet)
  let rows = xml.split(/<(?:\w+:)?row\b/).length
  let columns = 1
  for (const [, , place = ''] of xml.matchAll(/\sr\s*=\s*(["'])([^"']*)\1/g)) {
    const [, letters, number] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? []
    if (letters === undefined) return false
    rows = Math.max(rows, Number(number))
    columns = Math.max(columns, columnOf(letters))
    if (rows * columns > MOST_CELLS) return false
  }
  return true
}

const columnOf = (letters: string): number => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0)
