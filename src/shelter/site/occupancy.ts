/** Occupancy (beläggning): nights slept in beds of all nights that beds were in service; by site, room and bed from the same nights. */

import { sql } from 'kysely'
import { asSystem } from '../../platform/database/index.ts'
import { ZONE } from '../../platform/time/index.ts'
import type { Nights } from '../claim.ts'

export type Used = { used: number; inService: number }
export type Occupancy = {
  site: Used
  rooms: (Used & { id: string; name: string })[]
  beds: (Used & { id: string; name: string; roomId: string; roomName: string })[]
}

/** The share from 0 to 1; null when no bed was in service. */
export const shareOf = ({ used, inService }: Used): number | null => (inService === 0 ? null : used / inService)

type Row = Used & { roomId: string | null; bedId: string | null; roomName: string | null; bedName: string | null }

/**
 * The figures of a site that the user was seen to have, over nights that have begun. Counted by the system, because who slept there may no
 * longer be read; only sums come out. A bed in a room that is taken as one counts as used when anybody slept in the room: nobody else could.
 */
export async function occupancyOf(siteId: string, nights: Nights): Promise<Occupancy> {
  return asSystem('occupancy, figures', async (tx) => {
    const { rows } = await sql<Row>`
      with hours as (select closes_at, app.now() at time zone ${ZONE} as there from site where id = ${siteId}),
      begun as (select case when there::time < closes_at then there::date - 1 else there::date end as night from hours),
      span as (select each::date as night from begun, generate_series(${nights.first}::date, least(${nights.last}::date, begun.night), interval '1 day') as series (each)),
      available as (
        select room.id as room_id, bed.id as bed_id, room.name as room_name, bed.name as bed_name, room.taken_as_one, span.night
        from room join bed on bed.room_id = room.id cross join span
        where room.site_id = ${siteId} and bed.in_service_from <= span.night
          and (bed.out_of_service_from is null or bed.out_of_service_from > span.night)
          and not exists (select from bed_void v where v.bed_id = bed.id and v.from_on <= span.night and (v.until_on is null or v.until_on >= span.night))
      ),
      slept as (
        select distinct bed.room_id, n.bed_id, n.night from bed_night n join bed on bed.id = n.bed_id join room on room.id = bed.room_id
          join stay s on s.booking_id = n.booking_id and s.undone_at is null and s.from_on <= n.night and (s.until_on is null or s.until_on >= n.night)
        where room.site_id = ${siteId} and n.night between ${nights.first} and ${nights.last}
      ),
      room_slept as (select distinct room_id, night from slept),
      counted as (
        select a.*, (slept.bed_id is not null or (a.taken_as_one and room_slept.room_id is not null)) as used
        from available a
          left join slept on slept.bed_id = a.bed_id and slept.night = a.night
          left join room_slept on room_slept.room_id = a.room_id and room_slept.night = a.night
      )
      select room_id as "roomId", bed_id as "bedId", min(room_name) as "roomName", min(bed_name) as "bedName",
        count(*) as "inService", count(*) filter (where used) as "used"
      from counted group by grouping sets ((), (room_id), (room_id, bed_id))
      order by min(room_name collate swedish), room_id, length(min(bed_name)), min(bed_name collate swedish), bed_id`.execute(
      tx,
    )
    const site = rows.find((row) => row.roomId === null)
    return {
      site: { used: site?.used ?? 0, inService: site?.inService ?? 0 },
      rooms: rows.flatMap(({ roomId, bedId, roomName, used, inService }) =>
        roomId !== null && bedId === null ? [{ id: roomId, name: roomName ?? '', used, inService }] : [],
      ),
      beds: rows.flatMap(({ roomId, bedId, roomName, bedName, used, inService }) =>
        roomId !== null && bedId !== null
          ? [{ id: bedId, name: bedName ?? '', roomId, roomName: roomName ?? '', used, inService }]
          : [],
      ),
    }
  })
}
