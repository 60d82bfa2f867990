/** What happens to a booking before and between arrival and departure: confirmed, made longer or shorter, moved. */

import { moveAssignmentEnd } from '../../person/index.ts'
import { found, requireMay, type Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecord, record } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import { mayBookAt, mayOnBooking, worksAt } from '../access.ts'
import {
  type BookingAction,
  type BookingState,
  type ExtensionRefusal,
  permits,
  refusalOfLastNight,
  stateOf,
} from '../booking-states.ts'
import { type Booking, bookingToRead } from '../bookings.ts'
import { claimNights, freePlaces, missingNights, obstacleOnBed, releaseNights, roomMates } from '../claim.ts'
import { isAfter, isBefore, later, nightOf } from '../nights.ts'
import { guestStillIn, keepOverstayers } from '../overstay.ts'
import { type NextBest, nextBest } from './next-best.ts'

export type ChangeRefusal =
  /** somebody was here before, or time has passed: the state now */
  | { kind: 'notNow'; state: BookingState }
  | { kind: 'bedTaken'; night: Temporal.PlainDate; next: NextBest }
  | { kind: 'hasBed'; night: Temporal.PlainDate | null; siteName: string | null }
  | { kind: 'tooEarly'; from: Temporal.PlainDate }
  /** the one before hasn't left the bed */
  | { kind: 'bedInUse' }
  | ExtensionRefusal

export type Changed = Outcome<{ siteId: string }, ChangeRefusal>

type Verb = keyof typeof mayOnBooking

/** Loads a booking to do something with it: a page that doesn't exist for those who may not, a refusal when its state doesn't allow it. */
export async function toChange(
  tx: Tx,
  session: Session,
  id: string,
  action: BookingAction,
  verb: Verb = 'change',
): Promise<Outcome<Booking, ChangeRefusal>> {
  requireMay(session, mayOnBooking[verb])
  // whoever changes the same booking at the same time comes after, and sees what was done
  await holdRecord(tx)
  await tx.selectFrom('booking').select('id').where('id', '=', id).forNoKeyUpdate().execute()
  const booking = found(await bookingToRead(tx, id))
  found((verb === 'receive' ? worksAt(session, booking) : mayBookAt(session, booking)) ? booking : null)
  const state = stateOf(booking, now(), booking.closesAt)
  return permits(state, action) ? done(booking) : refused({ kind: 'notNow', state })
}

/**
 * Makes sure that the booking has its bed from tonight (or an earlier night, when one is named) to `last`: takes what it lacks, when nobody
 * else has it. Null when it has; otherwise why not.
 */
export async function secureNights(
  tx: Tx,
  session: Session,
  booking: Booking,
  last: Temporal.PlainDate,
  holdUntil: Temporal.Instant | null,
  from?: Temporal.PlainDate,
): Promise<ChangeRefusal | null> {
  const first = from ?? later(booking.firstNight, nightOf(now(), booking.closesAt))
  if (isAfter(first, last)) return null
  const missing = await missingNights(tx, booking.id, { first, last })
  const besides = [booking.id, ...(booking.takenAsOne ? await roomMates(tx, booking) : [])]
  for (const night of missing) {
    const obstacle = await obstacleOnBed(tx, { ...booking, id: booking.bedId }, { first: night, last: night }, besides)
    if (obstacle === null) continue
    const kind = booking.takenAsOne ? 'room' : 'bed'
    const next = await nextBest(tx, session, { siteId: booking.siteId, kind, nights: { first: obstacle, last } })
    return { kind: 'bedTaken', night: obstacle, next }
  }
  const claim = { bookingId: booking.id, personId: booking.guest.id, bedId: booking.bedId, holdUntil, nights: missing }
  if ((await claimNights(tx, session, claim)) < missing.length) return { kind: 'hasBed', night: null, siteName: null }
  return null
}

/** The guest stays within what the site needs to read: until the morning after the last night. */
export const letRead = (tx: Tx, session: Session, booking: Booking, until: Temporal.PlainDate): Promise<void> =>
  moveAssignmentEnd(tx, session, { personId: booking.guest.id, subjectId: booking.id, until })

