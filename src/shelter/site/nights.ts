/** The beds of houses over some nights, with who has them and when they are closed: asked once, and read night by night. */

import { sql } from 'kysely'
import { type Asking, allOf, known, rowsOf, sharing, told } from '../../platform/database/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { letGoAt } from '../intake.ts'
import type { Closed } from './closing.ts'
import type { BedTonight } from './places.ts'

export type NightsAt = {
  /** the beds in service a night, by room and name */
  bedsOn: (night: Temporal.PlainDate) => readonly BedTonight[]
  /** closings that go on or are to come, on the first of the nights */
  closings: readonly Closed[]
  /** what each bed is called, in the order of rooms and beds */
  beds: ReadonlyMap<string, { bedName: string; roomId: string; roomName: string; takenAsOne: boolean }>
}

type BedRow = {
  id: string
  name: string
  roomId: string
  roomName: string
  takenAsOne: boolean
  siteId: string
  /** as they are written: days in that order are in the order of their letters, and a week of a whole municipality compares thousands */
  serviceFrom: string
  serviceUntil: string | null
  turnaroundId: string | null
  turnsUntil: Temporal.Instant | null
}
type ClaimRow = {
  bedId: string
  /** all that the booking has of the bed */
  nights: string[]
  bookingId: string
  holdUntil: Temporal.Instant | null
  arrived: boolean
}
type AsideRow = { bedId: string; night: string; until: Temporal.Instant }
type VoidRow = Pick<Closed, 'id' | 'bedId' | 'from' | 'until' | 'because'>

/** `all`: every house that the user sees. */
export type Houses = readonly string[] | 'all'

/**
 * As the user may see them. A claim says that somebody sleeps there, never who: that is said by the booking, to those who may read it. A guest who has
 * stayed on since the beds were last gone through has the bed, too.
 */
export function nightsAt(houses: Houses, first: Temporal.PlainDate, last: Temporal.PlainDate): Asking<NightsAt> {
  if (houses.length === 0) return known({ bedsOn: () => [], closings: [], beds: new Map() })
  const ids = houses === 'all' ? sql`array(select id from site)` : sql`${houses}::uuid[]`
  const beds = sql`select bed.id, bed.name, bed.in_service_from, bed.out_of_service_from, room.id as room_id, room.name as room_name,
      room.taken_as_one, room.site_id
    from room join bed on bed.room_id = room.id
    where room.site_id = any (${ids}) and (bed.out_of_service_from is null or bed.out_of_service_from > ${first})`
  const asked = allOf({
    beds: rowsOf(
      sql<BedRow>`
        select b.id, b.name, b.room_id as "roomId", b.room_name as "roomName", b.taken_as_one as "takenAsOne", b.site_id as "siteId",
          b.in_service_from::text as "serviceFrom", b.out_of_service_from::text as "serviceUntil", t.id as "turnaroundId", t.until_at as "turnsUntil"
        from night_bed b left join bed_turnaround t on t.bed_id = b.id and t.ended_at is null and t.until_at > ${now()}
        order by b.room_name collate swedish_natural, b.room_id, b.name collate swedish_natural, b.id`,
      { turnsUntil: 'moment' },
    ),
    claims: rowsOf(
      sql<ClaimRow>`select bed_id as "bedId", array_agg(night::text) as nights, booking_id as "bookingId", hold_until as "holdUntil", arrived
        from app.bed_claims(${ids}, ${first}::date, ${last}::date) group by bed_id, booking_id, hold_until, arrived`,
      { holdUntil: 'moment' },
    ),
    asides: rowsOf(
      sql<AsideRow>`select a.bed_id as "bedId", each::date as night, ${letGoAt(sql`each::date`)} as until
        from bed_set_aside a cross join generate_series(${first}::date, ${last}::date, interval '1 day') as series (each)
        where a.bed_id = any (array(select id from night_bed)) and a.ended_at is null and ${letGoAt(sql`each::date`)} > ${now()}`,
      { until: 'moment' },
    ),
    voids: rowsOf(
      sql<VoidRow>`select v.id, v.bed_id as "bedId", v.from_on as from, v.until_on as until, v.because from bed_void v
        where v.bed_id = any (array(select id from night_bed)) and (v.until_on is null or v.until_on >= ${first})
        order by v.from_on, v.id`,
      { from: 'day', until: 'day' },
    ),
  })
  return told(sharing({ name: 'night_bed', query: beds }, asked), (found) => readable(found))
}

type Read = { beds: BedRow[]; claims: ClaimRow[]; asides: AsideRow[]; voids: VoidRow[] }

function readable({ beds, claims, asides, voids }: Read): NightsAt {
  const asideOf = new Map(asides.map(({ bedId, night, until }) => [`${bedId} ${night}`, until]))
  const claimOf = claimsByNight(claims)
  const voidsOf = Map.groupBy(
    voids.map(({ id, bedId, from, until, because }) => ({
      ...{ bedId, from: from.toString(), until: until?.toString() ?? null },
      closed: { id, because, until: null },
    })),
    ({ bedId }) => bedId,
  )
  const cleaning = today().toString()
  const each = beds.map(({ serviceFrom, serviceUntil, turnaroundId, turnsUntil, ...bed }) => ({
    ...{ serviceFrom, serviceUntil },
    turning: turnaroundId === null ? null : { id: turnaroundId, because: '', until: turnsUntil },
    closings: voidsOf.get(bed.id) ?? [],
    // most nights of most beds: nothing stands in the way
    free: { ...bed, closed: null, aside: null, claim: null },
  }))
  const read = new Map<string, readonly BedTonight[]>()
  const bedsOn = (night: Temporal.PlainDate): readonly BedTonight[] => {
    const written = night.toString()
    const known = read.get(written)
    if (known !== undefined) return known
    const taken = claimOf.get(written)
    const found: BedTonight[] = []
    for (const { serviceFrom, serviceUntil, turning, closings, free } of each) {
      if (serviceFrom > written || (serviceUntil !== null && serviceUntil <= written)) continue
      // two closings that overlap don't make two beds
      const closing = closings.find(({ from, until }) => from <= written && (until === null || until >= written))
      const closed = closing?.closed ?? (written <= cleaning ? turning : null)
      const claim = taken?.get(free.id) ?? null
      const aside = free.takenAsOne ? null : (asideOf.get(`${free.id} ${written}`) ?? null)
      found.push((closed ?? claim ?? aside) === null ? free : { ...free, closed, aside, claim })
    }
    read.set(written, found)
    return found
  }
  const named = new Map(
    beds.map(({ id, name, roomId, roomName, takenAsOne }) => [id, { bedName: name, roomId, roomName, takenAsOne }]),
  )
  return {
    bedsOn,
    closings: voids.map((closing) => ({
      ...closing,
      bedName: named.get(closing.bedId)?.bedName ?? '',
      roomName: named.get(closing.bedId)?.roomName ?? '',
    })),
    beds: named,
  }
}

/** Who has which bed, night by night. */
function claimsByNight(claims: readonly ClaimRow[]): Map<string, Map<string, NonNullable<BedTonight['claim']>>> {
  const byNight = new Map<string, Map<string, NonNullable<BedTonight['claim']>>>()
  for (const { bedId, nights, bookingId, holdUntil, arrived } of claims) {
    const claim = { bookingId, holdUntil, arrived }
    for (const night of nights) {
      const there = byNight.get(night)
      if (there === undefined) byNight.set(night, new Map([[bedId, claim]]))
      else there.set(bedId, claim)
    }
  }
  return byNight
}
