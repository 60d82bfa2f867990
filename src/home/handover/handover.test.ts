import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { newId } from '../../platform/id.ts'
import { eventsOf, leaseRow, leasesOn, stands, steps } from '../steps.fixture.ts'

const world = inWorld()
const { visit, lease, lastPart } = steps(world)
const nadja = () => world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Ström' })
const kept = { on: '2027-12-01', rentKr: '6500', way: 'newLease', debts: 'none' }
const handOver = (id: string, fields: Record<string, string> = kept, by = world.siv) =>
  visit(by).post(`/leases/${id}/handover`, fields)
/** a year later, when the terms of a lease from 1 December 2026 are kept */
const aYearLater = () => world.clock('2027-12-01T09:00:00Z')

describe('the handover', () => {
  test('a tenancy that kept its terms becomes the tenant’s own, and the chain is kept', async () => {
    const person = await nadja()
    const id = await lease(person)
    aYearLater()
    expect((await visit(world.siv).get(`/leases/${id}`)).text).toContain('Ingenting står i vägen.')
    const res = await handOver(id)
    expect(res.status).toBe(303)
    const own = lastPart(res.location)
    const [old, new_] = await leasesOn((await leaseRow(id)).dwelling_id)
    expect([old?.id, String(old?.ends_on), old?.ends_because]).toEqual([id, '2027-11-30', 'handedOver'])
    expect([new_?.id, String(new_?.begins_on), new_?.form, new_?.predecessor_id]).toEqual([
      own,
      '2027-12-01',
      'firstHandLease',
      id,
    ])
    const tenants = await stands((tx) =>
      tx.selectFrom('lease_tenant').select('person_id').where('lease_id', '=', own).execute(),
    )
    expect(tenants).toEqual([{ person_id: person }])
    expect(await eventsOf(id)).toEqual(['lease.began', 'lease.handed-over'])
    for (const one of [id, own]) {
      const page = await visit(world.siv).get(`/leases/${one}`)
      expect(page.text).toContain('Avtalen efter varandra')
      expect(page.html).toContain(`href="/leases/${one === id ? own : id}"`)
    }
  })
  test('the days to write in the leases follow the day that was typed, when something else is to be mended', async () => {
    const id = await lease(await nadja())
    aYearLater()
    const { status, text } = await handOver(id, { ...kept, on: '2028-02-01', debts: '' })
    expect([status, text.includes('Skriv 31 januari 2028 som sista dag')]).toEqual([422, true])
  })
  test('nobody has a day without a home, nor one with two: the history of living says so', async () => {
    const person = await nadja()
    const id = await lease(person)
    aYearLater()
    await handOver(id, { ...kept, on: '2028-02-01' })
    const episodes = await stands((tx) =>
      tx
        .selectFrom('housing_episode')
        .select(['from_on', 'until_on'])
        .where('person_id', '=', person)
        .orderBy('from_on')
        .execute(),
    )
    expect(episodes.map(({ from_on, until_on }) => `${from_on} ${until_on}`)).toEqual([
      '2026-12-01 2028-01-31',
      '2028-02-01 null',
    ])
  })
  test('a tenant who leaves later leaves the lease that took over, too, on the day that was written', async () => {
    const [person, other] = [await nadja(), await world.person({ by: world.siv, givenName: 'Bo' })]
    const id = await lease(person)
    await stands((tx) =>
      tx.insertInto('lease_tenant').values({ lease_id: id, person_id: other, municipality_code: '0880' }).execute(),
    )
    aYearLater()
    await visit(world.siv).post(`/leases/${id}/leaving`, { person: other, on: '2027-12-31', whereTo: '' })
    const own = lastPart((await handOver(id)).location)
    const lived = await stands((tx) =>
      tx.selectFrom('housing_episode').select('until_on').where('person_id', '=', other).orderBy('from_on').execute(),
    )
    expect(lived.map(({ until_on }) => String(until_on))).toEqual(['2027-11-30', '2027-12-31'])
    expect((await visit(world.siv).get(`/leases/${own}`)).text).toMatch(/Bo ?, sista dagen 31 december 2027/)
  })
  test('two months too early: says from which day it can be done, and keeps what was typed', async () => {
    const id = await lease(await nadja())
    const res = await handOver(id, { on: '2027-10-01', rentKr: '6611', way: 'newLease', debts: 'none' })
    expect(res.status).toBe(409)
    expect(res.text).toContain('Det är för tidigt. Det kan göras från den 1 december 2027.')
    expect(res.html).toContain('href="#f-on"')
    expect(res.html).toContain('value="6611"')
    expect((await leaseRow(id)).ends_on).toBeNull()
  })
  test('unpaid rent stands in the way and is named with its amount, until it is settled', async () => {
    const id = await lease(await nadja())
    aYearLater()
    await visit(world.hanna).post(`/leases/${id}/remarks/new`, {
      kind: 'arrears',
      onDay: '2027-10-30',
      amountKr: '6 500',
    })
    const res = await handOver(id)
    expect(res.status).toBe(409)
    expect(res.text).toMatch(/Obetald hyra: 6.500.kr/)
    const [remark] = await stands((tx) => tx.selectFrom('lease_remark').select('id').execute())
    await visit(world.siv).post(`/leases/${id}/remarks/${remark?.id}/settle`)
    expect((await handOver(id)).status).toBe(303)
  })
  test('a day far away is a slip of the pen', async () => {
    const id = await lease(await nadja())
    expect((await handOver(id, { on: '2028-12-01', rentKr: '1', way: 'newLease', debts: 'none' })).text).toContain(
      'Kontrollera året.',
    )
    expect((await handOver(id, { on: '2127-12-01', rentKr: '1', way: 'newLease', debts: 'none' })).text).toContain(
      'Året 2127 kan inte stämma',
    )
  })
  test('an own lease has nothing to hand over', async () => {
    const id = await lease(await nadja(), { form: 'firstHandLease' })
    expect((await visit(world.siv).get(`/leases/${id}`)).html).not.toContain(`/leases/${id}/handover`)
    expect((await handOver(id, { on: '2026-12-05', rentKr: '1', way: 'newLease', debts: 'none' })).text).toContain(
      'Avtalet är inte i andra hand',
    )
  })
})

