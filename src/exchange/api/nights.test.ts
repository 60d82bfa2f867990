/** A shelter's own system sees what is free, holds a place, and says who came and left, each once; and who may not. */

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Api, as, client, keyFor, openApi } from '../../../test/support/api.ts'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { buildHouse, day, type House } from '../../shelter/house.fixture.ts'
import { addKey } from '../key/operator.ts'
import type { Scope } from '../key/rules.ts'

const world = inWorld()
let api: Api
let house: House
let secret: string
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api?.stop())
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattkaféet', beds: 2, familyBeds: 2 })
  secret = await partnersKey('nights:write', 'places:read', 'contacts:write')
  await nameless()
})

async function partnersKey(...scopes: Scope[]): Promise<string> {
  const organisation = world.nils.organisation.name
  const whose = { municipality: '0880', organisation, name: 'Provsystemet', perMinute: 1000 }
  const made = await addKey({ ...whose, scopes, expiresOn: day('2027-01-01') })
  if (!made.ok) throw new Error(made.reason.kind)
  return made.value.secret
}

/** The board gives nights at acute places without writing down to whom; or, later, writing it down. */
const nameless = () => board(false, '2026-01-01')
const documented = () => board(true, '2026-02-01')
const board = (identity_documented: boolean, from: string) =>
  asSystem('test: the board’s list', (tx) =>
    tx
      .insertInto('open_intervention')
      .values({
        ...{ id: newId(), municipality_code: '0880', kind: 'acutePlace', offered: true, identity_documented },
        ...{ from_on: day(from), set_at: now(), set_by: world.agneta.userId, reference: 'SN 2026-01-01 § 1' },
      })
      .execute(),
  )

async function call(
  path: string,
  body?: object,
  { key = crypto.randomUUID(), by = secret }: { key?: string; by?: string } = {},
) {
  const response = await fetch(`${api.base}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${by}`, 'content-type': 'application/json', 'idempotency-key': key },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}

const wanted = () => ({ site: house.siteId, kind: 'bed', night: '2026-11-21' })
const counts = async () => {
  const { held, taken, free } = (await call('/places?night=2026-11-21')).body.sites[0]
  return { held, taken, free }
}

test('a place is held by a code, once for a key; an arrival leaves what is free as it was, and a departure gives it back', {
  tags: ['server/locks'],
}, async () => {
  expect((await call('/places?night=2026-11-21')).body.sites).toMatchObject([
    { name: 'Nattkaféet', beds: 4, held: 0, taken: 0, setAside: 0, outOfService: 0, free: 4, roomsFree: 2 },
  ])
  const [one, same] = await Promise.all([
    call('/holds', wanted(), { key: 'a' }),
    call('/holds', wanted(), { key: 'a' }),
  ])
  expect([one.status, same.status].toSorted()).toEqual([200, 201])
  expect(one.body).toEqual(same.body)
  expect(one.body).toMatchObject({ bookings: [{ code: expect.any(String) }], holdUntil: '2026-11-21T10:30:00Z' })
  expect(await counts()).toEqual({ held: 1, taken: 0, free: 3 })
  const booking = one.body.bookings[0].id
  expect(await call('/arrivals', { booking }, { key: 'b' })).toMatchObject({ status: 201, body: { already: false } })
  expect(await call('/arrivals', { booking }, { key: 'b' })).toMatchObject({ status: 200, body: { already: true } })
  expect((await call('/arrivals', { booking })).status).toBe(409)
  expect(await counts()).toEqual({ held: 0, taken: 1, free: 3 })
  expect((await call('/departures', { booking })).status).toBe(201)
  expect(await counts()).toEqual({ held: 0, taken: 0, free: 4 })
  // the code died with the stay, also for whoever asks with the same key again
  expect((await call('/holds', wanted(), { key: 'a' })).body.bookings).toEqual([{ id: booking, code: null }])
})

test('a generated client holds, marks who came and left, and notes a contact', async () => {
  const by = as(api, secret)
  const { data } = await client.holdPlace('hold', { site: house.siteId, kind: 'bed', night: '2026-11-21' }, {}, by)
  const booking = 'bookings' in data ? (data.bookings[0]?.id ?? '') : ''
  const given = await client.holdPlace('other', { site: house.siteId, kind: 'bed', night: '2026-11-21' }, {}, by)
  const other = 'bookings' in given.data ? (given.data.bookings[0]?.id ?? '') : ''
  expect((await client.cancelHold('free', { booking: other }, {}, by)).status).toBe(201)
  expect((await client.markArrival('come', { booking }, {}, by)).status).toBe(201)
  expect((await client.markDeparture('left', { booking }, {}, by)).status).toBe(201)
  expect((await client.listPlaces({ night: '2026-11-21' }, by)).data).toMatchObject({ sites: [{ free: 4 }] })
  const met = { id: newId(), metAt: '2026-11-21T08:00:00Z', area: 'Nowhere', people: 1, outdoors: 0 }
  expect((await client.addContact('met', met, {}, by)).status).toBe(422)
})

