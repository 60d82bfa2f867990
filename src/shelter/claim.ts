/**
 * Taking nights in beds. One bed has one guest a night and one guest one bed: the keys of `bed_night` hold that. The record's head,
 * held to the end of the transaction, makes those who ask at once ask one after the other, so that the next sees what the one before took.
 */

import { sql } from 'kysely'
import type { Session } from '../platform/access/index.ts'
import { type Asking, rowsOf, type Tx } from '../platform/database/index.ts'
import { holdRecord } from '../platform/record/index.ts'
import { setAsideUntil } from './intake.ts'
import { nightsBetween } from './nights.ts'

export type Nights = { first: Temporal.PlainDate; last: Temporal.PlainDate }
export type BedKind = 'bed' | 'room'

/** A free bed, or the usable beds of a free room that is taken as one. */
export type FreePlace = { roomId: string; roomName: string; beds: readonly { id: string; name: string }[] }

type Where = { nights: Nights; roomId?: string; besides?: readonly string[]; for?: ForWhom }
/** What a new guest can have: beds set aside go to outreach alone, and a wheelchair needs a room that it comes into. */
type ForWhom = { outreach: boolean; wheelchair: boolean }
export type FreeBed = {
  id: string
  name: string
  roomId: string
  roomName: string
  siteId: string
  takenAsOne: boolean
  wheelchair: boolean
  /** set aside for outreach until this hour; null: anybody's */
  asideUntil: string | null
}

/** Beds that are free on all the nights, by room and name. A room taken as one is free only when none of its beds is taken. */
export async function freeBeds(
  tx: Tx,
  where: Where & { siteIds: readonly string[]; kinds: readonly BedKind[] },
): Promise<FreeBed[]> {
  const { rows } = await bedsThatAreFree(where).execute(tx)
  const { for: whom } = where
  return whom === undefined ? rows : rows.filter((bed) => mayHave(bed, whom))
}

/** The same at every house that the user sees, asked together with other things. */
export const freeBedsSeen = (nights: Nights): Asking<FreeBed[]> =>
  rowsOf(bedsThatAreFree({ nights, kinds: ['bed', 'room'], siteIds: null }))

function bedsThatAreFree(where: Where & { siteIds: readonly string[] | null; kinds: readonly BedKind[] }) {
  const { first, last } = where.nights
  const asOne = where.kinds.map((kind) => kind === 'room')
  const sites = where.siteIds === null ? sql`array(select id from site)` : sql`${where.siteIds}::uuid[]`
  return sql<FreeBed>`
    with claim as materialized (
      select bed_id from app.bed_claims(${sites}, ${first}::date, ${last}::date) where booking_id <> all (${where.besides ?? []}::uuid[])),
    house_bed as materialized (
      select bed.id, bed.name, bed.in_service_from, bed.out_of_service_from, room.id as room_id, room.name as room_name, room.site_id,
        room.taken_as_one, room.wheelchair
      from bed join room on room.id = bed.room_id
      where room.site_id = any (${sites}) and room.taken_as_one = any (${asOne}::boolean[])
        and (${where.roomId ?? null}::uuid is null or room.id = ${where.roomId ?? null}::uuid))
    select bed.id, bed.name, room_id as "roomId", room_name as "roomName", site_id as "siteId", taken_as_one as "takenAsOne", wheelchair,
      ${setAsideUntil(first)} as "asideUntil"
    from house_bed bed
    where in_service_from <= ${first} and (out_of_service_from is null or out_of_service_from > ${last})
      and id <> all (array(select bed_id from claim))
      and (not taken_as_one or room_id <> all (array(
        select other.room_id from house_bed other where other.taken_as_one and other.id = any (array(select bed_id from claim)))))
      and not exists (select from bed_void v where v.bed_id = bed.id and v.from_on <= ${last} and (v.until_on is null or v.until_on >= ${first}))
      -- being cleaned after its guest
      and not (${first}::date <= app.today() and exists (
        select from bed_turnaround t where t.bed_id = bed.id and t.ended_at is null and t.until_at > app.now()
          and t.booking_id <> all (${where.besides ?? []}::uuid[])))
    order by room_name collate swedish_natural, room_id, name collate swedish_natural, id`
}

/** Whether a new guest can have the bed. A room that is taken as one is never set aside. */
export const mayHave = (bed: FreeBed, { outreach, wheelchair }: ForWhom): boolean =>
  (outreach || bed.takenAsOne || bed.asideUntil === null) && (!wheelchair || bed.wheelchair)

/** Free beds as places: each by itself, or together where the room is taken as one. */
const placesIn = (beds: readonly FreeBed[], kind: BedKind): FreePlace[] =>
  [...Map.groupBy(beds, (bed) => (kind === 'room' ? bed.roomId : bed.id)).values()].flatMap((together) => {
    const [bed] = together
    return bed === undefined ? [] : [{ roomId: bed.roomId, roomName: bed.roomName, beds: together }]
  })

/**
 * Places of a kind that are free on all the nights, always in the same order. `besides` are bookings that don't count (the booking itself, and those
 * it shares its room with).
 */
export const freePlaces = async (
  tx: Tx,
  { siteId, kind, ...where }: Where & { siteId: string; kind: BedKind },
): Promise<FreePlace[]> => placesIn(await freeBeds(tx, { ...where, siteIds: [siteId], kinds: [kind] }), kind)

/** How many such places each house has of beds that are free there, for whom they are; a house that is full isn't there. */
export function placesBySite(free: readonly FreeBed[], kind: BedKind, whom: ForWhom): ReadonlyMap<string, number> {
  const wanted = free.filter((bed) => bed.takenAsOne === (kind === 'room') && mayHave(bed, whom))
  const bySite = Map.groupBy(wanted, ({ siteId }) => siteId)
  return new Map([...bySite].map(([siteId, beds]) => [siteId, placesIn(beds, kind).length]))
}

