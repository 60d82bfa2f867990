/** Bed-nights used and in service, by site, room and bed from the same nights: what every page, file and command of occupancy is a sum of. */

import { sql } from 'kysely'
import type { Tx } from '../platform/database/index.ts'
import { ZONE } from '../platform/time/index.ts'
import type { Nights } from './claim.ts'

export type Used = { used: number; inService: number }

/** One site, those of a municipality, or everybody's. */
export type Houses = { site: string } | { municipality: string | null }

/** A site has neither room nor bed, a room no bed. */
export type BedUse = Used & {
  siteId: string
  siteName: string
  /** protected: named in no figure */
  hidden: boolean
  municipality: string
  roomId: string | null
  roomName: string | null
  bedId: string | null
  bedName: string | null
}

/** The share from 0 to 1; null when no bed was in service. */
export const shareOf = ({ used, inService }: Used): number | null => (inService === 0 ? null : used / inService)

/** Whether the site `h` is protected: it is named in no figure, file or command. */
export const isHidden = sql`(h.living_form_code = 'protectedHousing'
  or exists (select from site_intake i where i.site_id = h.id and i.ended_at is null and i.hidden))`

/** The sites that are asked about, as a part of a statement. */
export const housesIn = (which: Houses) =>
  'site' in which
    ? sql`select * from site where id = ${which.site}::uuid`
    : sql`select * from site where ${which.municipality}::text is null or municipality_code = ${which.municipality}::text`

/**
 * Counted over nights that have begun, as the system, because who slept there may no longer be read; only sums come out. A closed bed isn't in
 * service. A bed in a room that is taken as one counts as used when anybody slept in the room: nobody else could. Who it was isn't asked: a
 * night without identity counts as every other.
 */
export async function bedUse(tx: Tx, which: Houses, nights: Nights): Promise<BedUse[]> {
  const { rows } = await sql<BedUse>`
    with house as materialized (${housesIn(which)}),
    clock as (select app.now() at time zone ${ZONE} as there),
    available as (
      select h.id as site_id, h.name as site_name, ${isHidden} as hidden, h.municipality_code, room.id as room_id, bed.id as bed_id, room.name as room_name,
        bed.name as bed_name, room.taken_as_one, each::date as night
      from clock cross join house h join room on room.site_id = h.id join bed on bed.room_id = room.id
        cross join lateral generate_series(greatest(${nights.first}::date, bed.in_service_from),
          least(${nights.last}::date, bed.out_of_service_from - 1,
            case when clock.there::time < h.closes_at then clock.there::date - 1 else clock.there::date end), interval '1 day') as series (each)
      where not exists (select from bed_void v where v.bed_id = bed.id and v.from_on <= each::date and (v.until_on is null or v.until_on >= each::date))
    ),
    slept as (
      select distinct bed.room_id, n.bed_id, n.night
      from house h join room on room.site_id = h.id join bed on bed.room_id = room.id
        join bed_night n on n.bed_id = bed.id and n.night between ${nights.first} and ${nights.last}
        join stay s on s.booking_id = n.booking_id and s.undone_at is null and s.from_on <= n.night and (s.until_on is null or s.until_on >= n.night)
    ),
    room_slept as (select distinct room_id, night from slept),
    counted as (
      select a.*, (slept.bed_id is not null or (a.taken_as_one and room_slept.room_id is not null)) as used
      from available a
        left join slept on slept.bed_id = a.bed_id and slept.night = a.night
        left join room_slept on room_slept.room_id = a.room_id and room_slept.night = a.night
    )
    select site_id as "siteId", min(site_name) as "siteName", bool_or(hidden) as hidden, min(municipality_code) as municipality,
      room_id as "roomId", bed_id as "bedId", min(room_name) as "roomName", min(bed_name) as "bedName",
      count(*)::int as "inService", (count(*) filter (where used))::int as "used"
    from counted group by grouping sets ((site_id), (site_id, room_id), (site_id, room_id, bed_id))
    order by min(site_name collate swedish), site_id, min(room_name collate swedish_natural), room_id, min(bed_name collate swedish_natural), bed_id`.execute(
    tx,
  )
  return rows
}

/** The sum of some rows. */
export const sumOf = (rows: readonly Used[]): Used => ({
  used: rows.reduce((sum, row) => sum + row.used, 0),
  inService: rows.reduce((sum, row) => sum + row.inService, 0),
})

/** The same nights three times over: by site, by room and by bed. They can only agree; whoever reads them sees that they do. */
export function byPlace(rows: readonly BedUse[]) {
  const sites = rows.filter(({ roomId }) => roomId === null)
  const rooms = rows.filter(({ roomId, bedId }) => roomId !== null && bedId === null)
  const beds = rows.filter(({ bedId }) => bedId !== null)
  const sums = { bySite: sumOf(sites), byRoom: sumOf(rooms), byBed: sumOf(beds) }
  const same = (one: Used) => one.used === sums.bySite.used && one.inService === sums.bySite.inService
  return { sites, rooms, beds, sums: { ...sums, agree: same(sums.byRoom) && same(sums.byBed) } }
}
