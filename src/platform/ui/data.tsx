/** Facts in rows: definition lists, tables, paging by key, and figures with what they stand on. */
import type { Child } from 'hono/jsx'
import { formatDate } from '../text/index.ts'
import { Icon } from './icon.tsx'
import { Unseen } from './surface.tsx'
import { useText } from './text.ts'
import { useLocale } from './viewer.tsx'

/** An empty value is shown as not known, never hidden. */
export type Definition = { term: Child; value: Child; note?: Child }

export function DefinitionList({ items }: { items: readonly Definition[] }) {
  const t = useText()
  return (
    <dl class="facts">
      {items.map(({ term, value, note }) => (
        <div>
          <dt>{term}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? <span class="soft">{t.notKnown}</span> : value}
            {note ? <span class="rule"> {note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

export type Column<Row> = {
  /** Empty for a column of presses. */
  label: string
  cell: (row: Row) => Child
  /** Right-aligned figures of equal width. */
  numeric?: boolean
  /** The cell that names the row; the first column unless one says so. */
  names?: boolean
  /** What its heading leads to when rows can be ordered by it. */
  sorted?: SortedBy
}

/** The order of a column, as it is now and as its heading chooses it. */
export type SortedBy = { href: string; way: 'ascending' | 'descending' | null }

export type TableProps<Row> = {
  /** Says what the table shows; read first by a screen reader. */
  caption: Child
  /** Keeps the caption for screen readers only, when a heading above says the same. */
  captionUnseen?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** Sums and the like, one cell a column. */
  foot?: readonly Child[]
  /** Shown instead of the table when there are no rows: a table of headings alone says nothing. */
  empty?: Child
  /** An id for a row, so that a figure can lead to it. */
  rowId?: (row: Row) => string
}

/** A table; on a narrow screen each row turns into labels and values. */
export function Table<Row>({ caption, captionUnseen, columns, rows, foot, empty, rowId }: TableProps<Row>) {
  const t = useText()
  if (rows.length === 0 && (empty || !foot)) return <>{empty ?? <p>{t.noRows}</p>}</>
  const naming = Math.max(
    0,
    columns.findIndex((column) => column.names),
  )
  const kind = (column: Column<Row> | undefined) => (column?.numeric ? 'n' : undefined)
  return (
    <table class="ds-table table">
      <caption class={captionUnseen ? 'ds-sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) =>
            // a column of presses needs no heading to the eye, and does to the ear
            column.label === '' ? (
              <th scope="col">
                <span class="ds-sr-only">{t.presses}</span>
              </th>
            ) : (
              <th scope="col" class={kind(column)} aria-sort={column.sorted?.way ?? undefined}>
                {column.sorted ? <Sorting label={column.label} {...column.sorted} /> : column.label}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr id={rowId?.(row)}>
            {columns.map((column, at) =>
              at === naming ? (
                <th scope="row" class={kind(column)} data-label={column.label}>
                  <div class="cell">{column.cell(row)}</div>
                </th>
              ) : (
                <td class={kind(column)} data-label={column.label}>
                  <div class="cell">{column.cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {foot ? (
        <tfoot>
          <tr>
            {foot.map((cell, at) =>
              at === 0 ? (
                <th scope="row" data-label={columns[at]?.label} class={kind(columns[at])}>
                  {cell}
                </th>
              ) : (
                <td data-label={columns[at]?.label} class={kind(columns[at])}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      ) : null}
    </table>
  )
}

function Sorting({ label, href, way }: SortedBy & { label: string }) {
  return (
    <a class="sorting" href={href}>
      {label}
      <Icon name={way === null ? 'sort' : way === 'ascending' ? 'sort-up' : 'sort-down'} size={16} />
    </a>
  )
}

export type PagerProps = { nextHref?: string | null | undefined; firstHref?: string | null | undefined; shown?: Child }

/** Paging by key: on to the next rows, or back to the first. Draws nothing when everything is shown. */
export function Pager({ nextHref, firstHref, shown }: PagerProps) {
  const t = useText()
  if (!nextHref && !firstHref) return null
  return (
    <nav class="pager" aria-label={t.otherPages}>
      {firstHref ? (
        <a class="ds-button small" data-variant="tertiary" href={firstHref}>
          {t.firstPage}
        </a>
      ) : null}
      {shown ? <span class="rule">{shown}</span> : null}
      {nextHref ? (
        <a class="ds-button small" data-variant="secondary" href={nextHref} rel="next">
          {t.nextPage} <Icon name="next" />
        </a>
      ) : null}
    </nav>
  )
}

export type StatTileProps = {
  /** The figure, written out: `8,9`. */
  value: string
  label: Child
  /** What it is a share of: `64 av 72 018`. */
  of?: Child
  /** The day that the figure or its denominator is from. */
  on?: Temporal.PlainDate | undefined
  definition?: { name: string; href: string } | undefined
  /** Where the rows behind it are listed, for those who may see them. */
  rowsHref?: string | undefined
  /** What is missing or doubtful about it. */
  doubt?: Child
}

export function StatTile({ value, label, of, on, definition, rowsHref, doubt }: StatTileProps) {
  const t = useText()
  const locale = useLocale()
  return (
    <div class="stat">
      <p class="stat-value">{value}</p>
      <p class="stat-label">{label}</p>
      {of || on ? (
        <p class="rule">
          {of}
          {of && on ? ' · ' : null}
          {on ? <time datetime={on.toString()}>{formatDate(on, locale)}</time> : null}
        </p>
      ) : null}
      {definition || rowsHref ? (
        <p class="rule links">
          {rowsHref ? (
            <a href={rowsHref}>
              {t.rows}
              <Unseen>: {label}</Unseen>
            </a>
          ) : null}
          {definition ? <a href={definition.href}>{definition.name}</a> : null}
        </p>
      ) : null}
      {doubt ? (
        <p class="stat-doubt">
          <Icon name="help" size={16} /> {t.doubt}: {doubt}
        </p>
      ) : null}
    </div>
  )
}

/** Figures beside each other. */
export function Stats({ children }: { children: Child }) {
  return <div class="stats">{children}</div>
}
