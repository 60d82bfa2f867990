/** Every tenancy of a municipality, put together of its leases, and how it went: asked of the rows, grouped by what is alike. */

import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { sameHuman } from '../people/in-week.ts'
import { endMeans, FOUND_WITHIN_DAYS, REHOUSED_WITHIN_DAYS } from './definition.ts'

/** home: each home until it is lost · household: with the homes that they were housed in again soon after */
export type Way = 'home' | 'household'

export type TenancyGroup = {
  way: Way
  /** a living form: that of the first lease */
  form: string
  programme: string | null
  /** the year in which it began */
  year: number
  /** until it was lost, or as long as it has been followed */
  days: number
  /** after how many days second hand became first hand in the same flat */
  ownAfter: number | null
  end: 'lost' | 'moved' | 'died' | null
  /** lost, as far as anybody knows: nobody knows where they went */
  blind: boolean
  /** so many days after the loss they came into a new home, within a year */
  rehoused: number | null
  many: number
}

const meaning = (what: (typeof endMeans)[keyof typeof endMeans]): string[] =>
  Object.entries(endMeans).flatMap(([reason, means]) => (means === what ? [reason] : []))

/** As many days after a loss a new home is looked for. */
const LOOKED_FOR_DAYS = 366

/**
 * `tenancy`: one row each, its `head` the first lease of it. A lease follows another of the same flat that names it as its predecessor: another form, another
 * tenant. What ends after `today` hasn't ended.
 */
export function tenancies(municipality: string, today: Temporal.PlainDate): RawBuilder<unknown> {
  return sql`
    -- one by one from the first lease on; the days are those of the last
    walk (head, prev, lease, form, began, begins_on, own_on, ends_on, because, dwelling_id) as (
      select l.id, null::uuid, l.id, l.form, l.begins_on, l.begins_on, null::date, l.ends_on, l.ends_because, l.dwelling_id
      from lease l left join lease p on p.id = l.predecessor_id and p.dwelling_id = l.dwelling_id and p.undone_at is null
        and p.municipality_code = ${municipality}
      where l.municipality_code = ${municipality} and l.undone_at is null and l.begins_on <= ${today} and p.id is null
      union all
      select w.head, w.lease, l.id, w.form, w.began, l.begins_on,
        coalesce(w.own_on, case when l.form = 'firstHandLease' and w.form <> 'firstHandLease' then l.begins_on end), l.ends_on, l.ends_because, l.dwelling_id
      from walk w join lease l on l.predecessor_id = w.lease and l.dwelling_id = w.dwelling_id
      where l.undone_at is null and l.begins_on <= ${today} and l.municipality_code = ${municipality}
    ),
    placed as materialized (
      select distinct on (w.head) w.head, t.programme_id
      from lease_programme t join walk w on w.lease = t.lease_id
      where t.municipality_code = ${municipality} and t.undone_at is null order by w.head, w.begins_on
    ),
    tenancy as materialized (
      select w.head, w.lease, w.form, w.began, w.own_on, t.programme_id, e.ended_on, case when e.ended_on is not null then w.because end as because
      from walk w left join placed t on t.head = w.head
        cross join lateral (select case when w.ends_on < ${today} then w.ends_on end as ended_on) e
      where not exists (select from walk n where n.prev = w.lease)
    ),
    -- who stood on it on its last day, where they are to be looked for
    gone as materialized (
      select t.head, t.ended_on, x.person_id from tenancy t cross join lateral (
        select x.person_id from lease_tenant x where x.lease_id = t.lease and not exists (
          select from lease_leaving v where v.lease_id = x.lease_id and v.person_id = x.person_id and v.undone_at is null and v.last_on < t.ended_on)
        offset 0) x
      where t.ended_on is not null and not (t.because = any (${[...meaning('goesOn'), ...meaning('moved'), ...meaning('died')]}::text[]))
    ),
    ${sameHuman('way_', sql`select person_id from gone`)},
    gone_record as materialized (
      select head, ended_on, person_id, person_id as record_id from gone
      union select g.head, g.ended_on, g.person_id, r.other from gone g join way_reach r on r.person_id = g.person_id
    ),
    -- where people were said to live otherwise; leases are known already
    episode as materialized (
      select e.person_id, e.from_on, e.until_on, coalesce(f.situation in (1, 2, 4), false) as homeless, coalesce(f.situation = 3 or f.own_home, false) as home
      from housing_episode e join living_form f on f.code = e.living_form_code
      where e.municipality_code = ${municipality} and e.source <> 'lease'
    ),
    -- every lease of theirs: found first, and joined afterwards
    held as materialized (
      select g.*, x.lease_id from gone_record g cross join lateral (select lease_id from lease_tenant where person_id = g.record_id offset 0) x
    ),
    lived as (
      select g.head, g.person_id, e.homeless, e.home from gone_record g join episode e on e.person_id = g.record_id
      where e.from_on <= g.ended_on + ${sql.lit(FOUND_WITHIN_DAYS)} and coalesce(e.until_on, 'infinity'::date) > g.ended_on
      union all
      select g.head, g.person_id, false, true from held g join walk w on w.lease = g.lease_id
      where w.begins_on <= g.ended_on + ${sql.lit(FOUND_WITHIN_DAYS)} and coalesce(w.ends_on, 'infinity'::date) > g.ended_on
    ),
    -- a household is without a home when one of them is
    after as materialized (
      select head, bool_or(homeless and not home) as homeless, bool_or(home) as home
      from (select head, person_id, bool_or(homeless) as homeless, bool_or(home) as home from lived group by head, person_id) each_one
      group by head
    ),
    again as materialized (
      select distinct on (g.head) g.head, n.head as next, n.began - g.ended_on as after_days
      from held g join tenancy n on n.head = g.lease_id
      where n.began > g.ended_on and n.began <= g.ended_on + ${sql.lit(LOOKED_FOR_DAYS)} order by g.head, n.began, n.head
    ),
    fate as materialized (
      select t.*, a.next, a.after_days, m.means,
        case when m.means in ('moved', 'died') then m.means
          when m.means = 'lost' or (m.means = 'asks' and (coalesce(f.homeless, false) or not coalesce(f.home, false))) then 'lost'
          when m.means = 'asks' then 'moved' end as "end",
        m.means = 'asks' and not coalesce(f.homeless, false) and not coalesce(f.home, false) as blind
      from tenancy t left join after f on f.head = t.head left join again a on a.head = t.head
        cross join lateral (select case when t.ended_on is null then null
          when t.because = any (${meaning('lost')}::text[]) then 'lost' when t.because = any (${meaning('moved')}::text[]) then 'moved'
          when t.because = any (${meaning('died')}::text[]) then 'died' when t.because = any (${meaning('goesOn')}::text[]) then 'goesOn' else 'asks' end as means) m
    ),
    -- from home to home, where they were housed again soon after a loss
    run (head, current) as (
      select head, head from fate t where not exists (
        select from fate p where p.next = t.head and p."end" = 'lost' and p.after_days <= ${sql.lit(REHOUSED_WITHIN_DAYS)})
      union
      select r.head, t.next from run r join fate t on t.head = r.current
      where t."end" = 'lost' and t.next is not null and t.after_days <= ${sql.lit(REHOUSED_WITHIN_DAYS)}
    )`
}

