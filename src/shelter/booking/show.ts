/** What the page of one booking shows to the one who asks. */

import type { Child } from 'hono/jsx'
import { mayOnPerson, openPerson, openReadable } from '../../person/index.ts'
import { found, may, requireMay, type Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { now } from '../../platform/time/index.ts'
import { mayBookAt, mayOnBooking, worksAt } from '../access.ts'
import { actionsIn, type BookingAction, stateOf } from '../booking-states.ts'
import { type Booking, bookingToRead } from '../bookings.ts'
import { later, nightOf } from '../nights.ts'
import { togetherNow } from './party.tsx'
import type { ShownBooking } from './show-page.tsx'

/** Marked by the site's own staff, who meet the guest at the door. */
const atTheDoor: readonly BookingAction[] = ['arrive', 'depart', 'undoArrival', 'undoDeparture']

/** What other folders show on the booking's page, read in the same transaction; null: nothing for this user. */
export type Beside = (tx: Tx, session: Session, booking: Booking) => Promise<Child | null>

/** The booking with what may be done; the opening is written in the read log. */
export async function showBooking(session: Session, id: string, besides: readonly Beside[]): Promise<ShownBooking> {
  requireMay(session, mayOnBooking.read)
  return asUser(session, async (tx) => {
    const booking = found(await bookingToRead(tx, id))
    if (booking.guest.id !== null) await openPerson(tx, session, booking.guest.id, 'booking')
    const works = worksAt(session, booking)
    const books = mayBookAt(session, booking)
    const state = stateOf(booking, now(), booking.closesAt)
    const actions = actionsIn[state].filter((action) => (atTheDoor.includes(action) ? works : books))
    const night = later(booking.firstNight, nightOf(now(), booking.closesAt))
    const opensCase = session.organisation.kind === 'municipality'
    const { id: guest, givenName, familyName } = booking.guest
    const links = givenName === null && familyName === null && may(session, mayOnPerson.link) ? guest : null
    const beside: Child[] = []
    for (const read of besides) beside.push(await read(tx, session, booking))
    const together = await togetherNow(tx, session, booking)
    const others = together.party.flatMap(({ guest }) =>
      guest.id === null || guest.id === booking.guest.id ? [] : [guest.id],
    )
    await openReadable(tx, session, others, 'booking')
    return { booking, together, state, may: actions, opensCase, links, night, beside }
  })
}
