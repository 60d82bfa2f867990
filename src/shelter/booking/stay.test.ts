import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { episodesIn, tellSituation } from '../../person/index.ts'
import { NotFound } from '../../platform/access/index.ts'
import { ask, asSystem, asUser, type Tx } from '../../platform/database/index.ts'
import { boardOf } from '../board/board.ts'
import { bookingToRead } from '../bookings.ts'
import {
  arrive,
  closeBed,
  confirmBooking,
  depart,
  endBooking,
  openBed,
  saidBy,
  undoArrival,
  undoDeparture,
} from '../deeds.fixture.ts'
import { asking, booked, buildHouse, day, freeAt, type House } from '../house.fixture.ts'
import { keepOverstayers } from '../overstay.ts'
import { bedsOfNight, houseCounts } from '../site/queries.ts'
import { book } from './book.ts'
import { departing } from './departure.tsx'

const world = inWorld()
let house: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 2 })
})

const guest = (givenName = 'Kim') => world.person({ by: world.siv, givenName, familyName: 'Lind' })
const stayOf = async (id: string) => (await asUser(world.siv, (tx) => bookingToRead(tx, id)))?.stay
const countsOn = (night: string) => asUser(world.siv, (tx) => ask(tx, houseCounts([house.siteId], day(night))))

test('an arrival on a reservation leaves the number of free places as it was, and the reservation no longer runs out', async () => {
  const holdUntil = Temporal.Instant.from('2026-11-21T21:00:00Z')
  const id = await booked(world.siv, { ...asking(house, await guest()), holdUntil })
  world.clock('2026-11-21T20:00:00Z')
  expect((await arrive(world.nils, id)).ok).toBe(true)
  expect(await freeAt(world.siv, house)).toBe(1)
  world.clock('2026-11-21T22:00:00Z')
  expect(await freeAt(world.siv, house)).toBe(1)
})

test('a reservation holds its bed to the minute when it runs out', async () => {
  const holdUntil = Temporal.Instant.from('2026-11-21T21:00:00Z')
  await booked(world.siv, { ...asking(house, await guest()), holdUntil })
  world.clock('2026-11-21T20:59:59Z')
  expect(await freeAt(world.siv, house)).toBe(1)
  world.clock('2026-11-21T21:00:00Z')
  expect(await freeAt(world.siv, house)).toBe(2)
})

test('half past one at night belongs to the evening before', async () => {
  const id = await booked(world.siv, asking(house, await guest()))
  world.clock('2026-11-22T00:30:00Z')
  expect((await arrive(world.nils, id)).ok).toBe(true)
  expect((await stayOf(id))?.from.toString()).toBe('2026-11-21')
})

test('who leaves early frees the nights that remain, and where they went is noted', async () => {
  const person = await guest()
  const id = await booked(world.siv, asking(house, person, '2026-11-21', '2026-11-25'))
  world.clock('2026-11-21T20:00:00Z')
  await arrive(world.nils, id)
  world.clock('2026-11-23T07:00:00Z')
  expect((await departing.run(world.nils, { id }, { to: 'withFriends', openSeen: null, openWhy: null })).ok).toBe(true)
  expect((await stayOf(id))?.until?.toString()).toBe('2026-11-22')
  expect(await freeAt(world.siv, house, '2026-11-22')).toBe(1)
  expect(await freeAt(world.siv, house, '2026-11-23')).toBe(2)
  const episodes = await asUser(world.siv, (tx) => ask(tx, episodesIn(tx, person, 'sv')))
  expect(episodes.map((episode) => [episode.form, episode.from.toString()])).toEqual([
    ['acutePlace', '2026-11-21'],
    ['withFriends', '2026-11-23'],
  ])
})

test('who leaves before the first midnight slept no night, and the bed is free', async () => {
  const id = await booked(world.siv, asking(house, await guest()))
  world.clock('2026-11-21T20:00:00Z')
  await arrive(world.nils, id)
  expect((await depart(world.nils, id)).ok).toBe(true)
  expect(await stayOf(id)).toBeNull()
  expect(await freeAt(world.siv, house)).toBe(2)
})

test('what was told about where the person lived ends when they arrive', async () => {
  const person = await guest()
  await asUser(world.siv, (tx) =>
    tellSituation(tx, world.siv, { personId: person, form: 'outdoors', from: day('2026-11-10') }),
  )
  const id = await booked(world.siv, asking(house, person))
  world.clock('2026-11-21T20:00:00Z')
  await arrive(world.nils, id)
  const told = await asUser(world.siv, (tx) =>
    tx.selectFrom('told_situation').select('until_on').executeTakeFirstOrThrow(),
  )
  expect(told.until_on?.toString()).toBe('2026-11-20')
})

