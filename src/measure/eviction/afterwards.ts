/** How many households were without a home within some months after their matter ended: asked of the one history of where people lived. */

import { sql } from 'kysely'
import type { EndOutcome } from '../../eviction/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { sameHuman } from '../people.ts'
import { matterFacts } from './facts.ts'
import type { FunnelFilter } from './funnel.ts'

export const followedMonths = [6, 12, 24] as const
export type FollowedMonths = (typeof followedMonths)[number]

export type Afterwards = {
  months: FollowedMonths
  /** ended at least so long ago, with a tenant whose record can be followed */
  followed: number
  homeless: number
  /** ended so long ago, and nobody's record was tied to it */
  unfollowed: number
  /** the same, of homes that were kept */
  kept: { followed: number; homeless: number }
}

type Row = { months: FollowedMonths; kept: boolean; followed: boolean; homeless: boolean; matters: number }

/**
 * A household counts as homeless when one of its tenants, in any record that is linked to theirs, was in situation 1-4 on a day after the end and
 * within the months. Matters that ended too lately to have been followed so long are in no figure.
 */
export async function afterwards(
  tx: Tx,
  municipality: string,
  years: { from: number; to: number },
  filter: FunnelFilter,
  today: Temporal.PlainDate,
): Promise<Afterwards[]> {
  const { rows } = await sql<Row>`
    with recursive ${matterFacts(municipality, years)},
    ended as materialized (
      select f.id, f.ended_on, f.outcome like 'kept%' as kept from fact f
      where f.ended_on is not null and f.outcome <> ${'noRisk' satisfies EndOutcome}
        and (${filter.year}::int is null or f.year = ${filter.year}) and (${filter.landlord}::text is null or f.landlord = ${filter.landlord})
        and (${filter.area}::text is null or f.area = ${filter.area})
    ),
    tenant as materialized (
      select e.id as matter_id, r.person_id from ended e cross join lateral (
        select person_id from matter_resident where matter_id = e.id and part = 'tenant' and person_id is not null
          and ended_because is distinct from 'corrected' and ended_because is distinct from 'neverLivedThere' offset 0) r
    ),
    ${sameHuman('way_', sql`select person_id from tenant`)},
    tenant_record as materialized (
      select matter_id, person_id from tenant union select t.matter_id, reach.other from tenant t join way_reach reach on reach.person_id = t.person_id
    ),
    -- the first day without a home after the end
    first_day as materialized (
      select e.id, min(greatest(h.from_on, e.ended_on + 1)) as on_day
      from ended e join tenant_record t on t.matter_id = e.id cross join lateral (
        select h.from_on from housing_episode h join living_form l on l.code = h.living_form_code
        where h.person_id = t.person_id and l.situation is not null and coalesce(h.until_on, 'infinity'::date) > e.ended_on offset 0) h
      group by e.id
    )
    select months, kept, exists (select from tenant where tenant.matter_id = e.id) as followed,
      coalesce(d.on_day <= (e.ended_on + make_interval(months => months))::date, false) as homeless, count(*)::int as matters
    from ended e cross join unnest(${[...followedMonths]}::int[]) as months left join first_day d on d.id = e.id
    where (e.ended_on + make_interval(months => months))::date <= ${today}::date
    group by 1, 2, 3, 4`.execute(tx)
  return followedMonths.map((months) => {
    const count = (which: (row: Row) => boolean) =>
      rows.reduce((total, row) => total + (row.months === months && which(row) ? row.matters : 0), 0)
    return {
      months,
      followed: count(({ followed }) => followed),
      homeless: count(({ followed, homeless }) => followed && homeless),
      unfollowed: count(({ followed }) => !followed),
      kept: {
        followed: count(({ followed, kept }) => followed && kept),
        homeless: count(({ followed, kept, homeless }) => followed && kept && homeless),
      },
    }
  })
}
