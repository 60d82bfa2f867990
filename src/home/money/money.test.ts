import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { leaseRow, stands, steps } from '../steps.fixture.ts'
import { guaranteeEnds, nextGrantDay, noticeEnds } from './rules.ts'

const world = inWorld()
const { visit, lease } = steps(world)
const day = (text: string) => Temporal.PlainDate.from(text)
const nadja = () => world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Ström' })
const send = (id: string, at: string, fields: Record<string, string> = {}, by = world.siv) =>
  visit(by).post(`/leases/${id}/${at}`, fields)
const page = async (id: string) => (await visit(world.siv).get(`/leases/${id}`)).text
const firstOf = async (table: 'lease_rent' | 'lease_deposit' | 'lease_guarantee' | 'lease_notice') =>
  (await stands((tx) => tx.selectFrom(table).select('id').execute()))[0]?.id ?? ''

describe('the rent over time', () => {
  test('is written from a day on, and what it was stands', async () => {
    const id = await lease(await nadja(), { form: 'firstHandLease' })
    await send(id, 'rents/new', { fromOn: '2027-01-01', rentKr: '6700' })
    expect(await page(id)).toMatch(/6.500.kr i månaden nu/)
    world.clock('2027-01-01T09:00:00Z')
    expect(await page(id)).toMatch(/6.700.kr i månaden nu/)
    expect(await page(id)).toMatch(/6.500.kr från 1 december 2026/)
    expect((await leaseRow(id)).rent_kr).toBe(6500)
    await send(id, `rents/${await firstOf('lease_rent')}/undo`)
    expect(await page(id)).toMatch(/6.500.kr i månaden nu/)
  })
  test('from before the lease, or twice from one day, is told at its field', async () => {
    const id = await lease(await nadja())
    expect((await send(id, 'rents/new', { fromOn: '2026-12-01', rentKr: '1' })).html).toContain('href="#f-fromOn"')
    await send(id, 'rents/new', { fromOn: '2027-01-01', rentKr: '6700' })
    expect((await send(id, 'rents/new', { fromOn: '2027-01-01', rentKr: '6800' })).text).toContain(
      'redan en hyra från den dagen',
    )
  })
})

describe('a deposit', () => {
  test('is paid and paid back, never more than it was, and each is undone', async () => {
    const id = await lease(await nadja())
    await send(id, 'deposits/new', { kr: '5000', paidOn: '2026-11-20' })
    const deposit = await firstOf('lease_deposit')
    const back = (fields: Record<string, string>) =>
      send(id, `deposits/${deposit}/return`, { returnedKr: '4000', returnedOn: '2026-11-21', ...fields })
    expect((await back({ returnedKr: '5001' })).html).toContain('href="#f-returnedKr"')
    expect((await back({ returnedOn: '2026-11-01' })).html).toContain('href="#f-returnedOn"')
    await back({})
    expect(await page(id)).toMatch(/4.000.kr betalades tillbaka/)
    await send(id, `deposits/${deposit}/return/undo`)
    await send(id, `deposits/${deposit}/undo`)
    expect(await page(id)).toContain('Ingen deposition är uppskriven.')
  })
})

