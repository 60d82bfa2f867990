/** Decisions: reasons, appeal, two at once, the day the person got it, the document. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asUser } from '../../platform/database/index.ts'
import { caseRoutes } from '../index.ts'

const world = inWorld()
const visit = world.visit(caseRoutes)
const granted = {
  section: 'SoL 11:1',
  asked: 'En plats att sova på',
  outcome: 'granted',
  words: 'Du får en plats.',
  reasons: 'Du saknar bostad.',
  delegation: '4.2',
  heard: 'urgent',
  heardWords: 'Platsen behövs i natt.',
  decidedOn: '2026-11-21',
  seen: '',
}
let id: string

beforeEach(async () => {
  const opened = await visit(world.siv).post('/cases', {
    givenName: 'Nadja',
    familyName: 'Åkesson',
    about: 'Sover ute',
  })
  id = opened.location?.split('/').at(-1) ?? ''
})

const decisions = () =>
  asUser(world.siv, (tx) => tx.selectFrom('decision').select(['id', 'outcome', 'replaces_id']).execute())

async function decide(fields: Partial<typeof granted> & { replaces?: string } = {}): Promise<string> {
  const answer = await visit(world.siv).post(`/cases/${id}/decisions/new`, { ...granted, ...fields })
  expect(answer.status, answer.text).toBe(303)
  return answer.location?.split('/').at(-1) ?? ''
}

test('a decision without reasons is refused at the field, with the section, and what was typed is kept', async () => {
  for (const reasons of ['', '   ']) {
    const answer = await visit(world.siv).post(`/cases/${id}/decisions/new`, { ...granted, reasons })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Ett beslut utan skäl kan inte fattas (FL 32 §)')
    expect(answer.html).toContain('href="#f-reasons"')
    expect(answer.html).toContain('Du får en plats.')
  }
  expect(await decisions()).toEqual([])
})

test('impossible days and ten thousand characters are told where they stand, and nothing is written', async () => {
  const future = await visit(world.siv).post(`/cases/${id}/decisions/new`, { ...granted, decidedOn: '2026-11-22' })
  expect(future.status).toBe(422)
  expect(future.html).toContain('href="#f-decidedOn"')
  const before = await visit(world.siv).post(`/cases/${id}/decisions/new`, { ...granted, decidedOn: '2026-11-20' })
  expect(before.status).toBe(422)
  const never = await visit(world.siv).post(`/cases/${id}/decisions/new`, { ...granted, decidedOn: '2026-02-30' })
  expect(never.text).toContain('finns inte i almanackan')
  const long = await visit(world.siv).post(`/cases/${id}/decisions/new`, { ...granted, words: 'a'.repeat(10_000) })
  expect(long.text).toContain('Högst 4000 tecken')
  expect(await decisions()).toEqual([])
})

test('two decide at once: the second sees the first and keeps what was typed, and may decide all the same', async () => {
  const first = await decide({ outcome: 'refused' })
  const second = await visit(world.siv2).post(`/cases/${id}/decisions/new`, { ...granted, words: 'Mitt eget beslut' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('Siv Lindgren fattade ett beslut')
  expect(second.text).toContain('Avslaget')
  expect(second.html).toContain('Mitt eget beslut')
  expect(second.html).toContain(`name="seen" value="${first}"`)
  const third = await visit(world.siv2).post(`/cases/${id}/decisions/new`, { ...granted, seen: first })
  expect(third.status).toBe(303)
})

test('two at the very same moment: one decides, the other is told', { tags: ['server/locks'] }, async () => {
  const both = [world.siv, world.siv2].map((session) => visit(session).post(`/cases/${id}/decisions/new`, granted))
  expect((await Promise.all(both)).map((answer) => answer.status).sort()).toEqual([303, 409])
  expect(await decisions()).toHaveLength(1)
})

test('mending another field does not hide that somebody else decided meanwhile', async () => {
  await decide()
  const mending = await visit(world.siv2).post(`/cases/${id}/decisions/new`, { ...granted, reasons: '' })
  expect(mending.status).toBe(422)
  expect(mending.html).toContain('name="seen" value=""')
})

test('a decision is never changed; a new one takes its place, once', async () => {
  const first = await decide()
  const second = await decide({ outcome: 'partly', replaces: first, seen: first })
  expect((await visit(world.siv).get(`/decisions/${first}`)).html).toContain(`/decisions/${second}`)
  const twice = await visit(world.siv).post(`/cases/${id}/decisions/new`, { ...granted, replaces: first, seen: second })
  expect(twice.status).toBe(422)
  expect(twice.text).toContain('redan ersatts')
})

test('a wrong day is corrected by a new row, and the last day of appeal follows it', async () => {
  const d = await decide()
  world.clock('2026-12-01T09:00:00Z')
  const siv = visit(world.siv)
  await siv.post(`/decisions/${d}/service`, { receivedOn: '2026-11-25', how: 'post', seen: '' })
  expect((await siv.get(`/decisions/${d}`)).text).toContain('16 december 2026')
  const blind = await siv.post(`/decisions/${d}/service`, { receivedOn: '2026-11-26', how: 'post', seen: '' })
  expect(blind.status).toBe(409)
  const row = await asUser(world.siv, (tx) => tx.selectFrom('decision_service').select('id').executeTakeFirstOrThrow())
  const mended = await siv.post(`/decisions/${d}/service`, { receivedOn: '2026-11-27', how: 'post', seen: row.id })
  expect(mended.status, mended.text).toBe(303)
  const page = await siv.get(`/decisions/${d}`)
  expect(page.text).toContain('18 december 2026')
  expect(page.text).toContain('25 november 2026')
  const early = await siv.post(`/decisions/${d}/service`, { receivedOn: '2026-11-20', how: 'post', seen: row.id })
  expect(early.status).toBe(409)
})

test('11:4 has no ordinary appeal, and the page says what there is instead', async () => {
  const d = await decide({ section: 'SoL 11:4' })
  await visit(world.siv).post(`/decisions/${d}/service`, { receivedOn: '2026-11-21', how: 'read', seen: '' })
  const page = await visit(world.siv).get(`/decisions/${d}`)
  expect(page.text).toContain('laglighetsprövning')
  expect(page.text).not.toContain('Sista dag att överklaga')
})

test('the document is a tagged PDF whose file name says nothing about the person', async () => {
  const d = await decide({ outcome: 'refused' })
  const answer = await visit(world.siv).get(`/decisions/${d}/decision.pdf`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.html.slice(0, 5)).toBe('%PDF-')
  expect(answer.html).toContain('/StructTreeRoot')
  const disposition = answer.headers.get('content-disposition') ?? ''
  expect(disposition).toContain('beslut-2026-11-21.pdf')
  expect(disposition).not.toMatch(/Nadja|kesson|2026-0001/)
})

test('an intervention that takes a decision is not given without one, nor on a refusal, nor on the wrong section', async () => {
  const siv = visit(world.siv)
  const begins = { beginsOn: '2026-11-21' }
  const without = await siv.post(`/cases/${id}/interventions/new`, { kind: 'socialLease', ...begins })
  expect(without.status).toBe(422)
  expect(without.text).toContain('kräver ett beslut')
  const refusal = await decide({ outcome: 'refused' })
  const on = await siv.post(`/cases/${id}/interventions/new`, { kind: 'socialLease', decision: refusal, ...begins })
  expect(on.text).toContain('är ett avslag')
  const grant = await decide({ seen: refusal })
  const money = await siv.post(`/cases/${id}/interventions/new`, {
    kind: 'economicAssistance',
    decision: grant,
    ...begins,
  })
  expect(money.text).toContain('ger inte rätt till')
  expect((await siv.post(`/cases/${id}/interventions/new`, { kind: 'housingSupport', ...begins })).status).toBe(303)
  expect(
    (await siv.post(`/cases/${id}/interventions/new`, { kind: 'socialLease', decision: grant, ...begins })).status,
  ).toBe(303)
})
