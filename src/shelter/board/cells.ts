/** What each place of a night is, as the board shows it: pure, of the night's beds and the guests whom the user may read about. */

import { isBefore } from '../../platform/time/index.ts'
import type { BedState } from '../../platform/ui/index.ts'
import type { Place } from '../site/places.ts'
import type { Line } from './board.ts'

export type Cell = {
  place: Place
  state: BedState
  /** guests of the place whom the user may read about: a family's room has several */
  lines: readonly Line[]
  /** the moment at which it becomes another by itself */
  until: Temporal.Instant | null
  /** the booking that has it, also when the user may not read whose it is */
  bookingId: string | null
}

export type Night = {
  night: Temporal.PlainDate
  tonight: Temporal.PlainDate
  places: readonly Place[]
  lines: readonly Line[]
  /** guests whom the user may not read about, in the house past their last night */
  overstayed: (bookingId: string) => boolean
}

/** The places in their order, each with its state and its guests. */
export const cellsOf = (night: Night): Cell[] => night.places.map((place) => cellOf(place, night))

function cellOf(place: Place, night: Night): Cell {
  const claims = place.beds.flatMap(({ claim }) => (claim === null ? [] : [claim]))
  const ids = new Set(claims.map(({ bookingId }) => bookingId))
  const lines = night.lines.filter(({ booking }) => ids.has(booking.id))
  const bookingId = claims[0]?.bookingId ?? null
  if (claims.some(({ arrived }) => arrived)) {
    const stayedOn = lines.some(({ state }) => state === 'departureDue') || [...ids].some(night.overstayed)
    const overstayed = stayedOn && night.night.equals(night.tonight)
    return { place, state: overstayed ? 'overstayed' : 'occupied', lines, until: null, bookingId }
  }
  if (claims.length > 0) {
    const until = claims.map(({ holdUntil }) => holdUntil).find((one) => one !== null) ?? null
    return { place, state: until === null ? 'expected' : 'held', lines, until, bookingId }
  }
  const nobody = { place, until: null, bookingId: null }
  const cleaned = place.beds.flatMap(({ closed }) => closed?.until ?? [])[0]
  if (place.state === 'void' && cleaned !== undefined)
    return { ...nobody, state: 'turnaround', lines: [], until: cleaned }
  if (place.state === 'void') return { ...nobody, state: 'void', lines: [] }
  const [gone, still] = [leftFrom(place, night), stillIn(place, night)]
  const aside = place.state === 'aside' ? place.beds.flatMap((bed) => bed.aside ?? [])[0] : undefined
  if (aside !== undefined) return { ...nobody, state: 'setAside', lines: still, until: aside }
  return gone.length > 0 && still.length === 0
    ? { ...nobody, state: 'left', lines: gone }
    : { ...nobody, state: 'free', lines: still }
}

/** Who should have left this morning and is still there: the bed is anybody's tonight until the evening begins, and then theirs. */
const stillIn = ({ beds }: Place, { night, tonight, lines }: Night): Line[] =>
  night.equals(tonight)
    ? lines.filter(({ booking, state }) => state === 'departureDue' && beds.some(({ id }) => id === booking.bedId))
    : []

/** Who slept there last night and has left: on tonight's board the bed says so until somebody has it. */
function leftFrom({ beds }: Place, { night, tonight, lines }: Night): Line[] {
  if (!night.equals(tonight)) return []
  const here = new Set(beds.map(({ id }) => id))
  return lines.filter(
    ({ booking: { bedId, stay }, state }) =>
      state === 'departed' && here.has(bedId) && stay?.until != null && isBefore(stay.until, night),
  )
}

/** The first moment at which something on the board changes by itself; null when nothing does. */
export const nextChange = (cells: readonly Cell[]): Temporal.Instant | null =>
  cells
    .flatMap(({ until }) => (until === null ? [] : [until]))
    .toSorted(Temporal.Instant.compare)
    .at(0) ?? null

export type Free = { beds: number; rooms: number; aside: number }

/** What is free, in beds and in rooms that are taken as one: neither says anything of the other. And the beds that are outreach's still. */
export function freeOf(places: readonly Place[]): Free {
  const many = { beds: 0, rooms: 0, aside: 0 }
  for (const { state, beds } of places) {
    const asOne = beds[0]?.takenAsOne === true
    if (state === 'aside' && !asOne) many.aside += 1
    if (state === 'free') many[asOne ? 'rooms' : 'beds'] += 1
  }
  return many
}
