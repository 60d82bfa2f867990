/** Ways to a home of one's own between two weeks: contracts handed over, acute places left for an own lease, homes that were kept. */

import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../platform/database/index.ts'
import { AFTER_ACUTE_WITHIN_MONTHS, waysHome } from './definitions.ts'
import { sameHuman } from './people.ts'
import type { Week } from './week.ts'

export const ways = ['handover', 'fromAcute', 'keptHome'] as const
export type Way = (typeof ways)[number]

export type Ways = {
  definition: { id: string; version: string }
  from: Week
  to: Week
  totals: Record<Way, number>
  /** how many had a contract handed over and had slept at an acute place: they stand in both */
  both: number
  /** every calendar year that the time touches; the first and the last are seldom whole */
  years: { year: number; counts: Record<Way, number> }[]
}

export type Between = { municipality: string; from: Week; to: Week }

/**
 * Common table expressions, to be put after `with recursive`, that end in `event(human, way, on_day)`: each person once a way, on the first such day.
 * The time begins on the first week's Tuesday and ends on the last week's Monday: whoever moves within a week has been counted in it,
 * so that these are the moves that can be seen in the difference between the two counts, and times beside each other never overlap.
 */
export function eventsBetween({ municipality, from, to }: Between): RawBuilder<unknown> {
  const inTime = (day: string) => sql`${sql.ref(day)} > ${from.from}::date and ${sql.ref(day)} <= ${to.from}::date`
  return sql`
    begun as materialized (
      select t.person_id, lease.begins_on, coalesce(before.form <> 'firstHandLease', false) as handed_over
      from lease join lease_tenant t on t.lease_id = lease.id left join lease before on before.id = lease.predecessor_id
      where lease.form = 'firstHandLease' and lease.undone_at is null and ${inTime('lease.begins_on')} and lease.municipality_code = ${municipality}
    ),
    helped as materialized (
      select f.person_id, f.opened_on, c.closed_on
      from case_closure c join case_file f on f.id = c.case_id join signal s on s.id = f.because_signal_id
      where c.reopened_at is null and c.outcome = 'ownLease' and ${inTime('c.closed_on')} and c.municipality_code = ${municipality}
        and s.kind = 'landlordMessage'
    ),
    ${sameHuman('way_', sql`select person_id from begun union select person_id from helped`)},
    -- every record that knows something about the same human being; joined by key, so that each is looked up and not all history read a person
    way_record as materialized (
      select person_id as own, person_id as other from begun union select person_id, person_id from helped union select person_id, other from way_reach
    ),
    found as (
      select begun.person_id, 'handover' as way, begins_on as on_day from begun where handed_over
      union all
      select begun.person_id, 'fromAcute', begun.begins_on
      from begun join way_record r on r.own = begun.person_id join housing_episode e on e.person_id = r.other
      where e.source = 'stay' and e.from_on < begun.begins_on
        and coalesce(e.until_on, begun.begins_on) >= (begun.begins_on - make_interval(months => ${sql.lit(AFTER_ACUTE_WITHIN_MONTHS)}))::date
      union all
      -- kept: not a day homeless from the first letter to the end of the case
      select helped.person_id, 'keptHome', closed_on from helped where not exists (
        select from way_record r join housing_episode e on e.person_id = r.other join living_form f on f.code = e.living_form_code
        where r.own = helped.person_id and f.situation is not null and e.from_on <= helped.closed_on
          and coalesce(e.until_on, helped.closed_on) >= helped.opened_on)
    ),
    event as materialized (
      select coalesce(way_linked.human, found.person_id) as human, way, min(on_day) as on_day
      from found left join way_linked on way_linked.person_id = found.person_id group by 1, 2
    )`
}

/** The figures: sums only. */
export async function waysBetween(tx: Tx, between: Between): Promise<Ways> {
  const { rows } = await sql<{ way: Way; year: number; people: number }>`
    with recursive ${eventsBetween(between)}
    select way, extract(year from on_day)::int as year, count(*)::int as people from event group by way, year`.execute(
    tx,
  )
  const { rows: overlap } = await sql<{ people: number }>`
    with recursive ${eventsBetween(between)}
    select count(*)::int as people from event join event other using (human) where event.way = 'handover' and other.way = 'fromAcute'`.execute(
    tx,
  )
  const sumOf = (way: Way, year?: number) =>
    rows.reduce((sum, row) => sum + (row.way === way && (year === undefined || row.year === year) ? row.people : 0), 0)
  const each = (year?: number) => ({
    handover: sumOf('handover', year),
    fromAcute: sumOf('fromAcute', year),
    keptHome: sumOf('keptHome', year),
  })
  const [first, last] = [between.from.from.add({ days: 1 }).year, between.to.from.year]
  return {
    definition: { id: waysHome.id, version: waysHome.version },
    from: between.from,
    to: between.to,
    totals: each(),
    both: overlap[0]?.people ?? 0,
    years: Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i, counts: each(first + i) })),
  }
}
