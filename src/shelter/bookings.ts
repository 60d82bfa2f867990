/** Bookings as the asking user may read them: only with a reason to read about the guest. */

import { sql } from 'kysely'
import type { Session } from '../platform/access/index.ts'
import { type Asking, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { dateOf, isAfter } from '../platform/time/index.ts'
import type { BookingFacts } from './booking-states.ts'
import { nightOf } from './nights.ts'

export type Guest = {
  id: string
  givenName: string | null
  familyName: string | null
  called: string | null
  protection: 'secrecyMarking' | 'protectedRegistration' | 'fictitiousIdentity' | null
}

/** Somebody whom nobody writes down: the board gives the night without that. `code` is said at the door while the stay lives. */
export type NamelessGuest = {
  id: null
  givenName: null
  familyName: null
  called: null
  protection: null
  code: string | null
}

export type Booking = BookingFacts & {
  id: string
  guest: Guest | NamelessGuest
  caseId: string | null
  /** those who take a room together have it in common; null: alone */
  partyId: string | null
  bedId: string
  bedName: string
  roomId: string
  roomName: string
  takenAsOne: boolean
  siteId: string
  siteName: string
  organisationId: string
  livingForm: string
  opensAt: string
  closesAt: string
  needs: string | null
  bookedAt: Temporal.Instant
  bookedBy: string
  bookedByName: string | null
  end: {
    id: string
    because: 'cancelled' | 'declined' | 'declinedBySite' | 'noShow' | 'moved' | 'wrongPerson'
    words: string | null
    endedAt: Temporal.Instant
  } | null
  stay: {
    id: string
    from: Temporal.PlainDate
    until: Temporal.PlainDate | null
    arrivedAt: Temporal.Instant
    departedAt: Temporal.Instant | null
    /** why it was right to leave before the family */
    departedOver: string | null
  } | null
}

/** A booking is shown together with its site: who may not see the site doesn't see the booking here. */
const bookings = (tx: Tx) =>
  tx
    .selectFrom('booking')
    .innerJoin('site', 'site.id', 'booking.site_id')
    .innerJoin('bed', 'bed.id', 'booking.bed_id')
    .innerJoin('room', 'room.id', 'bed.room_id')
    .leftJoin('person', 'person.id', 'booking.person_id')
    .leftJoin('protection', (join) =>
      join.onRef('protection.person_id', '=', 'person.id').on('protection.ended_at', 'is', null),
    )
    .leftJoin('app_user', 'app_user.id', 'booking.booked_by')
    .leftJoin('booking_end', (join) =>
      join.onRef('booking_end.booking_id', '=', 'booking.id').on('booking_end.undone_at', 'is', null),
    )
    .leftJoin('stay', (join) => join.onRef('stay.booking_id', '=', 'booking.id').on('stay.undone_at', 'is', null))
    .select([
      'booking.id',
      'booking.person_id as personId',
      'booking.code',
      'booking.case_id as caseId',
      'booking.party_id as partyId',
      'booking.first_night as firstNight',
      'booking.last_night as lastNight',
      'booking.hold_until as holdUntil',
      'booking.needs',
      'booking.booked_at as bookedAt',
      'booking.booked_by as bookedBy',
      'app_user.name as bookedByName',
      'bed.id as bedId',
      'bed.name as bedName',
      'room.id as roomId',
      'room.name as roomName',
      'room.taken_as_one as takenAsOne',
      'site.id as siteId',
      'site.name as siteName',
      'site.organisation_id as organisationId',
      'site.living_form_code as livingForm',
      'site.opens_at as opensAt',
      'site.closes_at as closesAt',
      'person.given_name as givenName',
      'person.family_name as familyName',
      'person.called',
      'protection.level as protection',
      'booking_end.id as endId',
      'booking_end.because',
      'booking_end.words as endWords',
      'booking_end.ended_at as endedAt',
      'stay.id as stayId',
      'stay.from_on as stayFrom',
      'stay.until_on as stayUntil',
      'stay.arrived_at as arrivedAt',
      'stay.departed_at as departedAt',
      'stay.departed_open_because as departedOver',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof bookings>['execute']>>[number]

/** A guest with the end and the stay as a statement brings them, each null where there is none. */
export type FlatGuest = Pick<
  Row,
  | 'personId'
  | 'code'
  | 'givenName'
  | 'familyName'
  | 'called'
  | 'protection'
  | 'endId'
  | 'because'
  | 'endWords'
  | 'endedAt'
  | 'stayId'
  | 'stayFrom'
  | 'stayUntil'
  | 'arrivedAt'
  | 'departedAt'
  | 'departedOver'
>

/** The same as what they are, with whatever else stands in the row. */
export function guestOf<R extends FlatGuest>(row: R) {
  const { personId, code, givenName, familyName, called, protection, endId, because, endWords, endedAt, ...rest } = row
  const { stayId, stayFrom, stayUntil, arrivedAt, departedAt, departedOver, ...facts } = rest
  const guest: Booking['guest'] =
    personId === null
      ? { id: null, givenName: null, familyName: null, called: null, protection: null, code }
      : { id: personId, givenName, familyName, called, protection }
  const end: Booking['end'] =
    endId !== null && because !== null && endedAt !== null ? { id: endId, because, words: endWords, endedAt } : null
  const stay: Booking['stay'] =
    stayId !== null && stayFrom !== null && arrivedAt !== null
      ? { id: stayId, from: stayFrom, until: stayUntil, arrivedAt, departedAt, departedOver }
      : null
  return { ...facts, guest, end, stay }
}

const booking = (row: Row): Booking => guestOf(row)

const asking = (query: ReturnType<typeof bookings>): Asking<Booking[]> =>
  told(
    rowsOf(query, {
      firstNight: 'day',
      lastNight: 'day',
      holdUntil: 'moment',
      bookedAt: 'moment',
      endedAt: 'moment',
      stayFrom: 'day',
      stayUntil: 'day',
      arrivedAt: 'moment',
      departedAt: 'moment',
    }),
    (rows) => rows.map(booking),
  )

/** One booking; nothing when the user may not read about the guest. */
export async function bookingToRead(tx: Tx, id: string): Promise<Booking | undefined> {
  return (await bookingsToRead(tx, [id]))[0]
}

/** Of some, those that the user may read. */
export const bookingsToRead = async (tx: Tx, ids: readonly string[]): Promise<Booking[]> =>
  (await bookings(tx).where('booking.id', '=', sql<string>`any (${ids}::uuid[])`).orderBy('booking.id').execute()).map(
    booking,
  )

/** These people's bookings, the latest first. */
export const bookingsIn = (tx: Tx, personIds: readonly string[]): Asking<Booking[]> =>
  asking(
    bookings(tx)
      .where('booking.person_id', 'in', personIds)
      .orderBy('booking.first_night', 'desc')
      .orderBy('booking.id', 'desc'),
  )

/** Bookings that concern tonight at the houses of the user's own organisation: to arrive, or in the house. In the order of houses, rooms and beds. */
export function bookingsAtOwnSites(tx: Tx, session: Session, at: Temporal.Instant): Asking<Booking[]> {
  const day = dateOf(at)
  const sites = sql`(select id from site where organisation_id = ${session.organisation.id})`
  const concerned = sql<string>`any (array(
    select id from booking where site_id in ${sites} and first_night <= ${day} and last_night >= ${day.subtract({ days: 1 })}
    union select booking_id from stay where site_id in ${sites} and undone_at is null and departed_at is null))`
  const query = bookings(tx)
    .where('booking.id', '=', concerned)
    .orderBy(sql`site.name collate swedish`)
    .orderBy('site.id')
    .orderBy(sql`room.name collate swedish_natural`)
    .orderBy(sql`bed.name collate swedish_natural`)
    .orderBy('booking.id')
  // which night it is depends on when the house closes in the morning
  return told(asking(query), (found) => found.filter((one) => !isAfter(one.firstNight, nightOf(at, one.closesAt))))
}

/** My own holds that run out before `before`, and haven't been answered by an arrival. */
export const holdsRunningOut = (
  tx: Tx,
  userId: string,
  between: { after: Temporal.Instant; before: Temporal.Instant },
): Asking<Booking[]> =>
  asking(
    bookings(tx)
      .where('booking.booked_by', '=', userId)
      .where('booking.hold_until', '>', between.after)
      .where('booking.hold_until', '<=', between.before)
      .where('booking_end.id', 'is', null)
      .where('stay.id', 'is', null)
      .orderBy('booking.hold_until')
      .orderBy('booking.id'),
  )
