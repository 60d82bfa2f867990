/**
 * Who is counted in a week, asked of the one history `housing_episode`: the part of the question that figures, rows and balance share.
 * The rules are those of `definitions.ts`; each step below names its own.
 */

import { type RawBuilder, sql } from 'kysely'
import type { Week } from '../week/week.ts'

/** Where and when to count: a municipality by its four digits, and a week. */
export type Area = { municipality: string; week: Week }

/** The same as it stands in a query: values, or the columns of a list of them. */
export type AreaInQuery = { municipality: RawBuilder<unknown>; from: RawBuilder<unknown>; to: RawBuilder<unknown> }

export const inQuery = ({ municipality, week }: Area): AreaInQuery => ({
  municipality: sql`${municipality}`,
  from: sql`${week.from}::date`,
  to: sql`${week.to}::date`,
})

/** Situation 2 asks for a leaving day at most this long after the week (Socialstyrelsen's definition of the situation). */
export const LEAVING_WITHIN_MONTHS = 3

/** A told situation that nobody has said anything about since this many days before the week's end is counted, and flagged. Our own limit. */
export const TOLD_IS_OLD_AFTER_DAYS = 90

export const ADULT_FROM_AGE = 18

/**
 * Common table expressions, to be put after `with recursive`. What they offer:
 * `counted(human, situation, sex, age, only_old)`: one row a person in the week, adults and minors, in their most acute situation;
 * `linked(person_id, human)`, `reach(person_id, other)`: records of those in the week that are the same human being;
 * `hit`, `qualified`: the episodes behind.
 * The shape is for one municipality among many: the week is found by index, and links, contracts and people are looked up by `lateral … offset 0`,
 * so that a planner who can't know how few they are doesn't read the whole country's instead.
 */
export function peopleInWeek({ municipality, from, to }: AreaInQuery): RawBuilder<unknown> {
  const days = sql`daterange(${from}, ${to}, '[]')`
  return sql`
    raw as materialized (
      select e.person_id, f.situation, e.source, e.source_id, app.span(e.from_on, e.until_on) * ${days} as days,
        -- situation 2: no home to go to, and leaving within three months after the week or already past the day
        case when f.situation = 2 then coalesce((
          select case when p.home_after then 'home' when p.leaves_on is null then 'unknown'
            when p.leaves_on <= (${to} + make_interval(months => ${sql.lit(LEAVING_WITHIN_MONTHS)}))::date then 'soon' else 'later' end
          from placement p where p.id = e.source_id and e.source = 'placement'), 'unknown') end as leaving,
        e.source = 'told' and e.until_on is null and (
          select (t.told_at at time zone 'Europe/Stockholm')::date < ${to} - ${sql.lit(TOLD_IS_OLD_AFTER_DAYS)}
          from told_situation t where t.id = e.source_id) as old
      from housing_episode e join living_form f on f.code = e.living_form_code
      -- the form is said once more, so that the index of leases that aren't first hand serves
      where f.situation is not null and e.living_form_code <> 'firstHandLease' and app.span(e.from_on, e.until_on) && ${days}
        and e.municipality_code = ${municipality}
    ),
    ${sameHuman('', sql`select person_id from raw`)},
    hit as materialized (
      select coalesce(linked.human, raw.person_id) as human, raw.* from raw left join linked on linked.person_id = raw.person_id
    ),
    -- a contract or placement that is no homelessness and is surer than what was told
    elsewhere as (
      select m.human, e.source, app.span(e.from_on, e.until_on) * ${days} as days
      from (
        select distinct hit.human, coalesce(reach.other, hit.person_id) as person_id
        from hit left join reach on reach.person_id = hit.person_id where hit.source in ('told', 'placement')
      ) m
      cross join lateral (
        select e.source, e.from_on, e.until_on from housing_episode e
        where e.living_form_code = any (array(select code from living_form where situation is null)) and e.person_id = m.person_id and e.source in ('lease', 'placement')
          and e.from_on <= ${to} and (e.until_on is null or e.until_on >= ${from})
        offset 0
      ) e
    ),
    -- each day has one source: a night slept is surer than a lease, a lease than a placement, a placement than what was told
    surer as (
      select human, range_agg(days) filter (where source = 'stay') as stays, range_agg(days) filter (where source in ('stay', 'lease')) as leases,
        range_agg(days) filter (where source <> 'told') as placements
      from (select human, source, days from hit union all select human, source, days from elsewhere) known
      group by human having count(*) > 1
    ),
    qualified as materialized (
      select hit.* from hit left join surer on surer.human = hit.human
      where (hit.situation <> 2 or hit.leaving = 'soon')
        and not coalesce(case hit.source when 'stay' then false when 'lease' then surer.stays @> hit.days
          when 'placement' then surer.leases @> hit.days else surer.placements @> hit.days end, false)
    ),
    worst as (select human, min(situation) as situation, bool_and(coalesce(old, false)) as only_old from qualified group by human),
    -- what the linked records know together
    together as (
      select all_of.human, min(p.birth_date) as birth_date, min(p.birth_year) as birth_year,
        case when min(p.sex) = max(p.sex) then min(p.sex) end as sex, min(p.died_on) as died_on
      from (select distinct linked.human, reach.other from linked join reach on reach.person_id = linked.person_id) all_of
      cross join lateral (select birth_date, birth_year, sex, died_on from person where person.id = all_of.other offset 0) p group by all_of.human
    ),
    facts as (
      select worst.*, case when t.human is null then p.birth_date else t.birth_date end as birth_date,
        case when t.human is null then p.birth_year else t.birth_year end as birth_year,
        case when t.human is null then p.sex else t.sex end as sex, case when t.human is null then p.died_on else t.died_on end as died_on
      from worst cross join lateral (select birth_date, birth_year, sex, died_on from person where person.id = worst.human offset 0) p left join together t on t.human = worst.human
    ),
    counted as materialized (
      select human, situation, only_old, sex,
        case when birth_date is not null then extract(year from age(${to}, birth_date))::int
          else extract(year from ${to})::int - birth_year end as age
      from facts where (died_on is null or died_on >= ${from})
        and coalesce(birth_date <= ${to}, birth_year <= extract(year from ${to})::int, true)
    )`
}

/**
 * Two expressions for the records that `seeds` (a select of `person_id`) gives: `reach` lists every record linked to each, near or far,
 * and `linked` names each group by its lowest id. Records without links are in neither. `prefix` keeps several uses in one query apart.
 * Links are looked up record by record: their number in the country says nothing about how many of these have one.
 */
export function sameHuman(prefix: '' | 'child_' | 'way_', seeds: RawBuilder<unknown>): RawBuilder<unknown> {
  const reach = sql.ref(`${prefix}reach`)
  return sql`
    ${reach}(person_id, other) as (
      select seed.person_id, seed.person_id from (${seeds}) seed cross join lateral (
        select from person_link where a_person_id = seed.person_id and cut_at is null
        union all select from person_link where b_person_id = seed.person_id and cut_at is null limit 1) is_linked
      union
      select known.person_id, step.other from ${reach} known cross join lateral (
        select b_person_id as other from person_link where a_person_id = known.other and cut_at is null
        union all select a_person_id from person_link where b_person_id = known.other and cut_at is null) step
    ),
    ${sql.ref(`${prefix}linked`)} as materialized (select person_id, min(other::text)::uuid as human from ${reach} group by person_id)`
}

/** Whether a row of `counted` is an adult; somebody of unknown age is taken for one, and flagged. */
export const isAdult: RawBuilder<boolean> = sql`(counted.age is null or counted.age >= ${sql.lit(ADULT_FROM_AGE)})`
