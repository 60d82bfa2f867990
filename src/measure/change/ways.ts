/** Ways to a home of one's own between two weeks: contracts handed over, acute places left for an own lease, homes that were kept. */

import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { sameHuman } from '../people/in-week.ts'
import type { Week } from '../week/week.ts'
import { AFTER_ACUTE_WITHIN_MONTHS } from './definition.ts'

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
      from lease cross join lateral (select person_id from lease_tenant where lease_id = lease.id offset 0) t
        left join lateral (select form from lease earlier where earlier.id = lease.predecessor_id offset 0) before on true
      where lease.form = 'firstHandLease' and lease.undone_at is null and ${inTime('lease.begins_on')} and lease.municipality_code = ${municipality}
    ),
    helped as materialized (
      select f.person_id, f.opened_on, c.closed_on
      from case_closure c cross join lateral (select person_id, opened_on, because_signal_id from case_file where id = c.case_id offset 0) f
        cross join lateral (select kind from signal where id = f.because_signal_id offset 0) s
      where c.reopened_at is null and c.outcome = 'ownLease' and ${inTime('c.closed_on')} and c.municipality_code = ${municipality}
        and s.kind = 'landlordMessage'
    ),
    ${sameHuman('way_', sql`select person_id from begun union select person_id from helped`)},
    -- every record that knows something about the same human being; what each knows is looked up by lateral, and never all history read for these few
    way_record as materialized (
      select person_id as own, person_id as other from begun union select person_id, person_id from helped union select person_id, other from way_reach
    ),
    homeless_meanwhile as (
      select distinct h.person_id, h.opened_on, h.closed_on
      from helped h join way_record r on r.own = h.person_id cross join lateral (
        select from housing_episode e join living_form f on f.code = e.living_form_code
        where e.person_id = r.other and f.situation is not null and e.from_on <= h.closed_on and coalesce(e.until_on, h.closed_on) >= h.opened_on
        limit 1) homeless
    ),
    found as (
      select begun.person_id, 'handover' as way, begins_on as on_day from begun where handed_over
      union all
      select begun.person_id, 'fromAcute', begun.begins_on
      from begun join way_record r on r.own = begun.person_id cross join lateral (
        select from housing_episode e where e.person_id = r.other and e.source = 'stay' and e.from_on < begun.begins_on
          and coalesce(e.until_on, begun.begins_on) >= (begun.begins_on - make_interval(months => ${sql.lit(AFTER_ACUTE_WITHIN_MONTHS)}))::date
        limit 1) slept
      union all
      -- kept: not a day homeless from the first letter to the end of the case
      select h.person_id, 'keptHome', h.closed_on from helped h left join homeless_meanwhile m using (person_id, opened_on, closed_on)
      where m.person_id is null
    ),
    event as materialized (
      select coalesce(way_linked.human, found.person_id) as human, way, min(on_day) as on_day
      from found left join way_linked on way_linked.person_id = found.person_id group by 1, 2
    )`
}

/** The figures: sums only. */
export async function waysBetween(tx: Tx, between: Between): Promise<Pick<Ways, 'totals' | 'both' | 'years'>> {
  const { rows } = await sql<{ way: Way | 'both'; year: number; people: number }>`
    with recursive ${eventsBetween(between)}
    select way, extract(year from on_day)::int as year, count(*)::int as people from event group by way, year
    union all
    select 'both', 0, count(*)::int from event join event other using (human) where event.way = 'handover' and other.way = 'fromAcute'`.execute(
    tx,
  )
  const sumOf = (way: Way | 'both', year?: number) =>
    rows.reduce((sum, row) => sum + (row.way === way && (year === undefined || row.year === year) ? row.people : 0), 0)
  const each = (year?: number) => ({
    handover: sumOf('handover', year),
    fromAcute: sumOf('fromAcute', year),
    keptHome: sumOf('keptHome', year),
  })
  const [first, last] = [between.from.from.add({ days: 1 }).year, between.to.from.year]
  return {
    totals: each(),
    both: sumOf('both'),
    years: Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i, counts: each(first + i) })),
  }
}
