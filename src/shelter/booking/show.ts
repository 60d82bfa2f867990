/** What the page of one booking shows to the one who asks. */

import { openPerson } from '../../person/index.ts'
import { found, requireMay, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { now } from '../../platform/time/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import { mayBookAt, mayOnBooking, worksAt } from '../access.ts'
import { actionsIn, type BookingAction, stateOf } from '../booking-states.ts'
import { bookingToRead } from '../bookings.ts'
import { freePlaces } from '../claim.ts'
import { later, nightOf } from '../nights.ts'
import type { ShownBooking } from './show-page.tsx'

/** A form on the page that came back: which, and what was typed in it. */
export type Failing = { form: string; state: FormState }

/** Marked by the site's own staff, who meet the guest at the door. */
const atTheDoor: readonly BookingAction[] = ['arrive', 'depart', 'undoArrival', 'undoDeparture']

/** The booking with what may be done; the opening is written in the read log. */
export async function showBooking(session: Session, id: string): Promise<ShownBooking> {
  requireMay(session, mayOnBooking.read)
  return asUser(session, async (tx) => {
    const booking = found(await bookingToRead(tx, id))
    await openPerson(tx, session, booking.guest.id, 'booking')
    const works = worksAt(session, booking)
    const books = mayBookAt(session, booking)
    const state = stateOf(booking, now(), booking.closesAt)
    const may = actionsIn[state].filter((action) => (atTheDoor.includes(action) ? works : books))
    const night = later(booking.firstNight, nightOf(now(), booking.closesAt))
    const nights = { first: night, last: later(night, booking.lastNight) }
    const places = may.some((action) => action === 'move')
      ? await freePlaces(tx, { siteId: booking.siteId, kind: 'bed', nights })
      : []
    const freeBeds = places.flatMap((place) => place.beds.map((bed) => ({ ...bed, roomName: place.roomName })))
    const opensCase = session.organisation.kind === 'municipality'
    return { booking, state, may, works, opensCase, night, freeBeds }
  })
}
