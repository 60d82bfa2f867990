/** A landlord's form asks which of its own flats a message is about: offered where it has any, never demanded, and never anybody else's. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import { asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now } from '../platform/time/index.ts'
import { messageRoutes } from './routes.tsx'

const world = inWorld()
const visit = world.visit(messageRoutes)
const other = () => ({ ...world.hanna, organisation: { ...world.hanna.organisation, id: world.ids.otherLandlord } })

let ids: string[] = []

const arrears = { kind: 'earlyArrears', due1On: '2026-10-30', due1Amount: '6500', amount: '6500', do: 'send' }
const kept = () =>
  asSystem('test', (tx) => tx.selectFrom('tenancy_message').select(['address', 'rooms', 'dwelling_id']).execute())

/** Two flats in one house, one in another. */
beforeEach(async () => {
  ids = [newId(), newId(), newId()]
  const flats = [
    ['Provgatan 4', '1101'],
    ['Provgatan 4', '1102'],
    ['Provgatan 9', null],
  ] as const
  const added = { municipality_code: '0880', landlord_id: world.ids.landlord, rooms: 3, rent_kr: 8000 }
  const rows = flats.map(([address, number], at) => ({ ...added, id: ids[at] ?? '', address, number }))
  await asUser(world.hanna, (tx) =>
    tx
      .insertInto('dwelling')
      .values(rows.map((row) => ({ ...row, added_at: now(), added_by: world.hanna.userId })))
      .execute(),
  )
})

test('the form offers the landlord’s own flats and an address besides; a chosen one is kept, with where it is and its rooms', async () => {
  const form = await visit(world.hanna).get('/messages/new?kind=earlyArrears')
  for (const id of ids) expect(form.html).toContain(`value="${id}"`)
  expect(form.html).toContain('name="address"')
  // what stands in the address beside a flat that was chosen is another flat's
  const sent = await visit(world.hanna).post('/messages/new', {
    ...arrears,
    dwellingId: ids[2] ?? '',
    address: 'Annan gata 1',
  })
  expect(sent.status, sent.text).toBe(303)
  expect(await kept()).toMatchObject([{ address: 'Provgatan 9', dwelling_id: ids[2] }])
})

test('it is never demanded: an address alone is enough, and whoever chose to write one isn’t asked again', async () => {
  expect((await visit(world.hanna).get('/messages/new?kind=earlyArrears&dwelling=')).html).not.toContain('dwellingId')
  const sent = await visit(world.hanna).post('/messages/new', { ...arrears, dwellingId: '', address: 'Annan gata 1' })
  expect(sent.status, sent.text).toBe(303)
  expect(await kept()).toMatchObject([{ address: 'Annan gata 1', dwelling_id: null }])
})

test('an address with several of its flats asks which one, once; with the number it is found by itself', async () => {
  const unsure = await visit(world.hanna).post('/messages/new', { ...arrears, address: 'provgatan  4' })
  expect(unsure.status).toBe(422)
  expect(unsure.text).toContain('Välj vilken det gäller')
  expect(ids.map((id) => unsure.html.includes(`value="${id}"`))).toEqual([true, true, false])
  expect(await kept()).toEqual([])
  const seen = /name="seen" value="([^"]*)"/.exec(unsure.html)?.[1] ?? ''
  expect((await visit(world.hanna).post('/messages/new', { ...arrears, address: 'provgatan  4', seen })).status).toBe(
    303,
  )
  await visit(world.hanna).post('/messages/new', { ...arrears, address: 'provgatan  4', dwellingNumber: '1102' })
  expect((await kept()).map(({ dwelling_id }) => dwelling_id).sort()).toEqual([ids[1], null].sort())
})

test('who may not: another landlord is offered none of them, and can’t name one', async () => {
  const form = await visit(other()).get('/messages/new?kind=earlyArrears')
  expect(form.html).not.toContain('Provgatan')
  const sent = await visit(other()).post('/messages/new', {
    ...arrears,
    dwellingId: ids[0] ?? '',
    address: 'Provgatan 4',
  })
  expect([sent.status, sent.text.includes('Lägenheten finns inte bland era')]).toEqual([409, true])
  expect(await kept()).toEqual([])
})
