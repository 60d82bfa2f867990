import { describe, expect, test } from 'vitest'
import { left } from '../../../test/support/left.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asUser } from '../../platform/database/index.ts'
import { tenantsRead } from '../leases.ts'
import { eventsOf, leaseRow, stands, steps } from '../steps.fixture.ts'

const world = inWorld()
const { visit, lease, offer, accept } = steps(world)
const nadja = () => world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Ström' })
const end = (id: string, fields: Record<string, string>) => visit(world.siv).post(`/leases/${id}/end`, fields)
const told = () =>
  stands(async (tx) =>
    (await tx.selectFrom('told_situation').select(['living_form_code as form', 'from_on', 'until_on']).execute()).map(
      ({ form, from_on, until_on }) => `${form} ${from_on} ${until_on}`,
    ),
  )

describe('the page of a lease', () => {
  test('shows both readings of the right to renewal, each with its day and section', async () => {
    const res = await visit(world.siv).get(`/leases/${await lease(await nadja())}`)
    expect(res.text).toContain('Hyresgästen har rätt till förlängning från den 1 december 2028.')
    expect(res.text).toContain('tillsammans med minst två andra')
    expect(res.text).toContain('finns rätten redan från den 1 december 2026')
    expect(res.html).toContain('href="/law#HO-01"')
    expect(res.html).toContain('href="/law#HO-08"')
  })
  test('demands nothing of support, and says so', async () => {
    const id = await lease(await nadja())
    expect((await visit(world.siv).get(`/leases/${id}`)).text).toContain(
      'Att tacka nej till stöd ändrar ingenting i det.',
    )
    const columns = Object.keys(await leaseRow(id)).join(' ')
    expect(columns).not.toMatch(/support|treatment|sober|plan|case/)
  })
  test('the title on the tab names nobody, and opening it stands in the read log', async () => {
    const person = await nadja()
    const res = await visit(world.siv).get(`/leases/${await lease(person)}`)
    expect(res.html).toContain('<title>Hyresavtal · Hemvist</title>')
    const log = await stands((tx) => tx.selectFrom('read_log').select(['person_id', 'page']).execute())
    expect(log).toContainEqual({ person_id: person, page: 'lease' })
  })
  test('a landlord who reads the name on its own lease stands in the read log; who sees no name doesn’t', async () => {
    const person = await nadja()
    const id = await lease(person)
    const log = () =>
      stands((tx) =>
        tx
          .selectFrom('read_log')
          .select(['person_id', 'page', 'reason', 'user_id'])
          .where('reason', '=', 'contract')
          .execute(),
      )
    // whom the municipality sublets to is no matter of the landlord's
    expect((await visit(world.hanna).get(`/leases/${id}`)).text).not.toContain('Nadja')
    expect(await log()).toEqual([])
    await stands((tx) => tx.updateTable('lease').set({ form: 'firstHandLease' }).where('id', '=', id).execute())
    // nobody else writes such a line, whatever lease they name
    for (const who of [world.siv, world.adam, world.nils]) await asUser(who, (tx) => tenantsRead(tx, [id], 'lease'))
    expect(await log()).toEqual([])
    expect((await visit(world.hanna).get(`/leases/${id}`)).text).toContain('Nadja')
    expect(await log()).toEqual([{ person_id: person, page: 'lease', reason: 'contract', user_id: world.hanna.userId }])
  })
  test('is whole in English', async () => {
    const id = await lease(await nadja())
    const res = await visit({ ...world.siv, locale: 'en' }).get(`/leases/${id}`)
    expect(res.text).toContain('Right to stay')
    expect(res.text).not.toMatch(/hyresgäst|Avtalet/)
  })
})

