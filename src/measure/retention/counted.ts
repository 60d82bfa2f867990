/** How every tenancy of a municipality went, and who came back to homelessness, in numbers: asked of the rows, all that is alike together. */

import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import type { Figure } from '../kept/figure.ts'
import { keptFigures } from '../kept/store.ts'
import { FOUND_WITHIN_DAYS, REHOUSED_WITHIN_DAYS, retention } from './definition.ts'
import { becauseOf, blindSaid, endedOn, endSaid, isHome, leaseOf, whatIsKnown, withoutLoops } from './tenancies.ts'

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

export const returnMonths = [6, 12, 24] as const
export type ReturnMonths = (typeof returnMonths)[number]

/** Households that came into a home in a year: so many months ago at least, and after how many of the months at most they came back, if they did. */
export type ReturnGroup = { year: number; followed: ReturnMonths | null; within: ReturnMonths | null; many: number }

const months = z.literal(returnMonths).nullable()

/** As the database tells it, and as it is kept: lists of lists. */
const told = z.object({
  /** form, programme, year, days, ownAfter, end, blind, rehoused, alone (no home after it or before it is counted with it; null: several counted as one), many */
  groups: z.array(
    z.tuple([
      z.string(),
      z.string().nullable(),
      z.int(),
      z.int(),
      z.int().nullable(),
      z.literal(['lost', 'moved', 'died']).nullable(),
      z.boolean(),
      z.int().nullable(),
      z.boolean().nullable(),
      z.int(),
    ]),
  ),
  /** year, followed, within, many */
  back: z.array(z.tuple([z.int(), months, months, z.int()])),
})
type Told = z.infer<typeof told>

const eachOfMonths = sql.lit(`{${returnMonths.join(',')}}`)
const year = (of: RawBuilder<unknown>) => sql`date_part('year', ${of})::int`

/** How long it was until the home was lost: the days of the tenancy, its last among them. Still there: until today. */
const days = (today: Temporal.PlainDate) => sql`coalesce(ended_on + 1, ${today}::date) - began`

/** The last day on which a home can have begun that has been followed for so many months: months differ, so the day isn't so many months before. */
export function lastFollowed(today: Temporal.PlainDate, months: number): Temporal.PlainDate {
  let day = today.subtract({ months })
  for (;;) {
    const next = day.add({ days: 1 })
    if (Temporal.PlainDate.compare(next.add({ months }), today) > 0) return day
    day = next
  }
}

/** For how many of the months a home has been followed at least. */
const followed = (today: Temporal.PlainDate) =>
  sql`case ${sql.join(
    returnMonths
      .toReversed()
      .map((months) => sql`when began <= ${lastFollowed(today, months)}::date then ${sql.lit(months)}`),
    sql` `,
  )} end`

/**
 * Every lease is counted as it lies in the index, as if it were a tenancy by itself, all that is alike together (`plain`). What stands in a chain is taken
 * away from that number again (-1) and counted as the tenancy that it is; so is what more is known of than its lease says, and told one by one.
 */
