/** A private person who lets: in the register by name and without a number, read by case staff and themselves, a number to everybody else. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { themselves } from '../../platform/organisation/by.ts'
import { renameOrganisation } from '../../platform/organisation/organisations.ts'
import { now } from '../../platform/time/index.ts'
import { eventsOf, stands, steps } from '../steps.fixture.ts'

const world = inWorld()
const { visit, lastPart } = steps(world)
const add = (fields: Record<string, string> = {}, who: Session = world.siv) =>
  visit(who).post('/landlords/private/new', { name: 'Karin Ek', ...fields })
const added = async () => lastPart((await add()).location)
const page = (id: string, who: Session = world.siv) => visit(who).get(`/landlords/${id}`)

test('is added by name alone, stands in the register and its file, and lets a flat like any landlord', async () => {
  const id = await added()
  expect((await page(id)).text).toMatch(/Privatperson 1 Karin Ek.*Namnet ser kommunens handläggare och personen själv/)
  expect((await visit(world.siv).get('/landlords?kind=privatePerson')).text).toContain('Privatperson 1 (Karin Ek)')
  expect((await visit(world.siv).get('/landlords.csv')).text).toContain('Privatperson 1 (Karin Ek)')
  const flat = { landlord: id, address: 'Villagatan 4', rooms: '1', rentKr: '4000' }
  const dwelling = (await visit(world.siv).post('/dwellings/new', flat)).location ?? ''
  expect((await visit(world.siv).get(dwelling)).text).toContain('Hyresvärd Privatperson 1')
  // eleven ways between the pages about homes are one line of a phone
  expect((await visit(world.siv).get('/landlords')).html).toMatch(
    /<nav aria-label="Om bostäder"><details class="filter" data-unfold="wide">/,
  )
  // the next one has the next number, whatever their name
  expect((await page(await added())).text).toContain('Privatperson 2')
})

test('says another name, and nothing that only a company has', async () => {
  const id = await added()
  const form = await visit(world.siv).get(`/landlords/${id}/facts`)
  expect(form.html).not.toMatch(/name="(kind|organisationNumber|website)"/)
  const seen = /name="seen" value="([^"]*)"/.exec(form.html)?.[1] ?? ''
  const nameless = await visit(world.siv).post(`/landlords/${id}/facts`, { name: '', phone: '0480-1', seen })
  expect([nameless.status, nameless.text]).toEqual([422, expect.stringContaining('Skriv personens namn')])
  await visit(world.siv).post(`/landlords/${id}/facts`, {
    name: 'Karin Ekman',
    organisationNumber: '556012-5790',
    seen,
  })
  const { text } = await page(id)
  expect(text).toContain('Karin Ekman')
  expect(text).not.toContain('556012')
})

test('no personal number is asked for, and one that is written is told at its field', async () => {
  for (const wrong of [{ name: 'Karin 191500722390' }, { words: 'Hon är 191500722390' }]) {
    const res = await add(wrong)
    expect([res.status, res.text]).toEqual([422, expect.stringContaining('Ta bort personnumret')])
    expect(res.html).toContain('191500722390')
  }
})

test('the name is read by nobody else: not by others’ pages and statements, in the record, or as an organisation’s name', async () => {
  const id = await added()
  const others = [world.hanna, world.nils, world.noor, world.ture, world.rut, world.anja, world.adam]
  for (const who of others) {
    expect((await page(id, who)).status).toBe(404)
    // Ture works in the next municipality, and has landlords there
    if (who !== world.ture) expect((await add({}, who)).status).toBe(404)
    const read = asUser(who, (tx) => tx.selectFrom('landlord_facts').select('person_name').execute())
    expect(JSON.stringify(await read)).not.toContain('Karin')
    const named = asUser(who, (tx) => tx.selectFrom('organisation').select('name').where('id', '=', id).execute())
    expect(await named).toEqual([{ name: 'Privatperson 1' }])
  }
  expect(await eventsOf(id)).toEqual(['landlord.added'])
  const recorded = await stands((tx) => tx.selectFrom('event').selectAll().execute())
  expect(JSON.stringify(recorded)).not.toContain('Karin')
  // and they themselves read it, were they let in
  const themself: Session = { ...world.hanna, organisation: { id, kind: 'landlord', name: 'Privatperson 1' } }
  const own = asUser(themself, (tx) => tx.selectFrom('landlord_facts').select('person_name').execute())
  expect(await own).toEqual([{ person_name: 'Karin Ek' }])
})

test('the number stays: nobody names the organisation after the person, and no company is said to be one', async () => {
  const id = await added()
  const renamed = await asUser(world.adam, (tx) => renameOrganisation(tx, themselves(world.adam), id, 'Karin Ek'))
  expect(renamed).toEqual({ ok: false, reason: { kind: 'private-person' } })
  const past = asUser(world.adam, (tx) =>
    tx.updateTable('organisation').set({ name: 'Karin Ek' }).where('id', '=', id).execute(),
  )
  await expect(past).rejects.toThrow('organisation_private_person')
  const row = { id: newId(), municipality_code: '0880', landlord_id: world.ids.landlord, noted_at: now() }
  const company = asUser(world.siv, (tx) =>
    tx
      .insertInto('landlord_facts')
      .values({ ...row, noted_by: world.siv.userId, kind: 'privatePerson', person_name: 'Karin Ek' })
      .execute(),
  )
  await expect(company).rejects.toThrow(/row-level security/)
})
