/** Programmes are kept by managers; a lease is entered in the one that it was begun within, traced, and taken out again. No landlord is told. */

import { describe, expect, test } from 'vitest'
import { left } from '../../../test/support/left.ts'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { eventsOf, stands, steps } from '../steps.fixture.ts'

const world = inWorld()
const { visit, lease, lastPart } = steps(world)

const fields = {
  kind: 'housingFirst',
  name: 'Bostad först',
  from: '2026-03-01',
  decidedIn: 'Socialnämnden',
  decidedOn: '2026-01-25',
}
const add = (more: Record<string, string> = {}, by: Session = world.agneta) =>
  visit(by).post('/programmes/new', { ...fields, ...more })
const made = async (more: Record<string, string> = {}) => lastPart((await add(more)).location)
const nadja = () => world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Ström' })
const enter = (leaseId: string, programme: string, by: Session = world.siv) =>
  visit(by).post(`/leases/${leaseId}/programme`, { programme })
const rowsOf = (leaseId: string) =>
  stands((tx) => tx.selectFrom('lease_programme').selectAll().where('lease_id', '=', leaseId).execute())

describe('a programme', () => {
  test('is added by a manager with who decided and when, changed, ended and taken up again; each is traced', async () => {
    const empty = await visit(world.agneta).get('/programmes')
    expect(empty.text).toContain('En chef lägger till ett program när det är beslutat')
    const id = await made()
    const page = await visit(world.siv).get(`/programmes/${id}`)
    for (const shown of ['Bostad först', 'Socialnämnden, 25 januari 2026', 'ingen nykterhet', world.agneta.name])
      expect(page.text).toContain(shown)
    await visit(world.agneta).post(`/programmes/${id}/edit`, { ...fields, name: 'Bostad först Kalmar' })
    await visit(world.agneta).post(`/programmes/${id}/end`, { until: '2026-12-31' })
    expect((await visit(world.anja).get(`/programmes/${id}`)).text).toContain('31 december 2026')
    await visit(world.agneta).post(`/programmes/${id}/end/undo`)
    expect((await visit(world.siv).get(`/programmes/${id}`)).text).toContain('Tills vidare')
    expect(await eventsOf(id)).toEqual([
      'programme.added',
      'programme.changed',
      'programme.ended',
      'programme.end-taken-back',
    ])
  })

  test('is told what is wrong with it at its field: a name that is taken, a decision to come, an end before it begins', async () => {
    const id = await made()
    const twice = await add({ name: 'BOSTAD FÖRST' })
    expect([twice.status, twice.text.includes('redan ett program med det namnet')]).toEqual([409, true])
    const later = await add({ name: 'Nytt', decidedOn: '2027-01-01' })
    expect([later.status, later.html.includes('value="Nytt"')]).toEqual([422, true])
    const end = await visit(world.agneta).post(`/programmes/${id}/end`, { until: '2026-02-01' })
    expect([end.status, end.text.includes('före programmets första dag')]).toEqual([422, true])
  })

  test('is kept by nobody but a manager, and found by nobody outside the municipality', async () => {
    const id = await made()
    for (const by of [world.siv, world.petra, world.bo, world.anja, world.nils, world.hanna, world.rut, world.adam])
      expect((await add({ name: `Av ${by.name}` }, by)).status, by.name).toBe(404)
    expect((await visit(world.ture).get(`/programmes/${id}`)).status).toBe(404)
    for (const by of [world.nils, world.noor, world.hanna, world.rut, world.adam])
      for (const path of ['/programmes', `/programmes/${id}`, '/programme-leases'])
        expect((await visit(by).get(path)).status, `${by.name} ${path}`).toBe(404)
  })
})

describe('a lease', () => {
  test('is entered in the programme that it was begun within, once, and taken out again; nothing of it is lost', async () => {
    const programme = await made()
    const id = await lease(await nadja())
    expect((await visit(world.siv).get(`/leases/${id}`)).text).toContain('inte börjat inom något program')
    expect((await enter(id, programme)).location).toBe(`/leases/${id}#programme`)
    expect((await enter(id, programme)).status).toBe(409)
    const page = await visit(world.siv).get(`/leases/${id}`)
    expect(page.text).toContain('Avtalet har börjat inom Bostad först')
    const listed = await visit(world.siv).get(`/programme-leases?programme=${programme}`)
    expect(listed.text).toContain('Nadja Ström')
    const [row] = await rowsOf(id)
    await visit(world.siv).post(`/leases/${id}/programme/${row?.id}/undo`)
    expect(await rowsOf(id)).toMatchObject([{ added_by: world.siv.userId, undone_by: world.siv.userId }])
    expect((await enter(id, programme)).status).toBe(303)
    expect((await eventsOf(id)).slice(1)).toEqual([
      'lease.placed-in-programme',
      'lease.taken-out-of-programme',
      'lease.placed-in-programme',
    ])
  })

  test('is never entered in one that didn’t run when it began, on the page or past it', async () => {
    const [over, running] = [await made({ name: 'Förra' }), await made()]
    await visit(world.agneta).post(`/programmes/${over}/end`, { until: '2026-11-30' })
    const id = await lease(await nadja())
    const refused = await enter(id, over)
    expect([refused.status, refused.text.includes('pågick inte när avtalet började')]).toEqual([422, true])
    const past = asUser(world.siv, (tx) =>
      tx
        .insertInto('lease_programme')
        .values({
          id: programmeRow,
          municipality_code: '0880',
          lease_id: id,
          programme_id: over,
          added_at: Temporal.Instant.from('2026-11-21T10:00:00Z'),
          added_by: world.siv.userId,
        })
        .execute(),
    )
    await expect(past).rejects.toThrow(/does not run when the lease begins/)
    await enter(id, running)
    // and the programme can't be taken away from under it
    const end = await visit(world.agneta).post(`/programmes/${running}/end`, { until: '2026-11-30' })
    expect([end.status, end.text.includes('börjat inom programmet efter den dagen')]).toEqual([409, true])
    expect(left(await visit(world.agneta).post(`/programmes/${running}/undo`))).toContain('kan inte tas bort')
  })

  test('tells nothing of its programme to its landlord, a partner, or staff who may not read about the tenant', async () => {
    const programme = await made()
    const id = await lease(await nadja())
    await enter(id, programme)
    const page = await visit(world.hanna).get(`/leases/${id}`)
    expect([page.status, page.html.includes('rogram')]).toEqual([200, false])
    for (const by of [world.hanna, world.nils, world.sofia, world.anja, world.ture]) {
      const seen = await asUser(by, (tx) => tx.selectFrom('lease_programme').select('id').execute())
      expect(seen, by.name).toEqual([])
    }
    expect((await visit(world.sofia).get('/programme-leases')).text).not.toContain('Nadja')
    for (const by of [world.bo, world.petra, world.hanna, world.anja])
      expect((await enter(id, programme, by)).status, by.name).toBe(404)
  })
})

const programmeRow = '0197cc00-0000-7000-8000-00000000f001'