test('an arrival taken back is a booking again; a departure taken back a guest in house', async () => {
  const id = await booked(world.siv, asking(house, await guest(), '2026-11-21', '2026-11-23'))
  world.clock('2026-11-21T20:00:00Z')
  await arrive(world.nils, id)
  expect((await undoArrival(world.nils, id)).ok).toBe(true)
  expect(await stayOf(id)).toBeNull()
  await arrive(world.nils, id)
  world.clock('2026-11-22T08:00:00Z')
  await depart(world.nils, id)
  expect(await freeAt(world.siv, house, '2026-11-22')).toBe(2)
  expect((await undoDeparture(world.nils, id)).ok).toBe(true)
  expect(await freeAt(world.siv, house, '2026-11-22')).toBe(1)
  expect((await stayOf(id))?.departedAt).toBeNull()
})

test('an arrival pressed twice at once is marked once', { tags: ['server/locks'] }, async () => {
  const id = await booked(world.siv, asking(house, await guest()))
  world.clock('2026-11-21T20:00:00Z')
  const outcomes = await Promise.all([arrive(world.nils, id), arrive(world.nils, id)])
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect(outcomes.map(saidBy).join('')).toBe('Det går inte längre. Bokningen står nu som: I huset.')
})

test('nobody arrives before the first day, nor has a second bed while they keep the first', async () => {
  const person = await guest()
  const first = await booked(world.siv, asking(house, person))
  world.clock('2026-11-20T20:00:00Z')
  await expect(arrive(world.nils, first)).rejects.toThrow(NotFound) // Nils may not read yet who will come
  world.clock('2026-11-21T20:00:00Z')
  await arrive(world.nils, first)
  world.clock('2026-11-22T20:00:00Z')
  const other = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Lilla', beds: 1 })
  const outcome = await book(world.siv, asking(other, person, '2026-11-22'))
  expect(outcome).toMatchObject({ ok: false, reason: { kind: 'hasBed', siteName: 'Nattro' } })
})

describe('a guest who stays longer than booked', () => {
  test('keeps the bed from the evening on while it is free, and is seen to be due', async () => {
    const id = await booked(world.siv, asking(house, await guest()))
    world.clock('2026-11-21T20:00:00Z')
    await arrive(world.nils, id)
    world.clock('2026-11-22T11:00:00Z')
    await keepOverstayers()
    expect(await freeAt(world.siv, house, '2026-11-22')).toBe(2)
    expect(await countsOn('2026-11-22')).toMatchObject([{ departuresDue: 1, overstayed: 0 }])
    world.clock('2026-11-23T18:00:00Z')
    await keepOverstayers()
    await keepOverstayers()
    expect(await freeAt(world.siv, house, '2026-11-22')).toBe(1)
    expect(await freeAt(world.siv, house, '2026-11-23')).toBe(1)
    expect(await countsOn('2026-11-23')).toMatchObject([{ departuresDue: 1, overstayed: 1 }])
    expect((await depart(world.nils, id)).ok).toBe(true) // Nils can still read who it is
    expect((await stayOf(id))?.until?.toString()).toBe('2026-11-22')
  })
  test('has it to the minute when the doors open, before any job has come by; whoever lets beds sees that one is taken, not by whom', async () => {
    const id = await booked(world.siv, asking(house, await guest()))
    world.clock('2026-11-21T20:00:00Z')
    await arrive(world.nils, id)
    world.clock('2026-11-22T16:59:59Z')
    expect(await freeAt(world.siv, house, '2026-11-22')).toBe(2)
    world.clock('2026-11-22T17:00:00Z')
    for (const who of [world.siv, world.nils, world.petra]) expect(await freeAt(who, house, '2026-11-22')).toBe(1)
    const board = await boardOf(world.nils, house.siteId, null)
    expect(board.inHouse).toMatchObject([{ state: 'departureDue', booking: { id } }])
    expect(board.places.map((place) => place.state).toSorted()).toEqual(['free', 'occupied'])
    // looking wrote nothing
    const nights = await asSystem('test', (tx) => tx.selectFrom('bed_night').select('night').execute())
    expect(nights).toHaveLength(1)
    // whoever takes the last bed gets the other one
    const next = await booked(world.siv, asking(house, await guest('Bo'), '2026-11-22'))
    const beds = await asUser(world.siv, async (tx) => [await bookingToRead(tx, id), await bookingToRead(tx, next)])
    expect(new Set(beds.map((one) => one?.bedId)).size).toBe(2)
    expect(await freeAt(world.siv, house, '2026-11-22')).toBe(0)
  })
  test('is nobody’s business in the next municipality', async () => {
    const id = await booked(world.siv, asking(house, await guest()))
    world.clock('2026-11-21T20:00:00Z')
    await arrive(world.nils, id)
    const there = (tx: Tx) => bedsOfNight(tx, [house.siteId], day('2026-11-21'))
    const claims = (tx: Tx) =>
      sql`select * from app.bed_claims(array[${house.siteId}::uuid], '2026-11-01', '2026-11-30')`.execute(tx)
    const counts = (tx: Tx) => ask(tx, houseCounts([house.siteId], day('2026-11-21')))
    for (const who of [world.ture, world.hanna]) {
      expect(await asUser(who, there)).toEqual([])
      expect((await asUser(who, claims)).rows).toEqual([])
      expect(await asUser(who, counts)).toEqual([])
    }
    expect((await asUser(world.nils, claims)).rows).toHaveLength(1)
  })
  test('doesn’t push out the one who has booked the bed', async () => {
    const small = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Lilla', beds: 1 })
    const id = await booked(world.siv, asking(small, await guest('Alva')))
    const next = await booked(world.siv, asking(small, await guest('Bo'), '2026-11-22'))
    world.clock('2026-11-21T20:00:00Z')
    await arrive(world.nils, id)
    world.clock('2026-11-22T20:00:00Z')
    await keepOverstayers()
    expect(saidBy(await arrive(world.nils, next))).toContain('Den förra gästen står kvar')
    await depart(world.nils, id)
    expect((await arrive(world.nils, next)).ok).toBe(true)
  })
})

