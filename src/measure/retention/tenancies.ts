/** Every tenancy of a municipality, put together of its leases, and how it went, as a query. */

import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { endMeans, FOUND_WITHIN_DAYS } from './definition.ts'

type Meaning = (typeof endMeans)[keyof typeof endMeans]
const listed = (...these: Meaning[]) => {
  const reasons = Object.entries(endMeans).flatMap(([reason, means]) => (these.includes(means) ? [reason] : []))
  return sql`${sql.lit(`{${reasons.join(',')}}`)}::text[]`
}

/** Ends of which nobody is looked for. */
const toldByEnd = listed('goesOn', 'moved', 'died')

/** It runs, or how it ended says what became of it. */
export const isTold = (today: Temporal.PlainDate) =>
  sql`(ends_on is null or ends_on >= ${today} or ends_because = any (${toldByEnd}))`

/** What ends after today hasn't ended. */
export const endedOn = (today: Temporal.PlainDate) => sql`case when ends_on < ${today} then ends_on end`

/** Of what {@link isTold}. */
export const endOf = (today: Temporal.PlainDate) => sql`case when ends_on < ${today} then
  case when ends_because = any (${listed('moved')}) then 'moved' when ends_because = any (${listed('died')}) then 'died' end end`

/** Looked up by its id, where they are few beside all leases. */
export const leaseOf = (id: RawBuilder<unknown>) =>
  sql`select id, municipality_code, dwelling_id, form, begins_on, ends_on, ends_because, undone_at from lease where id = ${id} offset 0`

/** Of a lease `l` that may be a home, or the first of one. */
export const isHome = (municipality: string, today: Temporal.PlainDate) =>
  sql`l.municipality_code = ${municipality} and l.undone_at is null and l.begins_on <= ${today} and l.form not in ('protectedHousing', 'lodger')`

/** As many days after a loss a new home is looked for. */
const LOOKED_FOR_DAYS = 366

/**
 * `fate`: one row a tenancy, its `head` the first lease of it, its `lease` the last. A lease follows another of the same flat that names it as its
 * predecessor: another form, another tenant. What ends after `today` hasn't ended. `loss`: those alone that ended so that somebody is to be looked for.
 *
 * Most tenancies are one lease that runs, or of which it is known how it ended: they are read once and never joined with people. What goes on in another
 * lease, what is linked and what is placed in a programme is few, and found by indexes of the municipality. Protected housing and a lodging of less than three
 * months are situation 1 and 4: no home that could be kept, and a return when they come after one. They never stand in a chain.
 */
