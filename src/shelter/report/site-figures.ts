/** What a period was at each site: occupancy, who came, how long they stayed, who never came and who was turned away; all from the same rows. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { bedUse, byPlace, isHidden, type Used } from '../bed-use.ts'
import type { Nights } from '../claim.ts'

export type SiteFigures = Used & {
  siteId: string
  /** null: a protected site is never named */
  site: string | null
  arrivals: number
  /** stays that ended, and the nights that they had been in all */
  ended: number
  nightsOfEnded: number
  noShows: number
  declined: number
  turnedAway: number
}

type Counted = Omit<SiteFigures, keyof Used>

export type Whose = {
  municipality: string
  /** the sites that the user sees */
  seen: readonly string[]
  /** the protected ones besides, without their names */
  withHidden: boolean
}

/** As the system: who slept there may no longer be read. `nowhere`: people who asked for a place at no site of the list, or anywhere, and got none. */
export async function siteFigures(
  tx: Tx,
  { municipality, seen, withHidden }: Whose,
  nights: Nights,
): Promise<{ sites: SiteFigures[]; nowhere: number }> {
  const { first, last } = nights
  const used = new Map(byPlace(await bedUse(tx, { municipality }, nights)).sites.map((one) => [one.siteId, one]))
  const away = sql`select coalesce(sum(t.people), 0)::int from turned_away t
    where t.municipality_code = ${municipality} and t.undone_at is null and t.night between ${first} and ${last}`
  const { rows } = await sql<Counted & { nowhere: number }>`
    select h.id as "siteId", case when ${isHidden} then null else h.name end as site,
      (select count(*)::int from stay s where s.site_id = h.id and s.undone_at is null and s.from_on between ${first} and ${last}) as arrivals,
      ended.stays as ended, ended.nights as "nightsOfEnded", never.no_shows as "noShows", never.declined,
      (${away} and t.site_id = h.id) as "turnedAway", (${away} and t.site_id is null) as nowhere
    from site h
      cross join lateral (
        select count(*)::int as stays, coalesce(sum(s.until_on - s.from_on + 1), 0)::int as nights
        from stay s where s.site_id = h.id and s.undone_at is null and s.departed_at is not null and s.until_on between ${first} and ${last}) ended
      cross join lateral (
        select (count(*) filter (where e.because = 'noShow'))::int as no_shows, (count(*) filter (where e.because = 'declined'))::int as declined
        from booking k join booking_end e on e.booking_id = k.id and e.undone_at is null
        where k.site_id = h.id and k.first_night between ${first} and ${last}) never
    where h.municipality_code = ${municipality} and (h.id = any (${seen}::uuid[]) or (${withHidden}::boolean and ${isHidden}))
    order by ${isHidden}, h.name collate swedish, h.id`.execute(tx)
  return {
    sites: rows.map(({ nowhere: _, ...row }) => ({
      ...row,
      used: used.get(row.siteId)?.used ?? 0,
      inService: used.get(row.siteId)?.inService ?? 0,
    })),
    nowhere: rows[0]?.nowhere ?? 0,
  }
}
