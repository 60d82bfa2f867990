/** A meeting: noted once, corrected and taken back; without identity where the board says so; passed to the board by one press; and who may not. */

import { beforeEach, describe, expect, test } from 'vitest'
import { left } from '../../../test/support/left.ts'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { signalRoutes } from '../../signal/index.ts'
import { areaRoutes } from '../area/page.tsx'
import { contactRoutes } from './routes.tsx'
import { addContact } from './write.ts'

const world = inWorld()
const visit = world.visit(contactRoutes, areaRoutes, signalRoutes)

beforeEach(async () => {
  await visit(world.agneta).post('/outreach/areas/new', { name: 'Centrum' })
})

const note = (more: Record<string, string | string[]> = {}, who: Session = world.noor, at = 'contacts/new') =>
  visit(who).post(`/outreach/${at}`, {
    metOn: '2026-11-21',
    metTime: '08:30',
    area: 'Centrum',
    unnamed: '3',
    outdoors: '2',
    offered: ['food', 'talk'],
    wanted: 'En plats i natt',
    ...more,
  })
const noted = async (...of: Parameters<typeof note>) => {
  const { location, text } = await note(...of)
  expect(location, text).toMatch(/^\/outreach\/contacts\//)
  return location?.split('/').at(-1) ?? ''
}
const page = (id: string, who: Session = world.noor) => visit(who).get(`/outreach/contacts/${id}`)
const rows = (who: Session) => asUser(who, (tx) => tx.selectFrom('outreach_contact').selectAll().execute())

async function decided(identity: 'documented' | 'notDocumented') {
  await asSystem('test', (tx) =>
    tx
      .insertInto('open_intervention')
      .values({
        ...{ id: newId(), municipality_code: world.agneta.municipality, kind: 'outreach', offered: true },
        ...{ identity_documented: identity === 'documented', reference: '§ 45', conditions: null },
        ...{ from_on: Temporal.PlainDate.from('2026-01-01'), set_at: now(), set_by: world.agneta.userId },
      })
      .execute(),
  )
}

const takenBack = () =>
  world.connection.kysely
    .updateTable('open_intervention')
    .set({ undone_at: now(), undone_by: world.agneta.userId })
    .execute()

describe('a meeting', () => {
  test('says when, roughly where, how many, what was offered and wanted; the list names nobody and leaves as a file', async () => {
    const person = await world.person({ by: world.noor, givenName: 'Kim', familyName: 'Berg' })
    const id = await noted({ person, because: 'consent', unnamed: '2', nextOn: '2026-11-23', nextWhere: 'Kafeet' })
    const { text, html } = await page(id)
    expect(text).toMatch(/Kim Berg och 2 till/)
    expect(text).toContain('Personen har sagt ja')
    expect(text).toContain('Mat eller kaffe')
    expect(html).not.toMatch(/<title>[^<]*Kim/)
    const list = await visit(world.noor).get('/outreach?which=next')
    expect(list.text).toMatch(/Centrum Känd person 3 2/)
    expect(list.html).not.toContain('Kim')
    const file = (await visit(world.noor).get('/outreach.csv')).html
    expect(file).toContain('Centrum;Känd person;3;2;')
    expect(file).not.toContain('Kim')
  })

  test('is corrected by a row of its own, taken back and put back; what stood can still be read', async () => {
    const first = await noted()
    const second = await noted({ unnamed: '4' }, world.noor, `contacts/${first}/correction`)
    expect((await page(first)).text).toContain('Den här kontakten är rättad')
    expect((await page(second)).text).toContain('4 personer')
    // by the first nothing more is done
    expect((await note({}, world.noor, `contacts/${first}/correction`)).status).toBe(409)
    expect(left(await visit(world.noor).post(`/outreach/contacts/${first}/undo`))).toContain('Kontakten är rättad')
    expect((await visit(world.noor).get('/outreach')).text).toMatch(/Ingen namngiven 4 2/)
    await visit(world.noor).post(`/outreach/contacts/${second}/undo`)
    expect((await page(second)).text).toContain('Kontakten är borttagen')
    expect((await visit(world.noor).get('/outreach?which=undone')).text).toMatch(/Ingen namngiven 4 2/)
    await visit(world.noor).post(`/outreach/contacts/${second}/undo/undo`)
    expect((await page(second)).text).not.toContain('Kontakten är borttagen')
  })

  test('tells at its field what can’t be, with what was typed', async () => {
    const person = await world.person({ by: world.noor, givenName: 'Kim' })
    for (const [wrong, field] of [
      [{ metTime: '23:00' }, 'metTime'],
      [{ area: 'Storgatan 4' }, 'area'],
      [{ unnamed: '0', outdoors: '0' }, 'unnamed'],
      [{ outdoors: '4' }, 'outdoors'],
      [{ person }, 'because'],
      [{ because: 'duty' }, 'because'],
      [{ wanted: 'Ring 191500722390' }, 'wanted'],
      [{ nextWhere: 'Kafeet' }, 'nextOn'],
      [{ nextOn: '2026-11-01' }, 'nextOn'],
      [{ person: newId(), because: 'consent' }, 'person'],
    ] as const) {
      const told = await note(wrong)
      expect([told.status, field], told.text).toEqual([422, field])
      expect(told.html).toContain(`href="#f-${field}"`)
      expect(told.html).toContain('Centrum')
    }
    expect(await rows(world.noor)).toEqual([])
  })

  test('has no identity where the board says so: neither person nor name, on the page and in the database', async () => {
    const person = await world.person({ by: world.noor, givenName: 'Kim' })
    await decided('notDocumented')
    const form = await visit(world.noor).get(`/outreach/contacts/new?person=${person}`)
    expect(form.text).toContain('utan det som kan visa vem någon är')
    expect(form.html).not.toMatch(/name="(alias|person)"/)
    expect(form.text).toContain('Hur många träffade ni?')
    expect((await note({ alias: 'Kim' })).text).toContain('att ingen namnges här')
    expect((await note({ person, because: 'consent' })).status).toBe(422)
    const id = await noted()
    const row = (await rows(world.noor)).find((one) => one.id === id)
    if (row === undefined) throw new Error('not noted')
    const named = { ...row, id: newId(), alias: 'Kim' }
    const forged = { ...named, thread_id: named.id }
    await expect(
      asUser(world.noor, (tx) => tx.insertInto('outreach_contact').values(forged).execute()),
    ).rejects.toMatchObject({ constraint: 'outreach_contact_without_identity' })
    await decided('documented')
    await noted({ alias: 'Kim' })
    // what the board takes back isn’t its word any longer
    await takenBack()
    await decided('notDocumented')
    expect((await note({ alias: 'Kim' })).status).toBe(422)
    await takenBack()
    await noted({ alias: 'Kim' })
  })

  test('is corrected by the organisation that noted it alone', async () => {
    await noted()
    const [row] = await rows(world.noor)
    if (row === undefined) throw new Error('not noted')
    const theirs = { organisation_id: world.siv.organisation.id, noted_by: world.siv.userId, corrects_id: row.id }
    await expect(
      asUser(world.siv, (tx) =>
        tx
          .insertInto('outreach_contact')
          .values({ ...row, ...theirs, id: newId() })
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('that is sent twice is one', async () => {
    const met = {
      ...{ id: newId(), metAt: now(), area: 'Centrum', personId: null, because: null, alias: null, unnamed: 2 },
      ...{ outdoors: 1, offered: ['food'] as const, wanted: null, nextOn: null, nextWhere: null },
    }
    const send = () => asUser(world.noor, (tx) => addContact(tx, world.noor, met))
    expect(await send()).toEqual({ ok: true, value: { id: met.id, added: true } })
    expect(await send()).toEqual({ ok: true, value: { id: met.id, added: false } })
    expect(await rows(world.noor)).toHaveLength(1)
  })
})

describe('from a meeting to the board', () => {
  test('one press makes the signal of what stands there; the worker sees who answered, and what may be told', async () => {
    const id = await noted({ alias: 'Kim', unnamed: '0', outdoors: '1' })
    expect((await visit(world.noor).get('/outreach?which=open')).text).toContain('Inte lämnat till kommunen')
    await visit(world.noor).post(`/outreach/contacts/${id}/signal`)
    expect((await page(id)).text).toMatch(/S-2026-0001 är mottagen av Kalmar/)
    expect((await page(id)).text).toContain('Väntar på svar, senast')
    expect(left(await visit(world.noor).post(`/outreach/contacts/${id}/signal`))).toContain('redan lämnad')
    const signal = await asUser(world.siv, (tx) => tx.selectFrom('signal').selectAll().executeTakeFirstOrThrow())
    expect(signal).toMatchObject({ kind: 'ownRequest', place: 'Centrum', person_name: 'Kim', adults: 1 })
    expect(signal).toMatchObject({ living_form_code: 'outdoors', words: expect.stringContaining('En plats i natt') })
    const answer = { kind: 'referred', words: 'Vi ringer i morgon' }
    await visit(world.siv).post(`/signals/${signal.id}/answer`, answer)
    const told = (await page(id)).text
    // a correction has the same signal
    const again = await noted({ alias: 'Kim', unnamed: '0', outdoors: '0' }, world.noor, `contacts/${id}/correction`)
    expect((await page(again)).text).toContain('S-2026-0001')
    expect(told).toContain('S-2026-0001')
  })
})

test('who may not: the municipality doesn’t read the partner’s meetings, nor anybody else', async () => {
  const id = await noted()
  for (const who of [world.siv, world.agneta, world.ture, world.hanna, world.rut, world.anja, world.adam, world.bo]) {
    expect((await page(id, who)).status).toBe(404)
    expect(await rows(who)).toEqual([])
  }
  for (const who of [world.hanna, world.rut, world.anja, world.adam, world.bo]) {
    expect((await note({}, who)).status).toBe(404)
    expect((await visit(who).get('/outreach')).status).toBe(404)
  }
  for (const who of [world.noor, world.siv, world.nils])
    expect((await visit(who).post('/outreach/areas/new', { name: 'Norrliden' })).status).toBe(404)
})

test('of a person whom a colleague may not read about, the meeting isn’t there either', async () => {
  const person = await world.person({ by: world.siv, givenName: 'Kim' })
  const id = await noted({ person, because: 'duty' }, world.siv)
  expect((await page(id, world.siv)).status).toBe(200)
  expect((await page(id, world.sofia)).status).toBe(404)
  expect(await rows(world.sofia)).toEqual([])
})