/** A reservation becomes a booking. One that has run out is taken again, when the bed is still free. */
export async function confirmBooking(session: Session, id: string): Promise<Changed> {
  await keepOverstayers()
  return asUser(session, async (tx) => {
    const loaded = await toChange(tx, session, id, 'confirm')
    if (!loaded.ok) return loaded
    const booking = loaded.value
    const obstacle = await secureNights(tx, session, booking, booking.lastNight, null)
    if (obstacle !== null) return refused(obstacle)
    await tx.updateTable('bed_night').set({ hold_until: null }).where('booking_id', '=', id).execute()
    await tx.updateTable('booking').set({ hold_until: null }).where('id', '=', id).execute()
    await record(tx, session, { what: 'booking.confirmed', subject: id, person: booking.guest.id })
    return done({ siteId: booking.siteId })
  })
}

/** A new last night, later or earlier. Nights that are no longer wanted are free at once. */
export async function changeLastNight(session: Session, id: string, last: Temporal.PlainDate): Promise<Changed> {
  await keepOverstayers()
  return asUser(session, async (tx) => {
    const loaded = await toChange(tx, session, id, 'extend')
    if (!loaded.ok) return loaded
    const booking = loaded.value
    const wrong = refusalOfLastNight(booking, last, now(), booking.closesAt)
    if (wrong !== null) return refused(wrong)
    const holdUntil = booking.stay === null ? booking.holdUntil : null
    const obstacle = isBefore(last, booking.lastNight)
      ? null
      : await secureNights(tx, session, booking, last, holdUntil)
    if (obstacle !== null) return refused(obstacle)
    await releaseNights(tx, id, last.add({ days: 1 }))
    await tx.updateTable('booking').set({ last_night: last }).where('id', '=', id).execute()
    const data = { from: booking.lastNight.toString(), to: last.toString() }
    await record(tx, session, { what: 'booking.last-night-changed', subject: id, person: booking.guest.id, data })
    await letRead(tx, session, booking, last.add({ days: 1 }))
    return done({ siteId: booking.siteId })
  })
}

/** To another bed at the same site for the nights that remain. Nights slept stay in the bed where they were slept. */
export async function moveToBed(session: Session, id: string, bedId: string): Promise<Changed> {
  await keepOverstayers()
  const someoneInBed = await guestStillIn(bedId)
  return asUser(session, async (tx) => {
    const loaded = await toChange(tx, session, id, 'move')
    if (!loaded.ok) return loaded
    const booking = loaded.value
    const first = later(booking.firstNight, nightOf(now(), booking.closesAt))
    const nights = { first, last: later(first, booking.lastNight) }
    const where = { siteId: booking.siteId, kind: 'bed', nights } as const
    const target = found(
      await tx.selectFrom('bed').select(['id', 'room_id']).where('id', '=', bedId).executeTakeFirst(),
    )
    const free = (await freePlaces(tx, { ...where, roomId: target.room_id })).some(
      (place) => place.beds[0]?.id === bedId,
    )
    if (!free) return refused({ kind: 'bedTaken', night: first, next: await nextBest(tx, session, where) })
    if (booking.stay !== null && someoneInBed) return refused({ kind: 'bedInUse' })
    const held = await tx
      .selectFrom('bed_night')
      .select('night')
      .where('booking_id', '=', id)
      .where('night', '>=', first)
      .orderBy('night')
      .execute()
    await releaseNights(tx, id, first)
    const holdUntil = booking.stay === null ? booking.holdUntil : null
    const dates = held.map((row) => row.night)
    const got = await claimNights(tx, session, {
      bookingId: id,
      personId: booking.guest.id,
      bedId,
      holdUntil,
      nights: dates,
    })
    if (got < dates.length) return refused({ kind: 'bedTaken', night: first, next: await nextBest(tx, session, where) })
    await tx.updateTable('booking').set({ bed_id: bedId }).where('id', '=', id).execute()
    await record(tx, session, {
      what: 'booking.moved',
      subject: id,
      person: booking.guest.id,
      data: { from: booking.bedId, to: bedId, night: first.toString() },
    })
    return done({ siteId: booking.siteId })
  })
}

/** What stands in the way of an arrival or a departure. */
export type StayRefusal = ChangeRefusal | { kind: 'stillInHouse'; siteName: string | null }
export type StayOutcome = Outcome<{ siteId: string }, StayRefusal>