describe('the municipality’s rent guarantee', () => {
  const given = {
    guarantor: 'municipality',
    fromOn: '2026-12-01',
    untilOn: '',
    months: '6',
    appliedOn: '',
    grantedOn: '',
  }
  test('shows Boverket’s next day, how long it holds, and ends by a notice whose day the law counts', async () => {
    const id = await lease(await nadja(), { form: 'firstHandLease' })
    await send(id, 'guarantees/new', given)
    const shown = await visit(world.siv).get(`/leases/${id}`)
    expect(shown.text).toContain('10 december 2026')
    for (const rule of ['HO-04', 'HO-05', 'HO-06']) expect(shown.html).toContain(`href="/law#${rule}"`)
    world.clock('2027-03-31T09:00:00Z')
    const guarantee = await firstOf('lease_guarantee')
    expect((await send(id, `guarantees/${guarantee}/notice`, { noticeOn: '2026-11-01' })).html).toContain(
      'href="#f-noticeOn"',
    )
    await send(id, `guarantees/${guarantee}/notice`, { noticeOn: '2027-03-31' })
    const [row] = await stands((tx) => tx.selectFrom('lease_guarantee').select('ended_on').execute())
    expect(String(row?.ended_on)).toBe(guaranteeEnds(day('2026-12-01'), day('2027-03-31')).last.toString())
    expect((await send(id, `guarantees/${guarantee}/notice/undo`)).status).toBe(303)
    await send(id, `guarantees/${guarantee}/undo`)
    expect(await page(id)).toContain('Ingen borgen är uppskriven.')
  })
  test('has its state grant noted when it is asked for and when it is given, and taken back', async () => {
    const id = await lease(await nadja(), { form: 'firstHandLease' })
    await send(id, 'guarantees/new', given)
    const at = `guarantees/${await firstOf('lease_guarantee')}/grant`
    expect((await send(id, at, { appliedOn: '2026-11-10', grantedOn: '2026-11-09' })).html).toContain('#f-grantedOn')
    await send(id, at, { appliedOn: '2026-11-10', grantedOn: '' })
    expect(await page(id)).toContain('Bidrag sökt 10 november 2026')
    await send(id, at, { appliedOn: '2026-11-10', grantedOn: '2026-11-20' })
    expect(await page(id)).toContain('beviljat 20 november 2026')
    await send(id, at, { appliedOn: '', grantedOn: '' })
    expect(await page(id)).not.toContain('Bidrag sökt')
  })
  test('that ends before it begins, or has a grant that nobody asked for or another guarantor may get, is told at its field', async () => {
    const id = await lease(await nadja())
    const wrong = async (fields: Record<string, string>) =>
      (await send(id, 'guarantees/new', { ...given, ...fields })).html
    expect(await wrong({ untilOn: '2026-11-01' })).toContain('href="#f-untilOn"')
    expect(await wrong({ guarantor: 'other', appliedOn: '2026-11-10' })).toContain('href="#f-appliedOn"')
    expect(await wrong({ grantedOn: '2026-11-10' })).toContain('href="#f-grantedOn"')
  })
  test('both readings of the last day are known (JB 12 kap. 28 a §)', () => {
    const { last, other } = guaranteeEnds(day('2026-01-01'), day('2027-03-31'))
    expect([last.toString(), other?.toString()].toSorted()).toEqual(['2027-12-31', '2028-01-31'])
    expect(nextGrantDay(day('2026-12-11'))?.toString()).toBe('2027-03-10')
  })
})

describe('a notice', () => {
  test('ends at the turn of a month after three months, doesn’t end the lease by itself, and is taken back', async () => {
    const id = await lease(await nadja())
    world.clock('2026-12-15T09:00:00Z')
    await send(id, 'notices/new', { byWhom: 'tenant', givenOn: '2026-12-15', lastOn: '' })
    expect(noticeEnds(day('2026-12-15')).toString()).toBe('2027-03-31')
    expect(await page(id)).toContain('Hyresgästen sade upp 15 december 2026. Sista dagen är 31 mars 2027.')
    expect((await leaseRow(id)).ends_on).toBeNull()
    expect((await send(id, 'notices/new', { byWhom: 'tenant', givenOn: '2026-12-15', lastOn: '' })).text).toContain(
      'har redan sagt upp',
    )
    await send(id, `notices/${await firstOf('lease_notice')}/withdrawal`)
    expect(await page(id)).toContain('Ingen har sagt upp avtalet.')
  })
  test('whose last day is before it is told at its field', async () => {
    const id = await lease(await nadja())
    world.clock('2026-12-15T09:00:00Z')
    expect(
      (await send(id, 'notices/new', { byWhom: 'tenant', givenOn: '2026-12-15', lastOn: '2026-12-01' })).html,
    ).toContain('href="#f-lastOn"')
    expect((await send(id, 'notices/new', { byWhom: 'tenant', givenOn: '2026-11-15', lastOn: '' })).html).toContain(
      'href="#f-givenOn"',
    )
  })
})

test('none of it is written or read by a landlord, housing support, a partner, another unit or the next municipality', async () => {
  const id = await lease(await nadja())
  await send(id, 'deposits/new', { kr: '5000', paidOn: '2026-11-20' })
  for (const who of [world.hanna, world.mats, world.nils, world.sofia, world.ture])
    for (const at of ['rents/new', 'deposits/new', 'guarantees/new', 'notices/new'])
      expect((await send(id, at, {}, who)).status, at).toBe(404)
  expect((await visit(world.hanna).get(`/leases/${id}`)).text).not.toContain('Deposition')
})
