/** Ending a booking that nobody came on, and taking that back. */

import { endAssignment } from '../../person/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { worksAt } from '../access.ts'
import type { EndReason } from '../booking-states.ts'
import type { Booking } from '../bookings.ts'
import { releaseNights } from '../claim.ts'
import { hasBegun, isAfter } from '../nights.ts'
import { keepOverstayers } from '../overstay.ts'
import { letSiteRead } from './book.ts'
import { type Changed, letRead, secureNights, toChange } from './change.ts'

/** Ends a booking that nobody came on: cancelled, declined, made for the wrong person, or no-show once the first night has begun. */
export async function endBooking(
  session: Session,
  id: string,
  because: EndReason,
  words: string | null,
): Promise<Changed> {
  try {
    return await asUser(session, async (tx) => {
      const loaded = await toChange(tx, session, id, 'end')
      if (!loaded.ok) return loaded
      const booking = loaded.value
      if (because === 'noShow') found(worksAt(session, booking) ? booking : null)
      if (because === 'noShow' && !hasBegun(booking.firstNight, now(), booking))
        return refused({ kind: 'tooEarly', from: booking.firstNight })
      await writeEnd(tx, session, booking, because, words)
      return done({ siteId: booking.siteId })
    })
  } catch (error) {
    if (isConflict(error, 'booking_end_current')) return refused({ kind: 'notNow', state: 'ended' })
    throw error
  }
}

/**
 * The row that ends, the nights given back, and the site's reading over: today for one that had begun, at once for one that hadn't or was made for the
 * wrong person.
 */
export async function writeEnd(
  tx: Tx,
  session: Session,
  booking: Booking,
  because: EndReason,
  words: string | null,
): Promise<void> {
  await tx
    .insertInto('booking_end')
    .values({
      id: newId(),
      municipality_code: session.municipality,
      booking_id: booking.id,
      because,
      words,
      ended_at: now(),
      ended_by: session.userId,
    })
    .execute()
  await releaseNights(tx, booking.id)
  await record(tx, session, { what: 'booking.ended', subject: booking.id, person: booking.guest.id, data: { because } })
  if (because === 'wrongPerson' || isAfter(booking.firstNight, today()))
    await endAssignment(tx, session, { personId: booking.guest.id, subjectId: booking.id })
  else await letRead(tx, session, booking, today())
}

/** Takes an ending back: the booking stands as it stood, when its bed is still free. */
export async function undoEnd(session: Session, id: string): Promise<Changed> {
  await keepOverstayers()
  return asUser(session, async (tx) => {
    const loaded = await toChange(tx, session, id, 'undoEnd')
    if (!loaded.ok) return loaded
    const booking = loaded.value
    await tx
      .updateTable('booking_end')
      .set({ undone_at: now(), undone_by: session.userId })
      .where('booking_id', '=', id)
      .where('undone_at', 'is', null)
      .execute()
    const ranOut = booking.holdUntil !== null && Temporal.Instant.compare(booking.holdUntil, now()) <= 0
    // a hold that ran out meanwhile comes back as what it is
    const obstacle = ranOut ? null : await secureNights(tx, session, booking, booking.lastNight, booking.holdUntil)
    if (obstacle !== null) return refused(obstacle)
    await record(tx, session, { what: 'booking.end-undone', subject: id, person: booking.guest.id })
    await readAgain(tx, session, booking)
    return done({ siteId: booking.siteId })
  })
}

async function readAgain(tx: Tx, session: Session, booking: Booking): Promise<void> {
  const open = await tx
    .selectFrom('assignment')
    .select('id')
    .where('subject_id', '=', booking.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  const nights = { first: booking.firstNight, last: booking.lastNight }
  if (open) await letRead(tx, session, booking, booking.lastNight.add({ days: 1 }))
  else await letSiteRead(tx, session, booking, { bookingId: booking.id, personId: booking.guest.id, nights })
}
