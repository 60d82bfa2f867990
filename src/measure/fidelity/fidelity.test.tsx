/**
 * A programme is assessed a year at a time: a draft that is sent with what the rows show, and corrected by a new one.
 * @module-tag server/plans
 */

import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { measureRoutes } from '../index.ts'
import { livesOf } from '../retention/leases.fixture.ts'
import { scoresOf, wholeScore } from './score.ts'
import { ownTemplate, principles } from './template.ts'

const world = inWorld()
const { lease } = livesOf(world)
const visit = world.visit(measureRoutes)
const programme = '0197cc00-0000-7000-8000-00000000f101'

beforeEach(() =>
  asSystem('test: programme', (tx) =>
    tx
      .insertInto('programme')
      .values({
        id: programme,
        municipality_code: '0880',
        name: 'Bostad först',
        kind: 'housingFirst',
        from_on: Temporal.PlainDate.from('2024-03-01'),
        decided_in: 'Socialnämnden',
        decided_on: Temporal.PlainDate.from('2024-01-25'),
        added_at: now(),
        added_by: world.agneta.userId,
      })
      .execute(),
  ),
)

async function placed(
  form: 'firstHandLease' | 'secondHandLease',
  more: { ends?: string; people?: string[]; begins?: string } = {},
) {
  const { begins = '2025-02-01', ends, people } = more
  const { id } = await lease({
    begins,
    form,
    ...(ends ? { ends, because: 'landlordGaveNotice' } : {}),
    ...(people ? { people } : {}),
  })
  await asSystem('test: placed', (tx) =>
    tx
      .insertInto('lease_programme')
      .values({
        id: newId(),
        municipality_code: '0880',
        lease_id: id,
        programme_id: programme,
        added_at: now(),
        added_by: world.siv.userId,
      })
      .execute(),
  )
  return id
}

const begin = async (year = '2025', by: Session = world.agneta) =>
  (await visit(by).post(`/programmes/${programme}/fidelity/new`, { year })).location ?? ''
const all = (score: string) => Object.fromEntries(ownTemplate.statements.map(({ id }) => [`score-${id}`, score]))
const send = (page: string) => visit(world.agneta).post(`${page}/sent`, { of: page.split('/').at(-1) ?? '' })
const pageOf = (answers: string) => answers.replace('/answers', '')
const rowOf = (page: string) =>
  asSystem('test: row', (tx) =>
    tx
      .selectFrom('fidelity_assessment')
      .selectAll()
      .where('id', '=', page.split('/').at(-1) ?? '')
      .executeTakeFirstOrThrow(),
  )

test('the statements are about each of the eight principles, and no two have the same id', () => {
  const asked = ownTemplate.statements.map(({ principle }) => principle)
  expect([...new Set(asked)]).toEqual(Object.keys(principles).map(Number))
  expect(new Set(ownTemplate.statements.map(({ id }) => id)).size).toBe(ownTemplate.statements.length)
})

test('each principle weighs the same, and one with an unanswered statement has no mean', () => {
  const answers = new Map(ownTemplate.statements.map(({ id, principle }) => [id, principle === 1 ? 4 : 2]))
  expect(wholeScore(scoresOf(ownTemplate, answers))).toBeCloseTo((4 + 7 * 2) / 8)
  answers.delete('harm')
  expect(wholeScore(scoresOf(ownTemplate, answers))).toBeNull()
})

