import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { briefOf } from '../../person/index.ts'
import { NotFound } from '../../platform/access/index.ts'
import { AlreadyDone, asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { changeLastNight, confirmBooking, endBooking, moveToBed, saidBy, undoEnd } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, day, freeAt, type House } from '../house.fixture.ts'
import { book } from './book.ts'

const world = inWorld()
let house: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 2, familyBeds: 3 })
})

const guest = (givenName = 'Kim') => world.person({ by: world.siv, givenName, familyName: 'Lind' })
const inAnHour = Temporal.Instant.from('2026-11-21T10:00:00Z')

test('a booking takes one place, and its end gives it back', async () => {
  expect(await freeAt(world.siv, house)).toBe(3)
  const id = await booked(world.siv, asking(house, await guest()))
  expect(await freeAt(world.siv, house)).toBe(2)
  expect((await endBooking(world.siv, id, 'cancelled')).ok).toBe(true)
  expect(await freeAt(world.siv, house)).toBe(3)
})

test('a reservation frees the bed at the instant it runs out, and its confirmation keeps it', async () => {
  await booked(world.siv, { ...asking(house, await guest('Alva')), holdUntil: inAnHour })
  const kept = await booked(world.siv, { ...asking(house, await guest('Bo')), holdUntil: inAnHour })
  expect(await freeAt(world.siv, house)).toBe(1)
  expect((await confirmBooking(world.siv, kept)).ok).toBe(true)
  world.clock('2026-11-21T09:59:59Z')
  expect(await freeAt(world.siv, house)).toBe(1)
  world.clock('2026-11-21T10:00:00Z')
  expect(await freeAt(world.siv, house)).toBe(2)
})

test('somebody else takes the bed of a reservation that ran out, and its owner is told so', async () => {
  const small = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Lilla', beds: 1 })
  const late = await booked(world.siv, { ...asking(small, await guest('Alva')), holdUntil: inAnHour })
  world.clock('2026-11-21T10:00:01Z')
  await booked(world.siv2, asking(small, await world.person({ by: world.siv2, givenName: 'Bo' })))
  expect(saidBy(await confirmBooking(world.siv, late))).toBe(
    'Sängen är tagen av någon annan lördag 21 november. Närmast: Nattro, 2 lediga platser samma nätter.',
  )
})

test('a reservation that ran out is confirmed when nobody took the bed', async () => {
  const id = await booked(world.siv, { ...asking(house, await guest()), holdUntil: inAnHour })
  world.clock('2026-11-21T10:00:01Z')
  expect((await confirmBooking(world.siv, id)).ok).toBe(true)
  expect(await freeAt(world.siv, house)).toBe(2)
})

test('nobody sleeps in two beds a night: the second booking says where the first is', async () => {
  const person = await guest()
  await booked(world.siv, asking(house, person, '2026-11-21', '2026-11-23'))
  const outcome = await book(world.siv, asking(house, person, '2026-11-23', '2026-11-24'))
  expect(outcome).toEqual({ ok: false, reason: { kind: 'hasBed', night: day('2026-11-23'), siteName: 'Nattro' } })
})

test('where a person with protected identity sleeps is not said in a refusal', async () => {
  const person = await guest()
  await booked(world.siv, asking(house, person))
  await asSystem('test', async (tx) => {
    const facts = { municipality_code: '0880', person_id: person }
    const since = Temporal.Now.instant()
    await tx
      .insertInto('protection')
      .values({ ...facts, id: newId(), level: 'secrecyMarking', since })
      .execute()
    await tx
      .insertInto('protected_staff')
      .values({ ...facts, id: newId(), user_id: world.siv.userId, named_at: since })
      .execute()
  })
  expect(await book(world.siv, asking(house, person))).toMatchObject({
    ok: false,
    reason: { kind: 'hasBed', siteName: null },
  })
})

test('a run-out reservation at a place that the user can’t see is no bed any longer', async () => {
  const municipal = await buildHouse({ organisationId: world.ids.kalmar, name: 'Kommunens', beds: 1 })
  const person = await world.person({ by: world.nils, givenName: 'Kim' })
  await asSystem('test', async (tx) => {
    await tx
      .insertInto('person_contact')
      .values({
        id: newId(),
        municipality_code: '0880',
        person_id: person,
        organisation_id: world.ids.kalmar,
        unit_id: world.ids.adultUnit,
        since: inAnHour,
      })
      .execute()
  })
  await booked(world.siv, { ...asking(municipal, person), holdUntil: inAnHour })
  expect(await book(world.nils, asking(house, person))).toMatchObject({
    ok: false,
    reason: { kind: 'hasBed', siteName: null },
  })
  world.clock('2026-11-21T10:00:00Z')
  expect((await book(world.nils, asking(house, person))).ok).toBe(true)
})

describe('a family’s room', () => {
  test('is taken as one: it is a single place, and nobody else gets its other beds', async () => {
    const [adult, child] = [await guest('Alva'), await guest('Bo')]
    const outcome = await book(world.siv, { ...asking(house, adult), kind: 'room', together: [child] })
    expect(outcome.ok && outcome.value.ids.length).toBe(2)
    expect(await freeAt(world.siv, house)).toBe(2)
    const other = await book(world.siv, { ...asking(house, await guest('Cim')), kind: 'room' })
    expect(other).toMatchObject({ ok: false, reason: { kind: 'full' } })
  })
  test('or not at all: four don’t fit in three beds, and nothing is left half taken', async () => {
    const [a, b, c, d] = [await guest('A'), await guest('B'), await guest('C'), await guest('D')]
    expect((await book(world.siv, { ...asking(house, a), kind: 'room', together: [b, c, d] })).ok).toBe(false)
    expect(await freeAt(world.siv, house)).toBe(3)
  })
  test('is longer for one of them while the other is still there', async () => {
    const outcome = await book(world.siv, {
      ...asking(house, await guest('Alva')),
      kind: 'room',
      together: [await guest('Bo')],
    })
    const [first = ''] = outcome.ok ? outcome.value.ids : []
    expect((await changeLastNight(world.siv, first, day('2026-11-22'))).ok).toBe(true)
    expect(await freeAt(world.siv, house, '2026-11-22')).toBe(2)
  })
})

