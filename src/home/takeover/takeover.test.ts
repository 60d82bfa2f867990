import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { newId } from '../../platform/id.ts'
import { now, today } from '../../platform/time/index.ts'
import { eventsOf, leaseRow, leasesOn, stands, steps } from '../steps.fixture.ts'

const world = inWorld()
const { visit, flat, offer, accept, lease, lastPart } = steps(world)
const send = (id: string, at: string, fields: Record<string, string> = {}, by = world.siv) =>
  visit(by).post(`/leases/${id}/${at}`, fields)
const take = (id: string, person: string, fields: Record<string, string> = {}, by = world.siv) =>
  send(id, 'takeover', { person, on: '2027-02-01', ground: 'rightEnded', ...fields }, by)
const asked = (id: string, violence = 'no') => send(id, 'home-question', { violence, onDay: today().toString() })

/** Nadja on the lease, and Bo in her household, who lives there from its first day when `there`. */
async function couple({ there = true, ...fields }: { there?: boolean } & Record<string, string | boolean> = {}) {
  const nadja = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Ström' })
  const bo = await world.person({ by: world.siv, givenName: 'Bo', familyName: 'Ström' })
  await stands(async (tx) => {
    const household = newId()
    await tx.insertInto('household').values({ id: household, municipality_code: '0880', created_at: now() }).execute()
    for (const person_id of [nadja, bo])
      await tx
        .insertInto('household_member')
        .values({
          id: newId(),
          municipality_code: '0880',
          household_id: household,
          person_id,
          part: 'adult',
          from_on: Temporal.PlainDate.from('2026-01-01'),
          added_by: world.siv.userId,
        })
        .execute()
  })
  const id = await lease(
    nadja,
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])),
  )
  world.clock('2026-12-15T09:00:00Z')
  if (there) await send(id, 'residents/new', { person: bo, inOn: '2026-12-01' })
  return { nadja, bo, id }
}
const tenants = (id: string) =>
  stands((tx) => tx.selectFrom('lease_tenant').select('person_id').where('lease_id', '=', id).execute())

describe('a spouse or cohabitant takes the lease over', () => {
  test('only when somebody has asked about violence first', async () => {
    const { bo, id } = await couple()
    expect((await visit(world.siv).get(`/leases/${id}/takeover`)).text).toContain(
      'Fråga innan någon får rådet att lämna bostaden.',
    )
    expect((await take(id, bo)).text).toContain('Fråga om våld först.')
    await asked(id, 'yes')
    expect((await visit(world.siv).get(`/leases/${id}/takeover`)).text).toContain('Gör en skyddsbedömning.')
    expect((await take(id, bo)).status).toBe(303)
    const told = await stands((tx) =>
      tx.selectFrom('event').select('data').where('what', '=', 'lease.home-asked').execute(),
    )
    expect(JSON.stringify(told)).not.toContain('yes')
  })
  test('and the tenancy is one chain without a day between, with the rent and the terms that it had', async () => {
    const { nadja, bo, id } = await couple()
    await asked(id)
    await send(id, 'rents/new', { fromOn: '2027-01-01', rentKr: '6700' })
    const next = lastPart((await take(id, bo)).location)
    const [old, new_] = await leasesOn((await leaseRow(id)).dwelling_id)
    expect([String(old?.ends_on), old?.ends_because]).toEqual(['2027-01-31', 'takenOver'])
    expect([
      new_?.id,
      String(new_?.begins_on),
      new_?.form,
      new_?.predecessor_id,
      new_?.rent_kr,
      new_?.handover_months,
    ]).toEqual([next, '2027-02-01', 'secondHandLease', id, 6700, 10])
    expect([await tenants(id), await tenants(next)]).toEqual([[{ person_id: nadja }], [{ person_id: bo }]])
    expect((await eventsOf(id)).at(-1)).toBe('lease.taken-over')
    expect((await visit(world.siv).get(`/leases/${next}`)).text).toContain('Avtalen efter varandra')
  })
  test('beside whoever is on it, when they stay', async () => {
    const { bo, id } = await couple()
    await asked(id)
    const next = lastPart((await take(id, bo, { stays: 'on' })).location)
    expect(await tenants(next)).toHaveLength(2)
  })
  test('and it is taken back: the first lease goes on', async () => {
    const { bo, id } = await couple()
    await asked(id)
    const next = lastPart((await take(id, bo)).location)
    expect((await send(next, 'undo')).location).toBe(`/leases/${id}`)
    expect((await leaseRow(id)).ends_on).toBeNull()
    const rows = await stands((tx) => tx.selectFrom('lease_takeover').selectAll().execute())
    expect(rows.map(({ undone_at }) => undone_at === null)).toEqual([false])
    expect((await take(id, bo)).status).toBe(303)
  })
  test('never by somebody who doesn’t live there, who has moved out, or from its first day', async () => {
    const { bo, id } = await couple({ there: false })
    await asked(id)
    expect((await take(id, bo)).html).toContain('href="#f-person"')
    await send(id, 'residents/new', { person: bo, inOn: '2026-12-01' })
    expect((await take(id, bo, { on: '2026-12-01' })).html).toContain('href="#f-on"')
    const [row] = await stands((tx) => tx.selectFrom('lease_resident').select('id').execute())
    await send(id, `residents/${row?.id}/out`, { outOn: '2027-01-15' })
    expect((await take(id, bo)).text).toContain('Bara den som bor där kan ta över.')
    expect((await leaseRow(id)).ends_on).toBeNull()
  })
  test('nor handed over to somebody who doesn’t live there', async () => {
    const { id } = await couple({ months: '1' })
    const stranger = await world.person({ by: world.siv, givenName: 'Kim' })
    world.clock('2027-02-01T09:00:00Z')
    const fields = { on: '2027-02-01', rentKr: '6500', way: 'newLease', debts: 'none' }
    expect((await send(id, 'handover', { ...fields, to: stranger })).html).toContain('href="#f-to"')
    expect((await leaseRow(id)).ends_on).toBeNull()
  })
})