describe('an assessment', () => {
  test('is begun for a year, answered bit by bit, and sent when all of it is answered', async () => {
    expect((await visit(world.agneta).get(`/programmes/${programme}/fidelity`)).text).toContain('Svara en gång om året')
    const answers = await begin()
    const page = pageOf(answers)
    await visit(world.siv).post(answers, { 'score-noReadiness': '3', words: 'Möte med hyresgästerna' })
    expect((await send(page)).text).toContain('Alla påståenden är inte besvarade')
    await visit(world.agneta).post(answers, { ...all('4'), 'score-noReadiness': '2', words: 'Möte med hyresgästerna' })
    expect((await send(page)).status).toBe(303)
    const { text } = await visit(world.siv).get(page)
    for (const shown of ['Inskickad av Agneta', '2. Stämmer till en del', 'Möte med hyresgästerna'])
      expect(text).toContain(shown)
    const years = await visit(world.anja).get(`/programmes/${programme}/fidelity`)
    expect(years.html).not.toContain('/fidelity-templates')
    expect((await visit(world.agneta).get(`/programmes/${programme}/fidelity`)).html).toContain('/fidelity-templates')
    expect(years.text).toContain('3,9 av 4 år 2025')
  })

  test('that is sent stands, on the page and past it, and is corrected by a new one that begins with its answers', async () => {
    const answers = await begin()
    const page = pageOf(answers)
    await visit(world.agneta).post(answers, all('4'))
    await send(page)
    expect((await visit(world.agneta).post(answers, all('1'))).status).toBe(409)
    const past = await asUser(world.agneta, (tx) =>
      tx
        .updateTable('fidelity_answer')
        .set({ score: 1, answered_at: now(), answered_by: world.agneta.userId })
        .executeTakeFirst(),
    )
    expect(past.numUpdatedRows).toBe(0n)
    const again = await visit(world.siv).post(`${page}/correction`, { because: 'Ett avtal hade ett villkor' })
    const corrected = pageOf(again.location ?? '')
    // the sent one counts until then
    expect((await visit(world.agneta).get(`/programmes/${programme}/fidelity`)).text).toContain('4,0 av 4 år 2025')
    await visit(world.siv).post(`${corrected}/answers`, {
      ...all('4'),
      'score-noTerms': '1',
      'score-keepsHome': '1',
      'score-scattered': '1',
    })
    await send(corrected)
    expect((await visit(world.agneta).get(`/programmes/${programme}/fidelity`)).text).toContain('3,6 av 4 år 2025')
    expect((await visit(world.agneta).get(page)).text).toContain('Rättad av en senare skattning')
    expect((await visit(world.siv).post(`${page}/correction`, { because: 'Igen' })).status).toBe(409)
  })

  test('is told what is wrong: a year before the programme, one to come, one that is there; and a draft can be thrown away', async () => {
    const post = (year: string) => visit(world.agneta).post(`/programmes/${programme}/fidelity/new`, { year })
    expect([(await post('2023')).status, (await post('2027')).status]).toEqual([422, 422])
    const page = pageOf(await begin())
    const twice = await post('2025')
    expect([twice.status, twice.text.includes('redan en skattning för det året')]).toEqual([409, true])
    const odd = await visit(world.agneta).post(`${page}/answers`, { 'score-noReadiness': '9' })
    expect(odd.status).toBe(422)
    const words = await visit(world.agneta).post(`${page}/answers`, { 'score-keepsHome': '2', words: 'Möte' })
    expect(words.html).toContain('href="#f-score-noReadiness"')
    expect((await visit(world.agneta).post(`${page}/correction`, { because: 'Fel' })).status).toBe(409)
    await visit(world.agneta).post(`${page}/answers`, all('4'))
    expect((await visit(world.agneta).post(`${page}/sent`, { of: newId() })).status).toBe(409)
    expect((await visit(world.siv).get(page)).text).not.toContain('Inskickad av')
    await visit(world.agneta).post(`${page}/undo`)
    expect((await visit(world.agneta).get(page)).status).toBe(404)
    expect((await post('2025')).status).toBe(303)
  })

  test('is seen by the municipality’s staff and analysts, written by those who work in it, and found by nobody else', async () => {
    const answers = await begin()
    const page = pageOf(answers)
    for (const by of [world.siv, world.bo, world.petra, world.anja])
      expect((await visit(by).get(page)).status).toBe(200)
    for (const by of [world.bo, world.petra, world.anja, world.nils, world.hanna, world.rut, world.ture])
      expect((await visit(by).post(answers, all('1'))).status, by.name).toBe(404)
    for (const by of [world.nils, world.hanna, world.rut, world.adam, world.ture])
      expect((await visit(by).get(page)).status, by.name).toBe(404)
  })
})

describe('what the rows show', () => {
  test('stands beside the answers and is kept as it was when they were sent; what no row shows is said not to be there yet', async () => {
    const person = await world.person({ by: world.siv })
    for (let n = 0; n < 5; n++) await placed('firstHandLease')
    await placed('secondHandLease')
    await placed('firstHandLease', { ends: '2025-08-31', people: [person] })
    await placed('firstHandLease', { begins: '2025-10-01', people: [person] })
    const answers = await begin()
    const page = pageOf(answers)
    const draft = await visit(world.agneta).get(page)
    for (const shown of ['7 av 8', '8 hem i 8 hus', '1 av 1', '0 av 8', 'Inte ännu: det finns inga rader'])
      expect(draft.text).toContain(shown)
    await visit(world.agneta).post(answers, all('3'))
    await send(page)
    await placed('secondHandLease')
    expect((await rowOf(page)).evidence).toMatchObject({ firstHand: { many: 7, of: 8 }, rehoused: { many: 1, of: 1 } })
    // a social worker may not open the leases of all, and is told no handful
    const siv = await visit(world.siv).get(page)
    expect([siv.text.includes('7 av 8'), siv.text.includes('1 av 1'), siv.text.includes('0 av 8')]).toEqual([
      false,
      false,
      true,
    ])
    expect(siv.text).toContain('För få för att visas')
  })
})
