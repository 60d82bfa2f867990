/** What a household has agreed to be matched on: not without its yes, as long as it wants, and read by nobody but those of its case. */

import { describe, expect, test } from 'vitest'
import { left } from '../../../test/support/left.ts'
import { family } from '../../../test/support/living.ts'
import { inWorld } from '../../../test/support/world.ts'
import { caseRoutes } from '../../case/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { matchingSteps } from '../matching/steps.fixture.ts'
import { eventsOf, stands } from '../steps.fixture.ts'

const world = inWorld()
const { visit, person, agree, waits } = matchingSteps(world)

describe('a household agrees', () => {
  test('with what it says, on a day and in a way; the page shows what holds and by when it is asked again', async () => {
    const file = await waits({
      childrenAlways: '1',
      moreAreas: 'Norrliden, Berga',
      moreAway: 'Oxhagen',
      awayLandlords: [world.ids.otherLandlord],
      says: ['violence'],
    })
    const page = await visit(world.siv).get(`/cases/${file.id}/home`)
    expect(page.text).toContain('1 vuxen, 1 barn alltid')
    expect(page.text).toContain('Norrliden, Berga')
    expect(page.text).toContain('Oxhagen, Fastighets AB Strandlinden')
    expect(page.text).toContain('20 november 2026, vid ett möte')
    expect(page.text).toContain('1 maj 2027')
    expect(page.text).toContain('förordning 2001:637 15 §')
    expect(page.html).not.toMatch(/<title>[^<]*Nadja/)
    expect(await eventsOf(file.request)).toEqual(['home-request.agreed'])
  })
  test('never by itself: without a way in which they said yes nothing is kept, and what was typed stays', async () => {
    const { id } = await person()
    const res = await agree(id, { agreedHow: '', words: 'Gärna nära skolan' })
    expect(res.status).toBe(422)
    expect(res.text).toContain('Välj hur hushållet sa ja.')
    expect(res.text).toContain('Gärna nära skolan')
    expect(await stands((tx) => tx.selectFrom('housing_request').select('id').execute())).toEqual([])
  })
  test('days and areas that can’t be are told at their fields', async () => {
    const { id } = await person()
    expect((await agree(id, { agreedOn: '2026-11-22' })).html).toContain('href="#f-agreedOn"')
    expect((await agree(id, { untilOn: '2026-11-20' })).text).toContain('ska vara efter dagen då de sa ja')
    expect((await agree(id, { untilOn: '2027-11-21' })).text).toContain('inom ett år')
    expect((await agree(id, { moreAreas: 'Berga', moreAway: ' berga ' })).text).toContain('både som önskat')
    expect((await agree(id, { awayLandlords: [world.ids.stadsmissionen] })).text).toContain('finns inte i kommunen')
  })
  test('the form begins with the household as it is written down, and with what was agreed before', async () => {
    const file = await person()
    const child = await world.person({ by: world.siv, givenName: 'Barn' })
    await family([file.person], [{ id: child, living: 'alternating' }], '2026-01-01')
    const page = `/cases/${file.id}/home/agreement`
    expect((await visit(world.siv).get(page)).html).toMatch(/value="1"[^>]*name="childrenAlternately"/)
    await agree(file.id, { rentMostKr: '6100' })
    expect((await visit(world.siv).get(page)).html).toMatch(/value="6100"[^>]*name="rentMostKr"/)
  })
})

describe('what they want changes', () => {
  test('each yes is a row, the latest holds, and one that was wrong is undone', async () => {
    const { id, request } = await waits()
    await agree(id, { rentMostKr: '5000', agreedOn: '2026-11-21' })
    const rents = async () => (await visit(world.siv).get(`/cases/${id}/home`)).text
    expect(await rents()).toMatch(/Högsta hyra 5.000 kr/)
    const undone = await visit(world.siv).post(`/cases/${id}/home/agreement/undo`)
    expect(left(undone)).toContain('Ändringen är ångrad')
    expect(await rents()).toMatch(/Högsta hyra 7.000 kr/)
    expect(left(await visit(world.siv).post(`/cases/${id}/home/agreement/undo`))).toContain('ingen ändring att ångra')
    expect(await eventsOf(request)).toEqual(['home-request.agreed', 'home-request.agreed-anew', 'home-request.undone'])
  })
  test('they want it no longer, and then all the same: they have waited since their first yes', async () => {
    const { id } = await waits({ agreedOn: '2026-11-10' })
    const page = () => visit(world.siv).get(`/cases/${id}/home`)
    expect((await visit(world.siv).post(`/cases/${id}/home/withdrawal`, { on: '2026-11-09' })).text).toContain(
      'först sa ja',
    )
    await visit(world.siv).post(`/cases/${id}/home/withdrawal`, { on: '2026-11-21' })
    expect((await page()).text).toContain('ville inte matchas längre 21 november 2026')
    await visit(world.siv).post(`/cases/${id}/home/withdrawal/undo`)
    expect((await page()).text).toContain('Har väntat sedan 10 november 2026')
    expect((await page()).text).toContain('Matchas')
  })
  test('whoever closes the case meanwhile is asked about it; nobody is asked about one that was withdrawn', async () => {
    const { id } = await waits({ agreedOn: '2026-11-10' })
    const siv = world.visit(caseRoutes)(world.siv)
    const close = () => siv.post(`/cases/${id}/closure`, { outcome: 'lostContact', words: 'Svarar inte' })
    expect((await close()).text).toContain('väntar på ett hem sedan 10 november 2026')
    await visit(world.siv).post(`/cases/${id}/home/withdrawal`, { on: '2026-11-21' })
    expect((await close()).text).not.toContain('väntar på ett hem')
  })
  test('a request that wasn’t asked again in time says so, and waits for a new yes', async () => {
    const { id } = await waits({ untilOn: '2026-12-01' })
    world.clock('2026-12-02T09:00:00Z')
    expect((await visit(world.siv).get(`/cases/${id}/home`)).text).toContain('Dagen att fråga igen har gått')
    await agree(id, { agreedOn: '2026-12-02' })
    expect((await visit(world.siv).get(`/cases/${id}/home`)).text).toContain('Har väntat sedan 20 november 2026')
  })
})

describe('who may not', () => {
  test('somebody of another unit, a landlord, Stadsmissionen: the page isn’t there, and the database tells nothing', async () => {
    const { id } = await waits()
    for (const who of [world.sofia, world.hanna, world.nils, world.ture, world.anja]) {
      expect((await visit(who).get(`/cases/${id}/home`)).status, who.name).toBe(404)
      expect((await agree(id, {}, who)).status, who.name).toBe(404)
      expect(await asUser(who, (tx) => tx.selectFrom('housing_request_terms').select('id').execute())).toEqual([])
    }
  })
  test('a coordinator who isn’t of the case neither: what a household keeps away from is read by its case alone', async () => {
    await waits({ moreAway: 'Oxhagen' })
    await visit(world.agneta).post('/homes/coordinators/new', { user: world.sofia.userId })
    expect(await asUser(world.sofia, (tx) => tx.selectFrom('housing_request_terms').select('id').execute())).toEqual([])
    expect(await asUser(world.sofia, (tx) => tx.selectFrom('housing_request').select('id').execute())).toEqual([])
  })
})
