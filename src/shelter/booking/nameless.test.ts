/** Nights that the board gives without writing down to whom: a code that lives as long as the stay, and every rule of the beds all the same. */

import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { arrive, changeLastNight, depart, endBooking, moveToBed, undoDeparture, undoEnd } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, day, freeAt, type House } from '../house.fixture.ts'
import { shelterRoutes } from '../index.ts'
import { occupancyOf } from '../site/occupancy.ts'
import { book, type NewBooking } from './book.ts'

const world = inWorld()
const visit = world.visit(shelterRoutes)
let house: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 2, familyBeds: 3 })
})

/** What the board has decided of acute places. */
const decided = (word: { offered?: boolean; identity_documented: boolean; until_on?: Temporal.PlainDate }) =>
  asSystem('test: the board’s list', (tx) =>
    tx
      .insertInto('open_intervention')
      .values({
        ...{ id: newId(), municipality_code: '0880', kind: 'acutePlace', offered: true, reference: '§ 45', ...word },
        ...{ from_on: day('2025-07-01'), set_at: Temporal.Now.instant(), set_by: world.agneta.userId },
      })
      .execute(),
  )
const nameless = () => decided({ identity_documented: false })

const somebody = (more: Partial<NewBooking> = {}): NewBooking => ({
  ...asking(house, 'nobody'),
  personId: null,
  ...more,
})
const row = (id: string) =>
  asUser(world.nils, (tx) => tx.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const codeOf = async (id: string) => (await row(id)).code

test('a booking names nobody and has a code that is said at the door; it takes one place', async () => {
  await nameless()
  const [one, other] = [await booked(world.nils, somebody()), await booked(world.nils, somebody())]
  expect(await freeAt(world.nils, house)).toBe(1)
  expect(await row(one)).toMatchObject({ person_id: null, code: expect.stringMatching(/^[A-Z][a-z]+ [2-9]$/) })
  expect(await codeOf(other)).not.toBe(await codeOf(one))
  const page = await visit(world.nils).get(`/bookings/${one}`)
  expect(page.text).toContain(`Koden är ${await codeOf(one)}`)
  expect((await visit(world.nils).get(`/sites/${house.siteId}`)).text).toContain(`Gäst ${await codeOf(one)}`)
})

test('two who come together have a room and a code each', async () => {
  await nameless()
  expect(await book(world.nils, somebody({ people: 2 }))).toMatchObject({ reason: { kind: 'needsRoom' } })
  const outcome = await book(world.nils, somebody({ people: 2, kind: 'room' }))
  const ids = outcome.ok ? outcome.value.ids : []
  expect(new Set(await Promise.all(ids.map(codeOf))).size).toBe(2)
  expect(await freeAt(world.nils, house)).toBe(2)
})

test('the guest arrives, moves and stays longer as anybody, and has one bed a night by the database', async () => {
  await nameless()
  const id = await booked(world.nils, somebody())
  world.clock('2026-11-21T19:00:00Z')
  expect((await arrive(world.nils, id)).ok).toBe(true)
  expect((await changeLastNight(world.nils, id, day('2026-11-22'))).ok).toBe(true)
  expect((await moveToBed(world.nils, id, house.beds[1] ?? '')).ok).toBe(true)
  expect(await freeAt(world.nils, house, '2026-11-22')).toBe(2)
  const again = { municipality_code: '0880', bed_id: house.beds[0] ?? '', night: day('2026-11-22'), booking_id: id }
  await expect(asUser(world.nils, (tx) => tx.insertInto('bed_night').values(again).execute())).rejects.toThrow(
    /bed_night_once/,
  )
})

test('the code dies with the stay, and a mistake that is taken back has a new one', async () => {
  await nameless()
  const id = await booked(world.nils, somebody())
  world.clock('2026-11-21T19:00:00Z')
  await arrive(world.nils, id)
  world.clock('2026-11-22T06:00:00Z')
  expect((await depart(world.nils, id)).ok).toBe(true)
  expect(await codeOf(id)).toBeNull()
  expect((await visit(world.nils).get(`/bookings/${id}`)).text).toContain('Gäst utan namn')
  expect((await undoDeparture(world.nils, id)).ok).toBe(true)
  expect(await codeOf(id)).not.toBeNull()
})

test('a booking that nobody came on ends without a word of where they sleep, and its code goes', async () => {
  await nameless()
  const id = await booked(world.nils, somebody())
  expect((await endBooking(world.nils, id, 'cancelled', null)).ok).toBe(true)
  expect(await codeOf(id)).toBeNull()
  expect((await undoEnd(world.nils, id)).ok).toBe(true)
  expect(await codeOf(id)).not.toBeNull()
})

test('such nights are in occupancy, and in no list by name nor anybody’s history', async () => {
  await nameless()
  const id = await booked(world.nils, somebody())
  world.clock('2026-11-21T19:00:00Z')
  await arrive(world.nils, id)
  const nights = { first: day('2026-11-21'), last: day('2026-11-21') }
  expect((await occupancyOf(house.siteId, nights)).site.used).toBe(1)
  expect(await asSystem('test', (tx) => tx.selectFrom('housing_episode').selectAll().execute())).toEqual([])
  const list = await visit(world.inger).get(`/sites/${house.siteId}/guests`)
  expect([list.text.includes('Gäst '), list.text.includes('1 utan namn')]).toEqual([false, true])
  expect((await visit(world.inger).get(`/sites/${house.siteId}/guests.csv`)).text).not.toContain('Gäst ')
})

describe('the board’s word', () => {
  const refusal = async (by: Session, asked: NewBooking) => {
    const outcome = await book(by, asked)
    return outcome.ok ? null : outcome.reason.kind
  }
  const kim = () => world.person({ by: world.nils, givenName: 'Kim' })

  test('nobody is written down where it isn’t, and somebody is where it is', async () => {
    expect(await refusal(world.nils, somebody())).toBe('namesGuest')
    await nameless()
    expect(await refusal(world.nils, asking(house, await kim()))).toBe('namesNobody')
  })
  test('a partner books by itself what the board gives without assessment, and nothing else', async () => {
    expect(await refusal(world.nils, asking(house, await kim()))).toBeNull()
    await decided({ offered: false, identity_documented: true })
    expect(await refusal(world.nils, asking(house, await kim()))).toBe('asksMunicipality')
    expect(await refusal(world.siv, asking(house, await world.person({ by: world.siv })))).toBeNull()
  })
  test('holds of every night: where it ends among them the booking isn’t made, nor made longer', async () => {
    await decided({ identity_documented: false, until_on: day('2026-11-22') })
    const until = (last: string) => ({ ...asking(house, 'nobody', '2026-11-21', last), personId: null })
    expect(await refusal(world.nils, until('2026-11-23'))).toBe('asksMunicipality')
    const id = await booked(world.nils, until('2026-11-21'))
    expect((await changeLastNight(world.nils, id, day('2026-11-23'))).ok).toBe(false)
    expect((await changeLastNight(world.nils, id, day('2026-11-22'))).ok).toBe(true)
    expect((await changeLastNight(world.nils, id, day('2026-11-21'))).ok).toBe(true)
  })
  test('a guest who is known by a first name alone gets a record with that, which can be linked later', async () => {
    const id = await booked(world.siv, somebody({ called: 'Bosse, röd mössa' }))
    const { person_id } = await asSystem('test', (tx) =>
      tx.selectFrom('booking').select('person_id').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    const page = await visit(world.siv).get(`/bookings/${id}`)
    expect(page.text).toContain('”Bosse, röd mössa”')
    expect(page.html).toContain(`/people/${person_id}/links`)
  })
})

test('the page asks for no name where nobody is written down, and for what the guest is called elsewhere', async () => {
  const at = `/sites/${house.siteId}/bookings/unnamed`
  const fields = { first: '2026-11-21', nights: '1' }
  expect((await visit(world.nils).get(at)).html).toContain('name="called"')
  const empty = await visit(world.nils).post(at, fields)
  expect([empty.status, empty.html.includes('href="#f-called"')]).toEqual([422, true])
  expect((await visit(world.nils).post(at, { ...fields, called: 'Kim' })).location).toContain('/bookings/')
  await nameless()
  expect((await visit(world.nils).get(at)).html).not.toContain('name="called"')
  expect((await visit(world.nils).post(at, { ...fields, people: '1' })).location).toContain('/bookings/')
  expect((await visit(world.nils).post(at, { ...fields, first: '2026-11-10' })).html).toContain('href="#f-first"')
})

test('who may not: read such a booking, or make one where it is written down who sleeps', async () => {
  await nameless()
  const id = await booked(world.nils, somebody())
  for (const who of ['hanna', 'ture', 'rut', 'anja', 'adam'] as const) {
    const seen = await asUser(world[who], async (tx) => [
      ...(await tx.selectFrom('booking').select('id').execute()),
      ...(await tx.selectFrom('bed_night').select('booking_id').execute()),
    ])
    expect(seen).toEqual([])
    expect((await visit(world[who]).get(`/bookings/${id}`)).status).toBe(404)
    expect((await visit(world[who]).get(`/sites/${house.siteId}/bookings/unnamed`)).status).toBe(404)
  }
  await decided({ identity_documented: true })
  const forged = { ...(await row(id)), id: newId(), code: null }
  await expect(asUser(world.nils, (tx) => tx.insertInto('booking').values(forged).execute())).rejects.toThrow()
})
