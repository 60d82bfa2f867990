/** What each place of a night is, told apart; and what is free in beds and in rooms. */

import { expect, test } from 'vitest'
import type { Booking } from '../bookings.ts'
import { type BedTonight, countPlaces, placesOf } from '../site/places.ts'
import type { Line } from './board.ts'
import { cellsOf, freeOf, nextChange } from './cells.ts'

const night = Temporal.PlainDate.from('2026-11-21')
const at = Temporal.Instant.from('2026-11-21T20:00:00Z')

const bed = (name: string, more: Partial<BedTonight> = {}): BedTonight => ({
  ...{ id: `bed-${name}`, name, roomId: 'room', roomName: 'Sovsal', takenAsOne: false, siteId: 'site' },
  ...{ closed: null, aside: null, claim: null },
  ...more,
})
const claim = (bookingId: string, arrived = false, holdUntil: Temporal.Instant | null = null) => ({
  claim: { bookingId, holdUntil, arrived },
})
const family = { roomId: 'family', roomName: 'Familjerum', takenAsOne: true }

/** Of a booking only what the map asks. */
const line = (id: string, state: Line['state'], until: Temporal.PlainDate | null = null): Line => {
  const stay = { id, from: night, until, arrivedAt: at, departedAt: until && at, departedOver: null }
  const guest = { id, givenName: id, familyName: null, called: null, protection: null }
  const booking: Booking = {
    ...{ id, guest, caseId: null, partyId: null, bedId: `bed-${id}`, bedName: id, roomId: 'room', roomName: 'Sovsal' },
    ...{ takenAsOne: false, siteId: 'site', siteName: 'Nattro', organisationId: 'o', livingForm: 'acutePlace' },
    ...{ opensAt: '18:00', closesAt: '09:00', needs: null, bookedAt: at, bookedBy: 'u', bookedByName: null },
    ...{ firstNight: night, lastNight: night, holdUntil: null, end: null, stay },
  }
  return { booking, state }
}

const states = (beds: readonly BedTonight[], lines: readonly Line[] = [], stayedOn: readonly string[] = []) =>
  cellsOf({
    ...{ night, tonight: night, places: placesOf(beds), lines },
    overstayed: (id) => stayedOn.includes(id),
  })

test('free, held, expected, in the house, past the last night, closed and left are told apart', () => {
  const soon = at.add({ minutes: 30 })
  const cells = states(
    [
      bed('1'),
      bed('2', claim('2', false, soon)),
      bed('3', claim('3')),
      bed('4', claim('4', true)),
      bed('5', claim('5', true)),
      bed('6', { closed: { id: 'c', because: 'Målas', until: null } }),
      bed('7'),
      bed('8', claim('8', true)),
    ],
    [line('4', 'inHouse'), line('5', 'departureDue'), line('7', 'departed', night.subtract({ days: 1 }))],
    ['8'],
  )
  expect(cells.map(({ state }) => state)).toEqual([
    ...['free', 'held', 'expected', 'occupied', 'overstayed', 'void', 'left', 'overstayed'],
  ])
  expect(nextChange(cells)).toEqual(soon)
})

test('on another night nobody has stayed on, and nobody has just left', () => {
  const tomorrow = night.add({ days: 1 })
  const places = placesOf([bed('5', claim('5', true)), bed('7')])
  const lines = [line('5', 'departureDue'), line('7', 'departed', night.subtract({ days: 1 }))]
  const cells = cellsOf({ night: tomorrow, tonight: night, places, lines, overstayed: () => true })
  expect(cells.map(({ state }) => state)).toEqual(['occupied', 'free'])
})

test('a family is one place with all its guests, and its room is free only when none of its beds is taken', () => {
  const taken = [bed('F1', { ...family, ...claim('a', true) }), bed('F2', { ...family, ...claim('b', true) })]
  const cells = states([bed('1'), ...taken], [line('a', 'inHouse'), line('b', 'inHouse')])
  expect(cells.map(({ state, lines }) => [state, lines.length])).toEqual([
    ['free', 0],
    ['occupied', 2],
  ])
  expect(freeOf(placesOf([bed('1'), ...taken]))).toEqual({ beds: 1, rooms: 0, aside: 0 })
  expect(freeOf(placesOf([bed('1'), bed('F1', family), bed('F2', family)]))).toEqual({ beds: 1, rooms: 1, aside: 0 })
})

test('a bed that is set aside says so until its hour, and isn’t free; one that somebody has, or that is cleaned, says that', () => {
  const aside = at.add({ minutes: 60 })
  const soon = at.add({ minutes: 90 })
  const beds = [
    bed('1', { aside }),
    bed('2', { aside, ...claim('2') }),
    bed('3', { aside, closed: { id: 't', because: '', until: soon } }),
    bed('4'),
  ]
  const cells = states(beds)
  expect(cells.map(({ state }) => state)).toEqual(['setAside', 'expected', 'turnaround', 'free'])
  expect(nextChange(cells)).toEqual(aside)
  expect(freeOf(placesOf(beds))).toEqual({ beds: 1, rooms: 0, aside: 1 })
  expect(countPlaces(placesOf(beds))).toEqual({ places: 4, occupied: 0, held: 1, aside: 1, closed: 1, free: 1 })
})