/** How long it was until the home was lost: the days of the tenancy, its last among them. Still there: until today. */
const daysOf = (began: string, ended: string, today: Temporal.PlainDate) =>
  sql`case when ${sql.ref(ended)} is null then ${today}::date - ${sql.ref(began)} else ${sql.ref(ended)} - ${sql.ref(began)} + 1 end`

/**
 * A planner takes what comes out of a recursion for a handful of rows, and looks through the whole of it once a row. Told not to, it still looks each
 * person up by their key (`offset 0`), and joins the rest at once. It holds until the transaction ends, which asks for nothing else.
 */
export async function withoutLoops<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`set local enable_nestloop = off`.execute(tx)
  return work()
}

/** What is alike is told together. Asked by the system: numbers, never of whom. */
export async function tenancyGroups(tx: Tx, municipality: string, today: Temporal.PlainDate): Promise<TenancyGroup[]> {
  const asked = sql<TenancyGroup>`
    with recursive ${tenancies(municipality, today)}
    select 'home' as way, form, programme_id as programme, extract(year from began)::int as year, ${daysOf('began', 'ended_on', today)} as days,
      own_on - began as "ownAfter", "end", blind, case when "end" = 'lost' then after_days end as rehoused, count(*)::int as many
    from fate group by 2, 3, 4, 5, 6, 7, 8, 9
    union all
    select 'household', f.form, f.programme_id, extract(year from f.began)::int, ${daysOf('f.began', 'l.ended_on', today)},
      f.own_on - f.began, l."end", l.blind, case when l."end" = 'lost' then l.after_days end, count(*)::int
    from run r join fate f on f.head = r.head join fate l on l.head = r.current
    where l."end" is distinct from 'lost' or l.next is null or l.after_days > ${sql.lit(REHOUSED_WITHIN_DAYS)}
    group by 2, 3, 4, 5, 6, 7, 8, 9`
  return withoutLoops(tx, async () => (await asked.execute(tx)).rows)
}
