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

/** What ends after today hasn't ended. */
export const endedOn = (today: Temporal.PlainDate) => sql`case when ends_on < ${today} then ends_on end`

/** Looked up by its id, where they are few beside all leases. */
export const leaseOf = (id: RawBuilder<unknown>) =>
  sql`select id, municipality_code, dwelling_id, form, begins_on, ends_on, ends_because, undone_at from lease where id = ${id} offset 0`

/** Of a lease `l` that may be a home, or the first of one. */
export const isHome = (municipality: string, today: Temporal.PlainDate) =>
  sql`l.municipality_code = ${municipality} and l.undone_at is null and l.begins_on <= ${today} and l.form not in ('protectedHousing', 'lodger')`

/** As many days after a loss a new home is looked for. */
const LOOKED_FOR_DAYS = 366

/** Forms that are no home that could be kept: situation 1 and 4. */
const NO_HOME = sql.lit('{protectedHousing,lodger}')

/** Why it has ended; null while it runs. */
export const becauseOf = (today: Temporal.PlainDate) => sql`case when ends_on < ${today} then ends_because end`
/** How a tenancy that has ended so went, as its lease alone says; `blindSaid`: as far as that says, nobody knows where they went. */
export const endSaid = (
  because: RawBuilder<unknown>,
) => sql`case when ${because} = any (${listed('moved')}) then 'moved'
  when ${because} = any (${listed('died')}) then 'died' when ${because} <> all (${listed('goesOn')}) then 'lost' end`
export const blindSaid = (because: RawBuilder<unknown>) => sql`coalesce(${because} = any (${listed('asks')}), false)`

/** The lease is the last of a tenancy that was left, so that whoever stood on it on its last day is looked for. `walk` is joined as `w`, `lease_leaving` as `v`. */
const isLeft = (today: Temporal.PlainDate) => sql`n.ends_on < ${today} and n.ends_because <> all (${toldByEnd})
  and (n.form <> all (${NO_HOME}) or w.head is not null) and v.id is null and not exists (select from follows f where f.prev = n.lease_id)`
const whoLeft = (municipality: string) => sql`left join walk w on w.lease = n.lease_id
  left join lease_leaving v on v.lease_id = n.lease_id and v.person_id = n.person_id and v.municipality_code = ${municipality} and v.undone_at is null and v.last_on < n.ends_on`
const leasesOf = (person: RawBuilder<unknown>, municipality: string) =>
  sql`select lease_id from lease_tenant where person_id = ${person} and municipality_code = ${municipality} offset 0`

/**
 * What is told of some tenancies beside their leases: `chain`, of several leases · `known`, what became of whoever left, where it is known ·
 * `placed`, the programme. A tenancy is named by its `head`, the first lease of it. A lease follows another of the same flat that names it as its
 * predecessor: another form, another tenant. `met`: the leases of whoever was told to live in another way once.
 *
 * Which lease came after which, in its flat or of its people, is kept (`lease_after`): nothing here reads every lease or every tenant.
 * Protected housing and a lodging of less than three months are situation 1 and 4: no home that could be kept, and a return when they come after one. They
 * never stand in a chain.
 */
