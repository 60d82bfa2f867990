import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { inWorld, type World } from '../../test/support/world.ts'
import { asSystem, asUser } from '../platform/database/index.ts'
import { now } from '../platform/time/index.ts'
import { book } from './booking/book.ts'
import {
  arrive,
  changeLastNight,
  closeBed,
  confirmBooking,
  depart,
  endBooking,
  moveToBed,
  openBed,
  undoArrival,
  undoDeparture,
  undoEnd,
} from './deeds.fixture.ts'
import { buildHouse, freeAt, type House } from './house.fixture.ts'
import { nightOf } from './nights.ts'
import { keepOverstayers } from './overstay.ts'
import { checkBeds } from './report/check.ts'
import { occupancyOf } from './site/occupancy.ts'
import { countPlaces, placesOf } from './site/places.ts'
import { bedsOfNight } from './site/queries.ts'

// What must always hold of beds, whatever people do in whatever order; across both ends of summer time (25 October 2026, 28 March 2027) and over midnights.
const world = inWorld()
const FIRST = Temporal.Instant.from('2026-10-23T10:00:00Z')
const SPRING = Temporal.Instant.from('2027-03-26T10:00:00Z')
let house: House
let people: string[]

beforeEach(async () => {
  world.clock(FIRST.toString())
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 2, familyBeds: 2 })
  people = []
  for (const givenName of ['Alva', 'Bo', 'Cim', 'Dag']) people.push(await world.person({ by: world.siv, givenName }))
})

// biome-ignore format: one line reads better
const deeds = ['arrive', 'depart', 'undoArrival', 'undoDeparture', 'confirm', 'cancel', 'decline', 'noShow', 'undoEnd', 'extend', 'move', 'close', 'open'] as const
const small = { min: 0, max: 3 }
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('book' as const),
      who: fc.integer(small),
      ahead: fc.constantFrom(0, 0, 0, 1, 2),
      nights: fc.integer({ min: 1, max: 3 }),
      room: fc.boolean(),
      hold: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(3, 7, 11, 24) }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constantFrom(...deeds, 'arrive', 'arrive'),
      which: fc.nat(2),
      by: fc.integer({ min: -1, max: 2 }),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const deed = (name: (typeof deeds)[number], by = 0): Step => ({ do: name, which: 0, by })
const aBooking = { do: 'book', ahead: 0, nights: 3, room: false } as const
// biome-ignore format: one line reads better
const everyDeedOnce: Step[] = [
  { ...aBooking, who: 0, hold: true }, deed('confirm'), deed('extend', 1), deed('arrive'), deed('undoArrival'), deed('arrive'), { do: 'wait', hours: 24 },
  { do: 'move', which: 1, by: 0 }, deed('depart'), deed('undoDeparture'), deed('depart'), { ...aBooking, who: 1, hold: false }, deed('cancel'), deed('undoEnd'), deed('decline'), deed('undoEnd'), { do: 'wait', hours: 7 }, deed('noShow'), deed('undoEnd'), { do: 'close', which: 3, by: 0 }, deed('open'),
]

/** Does one step as those who may; what is refused is refused. Answers whether it was a hold's, an arrival's or another step. */
async function perform(one: Step): Promise<boolean> {
  const here = nightOf(now())
  if (one.do === 'wait') {
    world.clock(now().add({ hours: one.hours }).toString())
    await keepOverstayers()
    return true
  }
  if (one.do === 'book') {
    const first = here.add({ days: one.ahead })
    const last = first.add({ days: one.nights - 1 })
    const holdUntil = one.hold ? now().add({ hours: 5 }) : null
    const asked = { personId: people[one.who] ?? '', siteId: house.siteId, first, last, holdUntil }
    return (await book(world.siv, { ...asked, kind: one.room ? 'room' : 'bed' })).ok
  }
  const beds = [...house.beds, ...house.familyBeds]
  const bed = beds[one.which % beds.length] ?? ''
  if (one.do === 'close')
    return (
      await closeBed(world.nils, house.siteId, { bed, from: here.add({ days: 1 }), until: null, because: 'Prov' })
    ).ok
  const rows = await asSystem('test', async (tx) => ({
    bookings: await tx.selectFrom('booking').select(['id', 'last_night']).orderBy('id', 'desc').limit(3).execute(),
    closings: await tx.selectFrom('bed_void').select('id').orderBy('id').execute(),
  }))
  const closing = rows.closings[one.which % Math.max(1, rows.closings.length)]
  if (one.do === 'open') return closing !== undefined && (await openBed(world.nils, house.siteId, closing.id)).ok
  // the booking that it falls on, else the next one that it can be done with
  const from = one.which % Math.max(1, rows.bookings.length)
  for (const booking of [...rows.bookings.slice(from), ...rows.bookings.slice(0, from)]) {
    if (await act(one.do, one, booking)) return true
  }
  return false
}

