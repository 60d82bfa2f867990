/** One site's night: its beds, and the guests that the user may read about. */

import { found, requireMay, type Session } from '../../platform/access/index.ts'
import { allOf, ask, asUser, known } from '../../platform/database/index.ts'
import { isBefore, now } from '../../platform/time/index.ts'
import { mayOnSite, worksAt } from '../access.ts'
import { type BookingState, stateOf } from '../booking-states.ts'
import { type Booking, bookingsOfNight } from '../bookings.ts'
import { nightOf } from '../nights.ts'
import { type Closed, closingsAt } from '../site/closing.ts'
import { type Place, placesOf } from '../site/places.ts'
import { bedsOfNight, type Site, siteToSee } from '../site/queries.ts'
import { type Mark, marksOf } from '../stay/queries.ts'
import { type Turnaround, turnaroundsOf } from '../turnaround/queries.ts'
import { type UnseenGuest, unseenAt } from '../unseen/queries.ts'
import { type Cell, cellsOf } from './cells.ts'
import { type NightCount, weekOf } from './week.ts'

export type Line = { booking: Booking; state: BookingState }

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

/** The board of a night, tonight's when none is named. */
export async function boardOf(session: Session, siteId: string, asked: Temporal.PlainDate | null): Promise<Board> {
  requireMay(session, mayOnSite.seeTonight)
  const at = now()
  const { site, night, tonight, bookings, beds, closings, beside } = await asUser(session, async (tx) => {
    const here = found(await siteToSee(tx, siteId))
    const going = nightOf(at, here.closesAt)
    const shown = asked ?? going
    const there = await bookingsOfNight(tx, [siteId], shown)
    const works = worksAt(session, here)
    const together = allOf({
      week: weekOf([siteId], shown),
      unseen: works && shown.equals(going) ? unseenAt(siteId, going) : known([]),
      marks: works && there.length > 0 ? marksOf(there.map(({ id }) => id)) : known([]),
    })
    return {
      site: here,
      night: shown,
      tonight: going,
      bookings: there,
      beds: await bedsOfNight(tx, [siteId], shown),
      closings: await closingsAt(tx, siteId, shown),
      beside: await ask(tx, together),
    }
  })
  const { unseen: unseenGuests, week, marks } = beside
  const places = placesOf(beds)
  const lines = bookings
    .map((booking) => ({ booking, state: stateOf(booking, at, site.closesAt) }))
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
    site,
    night,
    tonight,
    at,
    places,
    cells: cellsOf({ night, tonight, places, lines, overstayed: (id) => stayedOn.has(id) }),
    week,
    expected: list('expected'),
    inHouse: list('inHouse'),
    gone: list('gone'),
    unseen,
    unseenGuests,
    closings,
    marks: new Map(marks.map((mark) => [mark.bookingId, mark])),
    turnarounds: turnaroundsOf(beds),
  }
}
