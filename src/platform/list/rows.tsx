/** What a list holds: its columns, on the page and in the file from the same lines, and its rows page by page. */

import type { Child } from 'hono/jsx'
import { type Asking, ask, type Tx, told } from '../database/index.ts'
import type { Cell, Column } from '../document/index.ts'
import { formatDate, formatNumber, formatPercent, type Locale } from '../text/index.ts'
import { type SortedBy, Table } from '../ui/index.ts'

type Heading = {
  label: string
  /** the cell that names the row; the first unless one says so */
  names?: boolean
  /** the code of the field `sort` that its heading chooses first; with and without `-` are the same order, each the other way round */
  sort?: string
  /** set to the right like figures, also where it is drawn in its own way */
  numeric?: boolean
}

/**
 * A column: what stands in the file (`kind`, `of`) and, where that isn't enough, how it is drawn on the page (`cell`; null: it stands in the file
 * alone). Without `of` it is on the page alone.
 */
export type ListColumn<Row> = Heading &
  (
    | {
        kind: Column['kind']
        of: (row: Row) => Cell
        cell?: ((row: Row) => Child) | null
      }
    | { cell: (row: Row) => Child; kind?: never; of?: never }
  )

/** `inFile`: for the file and not for the page, where that is written in the log otherwise. */
export type PageAsked = { after: readonly string[] | null; limit: number; inFile: boolean }

export type Rows<Row> = {
  /** what the list is called, in the user's language: caption, name of file and of sheet, so never anything of a person */
  title: string
  locale: Locale
  columns: readonly ListColumn<Row>[]
  /** at most `limit` rows after the key, in the list's own order */
  rows: (tx: Tx, page: PageAsked) => Promise<readonly Row[]> | Asking<readonly Row[]>
  keyOf: (row: Row) => readonly string[]
  /** whether there is more after the row, where asking for one more would already open somebody */
  goesOn?: (row: Row) => boolean
  /** stands where there is no row */
  empty: Child
  /** for what is no table on the page */
  draw?: (rows: readonly Row[]) => Child
  /** what stands before the rows on the page, and what is said beneath them in the file */
  beside?: (tx: Tx) => Promise<{ before: Child; note: string | null }>
  /** writes to the log of reading whom the file names */
  opened?: (tx: Tx, rows: readonly Row[]) => Promise<unknown>
}

/** Which heading orders the list, and the addresses of the others. */
export type Ordered = { by: string | null; href: (code: string) => string | null }

export type Shown = { body: Child; next: readonly string[] | null }

/** A list's columns and rows without their kind of row, see {@link listed}. */
export type Listed = {
  title: string
  columns: readonly Column[]
  /** the first so many rows, to be asked for together with other things; `more`: whether there are others */
  begin: (tx: Tx, size: number) => Asking<{ body: Child; more: boolean }>
  page: (tx: Tx, after: readonly string[] | null, size: number, ordered: Ordered) => Promise<Shown>
  /** at most `most` rows in batches, as cells of the file; whether there are more */
  batches: (tx: Tx, size: number, most: number) => AsyncGenerator<readonly Cell[][], boolean>
  /** what is said beneath them */
  note: (tx: Tx) => Promise<string | null>
}

/**
 * A list of one kind of rows.
 *
 * @example listed({ title: t.cases, locale, columns: [{ label: t.number, kind: 'text', of: (one) => one.number }], rows: (tx, page) => cases(tx, page), keyOf, empty })
 */
export function listed<Row>(of: Rows<Row>): Listed {
  const { title, columns, keyOf, goesOn } = of
  const inFile = columns.flatMap(({ label, kind, of }) => (of ? [{ header: label, kind, of }] : []))
  const asked = async (tx: Tx, page: PageAsked): Promise<readonly Row[]> => {
    const rows = of.rows(tx, page)
    return 'sets' in rows ? ask(tx, rows) : rows
  }
  return {
    title,
    columns: inFile.map(({ header, kind }) => ({ header, kind })),
    begin: (tx, size) => {
      const rows = of.rows(tx, { after: null, limit: size + 1, inFile: false })
      if (!('sets' in rows)) throw new Error(`${title} can’t be asked for together with others`)
      return told(rows, (all) => ({ body: drawn(of, all.slice(0, size), unordered), more: all.length > size }))
    },
    page: async (tx, after, size, ordered) => {
      const beside = await of.beside?.(tx)
      const rows = await asked(tx, { after, limit: goesOn ? size : size + 1, inFile: false })
      const shown = rows.slice(0, size)
      const last = shown.at(-1)
      const more = last !== undefined && (goesOn ? goesOn(last) : rows.length > size)
      return {
        body: (
          <>
            {beside?.before}
            {drawn(of, shown, ordered)}
          </>
        ),
        next: more ? keyOf(last) : null,
      }
    },
    batches: async function* (tx, size, most) {
      let after: readonly string[] | null = null
      for (let given = 0; given < most; ) {
        const limit = Math.min(size, most - given)
        const rows = await asked(tx, { after, limit, inFile: true })
        await of.opened?.(tx, rows)
        yield rows.map((row) => inFile.map((column) => column.of(row)))
        const last = rows.at(-1)
        if (last === undefined || rows.length < limit) return false
        given += rows.length
        after = keyOf(last)
        if (goesOn && given >= most) return goesOn(last)
      }
      return (await asked(tx, { after, limit: 1, inFile: true })).length > 0
    },
    note: async (tx) => (await of.beside?.(tx))?.note ?? null,
  }
}

const unordered: Ordered = { by: null, href: () => null }

function drawn<Row>({ title, columns, locale, empty, draw }: Rows<Row>, rows: readonly Row[], ordered: Ordered): Child {
  if (rows.length === 0) return empty
  if (draw) return draw(rows)
  return (
    <Table
      caption={title}
      captionUnseen
      rows={rows}
      columns={columns.flatMap((column) =>
        column.cell === null ? [] : [{ ...column, ...sortOf(column.sort, ordered), ...cellOf(column, locale) }],
      )}
    />
  )
}

function sortOf(code: string | undefined, { by, href }: Ordered): { sorted?: SortedBy } {
  if (code === undefined) return {}
  const other = code.startsWith('-') ? code.slice(1) : `-${code}`
  const to = href(by === code ? other : code)
  if (to === null) return {}
  const way = by !== code && by !== other ? null : by.startsWith('-') ? 'descending' : 'ascending'
  return { sorted: { href: to, way } }
}

/** As the column draws it, or else as the file has it, written out. */
function cellOf<Row>(column: ListColumn<Row>, locale: Locale) {
  const { cell, kind, of } = column
  if (cell) return { cell, numeric: column.numeric === true }
  const numeric = kind === 'number' || kind === 'percent'
  return { numeric, cell: (row: Row) => written(of?.(row) ?? null, kind === 'percent', locale) }
}

function written(value: Cell, isShare: boolean, locale: Locale): Child {
  if (value === null || typeof value === 'string') return value ?? ''
  if (typeof value === 'number') return isShare ? formatPercent(value, locale) : formatNumber(value, locale)
  return <span class="nowrap">{formatDate(value, locale)}</span>
}