describe('who lives there', () => {
  test('is of the household, in from a day and out on one, never twice at once, and struck out when it was wrong', async () => {
    const { bo, id } = await couple()
    expect((await send(id, 'residents/new', { person: bo, inOn: '2026-12-10' })).text).toContain('bor redan där')
    const stranger = await world.person({ by: world.siv, givenName: 'Kim' })
    expect((await send(id, 'residents/new', { person: stranger, inOn: '2026-12-10' })).html).toContain(
      'href="#f-person"',
    )
    const [row] = await stands((tx) => tx.selectFrom('lease_resident').select('id').execute())
    expect((await send(id, `residents/${row?.id}/out`, { outOn: '2026-11-01' })).html).toContain('href="#f-outOn"')
    await send(id, `residents/${row?.id}/undo`)
    expect((await visit(world.siv).get(`/leases/${id}`)).text).toContain('Bara hyresgästerna är uppskrivna.')
  })
  test('and what was asked is nobody’s but theirs who decide about the home', async () => {
    const { bo, id } = await couple()
    await asked(id, 'yes')
    for (const who of [world.hanna, world.mats, world.nils, world.sofia, world.ture]) {
      expect((await take(id, bo, {}, who)).status).toBe(404)
      expect((await send(id, 'home-question', { violence: 'no', onDay: '2026-12-15' }, who)).status).toBe(404)
    }
    expect((await visit(world.hanna).get(`/leases/${id}`)).text).not.toMatch(/våld|Bo Ström/)
  })
})

describe('a second first-hand lease', () => {
  const whyBeside = async (id: string) => {
    const rows = await stands((tx) =>
      tx.selectFrom('lease_beside').select('because').where('lease_id', '=', id).execute(),
    )
    return rows[0]?.because
  }
  test('is refused until somebody says why both are right, and the database holds it too', async () => {
    const nadja = await world.person({ by: world.siv, givenName: 'Nadja' })
    await lease(nadja, { form: 'firstHandLease' })
    const second = await lease(nadja, { months: '1' })
    world.clock('2027-01-10T09:00:00Z')
    const fields = { on: '2027-01-11', rentKr: '6500', way: 'newLease', debts: 'none' }
    const refused = await send(second, 'handover', fields)
    expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('href="#f-besideBecause"')])
    const own = lastPart(
      (await send(second, 'handover', { ...fields, besideBecause: 'Flyttar, och har båda i januari.' })).location,
    )
    expect(await whyBeside(own)).toBe('Flyttar, och har båda i januari.')
  })
  test('also where it begins with an offer; and whoever has a home of their own takes over no other', async () => {
    const nadja = await world.person({ by: world.siv, givenName: 'Nadja' })
    await lease(nadja, { form: 'firstHandLease' })
    const second = await offer(nadja, await flat(), { form: 'firstHandLease' })
    await accept(second)
    const begin = (why: Record<string, string> = {}) =>
      visit(world.siv).post(`/offers/${second}/lease`, { beginsOn: '2026-12-01', rentKr: '6500', ...why })
    const refused = await begin()
    expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('href="#f-besideBecause"')])
    const own = lastPart((await begin({ besideBecause: 'Flyttar i december.' })).location)
    expect(await whyBeside(own)).toBe('Flyttar i december.')

    const { bo, id } = await couple({ form: 'firstHandLease' })
    await asked(id)
    await stands((tx) => tx.updateTable('lease_tenant').set({ person_id: bo }).where('lease_id', '=', own).execute())
    const taken = await take(id, bo)
    expect([taken.status, taken.html]).toEqual([422, expect.stringContaining('href="#f-person"')])
    expect((await leaseRow(id)).ends_on).toBeNull()
  })
})