/** Nils has no reason to read about a guest before the first night or after the last: a page that doesn't exist. */
async function act(
  deed: Exclude<(typeof deeds)[number], 'close' | 'open'>,
  one: { which: number; by: number },
  { id, last_night }: { id: string; last_night: Temporal.PlainDate },
): Promise<boolean> {
  const acts = {
    arrive: () => arrive(world.nils, id),
    depart: () => depart(world.nils, id),
    undoArrival: () => undoArrival(world.nils, id),
    undoDeparture: () => undoDeparture(world.nils, id),
    confirm: () => confirmBooking(world.siv, id),
    cancel: () => endBooking(world.siv, id, 'cancelled'),
    decline: () => endBooking(world.siv, id, 'declined'),
    noShow: () => endBooking(world.nils, id, 'noShow'),
    undoEnd: () => undoEnd(world.siv, id),
    extend: () => changeLastNight(world.siv, id, last_night.add({ days: one.by })),
    move: () => moveToBed(world.siv, id, house.beds[one.which % 2] ?? ''),
  }
  return acts[deed]().then(
    (outcome) => outcome.ok,
    (error: Error) => (error.message === 'row' ? false : Promise.reject(error)),
  )
}

/** The rules, read straight off the rows. */
async function holdTheRules(): Promise<void> {
  const night = nightOf(now())
  const rows = await asSystem('test', async (tx) => ({
    claims: await tx.selectFrom('bed_night').selectAll().execute(),
    closings: await tx.selectFrom('bed_void').selectAll().execute(),
    ended: await tx.selectFrom('booking_end').select('booking_id').where('undone_at', 'is', null).execute(),
    stays: await tx.selectFrom('stay').selectAll().where('undone_at', 'is', null).execute(),
  }))
  const { compare } = Temporal.PlainDate
  for (const on of [night, night.add({ days: 1 })]) {
    const taken = rows.claims.filter(
      ({ night: of, hold_until }) =>
        of.equals(on) && (hold_until === null || Temporal.Instant.compare(hold_until, now()) > 0),
    )
    const isTaken = (bed: string) => taken.some((claim) => claim.bed_id === bed)
    const isClosed = (bed: string) =>
      rows.closings.some(
        (c) => c.bed_id === bed && compare(c.from_on, on) <= 0 && (c.until_on === null || compare(c.until_on, on) >= 0),
      )
    const single = house.beds.filter((bed) => !isTaken(bed) && !isClosed(bed)).length
    const family = house.familyBeds.some(isTaken) || house.familyBeds.every(isClosed) ? 0 : 1
    const count = countPlaces(placesOf(await asUser(world.nils, (tx) => bedsOfNight(tx, [house.siteId], on))))
    expect(count.free).toBe(single + family)
    expect(count.places).toBe(count.free + count.occupied + count.held + count.closed)
    // no bed is closed under somebody, and a family's room has one party a night
    expect([...house.beds, ...house.familyBeds].filter((bed) => isTaken(bed) && isClosed(bed))).toEqual([])
    expect(
      new Set(taken.filter((claim) => house.familyBeds.includes(claim.bed_id)).map((claim) => claim.booking_id)).size,
    ).toBeLessThanOrEqual(1)
  }
  // an ended booking holds nothing
  const ended = new Set(rows.ended.map((row) => row.booking_id))
  expect(rows.claims.filter((claim) => ended.has(claim.booking_id))).toEqual([])
  // a guest who came and went holds no night after the last slept
  for (const stay of rows.stays) {
    const until = stay.until_on
    if (until === null) continue
    const after = rows.claims.filter((claim) => claim.booking_id === stay.booking_id && compare(claim.night, until) > 0)
    expect(after).toEqual([])
  }
  // nobody is in two places at once
  const inHouse = rows.stays.filter((stay) => stay.departed_at === null).map((stay) => stay.person_id)
  expect(new Set(inHouse).size).toBe(inHouse.length)
}