const counting = (municipality: string, today: Temporal.PlainDate) => sql`
  with recursive ${whatIsKnown(municipality, today)},
  -- from home to home, where they were housed again soon after a loss
  move as materialized (
    select head, next from known where "end" = 'lost' and next is not null and after_days <= ${sql.lit(REHOUSED_WITHIN_DAYS)}
  ),
  run (head, current) as (
    select m.head, m.next from move m where not exists (select from move p where p.next = m.head)
    union
    select r.head, m.next from run r join move m on m.head = r.current
  ),
  moved as materialized (select head from move union select next from move),
  -- whose fate isn't what their own leases say, or who are counted with others
  apart as materialized (select head from known union select head from placed union select head from moved),
  -- what their leases say, and what is so
  each_apart as materialized (
    select o.*, coalesce(k."end", said) as "end", coalesce(k.blind, said_blind) as blind, after_days, programme_id, m.head is null as alone from (
      select head, form, began, own_on, ${endedOn(today)} as ended_on, ${endSaid(becauseOf(today))} as said, ${blindSaid(becauseOf(today))} as said_blind
      from (select head, form, began, own_on, ends_on, ends_because from chain join apart using (head)
        union all select head, form, began, null, ends_on, ends_because from known where not exists (select from walked w where w.lease = head)
        union all select l.id, l.form, l.begins_on, null, l.ends_on, l.ends_because
          from (select head from placed union select head from moved except select lease from walked except select head from known) s cross join lateral (${leaseOf(sql`s.head`)}) l where ${isHome(municipality, today)}) t
    ) o left join known k on k.head = o.head left join placed p on p.head = o.head left join moved m on m.head = o.head
  ),
  plain as materialized (
    select form, year, followed, days, ${endSaid(sql`because`)} as "end", ${blindSaid(sql`because`)} as blind, sum(many)::int as many
    from (
      select form, ${year(sql`began`)} as year, ${followed(today)} as followed, ${days(today)} as days, because, sum(many) as many
      from (
        select l.form, l.begins_on as began, null::date as ended_on, null::text as because, count(*) as many
        from lease l where ${isHome(municipality, today)} and l.ends_on is null group by 1, 2
        union all select l.form, l.begins_on, ${endedOn(today)}, ${becauseOf(today)}, 1 from lease l where ${isHome(municipality, today)} and l.ends_on is not null
        union all select form, begins_on, ${endedOn(today)}, ${becauseOf(today)}, -1 from walked l where form not in ('protectedHousing', 'lodger')
      ) each_lease group by 1, 2, 3, 4, 5
    ) alike_in_why group by 1, 2, 3, 4, 5, 6 having sum(many) <> 0
  ),
  chained as materialized (
    select form, began, own_on, ${endedOn(today)} as ended_on, ${endSaid(becauseOf(today))} as "end", ${blindSaid(becauseOf(today))} as blind from chain
  ),
  told as (
    select form, programme_id, year, days, own_after, "end", blind, rehoused, alone, sum(many)::int as many
    from (
      select form, null::uuid as programme_id, year, days, null::int as own_after, "end", blind, null::int as rehoused, true as alone, many from plain
      union all
      select form, null, ${year(sql`began`)}, ${days(today)}, own_on - began, "end", blind, null, true, many from (
        select form, began, own_on, ended_on, "end", blind, 1 as many from chained
        union all select form, began, own_on, ended_on, said, said_blind, -1 from each_apart
      ) said
      union all
      select form, programme_id, ${year(sql`began`)}, ${days(today)}, own_on - began, "end", blind, case when "end" = 'lost' then after_days end, alone, 1 from each_apart
    ) all_of_them group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(many) <> 0
    union all
    select f.form, f.programme_id, ${year(sql`f.began`)}, coalesce(l.ended_on + 1, ${today}::date) - f.began, f.own_on - f.began, l."end", l.blind,
      case when l."end" = 'lost' then l.after_days end, null, count(*)::int
    from run r join each_apart f on f.head = r.head join each_apart l on l.head = r.current
    where not exists (select from move m where m.head = r.current)
    group by 1, 2, 3, 4, 5, 6, 7, 8
  ),
  seen as (
    select lease_id as head, begins_on as began, min(from_on) as on_day
    from met l
    where homeless and from_on <= ${today} and from_on > begins_on and not exists (select from follows f where f.lease = l.lease_id)
      and (form not in ('protectedHousing', 'lodger') or exists (select from follows f where f.prev = l.lease_id)) group by 1, 2
  ),
  back as (
    select year, followed, within, sum(many)::int as many
    from (
      select year, followed, null::int as within, many from plain
      union all select ${year(sql`began`)}, ${followed(today)}, null, 1 from chained
      union all
      select ${year(sql`began`)}, ${followed(today)}, unnest(array[null, within]), unnest(array[-1, 1]) from (
        select began, (select min(m) from unnest(${eachOfMonths}::int[]) m where on_day <= (began + make_interval(months => m))::date) as within from seen
      ) came where within is not null
    ) homes group by 1, 2, 3
  )`

/** Asked by the system: numbers, never of whom. */
async function toldOn(tx: Tx, municipality: string, today: Temporal.PlainDate): Promise<Told> {
  const asked = sql<{ told: Told }>`${counting(municipality, today)}
    select json_build_object(
      'groups', (select coalesce(json_agg(json_build_array(form, programme_id, year, days, own_after, "end", blind, rehoused, alone, many)), '[]') from told),
      'back', (select coalesce(json_agg(json_build_array(year, followed, within, many)), '[]') from back)) as told`
  const [row] = await withoutLoops(tx, async () => (await asked.execute(tx)).rows)
  return row?.told ?? { groups: [], back: [] }
}

/**
 * Of a day, since nearly all of it hangs on it. Kept until something changes of where people lived until then, or so many days after that somebody who left
 * a home is looked for, or of what a lease, its end and its programme are.
 */
export const tenanciesOfDay: Figure<Temporal.PlainDate, Told> = {
  definition: retention.id,
  version: retention.version,
  topics: ['living', 'home'],
  period: (day) => day.toString(),
  asked: (period) => (/^\d{4}-\d{2}-\d{2}$/.test(period) ? Temporal.PlainDate.from(period) : null),
  replaced: true,
  ahead: async (tx) => {
    const asked = today()
    const { rows } = await sql<{ municipality: string }>`
      select code as municipality from municipality m
      where exists (select from lease l where l.municipality_code = m.code and l.undone_at is null) order by code`.execute(
      tx,
    )
    return rows.map(({ municipality }) => ({ municipality, asked }))
  },
  days: (day) => ({ from: null, until: day.add({ days: FOUND_WITHIN_DAYS }) }),
  shape: told,
  make: async (tx, places) => {
    const made: Told[] = []
    for (const { municipality, asked } of places) made.push(await toldOn(tx, municipality, asked))
    return made
  },
}

export type Counted = { groups: TenancyGroup[]; back: ReturnGroup[] }

export async function countedTenancies(tx: Tx, municipality: string, today: Temporal.PlainDate): Promise<Counted> {
  const [found] = await keptFigures(tx, tenanciesOfDay, [{ municipality, asked: today }])
  return found === undefined ? { groups: [], back: [] } : asGroups(found)
}

export const asGroups = ({ groups, back }: Told): Counted => ({
  groups: groups.flatMap(groupsOf),
  back: back.map(returnOf),
})

function groupsOf([
  form,
  programme,
  year,
  days,
  ownAfter,
  end,
  blind,
  rehoused,
  alone,
  many,
]: Told['groups'][number]): TenancyGroup[] {
  const one = { form, programme, year, days, ownAfter, end, blind, rehoused, many }
  const household = { way: 'household', ...one } as const
  if (alone === null) return [household]
  const home = { way: 'home', ...one } as const
  return alone ? [home, household] : [home]
}

const returnOf = ([year, followed, within, many]: Told['back'][number]): ReturnGroup => ({
  year,
  followed,
  within,
  many,
})