/** How many beds, and rooms that are taken as one, are free at each site for whoever asks, of the beds that are. */
export function freeCountsOf(
  free: readonly FreeBed[],
  outreach: boolean,
): (siteId: string) => { beds: number; rooms: number } {
  const theirs = free.filter((bed) => mayHave(bed, { outreach, wheelchair: false }))
  return (siteId) => {
    const there = theirs.filter((row) => row.siteId === siteId)
    const asOne = there.filter(({ takenAsOne }) => takenAsOne)
    return { beds: there.length - asOne.length, rooms: new Set(asOne.map(({ roomId }) => roomId)).size }
  }
}

/** The first place with at least `beds` beds that is free, held until the transaction ends; null when all are taken. */
export async function firstFreePlace(
  tx: Tx,
  where: { siteId: string; kind: BedKind; nights: Nights; beds: number; for?: ForWhom },
): Promise<FreePlace | null> {
  await holdRecord(tx)
  return (await freePlaces(tx, where)).find((place) => place.beds.length >= where.beds) ?? null
}

/** What stands in the way of one named bed on the nights: the first night that is taken, or that the bed is closed; null when nothing does. */
export async function obstacleOnBed(
  tx: Tx,
  bed: { id: string; siteId: string; roomId: string; takenAsOne: boolean },
  nights: Nights,
  besides: readonly string[],
): Promise<Temporal.PlainDate | null> {
  for (const night of nightsBetween(nights.first, nights.last)) {
    const free = await freePlaces(tx, {
      siteId: bed.siteId,
      kind: bed.takenAsOne ? 'room' : 'bed',
      roomId: bed.roomId,
      nights: { first: night, last: night },
      besides,
    })
    if (!free.some((place) => place.beds.some((one) => one.id === bed.id))) return night
  }
  return null
}

/**
 * Claims nights for a booking that exists. Holds that have run out on those nights are overtaken in the same transaction.
 * Answers how many nights were got: fewer than asked means that the guest has another bed, or that somebody was faster.
 */
export async function claimNights(
  tx: Tx,
  session: Session,
  claim: {
    bookingId: string
    /** null: nobody writes down who it is */
    personId: string | null
    bedId: string
    holdUntil: Temporal.Instant | null
    nights: readonly Temporal.PlainDate[]
  },
): Promise<number> {
  const [first] = claim.nights
  if (first === undefined) return 0
  await sql`select app.let_holds_go(${claim.bedId}, ${claim.personId}, ${claim.nights.map(String)}::date[])`.execute(tx)
  const inserted = await tx
    .insertInto('bed_night')
    .values(
      claim.nights.map((night) => ({
        municipality_code: session.municipality,
        bed_id: claim.bedId,
        night,
        booking_id: claim.bookingId,
        person_id: claim.personId,
        hold_until: claim.holdUntil,
      })),
    )
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return Number(inserted.numInsertedOrUpdatedRows ?? 0n)
}

/** Gives back a booking's nights from one on (all, when none is named). */
export async function releaseNights(tx: Tx, bookingId: string, from?: Temporal.PlainDate): Promise<void> {
  let query = tx.deleteFrom('bed_night').where('booking_id', '=', bookingId)
  if (from !== undefined) query = query.where('night', '>=', from)
  await query.execute()
}

/** The nights from `first` to `last` that the booking doesn't hold, or holds by a hold that has run out. */
export async function missingNights(tx: Tx, bookingId: string, nights: Nights): Promise<Temporal.PlainDate[]> {
  const held = await tx
    .selectFrom('bed_night')
    .select('night')
    .where('booking_id', '=', bookingId)
    .where(sql<boolean>`(hold_until is null or hold_until > app.now())`)
    .execute()
  return nightsBetween(nights.first, nights.last).filter((night) => !held.some((row) => row.night.equals(night)))
}

/** The bookings that share a room with this one: the others of a family's room. */
export async function roomMates(tx: Tx, booking: { id: string; roomId: string }): Promise<string[]> {
  const rows = await tx
    .selectFrom('bed_night as mine')
    .innerJoin('bed_night as theirs', 'theirs.night', 'mine.night')
    .innerJoin('bed', 'bed.id', 'theirs.bed_id')
    .select('theirs.booking_id')
    .distinct()
    .where('mine.booking_id', '=', booking.id)
    .where('bed.room_id', '=', booking.roomId)
    .execute()
  return rows.map((row) => row.booking_id)
}

/** A night that the person already has a bed for, with the site's name where the user may see it. */
export async function otherBedOf(
  tx: Tx,
  personId: string,
  nights: { first: Temporal.PlainDate; last: Temporal.PlainDate },
): Promise<{ night: Temporal.PlainDate; siteName: string | null; bookingId: string } | undefined> {
  return tx
    .selectFrom('bed_night')
    .innerJoin('booking', 'booking.id', 'bed_night.booking_id')
    .leftJoin('site', 'site.id', 'booking.site_id')
    .select(['bed_night.night', 'site.name as siteName', 'bed_night.booking_id as bookingId'])
    .where('bed_night.person_id', '=', personId)
    .where('bed_night.night', '>=', nights.first)
    .where('bed_night.night', '<=', nights.last)
    .where(sql<boolean>`(bed_night.hold_until is null or bed_night.hold_until > app.now())`)
    .orderBy('bed_night.night')
    .limit(1)
    .executeTakeFirst()
}