/** Occupancy by site, room and bed agree with each other and with the nights counted one by one. */
async function holdTheFigures(begun: Temporal.Instant): Promise<void> {
  const first = begun.toZonedDateTimeISO('Europe/Stockholm').toPlainDate()
  const last = nightOf(now())
  const { site, rooms, beds } = await occupancyOf(house.siteId, { first, last })
  const sum = (rows: readonly { used: number; inService: number }[]) => ({
    used: rows.reduce((total, row) => total + row.used, 0),
    inService: rows.reduce((total, row) => total + row.inService, 0),
  })
  expect(sum(rooms)).toEqual(site)
  expect(sum(beds)).toEqual(site)
  let [used, inService] = [0, 0]
  for (let on = first; Temporal.PlainDate.compare(on, last) <= 0; on = on.add({ days: 1 })) {
    const states = await asUser(world.nils, (tx) => bedsOfNight(tx, [house.siteId], on))
    const roomUsed = states.some((bed) => bed.takenAsOne && bed.claim?.arrived)
    const open = states.filter((bed) => bed.closed === null)
    inService += open.length
    used += open.filter((bed) => bed.claim?.arrived || (bed.takenAsOne && roomUsed)).length
  }
  expect(site).toEqual({ used, inService })
  // and so says the command that asks the rows
  const checked = await asSystem('test', (tx) => checkBeds(tx, last))
  expect(checked.filter(({ rows }) => rows > 0)).toEqual([])
}

const reset = async (w: World, at = FIRST) => {
  await asSystem('test', async (tx) => {
    for (const table of [
      'turned_away',
      'bed_night',
      'booking_end',
      'stay',
      'booking',
      'bed_void',
      'assignment',
    ] as const)
      await tx.deleteFrom(table).execute()
  })
  w.clock(at.toString())
}

test('whatever people do in whatever order, the rules of beds hold after each step', async () => {
  const done = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 14, maxLength: 20 }),
      fc.constantFrom(FIRST, SPRING),
      async (steps, at) => {
        await reset(world, at)
        for (const one of steps) {
          if (await perform(one)) done.set(one.do, (done.get(one.do) ?? 0) + 1)
          await holdTheRules()
        }
        await holdTheFigures(at)
      },
    ),
    { numRuns: 10, endOnFailure: true, seed: 20261121, examples: [[everyDeedOnce, FIRST]] },
  )
  // every deed was really done at least once, not only refused
  expect([...done.keys()]).toEqual(expect.arrayContaining([...deeds]))
}, 120_000)

test('a reservation lowers free by exactly one, an arrival on it leaves it, and its end raises it by one', async () => {
  await fc.assert(
    fc
      .asyncProperty(
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('arrive', 'end', 'runOut' as const),
        async (room, other, then) => {
          const night = nightOf(now())
          if (other)
            await book(world.siv, {
              personId: people[1] ?? '',
              siteId: house.siteId,
              kind: 'bed',
              first: night,
              last: night,
            })
          const free = async () => (await freeAt(world.siv, house, night.toString())) ?? Number.NaN
          const before = await free()
          const holdUntil = now().add({ minutes: 30 })
          const outcome = await book(world.siv, {
            personId: people[0] ?? '',
            siteId: house.siteId,
            kind: room ? 'room' : 'bed',
            first: night,
            last: night,
            holdUntil,
          })
          const id = outcome.ok ? (outcome.value.ids[0] ?? '') : ''
          expect(await free()).toBe(before - 1)
          if (then === 'arrive') await arrive(world.nils, id)
          if (then === 'end') await endBooking(world.siv, id, 'declined')
          if (then === 'runOut') world.clock(holdUntil.toString())
          expect(await free()).toBe(then === 'arrive' ? before - 1 : before)
        },
      )
      .beforeEach(() => reset(world)),
    { numRuns: 8, endOnFailure: true },
  )
}, 60_000)
