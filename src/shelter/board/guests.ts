/** The bookings that a night at a house concerns, as narrow as its board: a bed and its room are known by then. */

import { sql } from 'kysely'
import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { type Booking, type FlatGuest, guestOf } from '../bookings.ts'
import type { NightsAt } from '../site/nights.ts'

type Bed = Pick<Booking, 'bedName' | 'roomId' | 'roomName' | 'takenAsOne'>
export type NightGuest = Pick<
  Booking,
  'id' | 'bedId' | 'partyId' | 'firstNight' | 'lastNight' | 'holdUntil' | 'guest' | 'end' | 'stay'
>
export type NightBooking = NightGuest & Bed

/** Booked for the night, or still in the house after their last, as the asking user may read them: only with a reason to read about the guest. */
export function guestsOfNight(siteId: string, night: Temporal.PlainDate): Asking<NightGuest[]> {
  // The ids first, each kind by its own index: one condition over both tables would ask the policies about everybody who ever slept here.
  const query = sql<FlatGuest & Omit<NightGuest, 'guest' | 'end' | 'stay'>>`
    select k.id, k.bed_id as "bedId", k.first_night as "firstNight", k.last_night as "lastNight", k.hold_until as "holdUntil",
      k.person_id as "personId", k.party_id as "partyId", k.code, p.given_name as "givenName", p.family_name as "familyName", p.called, r.level as protection,
      e.id as "endId", e.because, e.words as "endWords", e.ended_at as "endedAt", s.id as "stayId", s.from_on as "stayFrom",
      s.until_on as "stayUntil", s.arrived_at as "arrivedAt", s.departed_at as "departedAt", s.departed_open_because as "departedOver"
    from booking k left join person p on p.id = k.person_id
      left join protection r on r.person_id = p.id and r.ended_at is null
      left join booking_end e on e.booking_id = k.id and e.undone_at is null
      left join stay s on s.booking_id = k.id and s.undone_at is null
    where k.first_night <= ${night} and k.id = any (array(
      select id from booking where site_id = ${siteId} and first_night <= ${night} and last_night >= ${night}
      union select booking_id from stay where site_id = ${siteId} and undone_at is null and departed_at is null
      -- left this morning: last night was the last
      union select booking_id from stay where site_id = ${siteId} and undone_at is null and until_on >= ${night.subtract({ days: 1 })}))
    order by k.id`
  const times = {
    ...({ firstNight: 'day', lastNight: 'day', holdUntil: 'moment', endedAt: 'moment' } as const),
    ...({ stayFrom: 'day', stayUntil: 'day', arrivedAt: 'moment', departedAt: 'moment' } as const),
  }
  return told(rowsOf(query, times), (rows) => rows.map(guestOf))
}

type Beds = NightsAt['beds']

/** Each with its bed, in the order of rooms and beds. One that is gone from the house, with somebody still in it, is looked up. */
export async function withBeds(tx: Tx, guests: readonly NightGuest[], beds: Beds): Promise<NightBooking[]> {
  const gone = guests.flatMap(({ bedId }) => (beds.has(bedId) ? [] : [bedId]))
  const found = new Map<string, Bed>(gone.length === 0 ? beds : [...beds, ...(await bedsBy(tx, gone))])
  const order = new Map([...found.keys()].map((id, at) => [id, at]))
  return guests
    .flatMap((guest) => {
      const bed = found.get(guest.bedId)
      return bed === undefined ? [] : [{ ...guest, ...bed }]
    })
    .toSorted((a, b) => (order.get(a.bedId) ?? 0) - (order.get(b.bedId) ?? 0))
}

const bedsBy = async (tx: Tx, ids: readonly string[]): Promise<[string, Bed][]> =>
  (
    await tx
      .selectFrom('bed')
      .innerJoin('room', 'room.id', 'bed.room_id')
      .select(['bed.id', 'bed.name as bedName', 'room.id as roomId', 'room.name as roomName'])
      .select('room.taken_as_one as takenAsOne')
      .where('bed.id', 'in', ids)
      .execute()
  ).map(({ id, ...bed }) => [id, bed])
