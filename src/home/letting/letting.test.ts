import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { stands, steps } from '../steps.fixture.ts'
import { renewalOf, rentCap, type WaiverFacts, waiverFlaws } from './rules.ts'

const world = inWorld()
const { visit, lease } = steps(world)
const day = (text: string) => Temporal.PlainDate.from(text)
const since = day('2026-12-01')
const waiver: WaiverFacts = {
  signedOn: day('2026-12-10'),
  separate: true,
  basis: 'afterStart',
  approvedOn: null,
  spouse: 'none',
}
const nadja = () => world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Ström' })
const letting = { jointFlats: '3', rentedFrom: '2026-11-01', ownRentKr: '6000', toldOn: '' }
const note = (id: string, fields: Record<string, string> = {}, by = world.siv) =>
  visit(by).post(`/leases/${id}/letting`, { ...letting, ...fields })

describe('the right to renewal in second hand (JB 12 kap. 45 §)', () => {
  test('comes after two years where the municipality rents fewer than three flats together', () => {
    for (const jointFlats of [1, 2])
      expect(renewalOf({ since, jointFlats, waivers: [] })).toEqual({
        from: day('2028-12-01'),
        because: 'years',
        other: null,
      })
  })
  test('exists from the first day where it rents this one with at least two others', () => {
    expect(renewalOf({ since, jointFlats: 3, waivers: [] })).toEqual({ from: since, because: 'joint', other: null })
  })
  test('shows both readings until somebody has written how the municipality rents the flat', () => {
    expect(renewalOf({ since, jointFlats: null, waivers: [] })).toEqual({
      from: day('2028-12-01'),
      because: 'unknownJoint',
      other: { from: since, because: 'joint' },
    })
  })
  test('stays where a waiver doesn’t hold, and both readings of four years are shown where it does', () => {
    const invalid = { ...waiver, separate: false }
    expect(renewalOf({ since, jointFlats: 3, waivers: [invalid] }).from).toEqual(since)
    expect(renewalOf({ since, jointFlats: 3, waivers: [waiver] })).toEqual({
      from: null,
      because: 'waived',
      other: { from: day('2030-12-11'), because: 'waiverEnded' },
    })
    const approved: WaiverFacts = { ...waiver, basis: 'tribunal', approvedOn: day('2026-12-15') }
    expect(renewalOf({ since, jointFlats: 3, waivers: [approved] })).toEqual({
      from: null,
      because: 'waived',
      other: null,
    })
  })
})

describe('a waiver (JB 12 kap. 45 a §)', () => {
  test.each([
    ['holds when it was agreed after the tenancy began, in a document of its own', waiver, []],
    ['doesn’t hold in the lease itself', { ...waiver, separate: false }, ['notSeparate']],
    ['doesn’t hold without approval when it was agreed before', { ...waiver, signedOn: since }, ['notAfterStart']],
    ['doesn’t hold with neither', { ...waiver, basis: 'neither' as const }, ['notApproved']],
    ['doesn’t hold against a spouse who didn’t accept it', { ...waiver, spouse: 'notAgreed' as const }, ['spouse']],
    ['isn’t counted on while nobody knows of a spouse', { ...waiver, spouse: 'unknown' as const }, ['spouse']],
  ])('%s', (_, facts, flaws) => {
    expect(waiverFlaws(facts, since)).toEqual(flaws)
  })
})

test('the rent is at most the own rent, and 15 per cent for furniture (JB 12 kap. 55 §)', () => {
  expect([
    rentCap({ ownRentKr: 6000, furnished: false }),
    rentCap({ ownRentKr: 6000, furnished: true }),
    rentCap({ ownRentKr: null, furnished: true }),
  ]).toEqual([6000, 6900, null])
})

