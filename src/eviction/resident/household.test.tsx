/** The people in a home at risk, and the contacts with them. */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { concernRoutes } from '../concern/forms.tsx'
import { contactRoutes } from '../contact/forms.tsx'
import { openMatter } from '../matter/actions.ts'
import { matterPageRoutes } from '../matter/page.tsx'
import { residentsOf } from './queries.ts'
import { residentRoutes } from './routes.tsx'

const world = inWorld()
const visit = world.visit(residentRoutes, contactRoutes, concernRoutes, matterPageRoutes)

async function matterBy(): Promise<string> {
  const opened = await openMatter(world.petra, {
    tenure: 'rented',
    cause: 'arrears',
    address: 'Provgatan 1',
    tenantName: 'Test Testsson',
  })
  if (!opened.ok) throw new Error(opened.reason.kind)
  return opened.value.id
}

const clocks = (id: string) =>
  asUser(world.petra, async (tx) => {
    const rows = await tx
      .selectFrom('matter_clock')
      .selectAll()
      .where('matter_id', '=', id)
      .where('source', 'in', ['contact', 'child'])
      .execute()
    return rows.map(({ rule, due_on, cannot_wait }) => [rule, due_on.toString(), cannot_wait])
  })

const people = (id: string) => asUser(world.petra, (tx) => residentsOf(tx, id))
const child = { childLiving1: 'alternating', childRegistered1: 'no', childBorn1: '2019' }
const call = { how: 'phone', reached: 'yes', on: '2026-11-21', time: '09:30' }

