/** The place that an offer holds: until the offer lapses, for good when they say yes, and no longer when they say no. */

import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { now } from '../../platform/time/index.ts'
import { letRead, secureNights } from '../booking/change.ts'
import { permits, stateOf } from '../booking-states.ts'
import { type Booking, bookingToRead } from '../bookings.ts'
import { releaseNights } from '../claim.ts'
import { nightOf } from '../nights.ts'
import type { NightOffer } from './queries.ts'

/** The booking, when it is a hold that nobody has come on or ended; null when it is anything else by now. */
export async function heldBy(tx: Tx, { bookingId }: NightOffer): Promise<Booking | null> {
  const booking = bookingId === null ? undefined : await bookingToRead(tx, bookingId)
  const isThere = booking !== undefined && booking.stay === null && booking.end === null
  return isThere && permits(stateOf(booking, now(), booking.closesAt), 'end') ? booking : null
}

/** Until the moment, or for good. A hold that was let go is taken again when its bed is free still: whether it was. */
export async function holdUntil(tx: Tx, session: Session, on: Booking, until: Temporal.Instant | null) {
  if ((await secureNights(tx, session, on, on.lastNight, until)) !== null) return false
  await tx.updateTable('bed_night').set({ hold_until: until }).where('booking_id', '=', on.id).execute()
  await tx.updateTable('booking').set({ hold_until: until }).where('id', '=', on.id).execute()
  return true
}

/** The bed is free at this second, as if the hold had run out. */
export async function letGo(tx: Tx, on: Booking): Promise<void> {
  await tx.updateTable('booking').set({ hold_until: now() }).where('id', '=', on.id).execute()
  await releaseNights(tx, on.id)
}

/** The house no longer reads about somebody who doesn't come: the last thing done. */
export const readsNoLonger = (tx: Tx, session: Session, on: Booking) =>
  letRead(tx, session, on, nightOf(now(), on.closesAt))