describe('the page of a second-hand lease', () => {
  test('says from when the tenant may stay, that the rent is too high, and what the municipality owes', async () => {
    const id = await lease(await nadja())
    const before = (await visit(world.siv).get(`/leases/${id}`)).text
    expect(before).toContain('rätt till förlängning från den 1 december 2028')
    expect(before).toContain('finns rätten redan från den 1 december 2026')
    expect((await note(id)).status).toBe(303)
    const page = (await visit(world.siv).get(`/leases/${id}`)).text
    expect(page).toContain('rätt till förlängning från den 1 december 2026')
    expect(page).toMatch(/Hyran är 500.kr högre än kommunen får ta ut/)
    expect(page).toContain('tillsammans med minst två andra. Då gäller inte tvåårsgränsen')
    await note(id, { jointFlats: '2' })
    const fewer = (await visit(world.siv).get(`/leases/${id}`)).text
    expect(fewer).toContain('rätt till förlängning från den 1 december 2028')
    expect(fewer).toContain('Kommunen hyr färre än tre lägenheter i samma avtal')
    for (const { id: written } of await stands((tx) => tx.selectFrom('lease_letting').select('id').execute()))
      await visit(world.siv).post(`/leases/${id}/letting/${written}/undo`)
    expect((await visit(world.siv).get(`/leases/${id}`)).text).toContain('Ingen har skrivit upp hur kommunen själv hyr')
  })
  test('says what becomes of it when the assistance ends, with the law; the tenant’s own lease has no such thing', async () => {
    const [id, own] = [await lease(await nadja()), await lease(await nadja(), { form: 'firstHandLease' })]
    const of = async (which: string) => (await visit(world.siv).get(`/leases/${which}`)).html
    for (const said of [
      'När biståndet upphör slutar inte hyresavtalet av sig självt',
      'href="/law#HO-18"',
      '/law#HO-01',
    ])
      expect([(await of(id)).includes(said), (await of(own)).includes(said)]).toEqual([true, false])
  })
  test('tells of a waiver whether it holds and why not, and it can be struck out', async () => {
    const id = await lease(await nadja())
    const waive = (fields: Record<string, string>) =>
      visit(world.siv).post(`/leases/${id}/waivers/new`, {
        signedOn: '2026-11-20',
        basis: 'neither',
        approvedOn: '',
        spouse: 'none',
        ...fields,
      })
    expect((await waive({ basis: 'tribunal' })).html).toContain('href="#f-approvedOn"')
    expect((await waive({ basis: 'tribunal', approvedOn: '2026-11-01' })).html).toContain('href="#f-approvedOn"')
    await waive({})
    const page = (await visit(world.siv).get(`/leases/${id}`)).text
    expect(page).toContain('Det står inte i en egen handling.')
    expect(page).toContain('Hyresnämnden har inte godkänt det')
    const [row] = await stands((tx) => tx.selectFrom('lease_waiver').selectAll().execute())
    await visit(world.siv).post(`/leases/${id}/waivers/${row?.id}/undo`)
    expect((await visit(world.siv).get(`/leases/${id}`)).text).toContain('Inget avstående är uppskrivet.')
  })
  test('is told at its field when the municipality rents the flat later than it lets it, or isn’t its tenant at all', async () => {
    const [id, own] = [await lease(await nadja()), await lease(await nadja(), { form: 'firstHandLease' })]
    world.clock('2026-12-20T09:00:00Z')
    expect((await note(id, { rentedFrom: '2026-12-02' })).html).toContain('href="#f-rentedFrom"')
    expect((await note(own)).text).toContain('Kommunen hyr inte ut den här bostaden i andra hand')
  })
  test('none of it is the landlord’s, housing support’s, a partner’s or the next municipality’s', async () => {
    const id = await lease(await nadja())
    for (const who of [world.hanna, world.mats, world.nils, world.sofia, world.ture])
      expect((await note(id, {}, who)).status).toBe(404)
    await note(id)
    expect((await visit(world.hanna).get(`/leases/${id}`)).text).not.toMatch(/Rätt att bo kvar|egen hyra/)
  })
})
