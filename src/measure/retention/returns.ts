/** Back in homelessness within some months after a home began: asked of the one history of where people lived. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { isSmall, SMALLEST_SHOWN } from '../suppress.ts'
import { tenancies, withoutLoops } from './tenancies.ts'

export const returnMonths = [6, 12, 24] as const
type ReturnMonths = (typeof returnMonths)[number]

/** Households that came into a home, by the year it began and, if they came back, after how many of the months at most. */
export type ReturnGroup = { began: string; within: ReturnMonths | null; many: number }

/** One of the tenants, in any record that is linked to theirs, came into situation 1, 2 or 4 after the home began. */
export async function returnGroups(tx: Tx, municipality: string, today: Temporal.PlainDate): Promise<ReturnGroup[]> {
  const asked = sql<ReturnGroup>`
    with recursive ${tenancies(municipality, today)},
    -- every record of somebody who was homeless once: fewer than those who came into a home
    homeless as (
      select person_id, from_on from episode where homeless and from_on <= ${today}
      union all select r.other, e.from_on from episode e join alike r on r.person_id = e.person_id and r.other <> r.person_id
      where e.homeless and e.from_on <= ${today}
    ),
    seen as materialized (
      select x.lease_id as head, h.from_on from homeless h join lease_tenant x on x.person_id = h.person_id and x.municipality_code = ${municipality}
    ),
    -- whoever was seen is a row of their own, and everybody else is counted by the day
    came as (
      select t.began, s.head, min(s.from_on) filter (where s.from_on > t.began) as on_day, count(*)::int as many
      from tenancy t left join seen s on s.head = t.head group by 1, 2
    )
    select began::text as began, (select min(months) from unnest(${[...returnMonths]}::int[]) months where on_day <= (began + make_interval(months => months))::date) as within,
      sum(case when head is null then many else 1 end)::int as many
    from came group by came.began, 2`
  return withoutLoops(tx, async () => (await asked.execute(tx)).rows)
}

export type Returns = {
  months: ReturnMonths
  /** whose home began so long ago */
  followed: number | null
  back: number | null
}

/** Only of those whose home began at least so long ago. Whoever may not open the leases gets no handful. */
export function returnsOf(
  groups: readonly ReturnGroup[],
  today: Temporal.PlainDate,
  { year, mayOpen }: { year: number | null; mayOpen: boolean },
): Returns[] {
  let before = 0
  return returnMonths.map((months) => {
    const last = lastRipe(today, months).toString()
    const ripe = groups.filter(({ began }) => began <= last && (year === null || Number(began.slice(0, 4)) === year))
    const count = (which: (one: ReturnGroup) => boolean) =>
      ripe.reduce((sum, one) => (which(one) ? sum + one.many : sum), 0)
    const followed = count(() => true)
    const back = count(({ within }) => within !== null && within <= months)
    // what came back since the time before that is told is a number as well
    const small = [back, followed - back, back - before].some(isSmall)
    if (followed < SMALLEST_SHOWN || (small && !mayOpen))
      return { months, followed: mayOpen ? followed : null, back: null }
    before = back
    return { months, followed, back }
  })
}

/** The last day that lies at least so many months back: days are written year first, and so compared as texts. */
function lastRipe(today: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const isRipe = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day.add({ months }), today) <= 0
  let last = today.subtract({ months })
  // at the end of a short month several days are as far back as it
  for (let next = last.add({ days: 1 }); isRipe(next); next = next.add({ days: 1 })) last = next
  return last
}
