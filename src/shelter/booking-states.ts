/** A booking's states and what may be done in each: read off its rows at a moment, never stored. */

import { dateOf, isAfter, isBefore } from '../platform/time/index.ts'
import { later, MOST_NIGHTS, nightCount, nightOf } from './nights.ts'

export type BookingFacts = {
  firstNight: Temporal.PlainDate
  lastNight: Temporal.PlainDate
  /** runs out by itself at this moment; null: confirmed */
  holdUntil: Temporal.Instant | null
  end: { because: EndBecause } | null
  stay: { from: Temporal.PlainDate; until: Temporal.PlainDate | null; departedAt: Temporal.Instant | null } | null
}

export const endReasons = ['cancelled', 'declined', 'declinedBySite', 'noShow', 'wrongPerson'] as const
export type EndReason = (typeof endReasons)[number]
/** `moved` stands on rows that were replaced by a booking elsewhere. */
export type EndBecause = EndReason | 'moved'

export type BookingState =
  | 'held'
  | 'ranOut'
  | 'confirmed'
  | 'missed'
  | 'inHouse'
  | 'departureDue'
  | 'departed'
  | 'ended'

export type BookingAction =
  | 'confirm'
  | 'arrive'
  | 'depart'
  | 'extend'
  | 'move'
  | 'end'
  | 'undoArrival'
  | 'undoDeparture'
  | 'undoEnd'

/** What may be done in each state: read by the buttons and by the server. */
export const actionsIn = {
  held: ['arrive', 'confirm', 'extend', 'move', 'end'],
  ranOut: ['arrive', 'confirm', 'end'],
  confirmed: ['arrive', 'extend', 'move', 'end'],
  missed: ['end'],
  inHouse: ['depart', 'extend', 'move', 'undoArrival'],
  departureDue: ['depart', 'extend', 'move', 'undoArrival'],
  departed: ['undoDeparture'],
  ended: ['undoEnd'],
} as const satisfies Record<BookingState, readonly BookingAction[]>

export const permits = (state: BookingState, action: BookingAction): boolean =>
  actionsIn[state].some((permitted) => permitted === action)

/** The state at a moment, for a site that closes at `closesAt` in the morning. */
export function stateOf(booking: BookingFacts, at: Temporal.Instant, closesAt: string): BookingState {
  const night = nightOf(at, closesAt)
  const isPast = isBefore(booking.lastNight, night)
  if (booking.end !== null) return 'ended'
  if (booking.stay !== null) {
    if (booking.stay.departedAt !== null) return 'departed'
    return isPast ? 'departureDue' : 'inHouse'
  }
  if (isPast) return 'missed'
  if (booking.holdUntil === null) return 'confirmed'
  return Temporal.Instant.compare(booking.holdUntil, at) > 0 ? 'held' : 'ranOut'
}

/** Still in house after a whole night that wasn't booked: somebody forgot, or the guest stayed on. */
export const hasOverstayed = (booking: BookingFacts, at: Temporal.Instant, closesAt: string): boolean =>
  stateOf(booking, at, closesAt) === 'departureDue' &&
  isBefore(booking.lastNight.add({ days: 1 }), nightOf(at, closesAt))

export type NightsRefusal =
  | { kind: 'past'; earliest: Temporal.PlainDate }
  | { kind: 'tooMany'; most: number }
  | { kind: 'backwards' }
  | { kind: 'holdPassed' }

/** What is wrong with the nights asked for; null when nothing is. */
export function refusalOfNights(
  asked: { first: Temporal.PlainDate; last: Temporal.PlainDate; holdUntil: Temporal.Instant | null },
  at: Temporal.Instant,
  closesAt: string,
): NightsRefusal | null {
  const earliest = nightOf(at, closesAt)
  if (isBefore(asked.last, asked.first)) return { kind: 'backwards' }
  if (isBefore(asked.first, earliest)) return { kind: 'past', earliest }
  if (nightCount(asked.first, asked.last) > MOST_NIGHTS) return { kind: 'tooMany', most: MOST_NIGHTS }
  if (asked.holdUntil !== null && Temporal.Instant.compare(asked.holdUntil, at) <= 0) return { kind: 'holdPassed' }
  return null
}

/** The first night of a stay that begins now; a refusal before the day of the first night. */
export function nightOfArrival(
  booking: BookingFacts,
  at: Temporal.Instant,
  closesAt: string,
): { ok: true; night: Temporal.PlainDate } | { ok: false; from: Temporal.PlainDate } {
  if (isBefore(dateOf(at), booking.firstNight)) return { ok: false, from: booking.firstNight }
  return { ok: true, night: later(booking.firstNight, nightOf(at, closesAt)) }
}

export type ExtensionRefusal =
  | { kind: 'same' }
  | { kind: 'alreadySlept'; earliest: Temporal.PlainDate }
  | { kind: 'tooMany'; most: number }

/** What is wrong with a new last night; null when nothing is. A night that was slept can't be taken back. */
export function refusalOfLastNight(
  booking: BookingFacts,
  last: Temporal.PlainDate,
  at: Temporal.Instant,
  closesAt: string,
): ExtensionRefusal | null {
  const night = nightOf(at, closesAt)
  const earliest =
    booking.stay === null ? later(booking.firstNight, night) : later(booking.stay.from, night.subtract({ days: 1 }))
  if (last.equals(booking.lastNight)) return { kind: 'same' }
  if (isBefore(last, earliest)) return { kind: 'alreadySlept', earliest }
  if (isAfter(last, booking.firstNight.add({ days: MOST_NIGHTS - 1 }))) return { kind: 'tooMany', most: MOST_NIGHTS }
  return null
}
