/** The nights beside tonight: how many beds and rooms are free, taken, held and closed, counted out of the same places as the board. */

import { sql } from 'kysely'
import { type Asking, known, rowsOf, told } from '../../platform/database/index.ts'
import { type BedTonight, countPlaces, type PlaceCount, placesOf } from '../site/places.ts'
import { type Free, freeOf } from './cells.ts'

/** Tonight, tomorrow and the rest of a week. */
export const NIGHTS = 7

export type NightCount = { night: Temporal.PlainDate; free: Free; count: PlaceCount }

type Row = {
  night: Temporal.PlainDate
  id: string
  name: string
  roomId: string
  roomName: string
  takenAsOne: boolean
  siteId: string
  closed: boolean
  bookingId: string | null
  holdUntil: Temporal.Instant | null
  arrived: boolean
}

/** A week of nights at these sites from `first` on, as the asking user may see them: figures, never who. */
export function weekOf(siteIds: readonly string[], first: Temporal.PlainDate): Asking<NightCount[]> {
  if (siteIds.length === 0) return known([])
  const last = first.add({ days: NIGHTS - 1 })
  const query = sql<Row>`
    with claim as materialized (select * from app.bed_claims(${siteIds}::uuid[], ${first}::date, ${last}::date))
    select n.night::date as night, bed.id, bed.name, room.id as "roomId", room.name as "roomName", room.taken_as_one as "takenAsOne",
      room.site_id as "siteId", claim.booking_id as "bookingId", claim.hold_until as "holdUntil", coalesce(claim.arrived, false) as arrived,
      exists (select from bed_void v where v.bed_id = bed.id and v.from_on <= n.night and (v.until_on is null or v.until_on >= n.night)) as closed
    from room join bed on bed.room_id = room.id
      cross join generate_series(${first}::date, ${last}::date, interval '1 day') as n (night)
      left join claim on claim.bed_id = bed.id and claim.night = n.night::date
    where room.site_id = any (${siteIds}::uuid[]) and bed.in_service_from <= n.night
      and (bed.out_of_service_from is null or bed.out_of_service_from > n.night)
    order by n.night, room.id, bed.id`
  return told(rowsOf(query, { night: 'day', holdUntil: 'moment' }), (rows) => {
    const byNight = Map.groupBy(rows, ({ night }) => night.toString())
    return Array.from({ length: NIGHTS }, (_, i) => {
      const night = first.add({ days: i })
      const places = placesOf((byNight.get(night.toString()) ?? []).map(bedOf))
      return { night, free: freeOf(places), count: countPlaces(places) }
    })
  })
}

const bedOf = ({ closed, bookingId, holdUntil, arrived, night: _, ...bed }: Row): BedTonight => ({
  ...bed,
  closed: closed ? { id: '', because: '', until: null } : null,
  claim: bookingId === null ? null : { bookingId, holdUntil, arrived },
})
