/** The count of a measuring week: one question to the database, and figures only come back. */

import { type RawBuilder, sql } from 'kysely'
import { asSystem, municipalities, type Tx } from '../platform/database/index.ts'
import { today } from '../platform/time/index.ts'
import { ageGroups, seMapping } from './definitions.ts'
import { ADULT_FROM_AGE, type Area, type AreaInQuery, isAdult, peopleInWeek, sameHuman } from './people.ts'
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

/** A whole country (`null`), or a municipality by its four digits. */
export type CountAsked = { municipality: string | null; week: Week }

/**
 * Counts a municipality (four digits), or the whole country (`null`), in a week.
 * Throws RangeError for a code that no municipality has.
 *
 * @example const week = parseWeek('2017-W14'); if (week.ok) (await countWeek({ municipality: '0880', week: week.value })).per10000 // 38.8
 */
export async function countWeek({ municipality, week }: CountAsked): Promise<Count> {
  const codes = municipalities().map(({ code }) => code)
  if (municipality !== null && !codes.includes(municipality))
    throw new RangeError(`No municipality has the code ${municipality}`)
  return asSystem('figures: count', async (tx) => {
    const parts = await figuresOf(
      tx,
      municipality === null ? codes.map((code) => ({ municipality: code, week })) : [{ municipality, week }],
    )
    return countOf({ municipality, week }, sumOfParts(parts))
  })
}

/** The same of one municipality inside a transaction of the system. */
export async function countArea(tx: Tx, area: Area): Promise<Count> {
  return countOf(area, sumOfParts(await figuresOf(tx, [area])))
}

/** The country is the sum of its municipalities: nobody is linked across them. */
function sumOfParts([first, ...others]: readonly Figures[]): Figures {
  if (!first) throw new Error('The count gave no row')
  const sum = { ...first }
  for (const part of others) for (const key of figureKeys) sum[key] += part[key]
  return sum
}

/** What a count says, from its figures. What hangs on the day it is looked at is found here. */
function countOf({ municipality, week }: CountAsked, found: Figures): Count {
  const population = populationFor(municipality, week.to.year)
  return {
    definition: { id: seMapping.id, version: seMapping.version },
    week,
    municipality,
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
    flags: flagsOf({ municipality, week }, population, found),
  }
}

const figureKeys = [
  ...(['total', 's1', 's2', 's3', 's4', 'female', 'male', 'unknown_sex', 'unknown_age'] as const),
  ...(['age18', 'age25', 'age35', 'age45', 'age55', 'age65', 'permanent', 'alternating', 'visiting'] as const),
  ...(['own_leases', 'old_told', 'minors', 'leaving_unknown', 'home_known'] as const),
] as const

type Figures = Record<(typeof figureKeys)[number], number>

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

function flagsOf({ municipality, week }: CountAsked, population: Population | null, found: Figures): Flag[] {
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