export function whatIsKnown(municipality: string, today: Temporal.PlainDate): RawBuilder<unknown> {
  return sql`
    follows as materialized (
      select next_id as lease, next_form as form, next_begins_on as begins_on, next_ends_on as ends_on, next_ends_because as ends_because,
        lease_id as prev, form as prev_form, begins_on as prev_begins, ends_on as prev_ends, ends_because as prev_because
      from lease_after where municipality_code = ${municipality} and person_id is null and begins_on <= ${today} and next_begins_on <= ${today}
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
    tie as materialized (
      select a_person_id as a, b_person_id as b from person_link where municipality_code = ${municipality} and cut_at is null
      union all select b_person_id, a_person_id from person_link where municipality_code = ${municipality} and cut_at is null
    ),
    -- every other record of the same human being
    alike (person_id, other) as (select a, b from tie union select k.person_id, t.b from alike k join tie t on t.a = k.other),
    -- their other leases that ran or began after the loss
    held as materialized (
      select coalesce(w.head, n.lease_id) as head, n.ends_because = any (${listed('lost')}) as is_lost, n.person_id, n.form, n.begins_on as began, n.ends_on, n.ends_because,
        n.next_id as lease_id, n.next_begins_on as begins_on
      from (
        select lease_id, person_id, form, begins_on, ends_on, ends_because, next_id, next_form, next_begins_on
        from lease_after where municipality_code = ${municipality} and person_id is not null
        union all
        -- those that another record of theirs stands on
        select x.lease_id, r.person_id, a.form, a.begins_on, a.ends_on, a.ends_because, b.id, b.form, b.begins_on
        from alike r cross join lateral (${leasesOf(sql`r.person_id`, municipality)}) x cross join lateral (${leaseOf(sql`x.lease_id`)}) a
          cross join lateral (${leasesOf(sql`r.other`, municipality)}) y cross join lateral (${leaseOf(sql`y.lease_id`)}) b
        where r.other <> r.person_id and x.lease_id <> y.lease_id and a.undone_at is null and b.undone_at is null and a.begins_on <= ${today}
          and coalesce(b.ends_on, 'infinity'::date) > a.ends_on
      ) n ${whoLeft(municipality)}
      where ${isLeft(today)} and n.next_begins_on <= least(${today}, n.ends_on + ${sql.lit(LOOKED_FOR_DAYS)}) and n.next_form <> all (${NO_HOME})
    ),
    -- where people were said to live otherwise; leases are known already, but for those that are no home
    episode as materialized (
      select e.person_id, e.from_on, e.until_on, coalesce(f.situation in (1, 2, 4), false) as homeless, coalesce(f.situation = 3 or f.own_home, false) as home
      from housing_episode e join living_form f on f.code = e.living_form_code
      where e.municipality_code = ${municipality} and (e.source <> 'lease' or e.living_form_code in ('protectedHousing', 'lodger'))
    ),
    met as materialized (
      select e.person_id, e.from_on, e.until_on, e.homeless, e.home, l.id as lease_id, l.form, l.begins_on, l.ends_on, l.ends_because
      from (
        select * from episode
        union all select r.other, e.from_on, e.until_on, e.homeless, e.home from episode e join alike r on r.person_id = e.person_id and r.other <> r.person_id
      ) e cross join lateral (${leasesOf(sql`e.person_id`, municipality)}) x cross join lateral (${leaseOf(sql`x.lease_id`)}) l
      where (e.homeless or e.home) and l.undone_at is null and l.begins_on <= ${today}
    ),
    -- what became of those whom it hangs on where they went
    lived as (
      select coalesce(w.head, n.lease_id) as head, n.person_id, n.homeless, n.home, n.form, n.begins_on as began, n.ends_on, n.ends_because from met n ${whoLeft(municipality)}
      where ${isLeft(today)} and n.ends_because <> all (${listed('lost')})
        and n.from_on <= n.ends_on + ${sql.lit(FOUND_WITHIN_DAYS)} and coalesce(n.until_on, 'infinity'::date) > n.ends_on
      union all
      select head, person_id, false, true, form, began, ends_on, ends_because from held where not is_lost and begins_on <= ends_on + ${sql.lit(FOUND_WITHIN_DAYS)}
    ),
    -- a household is without a home when one of them is
    after as (
      select head, form, began, ends_on, ends_because, bool_or(homeless and not home) as homeless, bool_or(home) as home
      from (select head, person_id, form, began, ends_on, ends_because, bool_or(homeless) as homeless, bool_or(home) as home from lived group by 1, 2, 3, 4, 5, 6) each_one
      group by 1, 2, 3, 4, 5
    ),
    again as (
      select distinct on (head) head, form, began, ends_on, ends_because, is_lost, lease_id as next, begins_on - ends_on as after_days
      from held where begins_on > ends_on and not exists (select from follows f where f.lease = held.lease_id) order by head, begins_on, lease_id
    ),
    -- of whom something is known, with the lease that they left
    known as materialized (
      select head, form, began, ends_on, ends_because, next, after_days, case when is_lost or homeless or home is not true then 'lost' else 'moved' end as "end",
        is_lost is not true and homeless is not true and home is not true as blind
      from again full join after using (head, form, began, ends_on, ends_because)
    ),
    placed as materialized (
      select distinct on (head) head, programme_id
      from (select coalesce(w.head, t.lease_id) as head, t.programme_id, w.begins_on
        from lease_programme t left join walk w on w.lease = t.lease_id where t.municipality_code = ${municipality} and t.undone_at is null) one
      order by head, begins_on nulls first
    )`
}

/** `fate`: one row a tenancy, its `lease` the last of it. Most are one lease, of which nothing is {@link whatIsKnown}. */
export const fates = (municipality: string, today: Temporal.PlainDate): RawBuilder<unknown> => sql`
  ${whatIsKnown(municipality, today)},
  tenancy as not materialized (
    select l.id as head, l.id as lease, l.form, l.begins_on as began, null::date as own_on, l.ends_on, l.ends_because
    from lease l where ${isHome(municipality, today)} and not exists (select from walked w where w.lease = l.id)
    union all
    select * from chain
  ),
  fate as not materialized (
    select t.head, t.lease, t.form, t.began, t.own_on, ${endedOn(today)} as ended_on, coalesce(k."end", ${endSaid(becauseOf(today))}) as "end", k.after_days, p.programme_id
    from tenancy t left join (select head, "end", after_days from known) k on k.head = t.head left join placed p on p.head = t.head
  )`

/**
 * A planner takes what comes out of a recursion for a handful of rows, and looks through the whole of it once a row. Told not to, it joins all at once, in
 * memory that a country's tenancies fit in. It holds until the transaction ends, which asks for nothing else.
 */
export async function withoutLoops<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('work_mem', '64MB', true),
    set_config('max_parallel_workers_per_gather', '0', true)`.execute(tx)
  return work()
}
