import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem } from '../../platform/database/index.ts'
import { asking, booked, buildHouse, freeAt, type House } from '../house.fixture.ts'
import { shelterRoutes } from '../index.ts'
import { undoingIntake } from './intake-forms.tsx'
import { dayOfYear } from './intake-rules.ts'

const world = inWorld()
const visit = world.visit(shelterRoutes)
let house: House
let settings: string
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Kvarnen', beds: 1 })
  settings = `/sites/${house.siteId}/settings`
})

const manager = (): Session => ({ ...world.nils, roles: ['partnerManager'] })
const said = { kind: 'nightShelter', takes: ['women'], holdMinutes: '60', seasonFrom: '1/11', seasonUntil: '31/3' }
const change = (more: Record<string, string | string[]> = {}) =>
  visit(manager()).post(`${settings}/intake/edit`, { ...said, ...more })

test('days of the year are read as people write them', () => {
  expect(['1/11', ' 31.3 ', '29/2', '1/13', '31/6', 'november'].map(dayOfYear)).toEqual([
    '11-01',
    '03-31',
    '02-29',
    null,
    null,
    null,
  ])
})

describe('what a shelter takes', () => {
  test('is said, changed with a trace, and each change is undone by a press', async () => {
    expect((await visit(manager()).get(settings)).text).toContain('Boendet har inte sagt vad det tar emot')
    expect((await change()).status).toBe(303)
    expect((await change({ takes: ['men'], has: ['pets'] })).status).toBe(303)
    const { text } = await visit(manager()).get(settings)
    for (const shown of ['Män', 'Husdjur får följa med', '1/11 till 31/3', '60 minuter', world.nils.name])
      expect(text).toContain(shown)
    const undo = () => visit(manager()).post(`${settings}/intake/undo`)
    expect((await undo()).status).toBe(303)
    expect((await visit(manager()).get(settings)).text).toContain('Husdjur får inte följa med')
    expect((await undo()).status).toBe(303)
    expect((await visit(manager()).get(settings)).text).toContain('Boendet har inte sagt vad det tar emot')
    const refused = await undoingIntake.run(manager(), { id: house.siteId })
    expect(refused).toMatchObject({ ok: false, reason: [{ says: 'nothing' }] })
  })

  test.each([
    [{ takes: [] }, 'Välj minst en'],
    [{ seasonUntil: '' }, 'Skriv både den första'],
    [{ seasonFrom: '32/1' }, 'dag/månad'],
    [{ kind: 'womensShelter' }, 'dold adress'],
    [{ holdMinutes: '2' }, 'mellan 5 och 1'],
  ])('%o is told at the field', async (wrong, message) => {
    const answer = await change(wrong)
    expect([answer.status, answer.text.includes(message)]).toEqual([422, true])
  })

  test('is changed by nobody else', async () => {
    for (const who of [world.siv, world.agneta, world.nils, world.noor, world.hanna, world.ture])
      expect((await visit(who).post(`${settings}/intake/edit`, said)).status, who.name).toBe(404)
  })
})

describe('extra places', () => {
  const open = (more: Record<string, string> = {}) =>
    visit(manager()).post(`/sites/${house.siteId}/extra/new`, {
      beds: '3',
      from: '2026-11-21',
      until: '2026-11-23',
      because: 'Kallare än tio minusgrader',
      ...more,
    })
  const extra = () => asSystem('test', (tx) => tx.selectFrom('extra_places').selectAll().executeTakeFirstOrThrow())
  const close = async (last: string) =>
    visit(manager()).post(`/sites/${house.siteId}/extra/${(await extra()).id}/closing`, { last, because: 'Mildare' })

  test('are there on their nights and no other, with why', async () => {
    expect((await open({ until: '2026-11-20' })).status).toBe(422)
    expect((await open()).status).toBe(303)
    const nights = ['2026-11-21', '2026-11-23', '2026-11-24']
    expect(await Promise.all(nights.map((night) => freeAt(world.siv, house, night)))).toEqual([4, 4, 1])
    expect((await visit(manager()).get(settings)).text).toContain('Kallare än tio minusgrader')
  })

  test('are closed early, never under a guest, and opened again', async () => {
    await open()
    const people = await Promise.all([1, 2].map(() => world.person({ by: world.siv })))
    for (const person of people) await booked(world.siv, asking(house, person, '2026-11-21', '2026-11-22'))
    const early = await close('2026-11-21')
    expect([early.status, early.text.includes('Någon har en plats här')]).toEqual([409, true])
    expect((await close('2026-11-24')).status).toBe(422)
    expect((await close('2026-11-22')).status).toBe(303)
    expect(await freeAt(world.siv, house, '2026-11-23')).toBe(1)
    const again = `/sites/${house.siteId}/extra/${(await extra()).id}/reopening`
    expect((await visit(manager()).post(again)).status).toBe(303)
    expect(await freeAt(world.siv, house, '2026-11-23')).toBe(4)
  })

  test('are opened by nobody else', async () => {
    for (const who of [world.siv, world.nils, world.noor, world.agneta])
      expect((await visit(who).get(`/sites/${house.siteId}/extra/new`)).status, who.name).toBe(404)
  })
})

test('a bed is set aside until an hour and let go, by those who set up the shelter', async () => {
  const aside = `/sites/${house.siteId}/beds/${house.beds[0]}/aside`
  expect((await visit(world.siv).post(aside, { until: '21:00' })).status).toBe(404)
  expect((await visit(manager()).post(aside, { until: '21:00' })).status).toBe(303)
  expect((await visit(manager()).post(aside, { until: '22:00' })).status).toBe(409)
  expect((await visit(manager()).get(settings)).text).toContain('Vikt för uppsökarna till 21:00')
  expect((await visit(manager()).post(`${aside}/end`)).status).toBe(303)
  expect((await visit(manager()).get(settings)).text).not.toContain('Vikt för uppsökarna till 21:00')
})
