/** The count of weeks as a query: one statement for however many municipalities and weeks, and figures only come back. */

import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../platform/database/index.ts'
import type { Figure } from '../kept/figure.ts'
import { ADULT_FROM_AGE, type Area, type AreaInQuery, isAdult, peopleInWeek, sameHuman } from '../people/in-week.ts'
import { parseWeek, type Week } from '../week/week.ts'
import { ageGroups, seMapping } from './definition.ts'

export const figureKeys = [
  ...(['total', 's1', 's2', 's3', 's4', 'female', 'male', 'unknown_sex', 'unknown_age'] as const),
  ...(['age18', 'age25', 'age35', 'age45', 'age55', 'age65', 'permanent', 'alternating', 'visiting'] as const),
  ...(['own_leases', 'old_told', 'minors', 'leaving_unknown', 'home_known'] as const),
] as const

export type Figures = Record<(typeof figureKeys)[number], number>

/** The figures of each of these, in their order, by one statement however many they are. */
async function figuresOf(tx: Tx, areas: readonly Area[]): Promise<Figures[]> {
  const { rows } = await sql<Figures>`
    select f.* from unnest(${areas.map(({ municipality }) => municipality)}::text[], ${areas.map(({ week }) => week.from.toString())}::date[],
      ${areas.map(({ week }) => week.to.toString())}::date[]) with ordinality as asked(municipality, monday, sunday, place)
    cross join lateral (${figures({ municipality: sql`asked.municipality`, from: sql`asked.monday`, to: sql`asked.sunday` })}) f
    order by asked.place`.execute(tx)
  return rows
}

/** One row with everything. Children are the only part that isn't a plain sum over `counted`. */
function figures(area: AreaInQuery): RawBuilder<Figures> {
  const { municipality, from, to } = area
  const adults = (condition: ReturnType<typeof sql>) => sql`count(*) filter (where ${isAdult} and ${condition})::int`
  const inAges = sql.join(
    ageGroups.map(
      ({ from, to }) =>
        sql`${adults(sql`counted.age between ${sql.lit(from)} and ${sql.lit(to ?? 999)}`)} as ${sql.ref(`age${from}`)}`,
    ),
  )
  const runs = (table: string) =>
    sql`${sql.ref(`${table}.from_on`)} <= ${to} and (${sql.ref(`${table}.until_on`)} is null or ${sql.ref(`${table}.until_on`)} >= ${from})`
  const bornAfter = sql`(${to} - make_interval(years => ${sql.lit(ADULT_FROM_AGE)}))::date`
  return sql<Figures>`
    with recursive ${peopleInWeek(area)},
    sums as (
      select ${adults(sql`true`)} as total,
        ${adults(sql`situation = 1`)} as s1, ${adults(sql`situation = 2`)} as s2, ${adults(sql`situation = 3`)} as s3, ${adults(sql`situation = 4`)} as s4,
        ${adults(sql`sex = 'female'`)} as female, ${adults(sql`sex = 'male'`)} as male, ${adults(sql`sex is null`)} as unknown_sex,
        ${inAges}, ${adults(sql`age is null`)} as unknown_age,
        ${adults(sql`only_old`)} as old_told, count(*) filter (where not ${isAdult})::int as minors
      from counted
    ),
    offspring as materialized (
      select c.person_id, case c.child_living when 'permanent' then 1 when 'alternating' then 2 else 3 end as living
      from (
        select distinct coalesce(reach.other, counted.human) as person_id from counted
        left join linked on linked.human = counted.human left join reach on reach.person_id = linked.person_id where ${isAdult}
      ) adult
      cross join lateral (select household_id from household_member a where a.person_id = adult.person_id and a.part = 'adult' and ${runs('a')} offset 0) a
      cross join lateral (select person_id, child_living from household_member c
        where c.household_id = a.household_id and c.part = 'child' and ${runs('c')} offset 0) c
      cross join lateral (select birth_date, birth_year, died_on from person where person.id = c.person_id offset 0) p
      where (p.birth_date > ${bornAfter} or (p.birth_date is null and coalesce(p.birth_year > extract(year from ${bornAfter})::int, true)))
        -- nobody is a child before they are born
        and coalesce(p.birth_date <= ${to}, p.birth_year <= extract(year from ${to})::int, true)
        and (p.died_on is null or p.died_on >= ${from})
    ),
    ${sameHuman('child_', sql`select person_id from offspring`)},
    child as (
      select min(offspring.living) as living from offspring left join child_linked on child_linked.person_id = offspring.person_id
      group by coalesce(child_linked.human, offspring.person_id)
    )
    select sums.*,
      (select count(*) filter (where living = 1)::int from child) as permanent,
      (select count(*) filter (where living = 2)::int from child) as alternating,
      (select count(*) filter (where living = 3)::int from child) as visiting,
      (select count(*)::int from lease where municipality_code = ${municipality} and form = 'firstHandLease' and undone_at is null
        and begins_on <= ${to} and (ends_on is null or ends_on >= ${from})) as own_leases,
      (select count(distinct human)::int from hit where leaving = 'unknown' and human not in (select human from counted)) as leaving_unknown,
      (select count(distinct human)::int from hit where (situation <> 2 or leaving = 'soon') and human not in (select human from qualified)) as home_known
    from sums`
}

/** A municipality's count of a week: whatever happened until its last day can touch it, and nothing that comes after. */
export const weekCount: Figure<Week, Figures> = {
  definition: seMapping.id,
  version: seMapping.version,
  topics: ['living'],
  period: ({ iso }) => iso,
  asked: (period) => {
    const week = parseWeek(period)
    return week.ok ? week.value : null
  },
  days: ({ to }) => ({ from: null, until: to }),
  shape: z.record(z.enum(figureKeys), z.number().int()),
  make: (tx, places) =>
    figuresOf(
      tx,
      places.map(({ municipality, asked }) => ({ municipality, week: asked })),
    ),
}