describe('a lease ends', () => {
  test('before it begins is told at the field, and what was typed is kept', async () => {
    const id = await lease(await nadja())
    const res = await end(id, { on: '2026-11-30', because: 'tenantGaveNotice' })
    expect(res.status).toBe(422)
    expect(res.text).toContain('Avtalet börjar 1 december 2026. Det kan inte sluta före det.')
    expect(res.html).toContain('value="2026-11-30"')
    expect(res.html).toContain('href="#f-on"')
    expect((await leaseRow(id)).ends_on).toBeNull()
  })
  test('by eviction: where they went is asked for, and told from the day after', async () => {
    const id = await lease(await nadja())
    world.clock('2027-03-10T09:00:00Z')
    const without = await end(id, { on: '2027-03-01', because: 'evicted' })
    expect(without.text).toContain('Välj var de bor sedan.')
    expect((await end(id, { on: '2027-03-01', because: 'evicted', whereTo: 'outdoors' })).status).toBe(303)
    expect(await told()).toEqual(['outdoors 2027-03-02 null'])
    const page = await visit(world.siv).get(`/leases/${id}`)
    expect(page.text).toContain('Slutar 1 mars 2027. Vräkning (avhysning).')
    expect(page.html).toContain('/law#HO-07')
    expect(await eventsOf(id)).toEqual(['lease.began', 'lease.ended'])
  })
  test('on a day to come: where to can’t be known yet', async () => {
    const id = await lease(await nadja())
    const res = await end(id, { on: '2027-03-01', because: 'tenantGaveNotice', whereTo: 'withFriends' })
    expect(res.text).toContain('Den dagen har inte kommit än.')
    expect((await end(id, { on: '2027-03-01', because: 'tenantGaveNotice' })).status).toBe(303)
  })
  test('two who end it: the second is told who was first and with which day', async () => {
    const id = await lease(await nadja())
    await end(id, { on: '2027-03-01', because: 'tenantGaveNotice' })
    const res = await visit(world.siv2).post(`/leases/${id}/end`, { on: '2027-04-01', because: 'other' })
    expect(res.status).toBe(409)
    expect(res.text).toContain('Siv Lindgren har redan avslutat avtalet, med 1 mars 2027 som sista dag.')
  })
})

describe('an end is taken back', () => {
  test('the lease holds again, and what was told of the time after gives way', async () => {
    const id = await lease(await nadja())
    world.clock('2027-03-10T09:00:00Z')
    await end(id, { on: '2027-03-01', because: 'evicted', whereTo: 'outdoors' })
    expect((await visit(world.siv).post(`/leases/${id}/end/undo`)).status).toBe(303)
    const { ends_on, ends_because } = await leaseRow(id)
    expect([ends_on, ends_because]).toEqual([null, null])
    expect(await told()).toEqual(['outdoors 2027-03-02 2027-03-02'])
    expect(await eventsOf(id)).toEqual(['lease.began', 'lease.ended', 'lease.end-taken-back'])
  })
  test('not when the flat has been let to somebody else since', async () => {
    const id = await lease(await nadja())
    await end(id, { on: '2026-12-31', because: 'tenantGaveNotice' })
    const { dwelling_id } = await leaseRow(id)
    const next = await offer(await nadja(), dwelling_id, { beginsOn: '2027-01-01' })
    await accept(next)
    await visit(world.siv).post(`/offers/${next}/lease`, { beginsOn: '2027-01-01', rentKr: '6500' })
    const res = await visit(world.siv).post(`/leases/${id}/end/undo`)
    expect([res.location, left(res)]).toEqual([
      `/leases/${id}`,
      'warning: Lägenheten har hyrts ut till någon annan sedan dess.',
    ])
    expect(String((await leaseRow(id)).ends_on)).toBe('2026-12-31')
  })
  test('not when it was handed over, nor when they have another home, nor when there is none', async () => {
    const person = await nadja()
    const id = await lease(person)
    const undo = () => visit(world.siv).post(`/leases/${id}/end/undo`)
    expect(left(await undo())).toBe('warning: Avtalet har inget slut att ta tillbaka.')
    await end(id, { on: '2026-12-31', because: 'tenantGaveNotice' })
    await lease(person, { beginsOn: '2027-01-01', answerBy: '2026-11-27' }, '2027-01-01')
    expect(left(await undo())).toBe('warning: Hyresgästen har fått ett annat avtal sedan dess.')
    const other = await lease(await nadja(), { months: '1' })
    await visit(world.siv).post(`/leases/${other}/handover`, {
      on: '2027-01-01',
      rentKr: '1',
      way: 'newLease',
      debts: 'none',
    })
    const res = await visit(world.siv).post(`/leases/${other}/end/undo`)
    expect(left(res)).toContain('warning: Avtalet har tagits över av ett annat.')
    expect((await leaseRow(other)).ends_because).toBe('handedOver')
  })
})

describe('who may not', () => {
  test('end a lease: a landlord, housing support, a partner, the next municipality', async () => {
    const id = await lease(await nadja())
    for (const who of [world.hanna, world.mats, world.nils, world.ture, world.sofia]) {
      expect((await visit(who).get(`/leases/${id}/end`)).status).toBe(404)
      const res = await visit(who).post(`/leases/${id}/end`, { on: '2027-03-01', because: 'other' })
      expect(res.status).toBe(404)
      expect((await visit(who).post(`/leases/${id}/end/undo`)).status).toBe(404)
    }
    expect((await leaseRow(id)).ends_on).toBeNull()
  })
})
