/** A list as a file: everything that its filter finds and not only a page of it, read as this user, as Excel or CSV, and written in the log. */

import type { Tx } from '../database/index.ts'
import { type Cell, csv, download, workbook } from '../document/index.ts'
import { formatNumber, type Locale, words } from '../text/index.ts'
import { today } from '../time/index.ts'
import { inTurns } from '../turns.ts'
import type { Listed } from './rows.tsx'
import { text } from './text.ts'

/** A file that a spreadsheet opens at once. */
export const MOST_IN_FILE = 10_000
const AT_A_TIME = 500

export type FileKind = 'xlsx' | 'csv'

/** What a file holds: its cells, and what is said beneath them. */
export type Filed = Pick<Listed, 'title' | 'columns'> & { cells: Cell[][]; notes: string[] }

/** Every row that the filter finds, read in batches between which others have their turn. */
export async function filed(tx: Tx, list: Listed, locale: Locale): Promise<Filed> {
  const { title, columns } = list
  const t = words(text, locale)
  const turn = inTurns()
  const batches = list.batches(tx, AT_A_TIME, MOST_IN_FILE)
  const cells: Cell[][] = []
  let batch = await batches.next()
  for (; !batch.done; batch = await batches.next()) {
    cells.push(...batch.value)
    await turn()
  }
  const note = await list.note(tx)
  return {
    title,
    columns,
    cells,
    notes: [...(note === null ? [] : [note]), ...(batch.value ? [t.cut(formatNumber(MOST_IN_FILE, locale))] : [])],
  }
}

export async function fileOf(
  { title, columns, cells, notes }: Filed,
  kind: FileKind,
  locale: Locale,
): Promise<Response> {
  const { taken } = words(text, locale)
  const body =
    kind === 'xlsx'
      ? await workbook([{ name: title, columns, rows: cells, notes: [...notes, taken] }])
      : // a file for machines has one header and its rows; that it isn't whole must stand in it all the same
        csv([columns.map(({ header }) => header), ...cells, ...notes.map((note) => [note])])
  return download(body, { kind, name: `${title} ${today()}` })
}
