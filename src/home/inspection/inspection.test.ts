/** An inspection: what was found in a dwelling, in what condition, what damage costs, and what was done about it; never about who lives there. */

import { describe, expect, test } from 'vitest'
import { left } from '../../../test/support/left.ts'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { eventsOf, stands, steps } from '../steps.fixture.ts'

const world = inWorld()
const { visit, flat, lastPart } = steps(world)
const inspect = (dwelling: string, more: Record<string, string | string[]> = {}, who: Session = world.siv) =>
  visit(who).post(`/dwellings/${dwelling}/inspections/new`, {
    kind: 'moveOut',
    onDay: '2026-11-20',
    present: ['tenant', 'municipality'],
    ...more,
  })
const inspected = async (dwelling: string, more: Record<string, string | string[]> = {}, who?: Session) =>
  lastPart((await inspect(dwelling, more, who)).location)
const find = (id: string, more: Record<string, string> = {}, who: Session = world.siv) =>
  visit(who).post(`/inspections/${id}/findings/new`, {
    place: 'Kök',
    words: 'Spricka i bänkskivan',
    condition: 'damaged',
    costKr: '1200',
    paidBy: 'municipality',
    ...more,
  })
const page = (id: string, who: Session = world.siv) => visit(who).get(`/inspections/${id}`)
const pathTo = (html: string, ending: string) =>
  new RegExp(`/inspections/[0-9a-f-]{36}/findings/[0-9a-f-]{36}/${ending}"`).exec(html)?.[0].slice(0, -1) ?? ''

