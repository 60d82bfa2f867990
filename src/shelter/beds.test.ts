import fc from 'fast-check'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { inWorld, type World } from '../../test/support/world.ts'
import { asSystem, asUser } from '../platform/database/index.ts'
import { now } from '../platform/time/index.ts'
import { book } from './booking/book.ts'
import { arrive, endBooking } from './deeds.fixture.ts'
import { buildHouse, freeAt, type House } from './house.fixture.ts'
import { nightOf, nightToSleep } from './nights.ts'
import { checkBeds } from './report/check.ts'
import { apiSaysTheSame, askingApi, sayTheSame, setAsideAndCleaned } from './same.fixture.ts'
import { occupancyOf } from './site/occupancy.ts'
import { countPlaces, placesOf } from './site/places.ts'
import { bedsOfNight } from './site/queries.ts'
import { deeds, everyDeedOnce, perform, step } from './steps.fixture.ts'

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
      'bed_turnaround',
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
          if (await perform({ world, house, people }, one)) done.set(one.do, (done.get(one.do) ?? 0) + 1)
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

test('with a bed set aside and beds being cleaned, boards, command, interface and search say the same is free', async () => {
  await setAsideAndCleaned(world, house, '21:00', 120)
  const asked = await askingApi(world)
  onTestFinished(asked.api.stop)
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 10, maxLength: 14 }),
      fc.constantFrom(FIRST, SPRING),
      async (steps, at) => {
        await reset(world, at)
        for (const one of steps) {
          await perform({ world, house, people }, one)
          const told = await sayTheSame(world, house, nightToSleep(now()))
          await sayTheSame(world, house, nightToSleep(now()).add({ days: 1 }))
          seen.add(`${told.aside} aside`).add(Object(told.command).outOfService > 0 ? 'cleaned or closed' : 'open')
        }
        await apiSaysTheSame(asked, await sayTheSame(world, house, nightToSleep(now())))
      },
    ),
    { numRuns: 8, endOnFailure: true, seed: 20261201, examples: [[everyDeedOnce, FIRST]] },
  )
  // the bed was outreach's, and anybody's; and something was cleaned
  expect([...seen].toSorted()).toEqual(['0 aside', '1 aside', 'cleaned or closed', 'open'])
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
