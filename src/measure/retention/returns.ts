/** Back in homelessness within some months after a home began: asked of the one history of where people lived. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { sameHuman } from '../people/in-week.ts'
import { isSmall, SMALLEST_SHOWN } from '../suppress.ts'
import { tenancies } from './tenancies.ts'

export const returnMonths = [6, 12, 24] as const
type ReturnMonths = (typeof returnMonths)[number]

/** Households that came into a home, by the year it began and, if they came back, after how many of the months at most. */
export type ReturnGroup = { began: string; within: ReturnMonths | null; many: number }

/** One of the tenants, in any record that is linked to theirs, came into situation 1, 2 or 4 after the home began. */
export async function returnGroups(tx: Tx, municipality: string, today: Temporal.PlainDate): Promise<ReturnGroup[]> {
  const { rows } = await sql<ReturnGroup>`
    with recursive ${tenancies(municipality, today)},
    ${sameHuman('child_', sql`select x.person_id from tenancy t join lease_tenant x on x.lease_id = t.head`)},
    came as materialized (
      select t.head, t.began, x.person_id from tenancy t cross join lateral (
        select person_id from lease_tenant where lease_id = t.head offset 0) x
    ),
    back as materialized (
      select c.head, min(h.from_on) as on_day
      from (select head, began, person_id as record_id from came
        union select c.head, c.began, r.other from came c join child_reach r on r.person_id = c.person_id) c
        cross join lateral (
          select h.from_on from housing_episode h join living_form f on f.code = h.living_form_code
          where h.person_id = c.record_id and f.situation in (1, 2, 4) and h.from_on > c.began and h.from_on <= ${today}
          offset 0) h
      group by c.head
    )
    select t.began::text as began,
      (select min(months) from unnest(${[...returnMonths]}::int[]) months where b.on_day <= (t.began + make_interval(months => months))::date) as within,
      count(*)::int as many
    from tenancy t left join back b on b.head = t.head
    where exists (select from came c where c.head = t.head)
    group by 1, 2`.execute(tx)
  return rows
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
