/** Why the count changed between two weeks: start + inflow - outflow = end, each person with a named reason. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { type Area, inQuery, isAdult, peopleInWeek } from '../people/in-week.ts'
import type { Week } from '../week/week.ts'
import { type Between, eventsBetween, type Way } from './ways.ts'

/** new: never counted before; returned: was in situation 1-4 at some time before the first week; turnedAdult: was counted as a child's age then. */
export const inflowReasons = ['new', 'returned', 'turnedAdult'] as const
/**
 * handedOver, fromAcute, ownLease: a first-hand lease of their own, by the way that led there (see `ways.ts`), the first that fits.
 * notSoonLeaving: still at an institution, but no longer about to leave without a home; unknown: nothing is known of where they live.
 */
export const outflowReasons = [
  'handedOver',
  'fromAcute',
  'ownLease',
  'otherHome',
  'died',
  'notSoonLeaving',
  'unknown',
] as const

export type InflowReason = (typeof inflowReasons)[number]
export type OutflowReason = (typeof outflowReasons)[number]

export type Balance = {
  start: { week: Week; total: number }
  end: { week: Week; total: number }
  inflow: Record<InflowReason, number>
  outflow: Record<OutflowReason, number>
  /** start + inflow - outflow - end: zero, or the program is wrong */
  difference: number
}

/** Who came and who left, each with a reason; ids only, for figures and for the rows behind them. */
export type Movements = {
  start: Set<string>
  end: Set<string>
  came: { human: string; reason: InflowReason }[]
  went: { human: string; reason: OutflowReason }[]
}

export async function movements(tx: Tx, between: Between): Promise<Movements> {
  const { municipality, from, to } = between
  const { start, end } = await adultsIn(tx, { start: { municipality, week: from }, end: { municipality, week: to } })
  const newcomers = [...end].filter((human) => !start.has(human))
  const leavers = [...start].filter((human) => !end.has(human))
  return { start, end, came: await inflowOf(tx, newcomers, from), went: await outflowOf(tx, leavers, between) }
}

/** The balance's numbers of a municipality between two weeks, `from` before `to`, in a transaction of the system. */
export async function balanceParts(tx: Tx, between: Between) {
  const { start, end, came, went } = await movements(tx, between)
  const inflow = { new: 0, returned: 0, turnedAdult: 0 }
  const outflow = { handedOver: 0, fromAcute: 0, ownLease: 0, otherHome: 0, died: 0, notSoonLeaving: 0, unknown: 0 }
  for (const { reason } of came) inflow[reason] += 1
  for (const { reason } of went) outflow[reason] += 1
  return { start: start.size, end: end.size, inflow, outflow }
}

export const sumOf = (parts: Readonly<Record<string, number>>): number =>
  Object.values(parts).reduce((a, b) => a + b, 0)

async function adultsIn(tx: Tx, areas: Record<'start' | 'end', Area>): Promise<Record<'start' | 'end', Set<string>>> {
  const adults = (at: 'start' | 'end') => sql`
    select ${sql.lit(at)} as at, found.human from (
      with recursive ${peopleInWeek(inQuery(areas[at]))}
      select counted.human from counted where ${isAdult}) found`
  const { rows } = await sql<{ at: string; human: string }>`${adults('start')} union all ${adults('end')}`.execute(tx)
  const humansAt = (at: 'start' | 'end') => new Set(rows.flatMap((row) => (row.at === at ? [row.human] : [])))
  return { start: humansAt('start'), end: humansAt('end') }
}

/** All records of each human being, so that what any of them knows counts. */
export const recordsOf = (humans: readonly string[]) => sql`
  record(human, person_id) as (
    select h, h from unnest(${humans}::uuid[]) h
    union
    select record.human, step.other from record cross join lateral (
      select b_person_id as other from person_link where a_person_id = record.person_id and cut_at is null
      union all select a_person_id from person_link where b_person_id = record.person_id and cut_at is null) step
  )`

async function inflowOf(tx: Tx, humans: string[], before: Week): Promise<Movements['came']> {
  if (humans.length === 0) return []
  const { rows } = await sql<Movements['came'][number]>`
    with recursive ${recordsOf(humans)}
    select record.human, case
      when bool_or(p.birth_date > ${before.to.subtract({ years: 18 })}::date) then 'turnedAdult'
      when bool_or(earlier.homeless) then 'returned'
      else 'new' end as reason
    from record ${personOf} cross join lateral (
      select exists (select from housing_episode e join living_form f on f.code = e.living_form_code
        where e.person_id = record.person_id and f.situation is not null and e.from_on < ${before.from}::date limit 1) as homeless offset 0) earlier
    group by record.human`.execute(tx)
  return rows
}

async function outflowOf(tx: Tx, humans: string[], between: Between): Promise<Movements['went']> {
  if (humans.length === 0) return []
  const at = between.to
  const came = (way: Way) => sql`exists (select from event where event.human = record.human and way = ${sql.lit(way)})`
  const { rows } = await sql<Movements['went'][number]>`
    with recursive ${recordsOf(humans)}, ${eventsBetween(between)}
    select record.human, case
      when bool_or(p.died_on < ${at.from}::date) then 'died'
      when bool_or(lives.own_lease) then
        case when ${came('handover')} then 'handedOver' when ${came('fromAcute')} then 'fromAcute' else 'ownLease' end
      when bool_or(lives.own_home) then 'otherHome'
      when bool_or(lives.at_institution) then 'notSoonLeaving'
      else 'unknown' end as reason
    from record ${personOf} cross join lateral (
      select bool_or(e.living_form_code = 'firstHandLease') as own_lease, bool_or(f.own_home) as own_home, bool_or(f.situation = 2) as at_institution
      from housing_episode e join living_form f on f.code = e.living_form_code
      where e.person_id = record.person_id and e.from_on <= ${at.to}::date and (e.until_on is null or e.until_on >= ${at.from}::date)) lives
    group by record.human`.execute(tx)
  return rows
}

/** Looked up record by record, as where each of them lived is: a plan that joins them reads the whole country. */
const personOf = sql`cross join lateral (select birth_date, died_on from person where id = record.person_id offset 0) p`
