/** A list as a file: everything that its filter finds and not only a page of it, read as this user, as Excel or CSV, and written in the log. */

import type { Hono } from 'hono'
import { routePath } from 'hono/route'
import type { Session } from '../access/index.ts'
import { asUser, type Tx } from '../database/index.ts'
import { type Cell, type Column, csv, download, workbook } from '../document/index.ts'
import { noteFile } from '../record/index.ts'
import { dictionary, formatNumber, type Locale, words } from '../text/index.ts'
import { today } from '../time/index.ts'
import { inTurns } from '../turns.ts'
import { type Ctx, type Env, room, signedIn } from './context.ts'

/** A file that a spreadsheet opens at once, made without keeping others waiting. */
export const MOST_IN_FILE = 10_000
const AT_A_TIME = 500

const text = dictionary({
  sv: {
    cut: (most: string) => `Filen slutar här: listan har fler än ${most} rader. Välj färre i listan och hämta igen.`,
    taken: 'Filen kan innehålla personuppgifter. Att den hämtades står i loggen.',
  },
  en: {
    cut: (most) =>
      `The file ends here: the list has more than ${most} rows. Choose fewer in the list and fetch it again.`,
    taken: 'The file may hold personal data. That it was fetched stands in the log.',
  },
})

export type FileColumn<Row> = Column & { of: (row: Row) => Cell }

export type ListFile<Row> = {
  /** what the list is called, in the user's language: the name of file and sheet, so never anything of a person */
  title: string
  columns: readonly FileColumn<Row>[]
  /** at most `limit` rows after the key, in the list's own order */
  rows: (tx: Tx, page: { after: readonly string[] | null; limit: number }) => Promise<readonly Row[]>
  keyOf: (row: Row) => readonly string[]
  /** writes to the log of reading whom the file names */
  opened?: (tx: Tx, rows: readonly Row[]) => Promise<unknown>
}

/** A list's columns and rows without their kind of row, see {@link listFile}. */
export type Filed = Pick<ListFile<never>, 'title'> & {
  columns: readonly Column[]
  read: (tx: Tx) => Promise<{ rows: Cell[][]; more: boolean }>
}

/**
 * What a list gives as a file.
 *
 * @example listFile({ title: t.cases, columns: [{ header: t.number, kind: 'text', of: (one) => one.number }], rows: (tx, page) => cases(tx, page), keyOf })
 */
export function listFile<Row>({ title, columns, rows, keyOf, opened }: ListFile<Row>): Filed {
  return {
    title,
    columns,
    read: async (tx) => {
      const all = await everyRow(tx, rows, keyOf)
      const kept = all.slice(0, MOST_IN_FILE)
      await opened?.(tx, kept)
      const turn = inTurns()
      const cells: Cell[][] = []
      for (const row of kept) {
        cells.push(columns.map(({ of }) => of(row)))
        await turn()
      }
      return { rows: cells, more: all.length > MOST_IN_FILE }
    },
  }
}

/** Batch after batch, until the list ends or one row more than a file holds is there. */
async function everyRow<Row>(tx: Tx, rows: ListFile<Row>['rows'], keyOf: ListFile<Row>['keyOf']): Promise<Row[]> {
  const all: Row[] = []
  for (let after: readonly string[] | null = null; all.length <= MOST_IN_FILE; ) {
    const batch = await rows(tx, { after, limit: AT_A_TIME })
    all.push(...batch)
    const last = batch.at(-1)
    if (last === undefined || batch.length < AT_A_TIME) return all
    after = keyOf(last)
  }
  return all
}

/** `path.xlsx` and `path.csv`. `fileOf` says who may, by throwing as its page does, and what the list holds with the address's filter. */
export function fileRoutes(path: string, fileOf: (c: Ctx, session: Session) => Filed | Promise<Filed>): Hono<Env> {
  const send = (kind: 'xlsx' | 'csv') => async (c: Ctx) => {
    const session = signedIn(c)
    const filed = await fileOf(c, session)
    const { rows, more } = await asUser(session, async (tx) => {
      await noteFile(tx, session, routePath(c, -1))
      return filed.read(tx)
    })
    const body = await (kind === 'xlsx' ? asExcel : asCsv)(filed, rows, more, session.locale)
    return download(body, { kind, name: `${filed.title} ${today()}` })
  }
  return room().get(`${path}.xlsx`, send('xlsx')).get(`${path}.csv`, send('csv'))
}

const cutIn = (locale: Locale): string => words(text, locale).cut(formatNumber(MOST_IN_FILE, locale))

function asExcel({ title, columns }: Filed, rows: Cell[][], more: boolean, locale: Locale): Promise<Uint8Array> {
  const notes = [...(more ? [cutIn(locale)] : []), words(text, locale).taken]
  return workbook([{ name: title, columns, rows, notes }])
}

/** A file for machines has one header and its rows; that it isn't whole must stand in it all the same. */
function asCsv({ columns }: Filed, rows: Cell[][], more: boolean, locale: Locale): string {
  return csv([columns.map(({ header }) => header), ...rows, ...(more ? [[cutIn(locale)]] : [])])
}

/** The address's filter with its `?` for a link to the file, without the key of a page; nothing when there is none. */
export function fileQuery(c: Ctx): string {
  const query = new URLSearchParams(new URL(c.req.url).search)
  query.delete('after')
  return query.size > 0 ? `?${query}` : ''
}
