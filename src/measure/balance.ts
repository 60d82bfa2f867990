/** Why the count changed between two weeks: start + inflow - outflow = end, each person with a named reason. */

import { sql } from 'kysely'
import { asSystem, type Tx } from '../platform/database/index.ts'
import { type Area, isAdult, peopleInWeek } from './people.ts'
import type { Week } from './week.ts'

/** new: never counted before; returned: was in situation 1-4 at some time before the first week; turnedAdult: was counted as a child's age then. */
export const inflowReasons = ['new', 'returned', 'turnedAdult'] as const
/** notSoonLeaving: still at an institution, but no longer about to leave without a home; unknown: nothing is known of where they live. */
export const outflowReasons = ['ownLease', 'otherHome', 'died', 'notSoonLeaving', 'unknown'] as const

type InflowReason = (typeof inflowReasons)[number]
type OutflowReason = (typeof outflowReasons)[number]

export type Balance = {
  start: { week: Week; total: number }
  end: { week: Week; total: number }
  inflow: Record<InflowReason, number>
  outflow: Record<OutflowReason, number>
  /** start + inflow - outflow - end: zero, or the program is wrong */
  difference: number
}

/** The balance of a municipality between two weeks, `from` before `to`. */
export async function balance(municipality: string, from: Week, to: Week): Promise<Balance> {
  return asSystem('figures: balance', async (tx) => {
    const start = await adultsIn(tx, { municipality, week: from })
    const end = await adultsIn(tx, { municipality, week: to })
    const came = await inflowOf(
      tx,
      [...end].filter((human) => !start.has(human)),
      from,
    )
    const went = await outflowOf(
      tx,
      [...start].filter((human) => !end.has(human)),
      to,
    )
    const inflow = { new: 0, returned: 0, turnedAdult: 0 }
    const outflow = { ownLease: 0, otherHome: 0, died: 0, notSoonLeaving: 0, unknown: 0 }
    for (const { reason } of came) inflow[reason] += 1
    for (const { reason } of went) outflow[reason] += 1
    const sum = (parts: Readonly<Record<string, number>>) => Object.values(parts).reduce((a, b) => a + b, 0)
    return {
      start: { week: from, total: start.size },
      end: { week: to, total: end.size },
      inflow,
      outflow,
      difference: start.size + sum(inflow) - sum(outflow) - end.size,
    }
  })
}

async function adultsIn(tx: Tx, area: Area): Promise<Set<string>> {
  const { rows } = await sql<{ human: string }>`
    with recursive ${peopleInWeek(area)}
    select counted.human from counted where ${isAdult}`.execute(tx)
  return new Set(rows.map((row) => row.human))
}

/** All records of each human being, so that what any of them knows counts. */
const recordsOf = (humans: readonly string[]) => sql`
  record(human, person_id) as (
    select h, h from unnest(${humans}::uuid[]) h
    union
    select record.human, step.other from record cross join lateral (
      select b_person_id as other from person_link where a_person_id = record.person_id and cut_at is null
      union all select a_person_id from person_link where b_person_id = record.person_id and cut_at is null) step
  )`

async function inflowOf(tx: Tx, humans: string[], before: Week): Promise<{ reason: InflowReason }[]> {
  if (humans.length === 0) return []
  const { rows } = await sql<{ reason: InflowReason }>`
    with recursive ${recordsOf(humans)}
    select case
      when bool_or(p.birth_date > ${before.to.subtract({ years: 18 })}::date) then 'turnedAdult'
      when bool_or(exists (select from housing_episode e join living_form f on f.code = e.living_form_code
        where e.person_id = record.person_id and f.situation is not null and e.from_on < ${before.from}::date)) then 'returned'
      else 'new' end as reason
    from record join person p on p.id = record.person_id group by record.human`.execute(tx)
  return rows
}

async function outflowOf(tx: Tx, humans: string[], at: Week): Promise<{ reason: OutflowReason }[]> {
  if (humans.length === 0) return []
  const here = sql`e.from_on <= ${at.to}::date and (e.until_on is null or e.until_on >= ${at.from}::date)`
  const lives = (
    condition: ReturnType<typeof sql>,
  ) => sql`bool_or(exists (select from housing_episode e join living_form f on f.code = e.living_form_code
    where e.person_id = record.person_id and ${here} and ${condition}))`
  const { rows } = await sql<{ reason: OutflowReason }>`
    with recursive ${recordsOf(humans)}
    select case
      when bool_or(p.died_on < ${at.from}::date) then 'died'
      when ${lives(sql`e.living_form_code = 'firstHandLease'`)} then 'ownLease'
      when ${lives(sql`f.own_home`)} then 'otherHome'
      when ${lives(sql`f.situation = 2`)} then 'notSoonLeaving'
      else 'unknown' end as reason
    from record join person p on p.id = record.person_id group by record.human`.execute(tx)
  return rows
}
