/** The register of landlords: what one is, whom to call there and where, said anew and undone; and who may not. */

import { describe, expect, test } from 'vitest'
import { left } from '../../../test/support/left.ts'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { steps } from '../steps.fixture.ts'
import { organisationNumber } from './rules.ts'

const world = inWorld()
const { visit, flat } = steps(world)
const at = (more = '', id: string = world.ids.landlord) => `/landlords/${id}${more}`
const page = (who: Session = world.siv, id: string = world.ids.landlord) => visit(who).get(at('', id))
const seenIn = async (who: Session) =>
  /name="seen" value="([^"]*)"/.exec((await visit(who).get(at('/facts'))).html)?.[1] ?? ''
const say = async (more: Record<string, string>, who: Session = world.hanna) =>
  visit(who).post(at('/facts'), { kind: 'municipalCompany', seen: await seenIn(who), ...more })
const addContact = (more: Record<string, string> = {}, who: Session = world.hanna) =>
  visit(who).post(at('/contacts/new'), {
    kind: 'caretaker',
    area: 'Norrliden',
    name: 'Bodil Bovärd',
    phone: '0480-45 00 10',
    from: '2026-11-01',
    ...more,
  })
const pathIn = (html: string, ending: string) =>
  new RegExp(`/landlords/[0-9a-f-]{36}/[a-z]+/[0-9a-f-]{36}/${ending}`).exec(html)?.[0] ?? ''

describe('the register', () => {
  test('lists landlords with their kind, areas and how much they let, and teaches what is missing', async () => {
    await flat({ area: 'Norrliden' })
    await flat({ area: 'Berga' })
    const before = await visit(world.siv).get('/landlords')
    expect(before.text).toContain('Kvarnholmens Bostäder AB Inte sagt Berga, Norrliden')
    await say({})
    expect((await visit(world.siv).get('/landlords?kind=municipalCompany')).text).toContain('Kvarnholmens Bostäder AB')
    expect((await visit(world.siv).get('/landlords?kind=private')).text).toContain('Ingen hyresvärd att visa')
    expect((await visit(world.siv).get('/landlords?area=Berga')).text).toContain('Kvarnholmens Bostäder AB')
    expect((await visit(world.siv).get('/landlords?area=Nowhere')).status).toBe(422)
    expect((await page()).text).toContain('Inga kontakter än')
  })
  test('a landlord’s agent is led to their own, and says what it is', async () => {
    expect((await visit(world.hanna).get('/landlords')).location).toBe(at())
    await say({ organisationNumber: '556012-5790', phone: '0480-45 00 00' })
    expect((await page()).text).toContain('556012-5790')
  })
  test('what was said stays, and the latest is undone', async () => {
    await say({ phone: '0480-1' })
    await say({ phone: '0480-2' }, world.siv)
    const { html, text } = await page()
    expect(text).toMatch(/Kommunalt bostadsbolag, 0480-2.*Kommunalt bostadsbolag, 0480-1/)
    await visit(world.siv).post(pathIn(html, 'undo'))
    expect((await page()).text).toMatch(/Telefon 0480-1/)
    const undone = await page()
    const back = pathIn(undone.html, 'undo/undo')
    expect((await page(world.petra)).html).not.toContain(back)
    await visit(world.siv).post(back)
    expect((await page()).text).toMatch(/Telefon 0480-2/)
    await visit(world.siv).post(back.replace(/\/undo$/, ''))
    const seen = await seenIn(world.siv)
    await say({ phone: '0480-3' })
    expect(left(await visit(world.siv).post(back))).toContain('ändrats igen sedan dess')
    expect((await page()).text).toMatch(/Telefon 0480-3/)
    expect((await say({ phone: '0480-4', seen }, world.siv)).text).toContain('Någon annan har ändrat')
  })
  test('a flat without a lease in Hemvist is not said to be vacant: it may be let to others', async () => {
    await flat({ area: 'Norrliden' })
    expect((await page()).text).toMatch(/Utan avtal i Hemvist \d+ De kan vara uthyrda till andra\./)
  })
  test('a number that is none, or somebody’s own, is told at its field and kept as typed', async () => {
    for (const organisationNumber of ['1234', '191500722390', '5560125791']) {
      const res = await say({ organisationNumber })
      expect(res.status).toBe(422)
      expect(res.text).toContain('Det är inte ett organisationsnummer.')
      expect(res.html).toContain(`value="${organisationNumber}"`)
    }
    expect((await say({ words: 'Fråga 191500722390' })).text).toContain('Ta bort personnumret.')
  })
})

