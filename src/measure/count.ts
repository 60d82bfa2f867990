/** The count of a measuring week: one question to the database, and figures only come back. */

import { sql } from 'kysely'
import { asSystem, municipalities, type Tx } from '../platform/database/index.ts'
import { today } from '../platform/time/index.ts'
import { ageGroups, seMapping } from './definitions.ts'
import { ADULT_FROM_AGE, type Area, isAdult, peopleInWeek, sameHuman } from './people.ts'
import { type Population, populationFor } from './population.ts'
import { ratePer10000 } from './rate.ts'
import type { Week } from './week.ts'

export type SituationCode = 1 | 2 | 3 | 4
export type AgeKey = (typeof ageGroups)[number]['key'] | 'unknown'
export type SexKey = 'female' | 'male' | 'unknown'

/** A doubt about a figure, with how many people it touches (0: it touches the whole). */
export type Flag = { kind: FlagKind; count: number }
export type FlagKind =
  | 'unknownAge'
  | 'unknownSex'
  | 'oldTold'
  | 'leavingUnknown'
  | 'homeKnown'
  | 'minors'
  | 'weekNotOver'
  | 'weekChosen'
  | 'twoMunicipalities'
  | 'populationMissing'
  | 'populationRounded'
  | 'populationOtherDate'

export type Count = {
  definition: { id: string; version: string }
  week: Week
  municipality: string | null
  total: number
  population: Population | null
  per10000: number | null
  bySituation: Record<SituationCode, number>
  bySex: Record<SexKey, number>
  byAge: Record<AgeKey, number>
  children: { total: number; permanent: number; alternating: number; visiting: number }
  /** first-hand leases that run on any day of the week: never part of the total, always beside it */
  ownLeases: number
  flags: Flag[]
}

/**
 * Counts a municipality (four digits), or the whole country (`null`), in a week.
 * Throws RangeError for a code that no municipality has.
 *
 * @example const week = parseWeek('2017-W14'); if (week.ok) (await countWeek({ municipality: '0880', week: week.value })).per10000 // 38.8
 */
export async function countWeek(area: Area): Promise<Count> {
  if (area.municipality !== null && !municipalities().some((one) => one.code === area.municipality))
    throw new RangeError(`No municipality has the code ${area.municipality}`)
  return asSystem('figures: count', (tx) => countArea(tx, area))
}

/** The same inside a transaction of the system. */
export async function countArea(tx: Tx, area: Area): Promise<Count> {
  // compiling the plan to machine code takes longer than running it; a whole country's week fits in this memory
  await sql`select set_config('jit', 'off', true), set_config('work_mem', '32MB', true)`.execute(tx)
  const { rows } = await figures(area).execute(tx)
  const [found] = rows
  if (!found) throw new Error('The count gave no row')
  const population = populationFor(area.municipality, area.week.to.year)
  return {
    definition: { id: seMapping.id, version: seMapping.version },
    week: area.week,
    municipality: area.municipality,
    total: found.total,
    population,
    per10000: population && ratePer10000(found.total, population.value),
    bySituation: { 1: found.s1, 2: found.s2, 3: found.s3, 4: found.s4 },
    bySex: { female: found.female, male: found.male, unknown: found.unknown_sex },
    byAge: {
      '18-24': found.age18,
      '25-34': found.age25,
      '35-44': found.age35,
      '45-54': found.age45,
      '55-64': found.age55,
      '65+': found.age65,
      unknown: found.unknown_age,
    },
    children: {
      total: found.permanent + found.alternating + found.visiting,
      permanent: found.permanent,
      alternating: found.alternating,
      visiting: found.visiting,
    },
    ownLeases: found.own_leases,
    flags: flagsOf(area, population, found),
  }
}

type Figures = Record<
  | 'total'
  | `s${SituationCode}`
  | 'female'
  | 'male'
  | 'unknown_sex'
  | 'unknown_age'
  | `age${18 | 25 | 35 | 45 | 55 | 65}`
  | 'permanent'
  | 'alternating'
  | 'visiting'
  | 'own_leases'
  | 'old_told'
  | 'minors'
  | 'leaving_unknown'
  | 'home_known',
  number
>

/** One row with everything. Children are the only part that isn't a plain sum over `counted`. */
function figures({ municipality, week }: Area) {
  const inArea = municipality === null ? sql`true` : sql`municipality_code = ${municipality}`
  const adults = (condition: ReturnType<typeof sql>) => sql`count(*) filter (where ${isAdult} and ${condition})::int`
  const inAges = sql.join(
    ageGroups.map(
      ({ from, to }) =>
        sql`${adults(sql`counted.age between ${sql.lit(from)} and ${sql.lit(to ?? 999)}`)} as ${sql.ref(`age${from}`)}`,
    ),
  )
  const runs = (table: string) =>
    sql`${sql.ref(`${table}.from_on`)} <= ${week.to}::date and (${sql.ref(`${table}.until_on`)} is null or ${sql.ref(`${table}.until_on`)} >= ${week.from}::date)`
  const bornAfter = week.to.subtract({ years: ADULT_FROM_AGE })
  return sql<Figures>`
    with recursive ${peopleInWeek({ municipality, week })},
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
      join household_member a on a.person_id = adult.person_id and a.part = 'adult' and ${runs('a')}
      join household_member c on c.household_id = a.household_id and c.part = 'child' and ${runs('c')}
      join person p on p.id = c.person_id
        and (p.birth_date > ${bornAfter}::date or (p.birth_date is null and coalesce(p.birth_year > ${bornAfter.year}::int, true)))
        -- nobody is a child before they are born
        and coalesce(p.birth_date <= ${week.to}::date, p.birth_year <= ${week.to.year}::int, true)
        and (p.died_on is null or p.died_on >= ${week.from}::date)
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
      (select count(*)::int from lease where form = 'firstHandLease' and begins_on <= ${week.to}::date
        and (ends_on is null or ends_on >= ${week.from}::date) and ${inArea}) as own_leases,
      (select count(distinct human)::int from hit where leaving = 'unknown' and human not in (select human from counted)) as leaving_unknown,
      (select count(distinct human)::int from hit where (situation <> 2 or leaving = 'soon') and human not in (select human from qualified)) as home_known
    from sums`
}

function flagsOf({ municipality, week }: Area, population: Population | null, found: Figures): Flag[] {
  const whole = (kind: FlagKind, holds: boolean): Flag[] => (holds ? [{ kind, count: 0 }] : [])
  const people = (kind: FlagKind, count: number): Flag[] => (count > 0 ? [{ kind, count }] : [])
  return [
    ...whole('weekNotOver', Temporal.PlainDate.compare(week.to, today()) >= 0),
    ...whole('weekChosen', week.iso === '2023-W15'),
    ...whole('twoMunicipalities', municipality === null),
    ...whole('populationMissing', population === null),
    ...whole('populationRounded', population?.quality === 'rounded'),
    ...whole('populationOtherDate', population?.quality === 'otherDate'),
    ...people('unknownAge', found.unknown_age),
    ...people('unknownSex', found.unknown_sex),
    ...people('oldTold', found.old_told),
    ...people('leavingUnknown', found.leaving_unknown),
    ...people('homeKnown', found.home_known),
    ...people('minors', found.minors),
  ]
}
