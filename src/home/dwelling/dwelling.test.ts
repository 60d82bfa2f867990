import { describe, expect, test } from 'vitest'
import { left } from '../../../test/support/left.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { stands, steps } from '../steps.fixture.ts'
import { standingOf } from './rules.ts'

const world = inWorld()
const { visit, flat, offer } = steps(world)
const day = (text: string) => Temporal.PlainDate.from(text)

describe('a dwelling', () => {
  test('a landlord’s agent adds one for their own organisation, and it has no lease here: what Hemvist can’t know isn’t called vacant', async () => {
    const id = await flat({ address: 'Storgatan 4', number: '1102', area: 'Norrliden', rooms: '1,5' })
    const res = await visit(world.hanna).get(`/dwellings/${id}`)
    expect(res.text).toContain('Storgatan 4, lgh 1102')
    expect(res.text).toContain('1,5 rum')
    expect(res.text).toContain('Utan avtal i Hemvist')
    expect(res.html).toContain('<title>Lägenhet · Hemvist</title>')
  })
  test('a social worker chooses the landlord', async () => {
    const facts = { address: 'Storgatan 5', rooms: '2', rentKr: '6 500' }
    const without = await visit(world.siv).post('/dwellings/new', facts)
    expect(without.status).toBe(422)
    expect(without.text).toContain('Välj vilken hyresvärd lägenheten hör till.')
    expect(without.html).toContain('value="Storgatan 5"')
    const res = await visit(world.siv).post('/dwellings/new', { ...facts, landlord: world.ids.otherLandlord })
    expect(res.status).toBe(303)
    expect((await visit(world.hanna).get(res.location ?? '')).status).toBe(404)
  })
  test('an organisation that isn’t a landlord can’t be chosen', async () => {
    const facts = { address: 'Storgatan 6', rooms: '2', rentKr: '6500', landlord: world.ids.stadsmissionen }
    expect((await visit(world.siv).post('/dwellings/new', facts)).status).toBe(422)
  })
  test('what can’t be is told at its field, and what was typed is kept', async () => {
    const res = await visit(world.hanna).post('/dwellings/new', {
      address: 'Lång'.repeat(60),
      rooms: '1,7',
      rentKr: 'mycket',
    })
    expect(res.status).toBe(422)
    expect(res.text).toContain('Texten är för lång. Högst 200 tecken får plats.')
    expect(res.text).toContain('Skriv antalet rum med siffror')
    expect(res.text).toContain('Skriv ett helt tal med siffror, till exempel 6500')
    expect(res.html).toContain('value="mycket"')
    expect(await stands((tx) => tx.selectFrom('dwelling').select('id').execute())).toEqual([])
  })
  test('the same address and number twice is told, also when spelt with other letters', async () => {
    await flat({ address: 'Storgatan 4', number: '1102' })
    const res = await visit(world.hanna).post('/dwellings/new', {
      address: 'STORGATAN 4',
      number: '1102',
      rooms: '2',
      rentKr: '1',
    })
    expect(res.status).toBe(409)
    expect(res.text).toContain('finns redan')
    expect(res.html).toContain('value="STORGATAN 4"')
  })
  test('the same form sent twice adds one dwelling and leads to the same page', async () => {
    const fields = { _key: newId(), address: 'Storgatan 8', rooms: '1', rentKr: '4000' }
    const first = await visit(world.hanna).post('/dwellings/new', fields)
    const second = await visit(world.hanna).post('/dwellings/new', fields)
    expect(second.location).toBe(first.location)
    expect(await stands((tx) => tx.selectFrom('dwelling').select('id').execute())).toHaveLength(1)
  })
  test('it is taken out of the pool and put back, and is not offered meanwhile', async () => {
    const id = await flat()
    const person = await world.person({ by: world.siv })
    const page = `/people/${person}/offers/new`
    expect((await visit(world.siv).get(page)).html).toContain(`value="${id}"`)
    await visit(world.hanna).post(`/dwellings/${id}/withdrawal`)
    expect((await visit(world.hanna).get(`/dwellings/${id}`)).text).toContain('Inte tillgänglig')
    expect((await visit(world.siv).get(page)).html).not.toContain(`value="${id}"`)
    await visit(world.hanna).post(`/dwellings/${id}/withdrawal/undo`)
    expect((await visit(world.siv).get(page)).html).toContain(`value="${id}"`)
  })
  test('it can’t be taken out while a household has it offered', async () => {
    const id = await flat()
    await offer(await world.person({ by: world.siv }), id)
    const res = await visit(world.hanna).post(`/dwellings/${id}/withdrawal`)
    expect(left(res)).toContain('warning: Lägenheten är erbjuden ett hushåll.')
    const { withdrawn_on } = await stands((tx) =>
      tx.selectFrom('dwelling').select('withdrawn_on').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    expect(withdrawn_on).toBeNull()
    // nor by any other statement
    const directly = asUser(world.hanna, (tx) =>
      tx
        .updateTable('dwelling')
        .set({ withdrawn_on: day('2026-11-21'), withdrawn_by: world.hanna.userId })
        .where('id', '=', id)
        .execute(),
    )
    await expect(directly).rejects.toMatchObject({ constraint: 'dwelling_withdrawn_held' })
  })
})

describe('who may not', () => {
  test.each(['nils', 'noor', 'rut', 'anja', 'adam'] as const)('%s finds neither homes nor dwellings', async (who) => {
    const id = await flat()
    for (const path of ['/homes', '/dwellings/new', `/dwellings/${id}`])
      expect((await visit(world[who]).get(path)).status).toBe(404)
    expect((await visit(world[who]).post(`/dwellings/${id}/withdrawal`)).status).toBe(404)
  })
  test('a prevention officer sees a dwelling but adds and withdraws none', async () => {
    const id = await flat()
    expect((await visit(world.petra).get(`/dwellings/${id}`)).status).toBe(200)
    expect((await visit(world.petra).get('/dwellings/new')).status).toBe(404)
    expect((await visit(world.petra).post(`/dwellings/${id}/withdrawal`)).status).toBe(404)
  })
  test('a social worker of the next municipality finds nothing at that address', async () => {
    const id = await flat()
    expect((await visit(world.ture).get(`/dwellings/${id}`)).status).toBe(404)
    expect((await visit(world.ture).post(`/dwellings/${id}/withdrawal`)).status).toBe(404)
  })
  test('a landlord finds nothing of another landlord’s', async () => {
    const id = await flat()
    const other = {
      ...world.hanna,
      organisation: { id: world.ids.otherLandlord, kind: 'landlord' as const, name: 'Strandlinden' },
    }
    expect((await visit(other).get(`/dwellings/${id}`)).status).toBe(404)
    expect((await visit(other).get('/homes')).text).not.toContain('Provgatan')
  })
  test('whoever isn’t logged in is sent to log in', async () => {
    expect((await visit(null).get('/homes')).location).toContain('/login')
  })
})

test('where a flat stands: let before offered, offered before withdrawn or soon free', () => {
  const today = day('2026-11-21')
  const facts = { withdrawnOn: null, freeFrom: today, held: undefined }
  expect(standingOf(facts, today)).toEqual({ kind: 'free' })
  expect(standingOf({ ...facts, freeFrom: null, held: { until: today } }, today)).toEqual({ kind: 'let' })
  expect(standingOf({ ...facts, withdrawnOn: today, held: { until: today } }, today).kind).toBe('offered')
  expect(standingOf({ ...facts, withdrawnOn: today }, today).kind).toBe('withdrawn')
  expect(standingOf({ ...facts, freeFrom: day('2026-12-01') }, today).kind).toBe('letUntil')
})