test('full everywhere: the next night with a place is named', async () => {
  for (const name of ['Alva', 'Bo']) await booked(world.siv, asking(house, await guest(name)))
  const outcome = await book(world.siv, asking(house, await guest('Cim')))
  expect(outcome).toEqual({
    ok: false,
    reason: {
      kind: 'full',
      next: { kind: 'night', siteId: house.siteId, siteName: 'Nattro', free: 2, night: day('2026-11-22') },
    },
  })
})

test('longer is refused when the bed is booked by somebody else, and shorter frees the nights at once', async () => {
  const small = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Lilla', beds: 1 })
  const id = await booked(world.siv, asking(small, await guest('Alva'), '2026-11-21', '2026-11-24'))
  expect((await changeLastNight(world.siv, id, day('2026-11-22'))).ok).toBe(true)
  expect(await freeAt(world.siv, small, '2026-11-23')).toBe(1)
  await booked(world.siv, asking(small, await guest('Bo'), '2026-11-24'))
  const longer = await changeLastNight(world.siv, id, day('2026-11-25'))
  expect(longer).toMatchObject({ reason: [{ field: 'last', status: 409 }] })
  expect(saidBy(longer)).toContain('Sängen är tagen av någon annan tisdag 24 november.')
  expect(await freeAt(world.siv, small, '2026-11-23')).toBe(1)
})

test('a move keeps the number of free places, and a taken bed is refused', async () => {
  const id = await booked(world.siv, asking(house, await guest('Alva')))
  const [, second = ''] = house.beds
  expect((await moveToBed(world.siv, id, second)).ok).toBe(true)
  expect(await freeAt(world.siv, house)).toBe(2)
  await booked(world.siv, asking(house, await guest('Bo')))
  expect(saidBy(await moveToBed(world.siv, id, house.beds[0] ?? ''))).toContain('tagen av någon annan')
})

test('an ending that is taken back has its bed again, or says that it is gone', async () => {
  const small = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Lilla', beds: 1 })
  const id = await booked(world.siv, asking(small, await guest('Alva')))
  await endBooking(world.siv, id, 'cancelled')
  expect((await undoEnd(world.siv, id)).ok).toBe(true)
  expect(await freeAt(world.siv, small)).toBe(0)
  await endBooking(world.siv, id, 'cancelled')
  await booked(world.siv, asking(small, await guest('Bo')))
  expect(saidBy(await undoEnd(world.siv, id))).toContain('tagen av någon annan')
})

test('nights that have passed, too many nights and a reservation that has passed are refused', async () => {
  const person = await guest()
  expect(await book(world.siv, asking(house, person, '2026-11-20'))).toMatchObject({ reason: { kind: 'past' } })
  expect(await book(world.siv, asking(house, person, '2026-11-21', '2027-02-21'))).toMatchObject({
    reason: { kind: 'tooMany' },
  })
  const holdUntil = Temporal.Instant.from('2026-11-21T08:00:00Z')
  expect(await book(world.siv, { ...asking(house, person), holdUntil })).toMatchObject({
    reason: { kind: 'holdPassed' },
  })
})

test('the same form sent twice books once', async () => {
  const person = await guest()
  const session = { ...world.siv, requestKey: newId() }
  expect((await book(session, asking(house, person))).ok).toBe(true)
  await expect(book(session, asking(house, person))).rejects.toThrow(AlreadyDone)
  expect(await freeAt(world.siv, house)).toBe(2)
})

test('of fifty who ask at once for the last bed one gets it, and the rest are told where there is another', {
  tags: ['server/locks'],
  timeout: 60_000,
}, async () => {
  const small = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Lilla', beds: 1 })
  const people = await Promise.all(Array.from({ length: 50 }, (_, i) => guest(`Gäst ${i}`)))
  const outcomes = await Promise.all(people.map((person) => book(world.siv, asking(small, person))))
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.reason]))
  expect(refusals).toHaveLength(49)
  for (const reason of refusals)
    expect(reason).toMatchObject({ kind: 'full', next: { kind: 'site', siteName: 'Nattro', free: 2 } })
  expect(await freeAt(world.siv, small)).toBe(0)
  expect(await freeAt(world.siv, house)).toBe(3)
})

describe('who may not', () => {
  test.each(['hanna', 'ture', 'anja', 'noor', 'rut', 'adam', 'sofia'] as const)(
    '%s can’t book for Siv’s client',
    async (who) => {
      await expect(book(world[who], asking(house, await guest()))).rejects.toThrow(NotFound)
    },
  )
  test('Nils reads the guest’s name from the first night until the morning after the last, and not before', async () => {
    const person = await guest()
    await booked(world.siv, asking(house, person, '2026-11-22'))
    const seen = () => asUser(world.nils, (tx) => briefOf(tx, person))
    expect(await seen()).toBeNull()
    world.clock('2026-11-22T18:00:00Z')
    expect(await seen()).toMatchObject({ reason: 'assignment', givenName: 'Kim' })
    world.clock('2026-11-24T09:00:00Z')
    expect(await seen()).toBeNull()
  })
})
