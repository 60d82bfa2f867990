/** The tools by which the municipality gets homes: on what terms, how many are promised, and how many they gave. */

import { describe, expect, test } from 'vitest'
import { left } from '../../../test/support/left.ts'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { steps } from '../steps.fixture.ts'

const world = inWorld()
const { visit, flat, offer, accept, lastPart } = steps(world)
const add = (more: Record<string, string> = {}, who: Session = world.agneta) =>
  visit(who).post('/homes/tools/new', {
    kind: 'reservedDwellings',
    landlord: world.ids.landlord,
    title: 'Tio lägenheter om året',
    criteria: 'För den som saknar bostad',
    from: '2026-01-01',
    promised: '10',
    per: 'year',
    ...more,
  })
const added = async (more: Record<string, string> = {}) => lastPart((await add(more)).location)
const page = (id: string, who: Session = world.siv) => visit(who).get(`/homes/tools/${id}`)
const company = () =>
  visit(world.siv).post(`/landlords/${world.ids.landlord}/facts`, { kind: 'municipalCompany', seen: '' })

describe('a tool', () => {
  test('says its criteria and what is promised, and counts what was taken through it and what was noted', async () => {
    const id = await added()
    const dwelling = await flat()
    await visit(world.hanna).post('/vacancies/new', {
      dwelling,
      freeFrom: '2026-12-01',
      answerBy: '2026-11-30',
      form: 'firstHandLease',
      tool: id,
    })
    expect((await page(id)).text).toContain('0 i år, 0 sedan starten')
    await accept(await offer(await world.person({ by: world.siv }), dwelling))
    await visit(world.agneta).post(`/homes/tools/${id}/given/new`, { onDay: '2026-10-01', number: '3' })
    const { text } = await page(id)
    expect(text).toContain('10 lägenheter om året')
    expect(text).toContain('4 i år, 4 sedan starten')
    expect(text).toContain('1 räknade ur lägenheter som har tagits, 3 noterade för hand.')
    expect((await visit(world.siv).get('/homes/tools')).text).toContain('4 i år, 4 sedan starten')
  })
  test('what holds is changed, undone and ended; what held before stays', async () => {
    const id = await added()
    const seen = /name="seen" value="([^"]*)"/.exec(
      (await visit(world.agneta).get(`/homes/tools/${id}/terms`)).html,
    )?.[1]
    const terms = {
      title: 'Tolv om året',
      criteria: 'Som förut',
      from: '2026-01-01',
      until: '2026-10-31',
      promised: '12',
      per: 'year',
    }
    await visit(world.agneta).post(`/homes/tools/${id}/terms`, { ...terms, seen: seen ?? '' })
    expect((await visit(world.siv).get('/homes/tools')).text).toContain('Inget verktyg än')
    expect((await visit(world.siv).get('/homes/tools?which=ended')).text).toContain('Tolv om året')
    const changed = await page(id, world.agneta)
    expect(changed.text).toContain('Vad som har gällt')
    const undo = /\/homes\/tools\/[0-9a-f-]{36}\/terms\/[0-9a-f-]{36}\/undo(?=")/.exec(changed.html)?.[0] ?? ''
    await visit(world.agneta).post(undo)
    expect((await page(id)).text).toContain('10 lägenheter om året')
    expect((await page(id, world.agneta)).html).toContain(`${undo}/undo`)
    expect((await visit(world.siv).post(`${undo}/undo`)).status).toBe(404)
    // the first alone is left, and isn't undone
    expect((await page(id, world.agneta)).html).not.toMatch(/\/terms\/[0-9a-f-]{36}\/undo"/)
    expect((await visit(world.agneta).post(`${undo}/undo`)).location).toBe(`/homes/tools/${id}#terms`)
    expect((await page(id, world.agneta)).html).toContain(`${undo}"`)
    await visit(world.agneta).post(undo)
    expect((await visit(world.agneta).post(`/homes/tools/${id}/terms`, { ...terms, seen: 'x' })).text).toContain(
      'Någon annan har ändrat verktyget',
    )
  })
  test('a number that was noted by mistake is undone, and so is the tool', async () => {
    const id = await added()
    await visit(world.agneta).post(`/homes/tools/${id}/given/new`, { onDay: '2026-10-01', number: '3' })
    const undo = /\/homes\/tools\/[0-9a-f-]{36}\/given\/[0-9a-f-]{36}\/undo/.exec(
      (await page(id, world.agneta)).html,
    )?.[0]
    await visit(world.agneta).post(undo ?? '')
    expect((await page(id)).text).toContain('0 i år, 0 sedan starten')
    await visit(world.agneta).post(`${undo}/undo`)
    expect((await page(id)).text).toContain('3 i år, 3 sedan starten')
    await visit(world.agneta).post(`/homes/tools/${id}/undo`)
    expect((await visit(world.siv).get('/homes/tools?which=all')).text).not.toContain('Tio lägenheter')
    expect(left(await visit(world.agneta).post(`/homes/tools/${id}/undo`))).toContain('borttaget')
    expect((await visit(world.siv).get('/homes/tools?which=removed')).text).toContain('Tio lägenheter')
    await visit(world.agneta).post(`/homes/tools/${id}/undo/undo`)
    expect((await visit(world.siv).get('/homes/tools')).text).toContain('Tio lägenheter')
  })
  test('a rent guarantee promises guarantees and says the law; an owner’s directive is for a company of the municipality’s', async () => {
    const id = await added({ kind: 'rentGuarantee', landlord: '', title: 'Hyresgaranti', per: 'whole', promised: '5' })
    const { text } = await page(id)
    expect(text).toContain('5 hyresgarantier i hela tiden')
    expect(text).toContain('2007:623 2 §')
    expect((await add({ kind: 'ownerDirective', landlord: '' })).text).toContain('Välj vilket bolag')
    expect((await add({ kind: 'ownerDirective' })).text).toContain('Bara ett kommunalt bostadsbolag')
    await company()
    expect((await add({ kind: 'ownerDirective' })).status).toBe(303)
  })
  test('tells at its field what can’t be: an end before the beginning, a number without its time, a time without a number', async () => {
    const res = await add({ until: '2025-12-31' })
    expect([res.status, res.text]).toEqual([422, expect.stringContaining('Sista dagen är före den första.')])
    expect(res.html).toContain('Tio lägenheter om året')
    expect((await add({ per: '' })).text).toContain('Välj om antalet gäller varje år')
    expect((await add({ promised: '' })).text).toContain('Skriv hur många som är lovade')
    expect((await add({ criteria: 'Som 191500722390' })).html).toContain('href="#f-criteria"')
    const id = await added()
    const early = await visit(world.agneta).post(`/homes/tools/${id}/given/new`, { onDay: '2025-10-01', number: '3' })
    expect(early.text).toContain('före den dag då verktyget började gälla')
  })
})

test('who may not: a landlord sees those that it is part of; only a manager sets them', async () => {
  const id = await added()
  const own = await added({ kind: 'openCriteria', landlord: '', title: 'Förtur i kön' })
  expect((await page(id, world.hanna)).status).toBe(200)
  expect((await page(own, world.hanna)).status).toBe(404)
  for (const who of [world.siv, world.petra, world.hanna]) expect((await add({}, who)).status).toBe(404)
  for (const who of [world.nils, world.noor, world.ture, world.rut, world.anja, world.adam])
    expect((await page(id, who)).status).toBe(404)
})
