/** The map of a house on a night: each bed in its room, with what it is and until when, and what is free in beds and in rooms. */

import { formatList, formatTime, type Locale, words } from '../../platform/text/index.ts'
import { type Bed, BedGrid, useLocale } from '../../platform/ui/index.ts'
import { guestName } from '../guest.ts'
import type { Board } from './board.ts'
import { type Cell, freeOf } from './cells.ts'
import { mapText } from './map.text.ts'
import { boardText } from './text.ts'

export function HouseMap({ board, cells }: { board: Board; cells: readonly Cell[] }) {
  const locale = useLocale()
  return <BedGrid label={words(boardText, locale).beds} beds={cells.map((cell) => square(cell, board, locale))} />
}

/** What is free, told in rooms as well as in beds. */
export function FreeNow({ board }: { board: Board }) {
  const locale = useLocale()
  const t = words(mapText, locale)
  const { beds, rooms, aside } = freeOf(board.places)
  const letGo = board.cells.flatMap(({ state, until }) => (state === 'setAside' && until !== null ? [until] : []))
  const [soonest] = letGo.toSorted(Temporal.Instant.compare)
  const there = board.places.some(({ beds }) => beds.some(({ takenAsOne }) => takenAsOne))
  return (
    <p class="bed-sentence" id="free">
      {formatList([t.freeBeds(beds), ...(there ? [t.freeRooms(rooms)] : [])], locale)}
      {soonest ? `. ${t.aside(aside, formatTime(soonest))}` : null}
    </p>
  )
}

/** A place on the map. Where the user may read about the guest it leads to the booking. */
function square({ place, state, lines, until, bookingId }: Cell, board: Board, locale: Locale): Bed {
  const t = words(mapText, locale)
  const [first] = place.beds
  const asOne = first?.takenAsOne === true
  const [line] = lines
  const unseen = board.unseenGuests.some((guest) => guest.bookingId === bookingId)
  const closed = place.beds.find((bed) => bed.closed !== null)?.closed
  const who = formatList(
    lines.map(({ booking }) => guestName(booking.guest, locale)),
    locale,
  )
  const left = state === 'left' ? lines[0]?.booking.stay?.departedAt : null
  const mark = until ?? left
  const notes = [
    until === null ? null : t.expected(formatTime(until)),
    left ? t.left(formatTime(left)) : null,
    state === 'void' ? closed?.because : null,
    (state === 'free' || state === 'setAside') && lines.length > 0 ? t.stillIn : null,
    lines.length > 1 ? t.together(lines.length) : null,
    who,
  ]
  return {
    name: place.name,
    room: asOne ? t.otherRooms : first?.roomName,
    state,
    ...(mark ? { mark: formatTime(mark) } : {}),
    note: notes.filter(Boolean).join(', '),
    href: line ? `/bookings/${line.booking.id}` : unseen ? '#unseen' : undefined,
  }
}
