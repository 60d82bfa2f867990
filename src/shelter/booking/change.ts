/** What stands in the way of a change to a booking, and how it has its bed and its readers in step with its nights. */

import { moveAssignmentEnd } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { isAfter, now } from '../../platform/time/index.ts'
import type { BookingState, ExtensionRefusal } from '../booking-states.ts'
import type { Booking } from '../bookings.ts'
import { claimNights, missingNights, obstacleOnBed, roomMates } from '../claim.ts'
import { later, nightOf } from '../nights.ts'
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

/** What stands in the way of an arrival or a departure. */
export type StayRefusal = ChangeRefusal | { kind: 'stillInHouse'; siteName: string | null }

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

/** The guest stays within what the site needs to read: until the morning after the last night. The last thing done: it may be one's own reading that ends. */
export async function letRead(tx: Tx, session: Session, booking: Booking, until: Temporal.PlainDate) {
  if (booking.guest.id === null) return {}
  await moveAssignmentEnd(tx, session, { personId: booking.guest.id, subjectId: booking.id, until })
  return {}
}