test('when no place is free the answer says so with the next best, and nothing is counted below zero', async () => {
  for (let i = 0; i < 2; i += 1) expect((await call('/holds', wanted())).status).toBe(201)
  const full = await call('/holds', wanted())
  expect([full.status, full.body.detail]).toEqual([409, expect.stringContaining('Ingen sådan plats är ledig')])
  expect(await counts()).toEqual({ held: 2, taken: 0, free: 2 })
})

test('a hold is given back once, however often and with whichever key that is said; a guest who has come stays', async () => {
  const booking = (await call('/holds', wanted())).body.bookings[0].id
  expect(await call('/cancellations', { booking }, { key: 'c' })).toMatchObject({
    status: 201,
    body: { already: false },
  })
  expect(await counts()).toEqual({ held: 0, taken: 0, free: 4 })
  expect(await call('/cancellations', { booking }, { key: 'c' })).toMatchObject({
    status: 200,
    body: { already: true },
  })
  expect(await call('/cancellations', { booking })).toMatchObject({ status: 200, body: { already: true } })
  const come = (await call('/holds', wanted())).body.bookings[0].id
  await call('/arrivals', { booking: come })
  expect((await call('/cancellations', { booking: come })).status).toBe(409)
  expect(await counts()).toEqual({ held: 0, taken: 1, free: 3 })
})

test('a place is held for a known person only by who may read about them, and only where the stay is documented', async () => {
  const [theirs, others] = [await world.person({ by: world.nils }), await world.person({ by: world.siv })]
  expect((await call('/holds', { ...wanted(), person: theirs })).status).toBe(409)
  await documented()
  expect((await call('/holds', { ...wanted(), person: others })).status).toBe(404)
  const held = await call('/holds', { ...wanted(), person: theirs })
  expect(held).toMatchObject({ status: 201, body: { bookings: [{ code: null }] } })
  expect((await call('/holds', { ...wanted(), person: theirs })).status).toBe(409)
  expect(await counts()).toEqual({ held: 1, taken: 0, free: 3 })
})

test('a hold ends at its second', async () => {
  await call('/holds', { ...wanted(), minutes: 5 })
  world.clock('2026-11-21T09:05:00Z')
  expect(await counts()).toEqual({ held: 0, taken: 0, free: 4 })
})

test('no list has a protected site, and no field takes a name', async () => {
  await asSystem('test', (tx) => tx.updateTable('site').set({ living_form_code: 'protectedHousing' }).execute())
  expect((await call('/places')).body.sites).toEqual([])
  const named = await call('/holds', { ...wanted(), name: 'Kim' })
  expect([named.status, JSON.stringify(named.body)]).toEqual([422, expect.not.stringContaining('Kim')])
})

test('a contact of outreach comes by how many and an area that the municipality keeps, once however often it is sent', async () => {
  await asSystem('test: an area', (tx) =>
    tx
      .insertInto('outreach_area')
      .values({
        ...{ id: newId(), municipality_code: '0880', name: 'Centrum' },
        added_at: now(),
        added_by: world.agneta.userId,
      })
      .execute(),
  )
  const met = { id: newId(), metAt: '2026-11-21T08:00:00Z', area: 'Centrum', people: 2, outdoors: 1, offered: ['food'] }
  expect(await call('/contacts', met)).toMatchObject({ status: 201, body: { already: false } })
  expect(await call('/contacts', met)).toMatchObject({ status: 200, body: { already: true } })
  const rows = await asSystem('test', (tx) => tx.selectFrom('outreach_contact').selectAll().execute())
  expect(rows).toMatchObject([{ unnamed: 2, outdoors: 1, person_id: null, organisation_id: world.ids.stadsmissionen }])
  const wrong = async (more: object) => {
    const { status, body } = await call('/contacts', { ...met, id: newId(), ...more })
    return [status, body.errors?.[0]?.pointer]
  }
  expect(await wrong({ area: 'Exempelgatan 3' })).toEqual([422, '/area'])
  expect(await wrong({ outdoors: 3 })).toEqual([422, '/outdoors'])
  expect(await wrong({ metAt: '2026-11-22T08:00:00Z' })).toEqual([422, '/metAt'])
  // a shelter’s system gets no further than its beds
  expect((await call('/contacts', met, { by: await partnersKey('places:read', 'nights:write') })).status).toBe(403)
})

test('another house, a key of another scope and a landlord get nowhere', async () => {
  const municipal = await buildHouse({ organisationId: world.ids.kalmar, name: 'Kommunens', beds: 1 })
  expect((await call('/holds', { ...wanted(), site: municipal.siteId })).status).toBe(404)
  expect((await call('/arrivals', { booking: newId() })).status).toBe(404)
  const reads = await partnersKey('places:read')
  expect((await call('/holds', wanted(), { by: reads })).status).toBe(403)
  const refused = async (who: Session, scope: 'nights:write' | 'places:read') =>
    expect(keyFor(who, scope)).rejects.toThrow()
  await refused(world.hanna, 'places:read')
  await refused(world.adam, 'nights:write')
  const { secret: own } = await keyFor(world.adam, 'places:read')
  expect((await call('/places', undefined, { by: own })).status).toBe(200)
})