describe('a bed out of service', () => {
  const closing = (bed: string, until: string | null = null) => ({
    bed,
    from: day('2026-11-21'),
    until: until === null ? null : day(until),
    because: 'Städning',
  })
  test('is not free, and is again at once when it is opened the same day', async () => {
    const [bed = ''] = house.beds
    const outcome = await closeBed(world.nils, house.siteId, closing(bed))
    expect(await freeAt(world.siv, house)).toBe(1)
    expect((await openBed(world.nils, house.siteId, outcome.ok ? (outcome.value.made ?? '') : '')).ok).toBe(true)
    expect(await freeAt(world.siv, house)).toBe(2)
  })
  test('is refused while somebody has it: booked, in house, or still there after the last night', async () => {
    const id = await booked(world.siv, asking(house, await guest()))
    const { bedId = '' } = (await asUser(world.siv, (tx) => bookingToRead(tx, id))) ?? {}
    expect(saidBy(await closeBed(world.nils, house.siteId, closing(bedId)))).toContain('Sängen är bokad natten från')
    world.clock('2026-11-21T20:00:00Z')
    await arrive(world.nils, id)
    expect(saidBy(await closeBed(world.nils, house.siteId, closing(bedId)))).toContain('Sängen är upptagen natten från')
    world.clock('2026-11-22T12:00:00Z')
    const later = { ...closing(bedId), from: day('2026-11-22') }
    expect(saidBy(await closeBed(world.nils, house.siteId, later))).toContain('Sängen är upptagen natten från')
  })
  test('can’t be booked, nor closed twice', async () => {
    for (const bed of house.beds) await closeBed(world.nils, house.siteId, closing(bed, '2026-11-21'))
    expect(await book(world.siv, asking(house, await guest()))).toMatchObject({
      reason: { kind: 'full', next: { kind: 'night' } },
    })
    const again = await closeBed(world.nils, house.siteId, closing(house.beds[0] ?? ''))
    expect(saidBy(again)).toContain('redan avstängd')
  })
  test.each(['siv', 'noor', 'hanna', 'ture', 'anja'] as const)('%s may not close it', async (who) => {
    await expect(closeBed(world[who], house.siteId, closing(house.beds[0] ?? ''))).rejects.toThrow(NotFound)
  })
})

describe('who may not', () => {
  test.each(['siv', 'agneta', 'noor', 'hanna', 'ture', 'anja'] as const)(
    '%s can’t mark an arrival at Stadsmissionen',
    async (who) => {
      const id = await booked(world.siv, asking(house, await guest()))
      await expect(arrive(world[who], id)).rejects.toThrow(NotFound)
    },
  )
  test('Nils can’t touch a booking at another organisation’s place', async () => {
    const municipal = await buildHouse({ organisationId: world.ids.kalmar, name: 'Kommunens', beds: 1 })
    const id = await booked(world.siv, {
      ...asking(municipal, await guest()),
      holdUntil: Temporal.Instant.from('2026-11-21T12:00:00Z'),
    })
    await expect(arrive(world.nils, id)).rejects.toThrow(NotFound)
    await expect(confirmBooking(world.nils, id)).rejects.toThrow(NotFound)
    await expect(endBooking(world.nils, id, 'noShow')).rejects.toThrow(NotFound)
  })
  test('a social worker can’t say that nobody came; the house can, from the evening on', async () => {
    const id = await booked(world.siv, asking(house, await guest()))
    await expect(endBooking(world.siv, id, 'noShow')).rejects.toThrow(NotFound)
    expect(saidBy(await endBooking(world.nils, id, 'noShow'))).toContain('Det går först')
    world.clock('2026-11-21T22:00:00Z')
    expect((await endBooking(world.nils, id, 'noShow')).ok).toBe(true)
    expect(await freeAt(world.siv, house)).toBe(2)
  })
})

test('each step stands in the record, in order, without names', async () => {
  const id = await booked(world.siv, asking(house, await guest()))
  world.clock('2026-11-21T20:00:00Z')
  await arrive(world.nils, id)
  world.clock('2026-11-22T07:00:00Z')
  await depart(world.nils, id)
  const events = await asSystem('test', (tx) =>
    tx.selectFrom('event').select(['what', 'data']).orderBy('seq').execute(),
  )
  expect(events.map((event) => event.what)).toEqual([
    'assignment.given',
    'booking.made',
    'stay.arrived',
    'stay.departed',
    'assignment.moved',
  ])
  expect(JSON.stringify(events)).not.toMatch(/Kim|Lind|Nattro/)
})