export function tenancies(municipality: string, today: Temporal.PlainDate): RawBuilder<unknown> {
  return sql`
    follows as materialized (
      select l.id as lease, l.form, l.begins_on, l.ends_on, l.ends_because, p.id as prev, p.form as prev_form, p.begins_on as prev_begins,
        p.ends_on as prev_ends, p.ends_because as prev_because
      from lease l cross join lateral (${leaseOf(sql`l.predecessor_id`)}) p
      where p.dwelling_id = l.dwelling_id and p.municipality_code = ${municipality} and p.undone_at is null and p.begins_on <= ${today}
        and l.municipality_code = ${municipality} and l.predecessor_id is not null and l.undone_at is null and l.begins_on <= ${today}
    ),
    -- one by one from the second lease on
    walk (head, lease, form, began, own_on, begins_on, ends_on, ends_because) as (
      select f.prev, f.lease, f.prev_form, f.prev_begins, case when f.form = 'firstHandLease' and f.prev_form <> 'firstHandLease' then f.begins_on end, f.begins_on, f.ends_on, f.ends_because
      from follows f where not exists (select from follows e where e.lease = f.prev)
      union all
      select w.head, f.lease, w.form, w.began, coalesce(w.own_on, case when f.form = 'firstHandLease' and w.form <> 'firstHandLease' then f.begins_on end), f.begins_on,
        f.ends_on, f.ends_because
      from walk w join follows f on f.prev = w.lease
    ),
    walked as materialized (
      select lease, form, begins_on, ends_on, ends_because from follows
      union all select prev, prev_form, prev_begins, prev_ends, prev_because from follows f where not exists (select from follows e where e.lease = f.prev)
    ),
    chain as materialized (
      select w.head, w.lease, w.form, w.began, w.own_on, w.ends_on, w.ends_because from walk w
      where not exists (select from follows n where n.prev = w.lease)
    ),
    tenancy as not materialized (
      select l.id as head, l.id as lease, l.form, l.begins_on as began, null::date as own_on, l.ends_on, l.ends_because
      from lease l where ${isHome(municipality, today)} and not exists (select from walked w where w.lease = l.id)
      union all
      select * from chain
    ),
    -- whoever is to be looked for: how it ended hangs on where they went, or they may be housed again
    left_home as materialized (
      select *, ends_because = any (${listed('lost')}) as is_lost from tenancy where ends_on < ${today} and ends_because <> all (${toldByEnd})
    ),
    -- who stood on it on its last day, where they are to be looked for
    gone as materialized (
      select t.head, t.lease, t.is_lost, t.ends_on as ended_on, x.person_id from left_home t
        join lease_tenant x on x.lease_id = t.lease and x.municipality_code = ${municipality}
        left join lease_leaving v on v.lease_id = x.lease_id and v.person_id = x.person_id and v.municipality_code = ${municipality} and v.undone_at is null
          and v.last_on < t.ends_on
      where v.id is null
    ),
    tie as materialized (
      select a_person_id as a, b_person_id as b from person_link where municipality_code = ${municipality} and cut_at is null
      union all select b_person_id, a_person_id from person_link where municipality_code = ${municipality} and cut_at is null
    ),
    -- every other record of the same human being
    alike (person_id, other) as (select a, b from tie union select k.person_id, t.b from alike k join tie t on t.a = k.other),
    gone_record as not materialized (
      select head, lease, is_lost, ended_on, person_id, person_id as record_id from gone
      union all select g.head, g.lease, g.is_lost, g.ended_on, g.person_id, r.other from gone g join alike r on r.person_id = g.person_id and r.other <> r.person_id
    ),
    -- where people were said to live otherwise; leases are known already, but for those that are no home
    episode as materialized (
      select e.person_id, e.from_on, e.until_on, coalesce(f.situation in (1, 2, 4), false) as homeless, coalesce(f.situation = 3 or f.own_home, false) as home
      from housing_episode e join living_form f on f.code = e.living_form_code
      where e.municipality_code = ${municipality} and (e.source <> 'lease' or e.living_form_code in ('protectedHousing', 'lodger'))
    ),
    -- their other leases that ran or began after the loss
    held as materialized (
      select g.head, g.is_lost, g.person_id, g.ended_on, x.lease_id, l.begins_on
      from gone_record g join lease_tenant x on x.person_id = g.record_id and x.lease_id <> g.lease and x.municipality_code = ${municipality}
        join lease l on l.id = x.lease_id
      where l.municipality_code = ${municipality} and l.undone_at is null and l.begins_on <= least(${today}, g.ended_on + ${sql.lit(LOOKED_FOR_DAYS)})
        and coalesce(l.ends_on, 'infinity'::date) > g.ended_on and l.form not in ('protectedHousing', 'lodger')
    ),
    -- what became of those whom it hangs on where they went
    lived as (
      select g.head, g.person_id, e.homeless, e.home from gone_record g join episode e on e.person_id = g.record_id
      where not g.is_lost and e.from_on <= g.ended_on + ${sql.lit(FOUND_WITHIN_DAYS)} and coalesce(e.until_on, 'infinity'::date) > g.ended_on
      union all
      select head, person_id, false, true from held where not is_lost and begins_on <= ended_on + ${sql.lit(FOUND_WITHIN_DAYS)}
    ),
    -- a household is without a home when one of them is
    after as (
      select head, bool_or(homeless and not home) as homeless, bool_or(home) as home
      from (select head, person_id, bool_or(homeless) as homeless, bool_or(home) as home from lived group by head, person_id) each_one
      group by head
    ),
    again as (
      select distinct on (head) head, is_lost, lease_id as next, begins_on - ended_on as after_days
      from held where begins_on > ended_on and not exists (select from follows f where f.lease = held.lease_id) order by head, begins_on, lease_id
    ),
    -- of whom something is known
    known as materialized (
      select head, next, after_days, case when is_lost or homeless or home is not true then 'lost' else 'moved' end as "end",
        is_lost is not true and homeless is not true and home is not true as blind
      from again full join after using (head)
    ),
    loss as materialized (
      select t.*, k.next, k.after_days, coalesce(k."end", 'lost') as "end", coalesce(k.blind, not is_lost) as blind from left_home t left join known k on k.head = t.head
    ),
    placed as materialized (
      select distinct on (head) head, programme_id
      from (select coalesce(w.head, t.lease_id) as head, t.programme_id, w.begins_on
        from lease_programme t left join walk w on w.lease = t.lease_id where t.municipality_code = ${municipality} and t.undone_at is null) one
      order by head, begins_on nulls first
    ),
    fate as not materialized (
      select t.*, p.programme_id from (
        select head, lease, form, began, own_on, ${endedOn(today)} as ended_on, null::uuid as next, null::int as after_days, ${endOf(today)} as "end", false as blind
        from tenancy where ${isTold(today)}
        union all select head, lease, form, began, own_on, ends_on, next, after_days, "end", blind from loss) t
      left join placed p on p.head = t.head
    )`
}

/**
 * A planner takes what comes out of a recursion for a handful of rows, and looks through the whole of it once a row. Told not to, it joins all at once, in
 * memory that a country's tenancies fit in. It holds until the transaction ends, which asks for nothing else.
 */
export async function withoutLoops<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('work_mem', '64MB', true),
    set_config('max_parallel_workers_per_gather', '0', true)`.execute(tx)
  return work()
}