describe('a contact', () => {
  test('says whom to call, about what and where; is ended, and goes on after all', async () => {
    await addContact()
    await addContact({ kind: 'disturbancePatrol', area: '', name: '', hours: 'Dygnet runt' })
    const { text, html } = await page()
    expect(text).toMatch(/Bovärd Norrliden Bodil Bovärd 0480-45 00 10/)
    expect(text).toMatch(/Störningsjour Alla områden .*Dygnet runt/)
    const end = pathIn(html, 'end')
    expect((await visit(world.hanna).post(end, { until: '2026-10-01' })).text).toContain('före den dag som kontakten')
    await visit(world.hanna).post(end, { until: '2026-11-20' })
    const ended = await page()
    expect(ended.text).toContain('Tidigare kontakter (1)')
    await visit(world.siv).post(pathIn(ended.html, 'end/undo'))
    expect((await page()).text).not.toContain('Tidigare kontakter')
    await visit(world.hanna).post(pathIn((await page(world.hanna)).html, 'undo'))
    expect((await page()).text.match(/0480-45 00 10/g)).toHaveLength(1)
    const removed = await page(world.hanna)
    expect(removed.text).toContain('Borttagna kontakter (1)')
    await visit(world.siv).post(pathIn(removed.html, 'undo/undo'))
    expect((await page()).text.match(/0480-45 00 10/g)).toHaveLength(2)
  })
  test('without a way to reach it is told', async () => {
    const res = await addContact({ phone: '', email: '' })
    expect([res.status, res.text]).toEqual([
      422,
      expect.stringContaining('Skriv ett telefonnummer eller en e-postadress'),
    ])
    expect(res.html).toContain('value="Bodil Bovärd"')
  })
})

describe('who may not', () => {
  test('another landlord’s agent, a partner, the next municipality', async () => {
    const other: Session = {
      ...world.hanna,
      organisation: { id: world.ids.otherLandlord, kind: 'landlord', name: 'Strandlinden' },
    }
    for (const who of [other, world.nils, world.noor, world.ture, world.rut, world.anja, world.adam]) {
      expect((await page(who)).status).toBe(404)
      expect((await visit(who).post(at('/facts'), { kind: 'private' })).status).toBe(404)
      expect((await addContact({}, who)).status).toBe(404)
    }
    expect((await page(world.siv, world.ids.stadsmissionen)).status).toBe(404)
  })
  test('a prevention officer reads the contacts and changes none, on the page and in the database', async () => {
    await addContact()
    expect((await page(world.petra)).text).toContain('Bodil Bovärd')
    expect((await addContact({}, world.petra)).status).toBe(404)
    const row = { id: newId(), municipality_code: '0880', landlord_id: world.ids.landlord, kind: 'private' as const }
    const written = asUser(world.petra, (tx) =>
      tx
        .insertInto('landlord_facts')
        .values({ ...row, noted_at: now(), noted_by: world.petra.userId })
        .execute(),
    )
    await expect(written).rejects.toThrow(/row-level security/)
  })
})

test('an organisation’s number has ten digits, a check digit, and is nobody’s personal number', () => {
  expect(organisationNumber('556012-5790')).toBe('5560125790')
  expect(organisationNumber('16 556012 5790')).toBe('5560125790')
  for (const wrong of ['', '556012-5791', '150072-2390', '55601257900', 'abc'])
    expect(organisationNumber(wrong)).toBeNull()
})
