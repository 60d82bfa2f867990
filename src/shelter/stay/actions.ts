/** The guest arrives and departs; both can be taken back. */

import { endToldSituations, type LivingFormCode, resumeToldSituations, tellSituation } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import {
  type ChangeRefusal,
  letRead,
  type StayOutcome,
  type StayRefusal,
  secureNights,
  toChange,
} from '../booking/change.ts'
import { writeEnd } from '../booking/end.ts'
import { nightOfArrival } from '../booking-states.ts'
import type { Booking } from '../bookings.ts'
import { releaseNights } from '../claim.ts'
import { hasBegun, lastNightSlept, later, nightOf } from '../nights.ts'
import { keepOverstayers } from '../overstay.ts'

/**
 * The guest has come. Before the morning's closing hour the night is the evening's before. Free places stay as they were: the claim was
 * the booking's already; only a hold that ran out has to find its bed still free.
 */
export async function arrive(session: Session, id: string): Promise<StayOutcome> {
  await keepOverstayers()
  try {
    return await asUser(session, async (tx) => {
      const loaded = await toChange(tx, session, id, 'arrive', 'receive')
      if (!loaded.ok) return loaded
      const booking = loaded.value
      const arrival = nightOfArrival(booking, now(), booking.closesAt)
      if (!arrival.ok) return refused({ kind: 'tooEarly', from: arrival.from })
      const inTheWay = await whoIsInTheWay(tx, booking)
      if (inTheWay !== null) return refused(inTheWay)
      const obstacle = await secureNights(tx, session, booking, booking.lastNight, null)
      if (obstacle !== null) return refused(obstacle)
      await tx.updateTable('bed_night').set({ hold_until: null }).where('booking_id', '=', id).execute()
      const stayId = newId()
      await tx
        .insertInto('stay')
        .values({
          id: stayId,
          municipality_code: session.municipality,
          booking_id: id,
          person_id: booking.guest.id,
          site_id: booking.siteId,
          living_form_code: booking.livingForm,
          from_on: arrival.night,
          arrived_at: now(),
          arrived_by: session.userId,
        })
        .execute()
      await endToldSituations(tx, session, booking.guest.id, arrival.night)
      const data = { booking: id, night: arrival.night.toString() }
      await record(tx, session, { what: 'stay.arrived', subject: stayId, person: booking.guest.id, data })
      return done({ siteId: booking.siteId })
    })
  } catch (error) {
    if (isConflict(error, 'stay_booking')) return refused({ kind: 'notNow', state: 'inHouse' })
    throw error
  }
}

/** The guest hasn't left where they slept before, or the one before hasn't left the bed. */
async function whoIsInTheWay(tx: Tx, booking: Booking): Promise<StayRefusal | null> {
  const open = await tx
    .selectFrom('stay')
    .innerJoin('booking', 'booking.id', 'stay.booking_id')
    .leftJoin('site', 'site.id', 'stay.site_id')
    .select(['stay.person_id', 'site.name'])
    .where('stay.departed_at', 'is', null)
    .where('stay.undone_at', 'is', null)
    .where((eb) => eb.or([eb('stay.person_id', '=', booking.guest.id), eb('booking.bed_id', '=', booking.bedId)]))
    .execute()
  const own = open.find((stay) => stay.person_id === booking.guest.id)
  if (own) return { kind: 'stillInHouse', siteName: booking.guest.protection === null ? own.name : null }
  return open.length > 0 ? { kind: 'bedInUse' } : null
}

export type Departure = {
  /** where to, if the guest told */
  to: LivingFormCode | null
}

/**
 * The guest has left. Who leaves in the evening hasn't slept that night; the remaining nights are free at once. A guest who leaves before
 * the first midnight slept no night: the arrival is taken back and the booking ended.
 */