describe('an inspection', () => {
  test('says when, who was there and what was found; the landlord reads it, and the dwelling keeps them all', async () => {
    const dwelling = await flat()
    await inspect(dwelling, { kind: 'moveIn', onDay: '2026-01-02' })
    const id = await inspected(dwelling)
    await find(id)
    await find(id, { place: 'Hall', words: 'Repor i golvet', condition: 'worn', costKr: '', paidBy: '' })
    const { text, html } = await page(id, world.hanna)
    expect(text).toContain('Vid utflyttning')
    expect(text).toContain('Hyresgästen och kommunen')
    expect(text).toMatch(/Kök Spricka i bänkskivan Skadat 1.200.kr Kommunen/)
    expect(html).toContain('<title>Besiktning · Hemvist</title>')
    const kept = (await visit(world.hanna).get(`/dwellings/${dwelling}`)).text
    expect(kept).toMatch(/Vid utflyttning 1 skada, 1.200.kr.*Vid inflyttning Inga skador/)
  })
  test('damage is mended, or not after all; what was written by mistake stays, crossed out and uncounted', async () => {
    const dwelling = await flat()
    const id = await inspected(dwelling)
    await find(id)
    const { html } = await page(id)
    await visit(world.hanna).post(pathTo(html, 'mended'))
    expect((await page(id)).text).toContain('Åtgärdat 21 nov')
    await visit(world.siv).post(pathTo((await page(id)).html, 'mended/undo'))
    expect((await page(id)).text).not.toContain('Åtgärdat 21 nov')
    await visit(world.siv).post(pathTo(html, 'undo'))
    expect((await page(id)).html).toContain('<s>Kök</s>')
    expect((await visit(world.siv).get(`/dwellings/${dwelling}`)).text).toContain('Inga skador')
  })
  test('is followed up, or taken back, by those who wrote it alone', async () => {
    const dwelling = await flat()
    const id = await inspected(dwelling, { followUpOn: '2026-12-01' }, world.hanna)
    const press = (at: string, who: Session) => visit(who).post(`/inspections/${id}/${at}`)
    expect(left(await press('follow-up', world.siv))).toContain('Bara den som skrev')
    expect((await find(id, {}, world.siv)).text).toContain('Bara den som skrev')
    expect((await page(id, world.siv)).html).not.toContain('findings/new')
    await press('follow-up', world.hanna)
    expect((await page(id)).text).toContain('Uppföljd 21 november 2026 av Hanna Wik')
    for (const at of ['follow-up/undo', 'undo']) {
      expect(left(await press(at, world.siv)), at).toContain('Bara den som skrev')
      await press(at, world.hanna)
    }
    expect((await page(id)).text).toContain('Besiktningen är borttagen')
    // it is found again where it stood, and put back by those who wrote it
    expect((await visit(world.siv).get(`/dwellings/${dwelling}`)).text).toContain('Besiktningen är borttagen')
    expect(left(await press('undo/undo', world.siv))).toContain('Bara den som skrev')
    await press('undo/undo', world.hanna)
    expect((await page(id)).text).not.toContain('Besiktningen är borttagen')
    await find(id, {}, world.hanna)
    const finding = /findings\/[0-9a-f-]{36}/.exec((await page(id, world.hanna)).html)?.[0] ?? ''
    expect(left(await press(`${finding}/undo`, world.siv))).toContain('Bara den som skrev')
    await press(`${finding}/undo`, world.hanna)
    expect((await page(id)).text).toContain('Borttaget 21')
    expect(left(await press(`${finding}/undo/undo`, world.siv))).toContain('Bara den som skrev')
    await press(`${finding}/undo/undo`, world.hanna)
    expect((await page(id)).text).not.toContain('Borttaget 21')
    expect(await eventsOf(id)).toEqual(
      expect.arrayContaining(['inspection.put-back', 'inspection.finding-removed', 'inspection.finding-put-back']),
    )
    const behind = asUser(world.siv, (tx) =>
      tx.updateTable('inspection').set({ followed_up_at: null }).where('id', '=', id).executeTakeFirst(),
    )
    expect((await behind).numUpdatedRows).toBe(0n)
  })
  test('tells at its field what can’t be: nobody there, a day ahead, a cost of what is no damage, a personal number', async () => {
    const dwelling = await flat()
    const res = await inspect(dwelling, { present: [], onDay: '2026-12-24', words: 'Städat' })
    expect(res.status).toBe(422)
    expect(res.text).toContain('Kryssa för minst en som var med.')
    expect(res.text).toContain('Dagen får inte vara efter 21 november 2026.')
    expect(res.text).toContain('Städat')
    expect((await inspect(dwelling, { followUpOn: '2026-11-01' })).text).toContain('Dagen är före besiktningen.')
    const id = await inspected(dwelling)
    const onlyDamage = 'Bara en skada har en kostnad.'
    expect((await find(id, { condition: 'worn', paidBy: '' })).text).toContain(onlyDamage)
    expect((await find(id, { condition: 'worn', costKr: '' })).text).toContain(onlyDamage)
    const someone = '191500722390'
    for (const named of [await inspect(dwelling, { words: someone }), await find(id, { place: someone })])
      expect(named.text).toContain('Ta bort personnumret.')
    expect((await find(id, { words: someone })).text).toContain('Ta bort personnumret.')
    expect(await stands((tx) => tx.selectFrom('inspection_finding').select('id').execute())).toEqual([])
  })
})

test('who may not: another landlord, a partner, the next municipality; a prevention officer reads and writes none', async () => {
  const dwelling = await flat()
  const id = await inspected(dwelling)
  const other: Session = {
    ...world.hanna,
    organisation: { id: world.ids.otherLandlord, kind: 'landlord', name: 'Strandlinden' },
  }
  for (const who of [other, world.nils, world.noor, world.ture, world.rut, world.anja, world.adam]) {
    expect((await page(id, who)).status).toBe(404)
    expect((await inspect(dwelling, {}, who)).status).toBe(404)
    expect((await find(id, {}, who)).status).toBe(404)
  }
  expect((await page(id, world.petra)).status).toBe(200)
  expect((await find(id, {}, world.petra)).status).toBe(404)
})
