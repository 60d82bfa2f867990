/** The page of a list that the municipality keeps, whose rows are added, no longer used, and used again: areas, and what there is for everybody. */

import type { Child } from 'hono/jsx'
import { Card, type Column, EmptyState, LinkButton, Page, Stack, Table, type Viewer } from '../platform/ui/index.ts'

type Kept = { id: string; endedAt: Temporal.Instant | null }

type Props<Row extends Kept> = {
  viewer: Viewer
  rows: readonly Row[]
  tabs: Child
  /** the page's words */
  says: { title: string; lead: string; none: string; noneWhat: string; state: string; standing: string; ended: string }
  adding: { href: string; title: string }
  columns: readonly Column<Row>[]
  /** ends a row, or lets it stand again */
  press: (row: Row) => Child
  children?: Child
}

export function KeptPage<Row extends Kept>({ viewer, rows, tabs, says, adding, columns, press, children }: Props<Row>) {
  const add = (
    <LinkButton href={adding.href} icon="add">
      {adding.title}
    </LinkButton>
  )
  return (
    <Page viewer={viewer} title={says.title} lead={says.lead} actions={rows.length > 0 ? add : undefined}>
      <Stack>
        {tabs}
        <Card>
          <Table
            caption={says.title}
            captionUnseen
            rows={rows}
            columns={[
              ...columns,
              { label: says.state, cell: ({ endedAt }) => (endedAt === null ? says.standing : says.ended) },
              { label: '', cell: press },
            ]}
            empty={
              <EmptyState title={says.none} icon="place" action={add}>
                {says.noneWhat}
              </EmptyState>
            }
          />
        </Card>
        {children}
      </Stack>
    </Page>
  )
}
