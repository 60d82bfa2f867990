/** A partner asks for what it may not book by itself, and the municipality answers. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { ask, asSystem, asUser } from '../../platform/database/index.ts'
import { endBooking } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, freeAt, type House, intakeOf } from '../house.fixture.ts'
import { shelterRoutes } from '../index.ts'
import { requestItems } from './day.ts'

const world = inWorld()
const visit = world.visit(shelterRoutes)
let house: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 1 })
})

const wanted = (more: Record<string, string> = {}) => ({
  ...{ called: 'Kim', people: '1', first: '2026-11-21', nights: '1', site: house.siteId },
  ...more,
})
async function sent(more: Record<string, string> = {}): Promise<string> {
  const answer = await visit(world.noor).post('/place-requests/new', wanted(more))
  return answer.location ?? ''
}
const titles = async (by: typeof world.siv) =>
  (await asUser(by, (tx) => ask(tx, requestItems(tx, by, 'sv')))).map(({ title }) => title)

test('an outreach worker asks, a social worker says yes, and the place is held for as long as the house holds one', async () => {
  const at = await sent()
  expect(await titles(world.siv)).toEqual(['Stadsmissionen frågar om en plats'])
  await asSystem('test', (tx) =>
    tx
      .insertInto('site_intake')
      .values(intakeOf(house.siteId, world.inger.userId, { hold_minutes: 45 }))
      .execute(),
  )
  expect((await visit(world.siv).get(`${at}/yes`)).text).toContain('Håller en plats i 45 minuter.')
  const both = await visit(world.siv).post(`${at}/yes`, { site: house.siteId, hold: '11:30', atOnce: 'yes' })
  expect([both.status, both.html.includes('value="11:30"')]).toEqual([422, true])
  expect((await visit(world.siv).post(`${at}/yes`, { site: house.siteId })).status).toBe(303)
  expect(await freeAt(world.siv, house)).toBe(0)
  expect(await titles(world.noor)).toEqual(['Kommunen håller en plats som du frågade om'])
  expect((await visit(world.noor).get(at)).text).toContain('Ja')
  world.clock('2026-11-21T09:44:59Z')
  expect(await freeAt(world.siv, house)).toBe(0)
  world.clock('2026-11-21T09:45:00Z')
  expect(await freeAt(world.siv, house)).toBe(1)
})

test('of a house that isn’t told of nobody asks by its name: whoever answers may not know of it', async () => {
  await asSystem('test', (tx) => tx.updateTable('site').set({ living_form_code: 'protectedHousing' }).execute())
  expect((await visit(world.nils).get('/place-requests/new')).html).not.toContain(house.siteId)
  expect((await visit(world.nils).post('/place-requests/new', wanted())).status).toBe(422)
  expect((await visit(world.nils).post('/place-requests/new', wanted({ site: '' }))).status).toBe(303)
  expect(await titles(world.siv)).toEqual(['Stadsmissionen frågar om en plats'])
})

test('a yes isn’t taken back by whoever doesn’t read its place, which would stand beside another', async () => {
  const at = await sent()
  await visit(world.siv).post(`${at}/yes`, { site: house.siteId })
  await asSystem('test', (tx) => tx.updateTable('site').set({ living_form_code: 'protectedHousing' }).execute())
  const [own = ''] = at.split('?')
  await asSystem('test', (tx) => tx.updateTable('place_request').set({ site_id: null }).execute())
  await visit(world.siv).post(`${own}/answer/undo`)
  const answers = await asSystem('test', (tx) => tx.selectFrom('place_request_answer').select('undone_at').execute())
  expect(answers).toEqual([{ undone_at: null }])
})

test('a no says why, and whoever asked reads it', async () => {
  const at = await sent()
  const empty = await visit(world.siv).post(`${at}/no`, { because: '' })
  expect([empty.status, empty.html.includes('href="#f-because"')]).toEqual([422, true])
  expect((await visit(world.siv).post(`${at}/no`, { because: 'Har ett eget rum' })).status).toBe(303)
  expect((await visit(world.noor).get(at)).text).toContain('Har ett eget rum')
  expect((await visit(world.siv).post(`${at}/yes`, { site: house.siteId })).status).toBe(409)
  await visit(world.noor).post(`${at}/withdrawal`)
  expect((await visit(world.noor).get(at)).text).toContain('Har ett eget rum')
})

test('when the place is gone the answer says so, and the request still waits', async () => {
  const at = await sent()
  await booked(world.siv, asking(house, await world.person({ by: world.siv })))
  const answer = await visit(world.siv).post(`${at}/yes`, { site: house.siteId })
  expect([answer.status, answer.text.includes('Ingen sådan plats är ledig')]).toEqual([409, true])
  expect((await visit(world.noor).get(at)).text).toContain('Väntar på svar')
})

test('it is withdrawn by whoever asked, and each step is taken back', async () => {
  const at = await sent()
  expect((await visit(world.noor).post(`${at}/withdrawal`)).status).toBe(303)
  expect((await visit(world.siv).post(`${at}/no`, { because: 'Sent' })).status).toBe(409)
  expect(await titles(world.siv)).toEqual([])
  expect((await visit(world.noor).post(`${at}/withdrawal/undo`)).status).toBe(303)
  await visit(world.siv).post(`${at}/yes`, { site: house.siteId })
  const id = (await visit(world.siv).get(at)).html.match(/\/bookings\/([0-9a-f-]{36})/)?.[1] ?? ''
  await visit(world.siv).post(`${at}/answer/undo`)
  expect((await visit(world.siv).get(at)).html).toContain(`/bookings/${id}`)
  expect((await endBooking(world.siv, id, 'cancelled')).ok).toBe(true)
  await visit(world.siv).post(`${at}/answer/undo`)
  expect((await visit(world.siv).get('/place-requests')).text).toContain('Kim')
})

test('a night that has passed and a personal number are told at their fields', async () => {
  for (const [name, value] of [
    ['first', '2026-11-10'],
    ['called', '19121212-1212'],
  ] as const) {
    const answer = await visit(world.noor).post('/place-requests/new', wanted({ [name]: value }))
    expect([answer.status, answer.html.includes(`href="#f-${name}"`)]).toEqual([422, true])
  }
})

test('who may not: another organisation reads none of it, a partner answers nothing, the municipality asks itself for nothing', async () => {
  const at = await sent()
  for (const who of ['hanna', 'ture', 'rut', 'anja', 'adam', 'petra'] as const) {
    expect((await visit(world[who]).get(at)).status).toBe(404)
    expect(await asUser(world[who], (tx) => tx.selectFrom('place_request').select('id').execute())).toEqual([])
  }
  expect((await visit(world.nils).post(`${at}/no`, { because: 'Nej' })).status).toBe(404)
  expect((await visit(world.siv).get('/place-requests/new')).status).toBe(404)
  const id = at.split('/').at(-1) ?? ''
  const forged = { id, municipality_code: '0880', request_id: id, because: 'x', answered_at: Temporal.Now.instant() }
  await expect(
    asUser(world.nils, (tx) =>
      tx
        .insertInto('place_request_answer')
        .values({ ...forged, answered_by: world.nils.userId })
        .execute(),
    ),
  ).rejects.toThrow()
})
