/** On an agreement’s page: a part with rows of one kind. It says when there are none, and shows what changes them to those who may. */

import type { Child } from 'hono/jsx'
import { words } from '../platform/text/index.ts'
import { type Column, EmptyPart, type IconName, LinkButton, Part, Table, useLocale } from '../platform/ui/index.ts'
import { rowText } from './row.text.ts'

type Props<Row> = {
  id: string
  text: { title: string; none: string; noneWhat: Child; add: string }
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  /** The address where one is added; null for who may not. */
  adding: string | null
  icon?: IconName
  /** What changes a row; null for who may not. */
  changes: ((row: Row) => Child) | null
  open?: 'wide' | 'always'
  before?: Child
  children?: Child
}

export function RowsPart<Row>({
  id,
  text,
  rows,
  columns,
  adding,
  icon = 'add',
  changes,
  open,
  before,
  children,
}: Props<Row>) {
  const r = words(rowText, useLocale())
  const add =
    adding === null ? null : (
      <LinkButton href={adding} variant="secondary" small icon={icon}>
        {text.add}
      </LinkButton>
    )
  if (rows.length === 0)
    return (
      <EmptyPart title={text.title} id={id} none={text.none} who={add ? undefined : r.who} actions={add}>
        {text.noneWhat}
      </EmptyPart>
    )
  return (
    <Part title={text.title} id={id} said={rows.length} actions={add} open={open ?? 'wide'}>
      {before}
      <Table
        caption={text.title}
        captionUnseen
        rows={rows}
        columns={changes === null ? columns : [...columns, { label: r.change, cell: changes }]}
      />
      {children}
    </Part>
  )
}

/** To where a row’s last day is written; `of`: which row, for the ear. */
export function LastDay({ href, of }: { href: string; of: string }) {
  const { lastDay } = words(rowText, useLocale())
  return (
    <LinkButton href={href} variant="quiet" small label={`${lastDay}: ${of}`}>
      {lastDay}
    </LinkButton>
  )
}
