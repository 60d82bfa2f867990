/** Which municipality a case belongs to: asked question by question, signed as a written ground, and corrected by a new one. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asUser } from '../../platform/database/index.ts'
import { caseRoutes } from '../index.ts'

const world = inWorld()
const visit = world.visit(caseRoutes)
const siv = visit(world.siv)

async function begun() {
  const person = await world.person({ by: world.siv, givenName: 'Nadja' })
  const opened = await siv.post('/cases', { person, about: 'Bostad' })
  const id = /\/cases\/([0-9a-f-]+)/.exec(opened.location ?? '')?.[1] ?? ''
  const began = await siv.post(`/cases/${id}/residence/begin`)
  const at = (began.location ?? '').replace(/[?#].*/, '')
  const say = (question: string, answer: string, which?: string) =>
    siv.post(`${at}/answers/new`, { question, answer, ...(which && { which }) })
  return { id, at, say }
}

const ground = { appliesFrom: '2026-11-21', ground: 'Hon bor i Nybro sedan 2024' }

test('it says first of all that somebody may always be helped tonight, and asks one thing at a time', async () => {
  const { at } = await begun()
  const page = await siv.get(at)
  expect(page.text.indexOf('Alla kan få hjälp i natt')).toBeLessThan(page.text.indexOf('Nästa fråga'))
  expect(page.text).toContain('Nästa fråga: Var är personen nu?')
  expect(page.text).toContain('Kalmar ansvarar tills det är klart')
})

test('what is answered is read at once, with its section; both readings where it can be read in two ways', async () => {
  const { at, say } = await begun()
  for (const [question, answer] of [
    ['stay', 'here'],
    ['violence', 'no'],
    ['institution', 'no'],
    ['registered', 'here'],
    ['children', 'none'],
    ['begun', 'no'],
  ] as const)
    expect((await say(question, answer)).status).toBe(303)
  await say('placed', 'otherHome', '0881')
  await say('settled', 'here')
  const page = await siv.get(at)
  expect(page.text).toContain('Kalmar ansvarar')
  expect(page.text).toContain('29 kap. 1 §')
  expect(page.text).toContain('Så kan det också läsas')
  expect(page.text).toMatch(/Nybro\. .*29 kap\. 2 §/)
})

test('an answer that needs a municipality says so at its field; the own one is no other', async () => {
  const { at, say } = await begun()
  expect((await say('settled', 'elsewhere')).text).toContain('Välj vilken kommun')
  expect((await say('settled', 'elsewhere', '0880')).status).toBe(422)
  expect((await say('settled', 'perhaps')).status).toBe(422)
  // children elsewhere may live in the same municipality: which isn't asked
  expect((await siv.get(`${at}/answers/new?question=children`)).html).not.toContain('name="which"')
  expect((await say('children', 'elsewhere')).status).toBe(303)
  expect((await siv.get(`${at}/answers/new?question=shoe-size`)).status).toBe(404)
})

test('the draft is kept, the signed ground stands, and a correction begins with the same answers', async () => {
  const { id, at, say } = await begun()
  await say('settled', 'elsewhere', '0881')
  expect((await siv.post(`/cases/${id}/residence/begin`)).location).not.toContain('/residences/')
  const form = await siv.get(`${at}/signature`)
  expect(form.text).toContain('Nybro')
  expect((await siv.post(`${at}/signature`, { ...ground, responsible: '0881', ground: '' })).status).toBe(422)
  expect((await siv.post(`${at}/signature`, { ...ground, responsible: '0881' })).status).toBe(303)
  expect((await siv.get(`/cases/${id}`)).text).toContain('Nybro ansvarar')
  // signed is signed: neither answered nor thrown away
  expect((await say('settled', 'here')).status).toBe(409)
  await siv.post(`${at}/undo`)
  const signed = (await siv.get(at)).text
  expect(signed).toContain('Hon bor i Nybro sedan 2024')
  expect(signed).toContain('Gäller från 21 november 2026')

  const correction = await siv.post(`${at}/correction`, { because: 'Hon flyttade i maj' })
  const next = (correction.location ?? '').replace(/[?#].*/, '')
  expect(next).not.toBe(at)
  const correcting = (await siv.get(next)).text
  expect(correcting).toContain('I en annan kommun: Nybro')
  expect(correcting).toContain('Rättar en tidigare grund: Hon flyttade i maj')
  await siv.post(`${next}/signature`, { ...ground, responsible: 'notClear', ground: 'Det går inte att säga' })
  expect((await siv.get(at)).text).toContain('Rättad av en senare grund')
})

test('who may not: a colleague without the case, the next municipality, a partner; and prevention officers don’t sign', async () => {
  const { at } = await begun()
  for (const who of [world.sofia, world.ture, world.nils, world.hanna, world.rut])
    expect((await visit(who).get(at)).status).toBe(404)
  expect(await asUser(world.ture, (tx) => tx.selectFrom('residence_assessment').select('id').execute())).toEqual([])
  expect((await visit(world.petra).post(`${at}/signature`, { ...ground, responsible: '0881' })).status).toBe(404)
})