export async function depart(session: Session, id: string, departure: Departure): Promise<StayOutcome> {
  return asUser(session, async (tx) => {
    const loaded = await toChange(tx, session, id, 'depart', 'receive')
    if (!loaded.ok) return loaded
    const booking = loaded.value
    const { stay } = booking
    if (stay === null) return refused({ kind: 'notNow', state: 'confirmed' })
    const until = lastNightSlept(stay.from, now())
    const person = booking.guest.id
    if (until === null) {
      await undoStay(tx, session, stay.id)
      await record(tx, session, { what: 'stay.departed', subject: stay.id, person, data: { booking: id, night: null } })
      if (departure.to === null) await resumeToldSituations(tx, session, person, stay.from)
      await tell(tx, session, person, departure.to)
      await writeEnd(tx, session, booking, 'cancelled', null)
      return done({ siteId: booking.siteId })
    }
    await tx
      .updateTable('stay')
      .set({ until_on: until, departed_at: now(), departed_by: session.userId })
      .where('id', '=', stay.id)
      .where('departed_at', 'is', null)
      .execute()
    await releaseNights(tx, id, until.add({ days: 1 }))
    await record(tx, session, {
      what: 'stay.departed',
      subject: stay.id,
      person,
      data: { booking: id, night: until.toString() },
    })
    await tell(tx, session, person, departure.to)
    await letRead(tx, session, booking, today())
    return done({ siteId: booking.siteId })
  })
}

async function tell(tx: Tx, session: Session, personId: string, form: LivingFormCode | null): Promise<void> {
  if (form === null) return
  const told = await tellSituation(tx, session, { personId, form, from: today() })
  // today is never in the future: a refusal here would be a mistake of the program's
  if (!told.ok) throw new Error('telling of today was refused')
}

const undoStay = (tx: Tx, session: Session, stayId: string) =>
  tx
    .updateTable('stay')
    .set({ undone_at: now(), undone_by: session.userId })
    .where('id', '=', stayId)
    .where('undone_at', 'is', null)
    .execute()

/** The arrival was marked by mistake: the booking stands as before it, a reservation with the time that it had. */
export async function undoArrival(session: Session, id: string): Promise<StayOutcome> {
  return asUser(session, async (tx) => {
    const loaded = await toChange(tx, session, id, 'undoArrival', 'receive')
    if (!loaded.ok) return loaded
    const booking = loaded.value
    if (booking.stay === null) return refused({ kind: 'notNow', state: 'confirmed' })
    await undoStay(tx, session, booking.stay.id)
    await tx.updateTable('bed_night').set({ hold_until: booking.holdUntil }).where('booking_id', '=', id).execute()
    // nights that a guest stayed on: nobody is there to keep them for
    await releaseNights(tx, id, booking.lastNight.add({ days: 1 }))
    await resumeToldSituations(tx, session, booking.guest.id, booking.stay.from)
    await record(tx, session, {
      what: 'stay.arrival-undone',
      subject: booking.stay.id,
      person: booking.guest.id,
      data: { booking: id },
    })
    return done({ siteId: booking.siteId })
  })
}

/** A guest who never left slept the nights since, too: each must be free still, in the bed and for the guest. */
function nightsSinceDeparture(tx: Tx, session: Session, booking: Booking): Promise<ChangeRefusal | null> {
  const tonight = nightOf(now(), booking.closesAt)
  const begun = hasBegun(tonight, now(), booking) ? tonight : tonight.subtract({ days: 1 })
  const from = booking.stay?.until?.add({ days: 1 })
  return secureNights(tx, session, booking, later(booking.lastNight, begun), null, from)
}

/** The departure was marked by mistake: the guest is in house again, in the same bed, when it is still free. */
export async function undoDeparture(session: Session, id: string): Promise<StayOutcome> {
  await keepOverstayers()
  return asUser(session, async (tx) => {
    const loaded = await toChange(tx, session, id, 'undoDeparture', 'receive')
    if (!loaded.ok) return loaded
    const booking = loaded.value
    if (booking.stay === null) return refused({ kind: 'notNow', state: 'departed' })
    const inTheWay = await whoIsInTheWay(tx, booking)
    if (inTheWay !== null) return refused(inTheWay)
    const obstacle = await nightsSinceDeparture(tx, session, booking)
    if (obstacle !== null) return refused(obstacle)
    await tx
      .updateTable('stay')
      .set({ until_on: null, departed_at: null, departed_by: null })
      .where('id', '=', booking.stay.id)
      .execute()
    await endToldSituations(tx, session, booking.guest.id, today())
    await record(tx, session, {
      what: 'stay.departure-undone',
      subject: booking.stay.id,
      person: booking.guest.id,
      data: { booking: id },
    })
    await letRead(tx, session, booking, later(booking.lastNight, nightOf(now(), booking.closesAt)).add({ days: 1 }))
    return done({ siteId: booking.siteId })
  })
}