describe('two who press at once', () => {
  test('one hands over, the other sees that it is done, by whom and when', { tags: ['server/locks'] }, async () => {
    const id = await lease(await nadja())
    aYearLater()
    const both = await Promise.all([handOver(id), handOver(id, kept, world.siv2)])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
    const late = both.find(({ status }) => status === 409)
    expect(late?.text).toMatch(/(Siv Lindgren|Sven Lood) lämnade över avtalet 1 dec. 2027 10:00. Det är gjort./)
    expect(late?.text).toContain('Öppna det egna avtalet')
    expect(await leasesOn((await leaseRow(id)).dwelling_id)).toHaveLength(2)
  })
  test('the same form sent twice leads to the same own lease', async () => {
    const id = await lease(await nadja())
    aYearLater()
    const fields = { ...kept, _key: newId() }
    const first = await handOver(id, fields)
    expect((await handOver(id, fields)).location).toBe(first.location)
    expect(await leasesOn((await leaseRow(id)).dwelling_id)).toHaveLength(2)
  })
})

describe('who may not', () => {
  test('a landlord’s agent may not hand over, and sees no way to', async () => {
    const id = await lease(await nadja())
    aYearLater()
    expect((await visit(world.hanna).get(`/leases/${id}/handover`)).status).toBe(404)
    expect((await handOver(id, kept, world.hanna)).status).toBe(404)
    expect((await visit(world.hanna).get(`/leases/${id}`)).html).not.toContain('handover')
  })
  test('nor housing support, a prevention officer, a partner, or a social worker of another unit', async () => {
    const id = await lease(await nadja())
    aYearLater()
    for (const who of [world.mats, world.petra, world.nils, world.noor, world.sofia])
      expect((await handOver(id, kept, who)).status).toBe(404)
    expect((await leaseRow(id)).ends_on).toBeNull()
  })
  test('a social worker of the next municipality finds nothing at that address', async () => {
    const id = await lease(await nadja())
    expect((await visit(world.ture).get(`/leases/${id}`)).status).toBe(404)
    expect((await visit(world.ture).get(`/leases/${id}/handover`)).status).toBe(404)
    expect((await handOver(id, kept, world.ture)).status).toBe(404)
  })
})
