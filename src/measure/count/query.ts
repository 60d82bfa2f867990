/** The count of weeks as a query: one statement for however many municipalities and weeks, and figures only come back. */

import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../platform/database/index.ts'
import type { Figure } from '../kept/figure.ts'
import { type Area, type AreaInQuery, isAdult, peopleInWeek } from '../people/in-week.ts'
import { parseWeek, type Week } from '../week/week.ts'
import { seMapping } from './definition.ts'
import type { Numbers } from './figure.ts'
import { besides, divisions, weekFigures } from './figures.ts'

/** What is kept of a week: the total, each part of each figure, and how many each doubt touches. */
export const columns: readonly string[] = [
  'total',
  ...weekFigures.flatMap(({ parts }) => parts.map(({ column }) => column)),
  ...['old_told', 'minors', 'leaving_unknown', 'home_known'],
]

/** The figures of each of these, in their order, by one statement however many they are. */
async function figuresOf(tx: Tx, areas: readonly Area[]): Promise<Numbers[]> {
  const { rows } = await sql<Numbers>`
    select f.* from unnest(${areas.map(({ municipality }) => municipality)}::text[], ${areas.map(({ week }) => week.from.toString())}::date[],
      ${areas.map(({ week }) => week.to.toString())}::date[]) with ordinality as asked(municipality, monday, sunday, place)
    cross join lateral (${numbersOf({ municipality: sql`asked.municipality`, from: sql`asked.monday`, to: sql`asked.sunday` })}) f
    order by asked.place`.execute(tx)
  return rows
}

/** One row with everything: sums over `counted`, and what stands beside them. */
function numbersOf(area: AreaInQuery): RawBuilder<Numbers> {
  const adults = (condition: RawBuilder<unknown>) => sql`count(*) filter (where ${isAdult} and ${condition})::int`
  const parts = divisions.flatMap((figure) =>
    figure.parts.map(({ column, where }) => sql`${adults(where)} as ${sql.ref(column)}`),
  )
  const tables = besides.flatMap((figure) => (figure.tables === undefined ? [] : [sql`, ${figure.tables(area)}`]))
  const beside = besides.flatMap((figure) =>
    figure.parts.map(({ column, number }) => sql`, ${number(area)} as ${sql.ref(column)}`),
  )
  return sql<Numbers>`
    with recursive ${peopleInWeek(area)},
    sums as (
      select ${adults(sql`true`)} as total, ${sql.join(parts)},
        ${adults(sql`only_old`)} as old_told, count(*) filter (where not ${isAdult})::int as minors
      from counted
    )${sql.join(tables, sql``)}
    select sums.*${sql.join(beside, sql``)},
      (select count(distinct human)::int from hit where leaving = 'unknown' and human not in (select human from counted)) as leaving_unknown,
      (select count(distinct human)::int from hit where (situation <> 2 or leaving = 'soon') and human not in (select human from qualified)) as home_known
    from sums`
}

/** The definition's, and that of each figure whose numbers are found in another way since. */
const version = [
  seMapping.version,
  ...weekFigures.filter((one) => one.version !== seMapping.version).map((one) => `${one.name} ${one.version}`),
].join(', ')

/** A municipality's count of a week: whatever happened until its last day can touch it, and nothing that comes after. */
export const weekCount: Figure<Week, Numbers> = {
  definition: seMapping.id,
  version,
  topics: ['living'],
  period: ({ iso }) => iso,
  asked: (period) => {
    const week = parseWeek(period)
    return week.ok ? week.value : null
  },
  days: ({ to }) => ({ from: null, until: to }),
  shape: z.record(z.enum(columns), z.number().int()),
  make: (tx, places) =>
    figuresOf(
      tx,
      places.map(({ municipality, asked }) => ({ municipality, week: asked })),
    ),
}
