/** Back in homelessness within some months after a home began: asked of the one history of where people lived. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { sameHuman } from '../people/in-week.ts'
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
    came as materialized (
      select t.head, t.began, x.person_id from tenancy t cross join lateral (
        select person_id from lease_tenant where lease_id = t.head offset 0) x
    ),
    ${sameHuman('child_', sql`select person_id from came`)},
    back as materialized (
      select c.head, min(e.from_on) as on_day
      from (select head, began, person_id as record_id from came
        union select c.head, c.began, r.other from came c join child_reach r on r.person_id = c.person_id) c
        join episode e on e.person_id = c.record_id
      where e.homeless and e.from_on > c.began and e.from_on <= ${today}
      group by c.head
    ),
    household as materialized (select distinct head from came)
    select t.began::text as began,
      (select min(months) from unnest(${[...returnMonths]}::int[]) months where b.on_day <= (t.began + make_interval(months => months))::date) as within,
      count(*)::int as many
    from tenancy t join household h on h.head = t.head left join back b on b.head = t.head
    group by 1, 2`
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
    const ripe = groups.filter(({ began }) => {
      const day = Temporal.PlainDate.from(began)
      return (year === null || day.year === year) && Temporal.PlainDate.compare(day.add({ months }), today) <= 0
    })
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
