/** How many households were without a home within some months after their matter ended: asked of the one history of where people lived. */

import { sql } from 'kysely'
import { z } from 'zod'
import type { EndOutcome } from '../../eviction/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Figure } from '../kept/figure.ts'
import { sameHuman } from '../people/in-week.ts'
import { evictionFunnel } from './definition.ts'
import { matterFacts } from './facts.ts'
import type { FunnelFilter } from './funnel.ts'
import { byYear, daysOf, type Years, yearNamed } from './years.ts'

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

/** Matters that ended alike, on the same day. `within`: the shortest of the followed times in which the household was without a home; null: in none. */
type Group = z.infer<typeof group>
const group = z.object({
  year: z.number().int(),
  landlord: z.string().nullable(),
  area: z.string().nullable(),
  endedOn: z.iso.date(),
  kept: z.boolean(),
  followed: z.boolean(),
  within: z.literal(followedMonths).nullable(),
  matters: z.number().int(),
})

/**
 * A household counts as homeless when one of its tenants, in any record that is linked to theirs, was in situation 1-4 on a day after the end and
 * within the months.
 */
async function groupsOf(tx: Tx, municipality: string, years: Years): Promise<Group[]> {
  const { rows } = await sql<Group>`
    with recursive ${matterFacts(municipality, years)},
    ended as materialized (
      select f.id, f.year, f.landlord, f.area, f.ended_on, f.outcome like 'kept%' as kept from fact f
      where f.ended_on is not null and f.outcome <> ${'noRisk' satisfies EndOutcome}
    ),
    tenant as materialized (
      select e.id as matter_id, r.person_id from ended e cross join lateral (
        select person_id from matter_resident where matter_id = e.id and part = 'tenant' and person_id is not null
          and coalesce(ended_because, 'movedOut') = 'movedOut' offset 0) r
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
    select e.year, e.landlord, e.area, e.ended_on::text as "endedOn", e.kept, t.matter_id is not null as followed,
      (select min(months) from unnest(${[...followedMonths]}::int[]) months where d.on_day <= (e.ended_on + make_interval(months => months))::date) as within,
      count(*)::int as matters
    from ended e left join first_day d on d.id = e.id left join (select distinct matter_id from tenant) t on t.matter_id = e.id
    group by 1, 2, 3, 4, 5, 6, 7`.execute(tx)
  return rows
}

const longest = Math.max(...followedMonths)

/** A year's matters: touched by what happens in them, and by where people lived until the last of them has been followed to its end. */
export const afterwardsYear: Figure<number, Group[]> = {
  definition: `${evictionFunnel.id}-afterwards`,
  version: evictionFunnel.version,
  topics: ['matter', 'living'],
  period: String,
  asked: yearNamed,
  days: (year, groups) => {
    const followed = groups.map(({ endedOn }) => Temporal.PlainDate.from(endedOn).add({ months: longest }))
    return {
      from: null,
      until: [daysOf(year).until, ...followed].toSorted(Temporal.PlainDate.compare).at(-1) ?? daysOf(year).until,
    }
  },
  shape: z.array(group),
  make: (tx, places) => byYear(places, (municipality, years) => groupsOf(tx, municipality, years)),
}

/** How it went, as it is known today: matters that ended too lately to have been followed so long are in no figure. */
export function afterwardsOf(all: readonly Group[], filter: FunnelFilter, today: Temporal.PlainDate): Afterwards[] {
  const groups = all.filter(
    ({ year, landlord, area }) =>
      (filter.year === null || filter.year === year) &&
      (filter.landlord === null || filter.landlord === landlord) &&
      (filter.area === null || filter.area === area),
  )
  return followedMonths.map((months) => {
    const ripe = groups.filter(
      ({ endedOn }) => Temporal.PlainDate.compare(Temporal.PlainDate.from(endedOn).add({ months }), today) <= 0,
    )
    const count = (which: (one: Group) => boolean) =>
      ripe.reduce((total, one) => total + (which(one) ? one.matters : 0), 0)
    const homeless = ({ followed, within }: Group) => followed && within !== null && within <= months
    return {
      months,
      followed: count(({ followed }) => followed),
      homeless: count(homeless),
      unfollowed: count(({ followed }) => !followed),
      kept: {
        followed: count(({ followed, kept }) => followed && kept),
        homeless: count((one) => one.kept && homeless(one)),
      },
    }
  })
}
