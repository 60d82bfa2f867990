/** One site's night: its beds, and the guests that the user may read about. */

import { found, may, requireMay, type Session } from '../../platform/access/index.ts'
import { allOf, ask, asUser, known, type Tx } from '../../platform/database/index.ts'
import { isBefore, now } from '../../platform/time/index.ts'
import { mayOnBooking, mayOnSite, worksAt } from '../access.ts'
import { type BookingState, stateOf } from '../booking-states.ts'
import { nightOf } from '../nights.ts'
import type { Closed } from '../site/closing.ts'
import { nightsAt } from '../site/nights.ts'
import { type Place, placesOf } from '../site/places.ts'
import { askingSite, type Site } from '../site/queries.ts'
import { type Mark, marksOf, notedAt } from '../stay/queries.ts'
import { type Turnaround, turnaroundsOf } from '../turnaround/queries.ts'
import { type UnseenGuest, unseenAt } from '../unseen/queries.ts'
import { type Cell, cellsOf } from './cells.ts'
import { guestsOfNight, type NightBooking, withBeds } from './guests.ts'
import { lastOfWeek, type NightCount, weekOf } from './week.ts'

export type Line = { booking: NightBooking; state: BookingState }

export type Board = {
  site: Site
  night: Temporal.PlainDate
  /** the night that is going on, or the next */
  tonight: Temporal.PlainDate
  at: Temporal.Instant
  places: readonly Place[]
  /** the same, each with what it is and its guests */
  cells: readonly Cell[]
  /** this night and those after it */
  week: readonly NightCount[]
  expected: readonly Line[]
  inHouse: readonly Line[]
  gone: readonly Line[]
  /** places taken by guests whom the user may not read about */
  unseen: number
  /** tonight, for the staff of the house: guests whom they may not read about */
  unseenGuests: readonly UnseenGuest[]
  closings: readonly Closed[]
  /** for the staff of the house: of which guests there is something to read before one meets them */
  marks: ReadonlyMap<string, Mark>
  /** beds that are being cleaned, tonight */
  turnarounds: readonly Turnaround[]
}

const where: Record<BookingState, 'expected' | 'inHouse' | 'gone'> = {
  held: 'expected',
  ranOut: 'expected',
  confirmed: 'expected',
  missed: 'gone',
  inHouse: 'inHouse',
  departureDue: 'inHouse',
  departed: 'gone',
  ended: 'gone',
}

/** Everything that a board is made of, asked at once; nothing of the house is there for whoever may not see it. */
const askingBoard = (tx: Tx, session: Session, siteId: string, night: Temporal.PlainDate) =>
  allOf({
    site: askingSite(tx, siteId),
    nights: nightsAt([siteId], night, lastOfWeek(night)),
    guests: guestsOfNight(siteId, night),
    // the database says nothing of these to whoever doesn't work at the house
    unseen: may(session, mayOnBooking.receive) ? unseenAt(siteId, night) : known([]),
    noted: may(session, mayOnBooking.receive) ? notedAt(siteId) : known([]),
  })

/** The board of a night, tonight's when none is named. */
export async function boardOf(session: Session, siteId: string, asked: Temporal.PlainDate | null): Promise<Board> {
  requireMay(session, mayOnSite.seeTonight)
  const at = now()
  const read = await asUser(session, async (tx) => {
    const usual = asked ?? nightOf(at)
    const there = await ask(tx, askingBoard(tx, session, siteId, usual))
    const house = found(there.site)
    const tonight = nightOf(at, house.closesAt)
    const night = asked ?? tonight
    // a house that closes earlier or later than most: its night is another for an hour
    const shown = night.equals(usual) ? there : await ask(tx, askingBoard(tx, session, siteId, night))
    return { ...shown, bookings: await withBeds(tx, shown.guests, shown.nights.beds), house, night, tonight }
  })
  const { house, night, tonight, bookings, nights } = read
  const beds = nights.bedsOn(night)
  const works = worksAt(session, house)
  const unseenGuests = works && night.equals(tonight) ? read.unseen : []
  const places = placesOf(beds)
  const lines = bookings
    .map((booking) => ({ booking, state: stateOf(booking, at, house.closesAt) }))
    // somebody still in house stands on tonight's board, and on those of nights they slept or have booked
    .filter(
      ({ booking, state }) =>
        where[state] !== 'inHouse' || !isBefore(tonight, night) || !isBefore(booking.lastNight, night),
    )
  const readable = new Set(bookings.map((booking) => booking.id))
  const unseen = places.filter((place) =>
    place.beds.some((bed) => bed.claim !== null && !readable.has(bed.claim.bookingId)),
  ).length
  const list = (name: 'expected' | 'inHouse' | 'gone') => lines.filter(({ state }) => where[state] === name)
  const stayedOn = new Set(
    unseenGuests.filter(({ lastNight }) => isBefore(lastNight, tonight)).map(({ bookingId }) => bookingId),
  )
  return {
    site: house,
    night,
    tonight,
    at,
    places,
    cells: cellsOf({ night, tonight, places, lines, overstayed: (id) => stayedOn.has(id) }),
    week: weekOf(nights, night),
    expected: list('expected'),
    inHouse: list('inHouse'),
    gone: list('gone'),
    unseen,
    unseenGuests,
    closings: nights.closings,
    marks: works ? marksOf(bookings, read.noted) : new Map(),
    turnarounds: turnaroundsOf(beds),
  }
}
