/** What a dwelling is like: said by whoever lets it, never guessed, changed by rows that tell what stood before. */

import { expect, test } from 'vitest'
import { left } from '../../../test/support/left.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asUser } from '../../platform/database/index.ts'
import { stands, steps } from '../steps.fixture.ts'

const world = inWorld()
const { visit, flat } = steps(world)
const facts = { rooms: '2', rentKr: '6500' }
const seenIn = async (id: string, who = world.hanna) =>
  /name="seen" value="([^"]*)"/.exec((await visit(who).get(`/dwellings/${id}/edit`)).html)?.[1] ?? ''
const change = async (id: string, more: Record<string, string>, who = world.hanna) =>
  visit(who).post(`/dwellings/${id}/edit`, { ...facts, seen: await seenIn(id, who), ...more })
const page = async (id: string, who = world.siv) => visit(who).get(`/dwellings/${id}`)
const undoOf = (html: string) => /\/dwellings\/[0-9a-f-]{36}\/changes\/[0-9a-f-]{36}\/undo(?=")/.exec(html)?.[0] ?? ''
const stored = (id: string) =>
  stands((tx) => tx.selectFrom('dwelling').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

test('what nobody has said is told as not known, and what is said is shown in words', async () => {
  const id = await flat()
  expect((await page(id)).text).toMatch(/Hiss Vet inte/)
  await change(id, { floor: '0', lift: 'no', wheelchair: 'yes', pets: 'yes', toSchool: 'Tio minuter att gå' })
  const { text } = await page(id)
  for (const said of ['Våning Bottenvåningen', 'Hiss Nej', 'Anpassad för rullstol Ja', 'Tio minuter att gå'])
    expect(text).toContain(said)
  expect(await stored(id)).toMatchObject({ floor: 0, lift: 'no', wheelchair: 'yes', to_bus: null })
})

test('a change tells what stood before and who changed it, and is undone from the latest on', async () => {
  const id = await flat()
  await change(id, { rentKr: '6900' })
  await change(id, { rentKr: '7100', rooms: '2,5' }, world.siv)
  const { text, html } = await page(id)
  expect(text).toMatch(/Hyra i månaden: 6.900.kr blev 7.100.kr/)
  expect(text).toContain('Antal rum: 2 blev 2,5')
  expect(text).toContain('Siv Lindgren')
  await visit(world.siv).post(undoOf(html))
  expect(await stored(id)).toMatchObject({ rent_kr: 6900, rooms: 2 })
  const after = await page(id)
  expect(after.text).toContain('Ångrad')
  await visit(world.hanna).post(undoOf(after.html))
  expect(await stored(id)).toMatchObject({ rent_kr: 6500 })
  const [later, earlier] = [undoOf(html), undoOf(after.html)]
  expect(left(await visit(world.siv).post(`${later}/undo`))).toContain('inte som när ändringen gjordes')
  expect((await visit(world.petra).post(`${earlier}/undo`)).status).toBe(404)
  await visit(world.siv).post(`${earlier}/undo`)
  expect(await stored(id)).toMatchObject({ rent_kr: 6900, rooms: 2 })
  await visit(world.hanna).post(`${later}/undo`)
  expect(await stored(id)).toMatchObject({ rent_kr: 7100, rooms: 2.5 })
  await visit(world.hanna).post(later)
  await change(id, { floor: '3' })
  expect((await page(id, world.hanna)).html).not.toContain(`${later}/undo`)
  expect(left(await visit(world.hanna).post(`${later}/undo`))).toContain('inte som när ändringen gjordes')
})

test('a change that changes nothing, and one of what somebody else has changed meanwhile, is told', async () => {
  const id = await flat()
  expect((await change(id, {})).text).toContain('Inget är ändrat.')
  const seen = await seenIn(id, world.siv)
  await change(id, { rentKr: '6900' })
  expect((await change(id, { rentKr: '7000', seen }, world.siv)).text).toContain('Någon annan har ändrat')
  expect(await stored(id)).toMatchObject({ rent_kr: 6900 })
})

test('a personal number is stopped in words that others read, and a floor that can’t be is told', async () => {
  const id = await flat()
  const res = await change(id, { toBus: 'Fråga 191500722390', floor: '99' })
  expect(res.status).toBe(422)
  expect(res.text).toContain('Ta bort personnumret.')
  expect(res.html).toContain('value="99"')
})

test('the database takes a change by such a row alone, of facts that a dwelling has', async () => {
  const id = await flat()
  const directly = asUser(world.hanna, (tx) =>
    tx.updateTable('dwelling').set({ rent_kr: 1 }).where('id', '=', id).execute(),
  )
  await expect(directly).rejects.toMatchObject({ code: '42501' })
})

test('who may not: a prevention officer, a partner, the next municipality and another landlord', async () => {
  const id = await flat()
  const other = {
    ...world.hanna,
    organisation: { id: world.ids.otherLandlord, kind: 'landlord' as const, name: 'Strandlinden' },
  }
  for (const who of [world.petra, world.nils, world.ture, other])
    expect((await change(id, { rentKr: '1' }, who)).status).toBe(404)
})
