import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { ask, asSystem, asUser } from '../../platform/database/index.ts'
import { endBooking } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, freeAt, type House } from '../house.fixture.ts'
import { dayItems, shelterRoutes } from '../index.ts'
import { accepting } from './offer-forms.tsx'

const world = inWorld()
const visit = world.visit(shelterRoutes)
let house: House
let bookings: string[]
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 1 })
  world.clock('2026-11-21T18:00:00Z')
  bookings = [await booked(world.siv, asking(house, await world.person({ by: world.siv, givenName: 'Åke' })))]
})

const person = (givenName: string) => world.person({ by: world.siv, givenName })
const wait = async (givenName: string, more: Record<string, string | string[]> = {}) => {
  const fields = { person: await person(givenName), party: 'person', people: '1', children: '0', ...more }
  const answer = await visit(world.siv).post('/waiting/new', fields)
  expect(answer.status, answer.text).toBe(303)
  return waitOf(fields.person)
}
const waitOf = async (personId: string) =>
  asSystem('test', async (tx) => {
    const { id } = await tx
      .selectFrom('night_wait')
      .select('id')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    return id
  })
const offers = () => asSystem('test', (tx) => tx.selectFrom('night_offer').selectAll().orderBy('offered_at').execute())
const offer = (id: string, more: Record<string, string> = {}) =>
  visit(world.siv).post(`/waiting/${id}/offers/new`, { site: house.siteId, because: 'first', ...more })
const freed = () => endBooking(world.siv, bookings[0] ?? '', 'cancelled')
const day = async () =>
  (await asUser(world.siv, (tx) => ask(tx, dayItems(tx, world.siv, 'sv')))).map(({ title }) => title)

test('those who wait stand in the stated order, and My day tells of a place that came free for the first of them', async () => {
  await wait('Första')
  world.clock('2026-11-21T18:01:00Z')
  await wait('Ute', { outdoors: 'yes' })
  const { text } = await visit(world.siv).get('/waiting')
  expect(text).toMatch(/Ute.*Sover ute.*Första.*Efter tid/)
  expect(await day()).not.toContain('Det finns en plats för Ute')
  await freed()
  expect(await day()).toContain('Det finns en plats för Ute')
  expect(await day()).not.toContain('Det finns en plats för Första')
})

test('an offer has a reason, lapses at its second, and its answer is undone; a no keeps the turn', async () => {
  const first = await wait('Första')
  world.clock('2026-11-21T18:01:00Z')
  const second = await wait('Andra')
  const full = await offer(first)
  expect([full.status, full.text.includes('Fullt')]).toEqual([409, true])
  await freed()
  const before = await offer(second)
  expect([before.status, before.text.includes('Någon annan står före')]).toEqual([422, true])
  expect((await offer(second, { because: 'other' })).status).toBe(422)
  expect((await offer(first)).status).toBe(303)
  expect((await offer(first)).status).toBe(409)
  const [made] = await offers()
  expect(made?.lapses_at.toString()).toBe('2026-11-21T19:31:00Z')
  const at = `/waiting/${first}/offers/${made?.id}`
  expect(await freeAt(world.siv, house)).toBe(0)
  expect((await visit(world.siv).post(`${at}/declined`)).status).toBe(303)
  expect((await visit(world.siv).get('/waiting')).text).toMatch(/Första.*Tackade nej till Nattro.*Andra/)
  expect(await freeAt(world.siv, house)).toBe(1)
  expect((await visit(world.siv).post(`${at}/undo`)).status).toBe(303)
  world.clock('2026-11-21T19:31:00Z')
  expect(await freeAt(world.siv, house)).toBe(1)
  const late = await accepting.run(world.siv, { id: first, offer: made?.id ?? '' })
  expect(late).toMatchObject({ ok: false, reason: [{ says: 'lapsed' }] })
  world.clock('2026-11-21T19:30:59Z')
  const yes = await visit(world.siv).post(`${at}/accepted`)
  expect(yes.location).toBe(`/bookings/${made?.booking_id}`)
  expect((await visit(world.siv).get('/waiting')).text).not.toContain('Första')
  world.clock('2026-11-21T23:00:00Z')
  expect(await freeAt(world.siv, house)).toBe(0)
})

test('a yes that was a mistake is taken back: they wait in the same turn, and the bed is held for what is left of the time', async () => {
  const id = await wait('Första')
  await freed()
  await offer(id)
  const [made] = await offers()
  const at = `/waiting/${id}/offers/${made?.id}`
  await visit(world.siv).post(`${at}/accepted`)
  expect((await visit(world.siv).post(`${at}/undo`)).status).toBe(303)
  expect((await visit(world.siv).get('/waiting')).text).toMatch(/Första.*Nattro, svar till/)
  expect(await freeAt(world.siv, house)).toBe(0)
  world.clock('2026-11-21T19:30:00Z')
  expect(await freeAt(world.siv, house)).toBe(1)
})

test('while one is offered the bed nobody else is, and when the waiting ends the bed is free', async () => {
  const id = await wait('Första')
  world.clock('2026-11-21T18:01:00Z')
  const other = await wait('Andra')
  await freed()
  await offer(id)
  const late = await offer(other, { because: 'other', words: 'Kan inte vänta' })
  expect([late.status, late.text.includes('Kan inte vänta')]).toEqual([409, true])
  await visit(world.siv).post(`/waiting/${id}/end`, { because: 'withdrawn' })
  expect(await freeAt(world.siv, house)).toBe(1)
})

test('the waiting ends with why, and goes on in the same turn when that was a mistake; nobody waits twice', async () => {
  const id = await wait('Första')
  expect((await visit(world.siv).post(`/waiting/${id}/end`, { because: 'elsewhere' })).status).toBe(303)
  expect((await visit(world.siv).get('/waiting')).text).toContain('Ingen väntar på en plats')
  expect((await visit(world.siv).get('/waiting?which=ended')).text).toContain('Löste det på annat sätt')
  expect((await visit(world.siv).post(`/waiting/${id}/end/undo`)).status).toBe(303)
  const { person_id } = await asSystem('test', (tx) =>
    tx.selectFrom('night_wait').select('person_id').executeTakeFirstOrThrow(),
  )
  const again = await visit(world.siv).post('/waiting/new', {
    person: person_id,
    party: 'man',
    people: '1',
    children: '0',
  })
  expect([again.status, again.text.includes('redan på väntelistan')]).toEqual([409, true])
})

test('nobody without a reason to read about who waits sees that they do', async () => {
  const id = await wait('Första')
  for (const who of [world.sofia, world.nils, world.noor, world.ture]) {
    expect((await visit(who).get('/waiting')).text, who.name).not.toContain('Första')
    expect((await visit(who).get(`/waiting/${id}/end`)).status, who.name).toBe(404)
    expect(await asUser(who, (tx) => tx.selectFrom('night_wait').select('id').execute()), who.name).toEqual([])
  }
  for (const who of [world.hanna, world.anja, world.rut, world.adam])
    expect((await visit(who).get('/waiting')).status, who.name).toBe(404)
})