describe('who lives there', () => {
  test('several children and an adult without a contract are added in one go, the children first and in both groups', async () => {
    const id = await matterBy()
    const answer = await visit(world.petra).post(`/evictions/${id}/residents/new`, {
      ...child,
      childLiving2: 'permanent',
      childRegistered2: 'yes',
      childLiving3: 'notKnown',
      adultPart1: 'withoutContract',
    })
    expect(answer.location).toBe(`/evictions/${id}/residents`)
    const page = await visit(world.petra).get(`/evictions/${id}/residents`)
    expect(page.text).toContain('3 barn')
    expect(page.text).toContain('folkbokförda på adressen: 1, inte folkbokförda där: 1, inte känt: 1')
    expect(page.text.indexOf('bor där hela tiden')).toBeLessThan(page.text.indexOf('Bor utan kontrakt'))
  })

  test('a row that can’t be keeps everything that was typed, and nobody is added', async () => {
    const id = await matterBy()
    const answer = await visit(world.petra).post(`/evictions/${id}/residents/new`, {
      ...child,
      childBorn2: '1980',
      adultName1: 'Kim',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('är inte ett barn')
    expect(answer.text).toContain('Vuxen 1: välj vem det är')
    expect(answer.html).toContain('value="1980"')
    expect(answer.html).toContain('value="Kim"')
    expect(await people(id)).toHaveLength(0)
    expect((await visit(world.petra).post(`/evictions/${id}/residents/new`, {})).text).toContain('Fyll i minst en rad')
  })

  test('the form sent twice adds them once', async () => {
    const id = await matterBy()
    const fields = { ...child, _key: newId() }
    await visit(world.petra).post(`/evictions/${id}/residents/new`, fields)
    await visit(world.petra).post(`/evictions/${id}/residents/new`, fields)
    expect(await people(id)).toHaveLength(1)
  })

  test('a correction is a new row that names the old one; whoever comes second is told', async () => {
    const id = await matterBy()
    await visit(world.petra).post(`/evictions/${id}/residents/new`, child)
    const [first] = await people(id)
    const correct = { part: 'child', living: 'permanent', registered: 'yes', born: '2018' }
    await visit(world.petra).post(`/residents/${first?.id}/correct`, correct)
    const [old, now] = await people(id)
    expect(old).toMatchObject({ living: 'alternating', birthYear: 2019, end: { because: 'corrected' } })
    expect(now).toMatchObject({ living: 'permanent', birthYear: 2018, end: null, correctsId: first?.id })
    const late = await visit(world.petra).post(`/residents/${first?.id}/correct`, { ...correct, name: 'Skriven text' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Skriven text')
    expect(late.text).toContain('redan ändrat den här raden')
  })

  test('one who moved out is left out from that day, and comes back when it is undone', async () => {
    const id = await matterBy()
    await visit(world.petra).post(`/evictions/${id}/residents/new`, {
      adultPart1: 'adult',
      adultName1: 'Robin Provsson',
    })
    const [one] = await people(id)
    expect((await visit(world.petra).post(`/residents/${one?.id}/end`, { because: 'movedOut' })).text).toContain(
      'Skriv vilken dag',
    )
    await visit(world.petra).post(`/residents/${one?.id}/end`, { because: 'movedOut', on: '2026-11-20' })
    expect((await visit(world.petra).get(`/evictions/${id}/residents`)).text).toContain(
      'Har flyttat ut 20 november 2026',
    )
    await visit(world.petra).post(`/residents/${one?.id}/return`)
    expect((await people(id))[0]?.end).toBeNull()
  })

  test('that nobody else lives there is an answer with a day; not asked isn’t no', async () => {
    const id = await matterBy()
    expect((await visit(world.petra).get(`/evictions/${id}/residents`)).text).toContain('Ingen har frågat än.')
    await visit(world.petra).post(`/evictions/${id}/residents/asked`, { answer: 'nobodyElse', on: '2026-11-20' })
    const page = await visit(world.petra).get(`/evictions/${id}/residents`)
    expect(page.text).toContain('20 november 2026: ingen annan bor där (')
    expect(
      (await visit(world.petra).post(`/evictions/${id}/residents/asked`, { answer: 'nobodyElse', on: '2026-11-22' }))
        .status,
    ).toBe(422)
  })

  test('that somebody without a contract is noted is the answer to the question', async () => {
    const id = await matterBy()
    expect((await visit(world.petra).get(`/evictions/${id}`)).text).toContain('Ingen har frågat än.')
    await visit(world.petra).post(`/evictions/${id}/residents/new`, { adultPart1: 'withoutContract' })
    expect((await visit(world.petra).get(`/evictions/${id}`)).text).not.toContain('Ingen har frågat än.')
    expect((await visit(world.petra).get(`/evictions/${id}/residents`)).text).not.toContain('Ingen har frågat än.')
  })

  test('is tied to a record of one’s own and cut again; another’s record can’t be tied', async () => {
    const id = await matterBy()
    await visit(world.petra).post(`/evictions/${id}/residents/new`, { adultPart1: 'tenant', adultName1: 'Kim' })
    const [row] = await people(id)
    const own = await world.person({ by: world.petra, givenName: 'Kim', familyName: 'Provsson' })
    const other = await world.person({ by: world.siv, givenName: 'Sam', familyName: 'Annan' })
    expect((await visit(world.petra).post(`/residents/${row?.id}/person`, { person: other })).status).toBe(404)
    const chooser = await visit(world.petra).get(`/residents/${row?.id}/person?person=${own}`)
    expect(chooser.text).toContain('Kim Provsson')
    await visit(world.petra).post(`/residents/${row?.id}/person`, { person: own })
    const tied = (await people(id)).find(({ end }) => end === null)
    expect(tied?.personId).toBe(own)
    await visit(world.petra).post(`/residents/${tied?.id}/person/removal`)
    expect((await people(id)).find(({ end }) => end === null)).toMatchObject({
      personId: null,
      name: 'Kim',
      correctsId: tied?.id,
    })
  })

  test('a protected person hides the whole matter from those who may not open them', async () => {
    const id = await matterBy()
    const hidden = await world.person({ by: world.petra, givenName: 'Hemlig', familyName: 'Provsson' })
    await visit(world.petra).post(`/evictions/${id}/residents/new`, { adultPart1: 'tenant' })
    const [row] = await people(id)
    await visit(world.petra).post(`/residents/${row?.id}/person`, { person: hidden })
    expect((await visit(world.agneta).get(`/evictions/${id}/residents`)).status).toBe(200)
    await asSystem('test', (tx) =>
      tx
        .insertInto('protection')
        .values({
          id: newId(),
          municipality_code: '0880',
          person_id: hidden,
          level: 'secrecyMarking',
          since: Temporal.Instant.from('2026-11-20T10:00:00Z'),
          set_by: world.siv.userId,
        })
        .execute(),
    )
    expect((await visit(world.agneta).get(`/evictions/${id}/residents`)).status).toBe(404)
  })
})

describe('contacts', () => {
  test('a household is contacted within three days, a family the same day and then within fourteen', async () => {
    const id = await matterBy()
    expect(await clocks(id)).toEqual([['first-contact', '2026-11-24', false]])
    await visit(world.petra).post(`/evictions/${id}/residents/new`, child)
    expect(await clocks(id)).toEqual([['family-contact', '2026-11-21', true]])
    await visit(world.petra).post(`/evictions/${id}/contacts/new`, { ...call, reached: 'no' })
    expect(await clocks(id)).toEqual([['family-contact', '2026-11-23', true]])
    await visit(world.petra).post(`/evictions/${id}/contacts/new`, call)
    expect(await clocks(id)).toEqual([['family-contact', '2026-12-05', false]])
  })

  test('one that was noted by mistake is undone the same day by whoever wrote it, and stays to be seen', async () => {
    const id = await matterBy()
    await visit(world.petra).post(`/evictions/${id}/contacts/new`, { ...call, words: 'Fel hushåll' })
    const row = await asUser(world.petra, (tx) =>
      tx.selectFrom('matter_contact').select('id').where('matter_id', '=', id).executeTakeFirstOrThrow(),
    )
    const undo = `/evictions/${id}/contacts/${row.id}/undo`
    await visit(world.agneta).post(undo)
    expect(await clocks(id)).toEqual([])
    world.clock('2026-11-22T09:00:00Z')
    await visit(world.petra).post(undo)
    expect(await clocks(id)).toEqual([])
    world.clock('2026-11-21T20:00:00Z')
    await visit(world.petra).post(undo)
    expect(await clocks(id)).toEqual([['first-contact', '2026-11-24', false]])
    const kept = await asUser(world.petra, (tx) =>
      tx.selectFrom('matter_contact').selectAll().where('id', '=', row.id).executeTakeFirst(),
    )
    expect(kept).toMatchObject({ words: 'Fel hushåll', undone_by: world.petra.userId })
  })

  test('a time to come isn’t a contact, and what was typed is kept', async () => {
    const id = await matterBy()
    const answer = await visit(world.petra).post(`/evictions/${id}/contacts/new`, {
      ...call,
      time: '23:59',
      words: 'Lång text',
    })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Lång text')
    expect((await visit(world.petra).post(`/evictions/${id}/contacts/new`, { ...call, time: '25:00' })).text).toContain(
      '14:30',
    )
  })
})

describe('who may not', () => {
  test('a landlord, a partner and the next municipality find nothing; a debt adviser with the person reads but doesn’t write', async () => {
    const id = await matterBy()
    const met = await world.person({ by: world.petra, givenName: 'Kim' })
    await visit(world.petra).post(`/evictions/${id}/residents/new`, { adultPart1: 'tenant' })
    for (const who of [world.hanna, world.nils, world.ture, world.bo, world.anja]) {
      expect((await visit(who).get(`/evictions/${id}/residents`)).status).toBe(404)
      expect((await visit(who).post(`/evictions/${id}/contacts/new`, call)).status).toBe(404)
      expect((await visit(who).post(`/evictions/${id}/concern`, { outcome: 'report', words: 'x' })).status).toBe(404)
    }
    const [row] = await people(id)
    await visit(world.petra).post(`/residents/${row?.id}/person`, { person: met })
    // the debt advisers' unit meets them too
    await world.connection.kysely
      .updateTable('person_contact')
      .set({ unit_id: world.ids.debtUnit })
      .where('person_id', '=', met)
      .execute()
    const page = await visit(world.bo).get(`/evictions/${id}/residents`)
    expect(page.status).toBe(200)
    expect(page.html).not.toContain('/residents/new')
    for (const path of ['residents/new', 'contacts/new', 'concern'])
      expect(
        (await visit(world.bo).post(`/evictions/${id}/${path}`, { ...call, ...child, outcome: 'report', words: 'x' }))
          .status,
      ).toBe(404)
  })
})
