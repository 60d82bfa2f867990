/** Those who run a shelter set it up on pages: its name, hours, rooms and beds; traced, and by nobody else. */

import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { arrive, depart } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, day, freeAt, type House } from '../house.fixture.ts'
import { addSite, shelterRoutes } from '../index.ts'
import { occupancyOf } from '../site/occupancy.ts'

const world = inWorld()
const visit = (session: Session) => world.visit(shelterRoutes)(session)
const manager = (): Session => ({ ...world.nils, roles: ['partnerManager'] })
const hours = { livingForm: 'acutePlace', opensAt: '17:00', closesAt: '10:00' }
let house: House
let settings = ''

beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Kvarnen', beds: 2 })
  settings = `/sites/${house.siteId}/settings`
})

const bedRow = (id = house.beds[0] ?? '') =>
  asSystem('test', (tx) => tx.selectFrom('bed').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const siteRow = () =>
  asSystem('test', (tx) => tx.selectFrom('site').selectAll().where('id', '=', house.siteId).executeTakeFirstOrThrow())

describe('a shelter', () => {
  test('is added with a room and its beds by a partner’s manager, run by their own organisation, and can be booked the same night', async () => {
    expect((await visit(manager()).get('/sites/new')).html).not.toContain('name="organisation"')
    const made = await visit(manager()).post('/sites/new', {
      ...hours,
      name: 'Nya huset',
      organisation: world.ids.nybro,
    })
    expect(made.status).toBe(303)
    const page = made.location ?? ''
    expect((await visit(manager()).get(page)).text).toContain('Ett boende utan sängar syns inte')
    const rooms = page.replace('settings', 'rooms/new')
    expect((await visit(manager()).post(rooms, { name: 'Rum 1', beds: '3' })).location).toBe(page)
    const id = page.split('/')[2] ?? ''
    const site = await asSystem('test', (tx) =>
      tx.selectFrom('site').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    )
    expect(site).toMatchObject({ organisation_id: world.ids.stadsmissionen, opens_at: '17:00:00' })
    expect(await freeAt(world.siv, { ...house, siteId: id })).toBe(3)
  })

  test('is added for any organisation of the municipality by its administrator, never for a landlord', async () => {
    const add = (organisation: string, name: string) =>
      visit(world.adam).post('/sites/new', { ...hours, name, organisation })
    expect((await add(world.ids.landlord, 'Hus ett')).status).toBe(422)
    expect((await add(world.ids.stadsmissionen, 'Hus två')).status).toBe(303)
    // as at the command line: the same organisation has one house of a name
    expect((await add(world.ids.stadsmissionen, 'hus TVÅ')).text).toContain('redan ett boende med det namnet')
    const rooms = [{ name: 'Rum 1', beds: 1, takenAsOne: false }]
    const again = { municipality: '0880', organisation: 'stadsmissionen', name: 'Hus två', livingForm: 'acutePlace' }
    expect(await addSite({ ...again, livingForm: 'acutePlace', rooms })).toMatchObject({ ok: false })
  })

  test('changes its name and hours, which is traced; it closes before it opens', async () => {
    const edit = `${settings}/edit`
    const late = await visit(manager()).post(edit, { ...hours, name: 'Kvarnen', closesAt: '18:00' })
    expect([late.status, late.text.includes('före det då det öppnar')]).toEqual([422, true])
    expect((await visit(manager()).post(edit, { ...hours, name: 'Bron' })).location).toBe(settings)
    expect(await siteRow()).toMatchObject({ name: 'Bron', opens_at: '17:00:00', closes_at: '10:00:00' })
    const page = await visit(manager()).get(settings)
    expect(page.text).toContain('från klockan 17:00 till klockan 10:00')
    expect(page.text).toContain(world.nils.name)
    const [event] = await asSystem('test', (tx) =>
      tx.selectFrom('event').select(['actor_id', 'data']).where('what', '=', 'site.changed').execute(),
    )
    expect(event).toEqual({ actor_id: world.nils.userId, data: { fields: ['name', 'hours'] } })
  })

  test('is handed over to another organisation when nobody is booked there, by the administrator alone', async () => {
    const page = `${settings}/organisation`
    const person = await world.person({ by: world.siv })
    await booked(world.siv, asking(house, person))
    const over = { organisation: world.ids.nybro }
    const wait = await visit(world.adam).post(page, { organisation: world.ids.kalmar })
    expect([wait.status, wait.text.includes('Någon har en plats här')]).toEqual([409, true])
    expect((await visit(manager()).post(page, over)).status).toBe(404)
    world.clock('2026-11-25T10:00:00Z')
    expect((await visit(world.adam).post(page, { organisation: world.ids.kalmar })).status).toBe(303)
    expect((await siteRow()).organisation_id).toBe(world.ids.kalmar)
    expect((await visit(manager()).get(settings)).status).toBe(404)
  })
})

describe('rooms and beds', () => {
  test('are renamed, and beds are added with the house’s next numbers', async () => {
    const room = `/sites/${house.siteId}/rooms/${house.roomId}`
    expect((await visit(manager()).post(`${room}/edit`, { name: 'Stora salen' })).status).toBe(303)
    expect((await visit(manager()).post(`${room}/beds/new`, { beds: '2' })).status).toBe(303)
    expect((await visit(manager()).post(`${room}/beds/new`, { beds: '99' })).status).toBe(422)
    const bed = `/sites/${house.siteId}/beds/${house.beds[0]}/edit`
    expect((await visit(manager()).post(bed, { name: '2' })).status).toBe(422)
    expect((await visit(manager()).post(bed, { name: 'Fönstret' })).status).toBe(303)
    const { text } = await visit(manager()).get(settings)
    for (const shown of ['Stora salen', 'Fönstret', '3', '4']) expect(text).toContain(shown)
    expect(await freeAt(world.siv, house)).toBe(4)
  })

  test('a bed isn’t taken out of service under a guest; taken out it isn’t booked, and it can be taken in again', async () => {
    const person = await world.person({ by: world.siv })
    await booked(world.siv, asking(house, person, '2026-11-21', '2026-11-23'))
    const taken = await asSystem('test', (tx) =>
      tx.selectFrom('booking').select('bed_id').where('person_id', '=', person).executeTakeFirstOrThrow(),
    )
    const out = (bed: string, from: string) =>
      visit(manager()).post(`/sites/${house.siteId}/beds/${bed}/retirement`, { from })
    const stopped = await out(taken.bed_id, '2026-11-22')
    expect([stopped.status, stopped.text.includes('Någon har sängen')]).toEqual([409, true])
    expect((await out(taken.bed_id, '2026-11-20')).status).toBe(422)
    const other = house.beds.find((bed) => bed !== taken.bed_id) ?? ''
    expect((await out(other, '2026-11-21')).status).toBe(303)
    expect(await freeAt(world.siv, house)).toBe(0)
    expect((await bedRow(other)).out_of_service_from).toEqual(day('2026-11-21'))
    expect((await visit(manager()).post(`/sites/${house.siteId}/beds/${other}/return`)).status).toBe(303)
    expect(await freeAt(world.siv, house)).toBe(1)
  })

  test('whoever hasn’t left in the morning still has the bed: it isn’t taken from them, nor the house handed over with them in it', async () => {
    const booking = await booked(world.siv, asking(house, await world.person({ by: world.siv })))
    world.clock('2026-11-21T20:00:00Z')
    await arrive(world.nils, booking)
    const { bed_id } = await asSystem('test', (tx) =>
      tx.selectFrom('booking').select('bed_id').where('id', '=', booking).executeTakeFirstOrThrow(),
    )
    world.clock('2026-11-22T11:00:00Z')
    const out = `/sites/${house.siteId}/beds/${bed_id}/retirement`
    expect((await visit(manager()).post(out, { from: '2026-11-22' })).status).toBe(409)
    const over = { organisation: world.ids.kalmar }
    expect((await visit(world.adam).post(`${settings}/organisation`, over)).status).toBe(409)
    await depart(world.nils, booking)
    expect((await visit(manager()).post(out, { from: '2026-11-22' })).status).toBe(303)
    expect((await visit(world.adam).post(`${settings}/organisation`, over)).status).toBe(303)
  })

  test('a bed that is taken in again wasn’t there in the meantime: no figure of the past changes', async () => {
    const [bed] = house.beds
    const nights = { first: day('2026-11-21'), last: day('2026-11-26') }
    expect(
      (await visit(manager()).post(`/sites/${house.siteId}/beds/${bed}/retirement`, { from: '2026-11-22' })).status,
    ).toBe(303)
    world.clock('2026-11-25T12:00:00Z')
    const before = await occupancyOf(house.siteId, { ...nights, last: day('2026-11-24') })
    expect(before.site.inService).toBe(5)
    expect((await visit(manager()).post(`/sites/${house.siteId}/beds/${bed}/return`)).status).toBe(303)
    expect(await occupancyOf(house.siteId, { ...nights, last: day('2026-11-24') })).toEqual(before)
    world.clock('2026-11-26T20:00:00Z')
    expect((await occupancyOf(house.siteId, nights)).site.inService).toBe(9)
    expect(await freeAt(world.siv, house)).toBe(2)
  })

  test('of another shelter aren’t found by its address', async () => {
    const theirs = await buildHouse({ organisationId: world.ids.kalmar, name: 'Annat', beds: 1 })
    const bed = `/sites/${house.siteId}/beds/${theirs.beds[0]}/edit`
    expect((await visit(manager()).post(bed, { name: 'Min' })).status).toBe(404)
    expect((await visit(world.adam).post(bed, { name: 'Min' })).status).toBe(404)
  })
})

test('nobody else finds the pages, and the database lets nobody else change a row', async () => {
  const pages = [settings, `${settings}/edit`, `/sites/${house.siteId}/rooms/new`]
  for (const who of [
    world.siv,
    world.sofia,
    world.agneta,
    world.nils,
    world.noor,
    world.hanna,
    world.anja,
    world.ture,
  ]) {
    for (const page of pages) expect((await visit(who).get(page)).status, `${who.name} ${page}`).toBe(404)
    expect((await visit(who).post(`${settings}/edit`, { ...hours, name: 'Mitt' })).status, who.name).toBe(404)
    const changed = await asUser(who, (tx) => tx.updateTable('site').set({ name: 'Mitt' }).executeTakeFirst())
    expect(changed.numUpdatedRows, who.name).toBe(0n)
  }
  expect((await siteRow()).name).toBe('Kvarnen')
  expect((await visit(world.nils).get('/sites')).status).toBe(404)
})

test('whoever sets up a shelter sees its beds, not who sleeps there; and whoever has none yet is taught how one begins', async () => {
  const person = await world.person({ by: world.siv, givenName: 'Nadja' })
  await booked(world.siv, asking(house, person))
  expect((await visit(world.adam).get(settings)).text).not.toContain('Nadja')
  const seen = await asUser(world.adam, (tx) => tx.selectFrom('booking').select('id').execute())
  expect(seen).toEqual([])
  expect((await visit(world.agneta).get('/sites')).text).toContain('Inga boenden än')
  expect((await visit(world.adam).get('/sites')).text).toContain('Kvarnen')
})
