/** Opening a case: somebody who is here already, a signal that somebody answered, two at once, a manager without a unit. */

import { expect, test } from 'vitest'
import { type Sent, signalSentBy } from '../../../test/support/sent.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { caseRoutes } from '../index.ts'

const world = inWorld()
const visit = world.visit(caseRoutes)

const signal = (facts: Partial<Sent> = {}) =>
  signalSentBy(world.noor, { words: 'Sover i bilen.', place: 'Hamnen', livingForm: 'car', ...facts })

const count = (table: 'case_file' | 'person' | 'investigation' | 'told_situation') =>
  asSystem('test: count', async (tx) => (await tx.selectFrom(table).select('id').execute()).length)

test('people who resemble the one in the signal are shown before a new one is made', async () => {
  const known = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Åkesson' })
  const s = await signal({ personName: 'Nadja Åkesson' })
  const page = await visit(world.siv).get(`/cases/new?signal=${s}`)
  expect(page.text).toContain('Är det någon av de här?')
  expect(page.html).toContain(`person=${known}`)
})

test('somebody new is written in the form itself: no button leads away from what was typed', async () => {
  const page = await visit(world.siv).get(`/cases/new?signal=${await signal({ personName: 'Nadja Åkesson' })}`)
  expect(page.html).not.toContain('href="/people/new')
  expect(page.html).toMatch(
    /href="#new-person"[\s\S]*<form[^>]*action="\/cases"[\s\S]*id="new-person"[\s\S]*name="about"/,
  )
})

test('somebody known to another unit is told of without saying who it is', async () => {
  await world.person({ by: world.petra, givenName: 'Nadja', familyName: 'Åkesson' })
  const page = await visit(world.siv).get(`/cases/new?signal=${await signal({ personName: 'Nadja Åkesson' })}`)
  expect(page.text).toContain('Fråga Vräkningsförebyggande')
})

test('a signal about somebody with an open case is linked to it, and its sender told that it goes on', async () => {
  const person = await world.person({ by: world.siv, givenName: 'Nadja' })
  const opened = await visit(world.siv).post('/cases', { person, about: 'Sover ute' })
  const s = await signal({ personName: 'Nadja' })
  const page = await visit(world.siv).get(`/cases/new?signal=${s}&person=${person}`)
  expect(page.text).toContain('redan ett öppet ärende')
  const linking = `${opened.location}/signals/${s}`
  expect(page.html).toContain(`href="${linking}"`)
  const asked = await visit(world.siv).get(linking)
  expect(asked.html).toContain('name="answerWords"')
  expect(asked.text).toContain('Spara utkast')
  const mute = await visit(world.siv).post(linking, { answerWords: '' })
  expect([mute.status, mute.html.includes('href="#f-answerWords"')]).toEqual([422, true])
  for (const who of [world.mats, world.ture, world.noor]) expect((await visit(who).get(linking)).status).toBe(404)
  const linked = await visit(world.siv).post(linking, { answerWords: 'Tack.' })
  // once it is answered there is nothing left to write
  expect((await visit(world.siv).get(linking)).text).not.toContain('Spara utkast')
  expect(linked.status, linked.text).toBe(303)
  const answer = await asUser(world.siv, (tx) =>
    tx.selectFrom('signal_answer').select('kind').executeTakeFirstOrThrow(),
  )
  expect(answer.kind).toBe('caseGoesOn')
  expect(await count('case_file')).toBe(1)
})

test('two who open a case on the same signal: one does, the other is told, and nothing half-written stays', async () => {
  const s = await signal()
  const form = { signal: s, about: 'Sover i bilen', answerWords: 'Tack.' }
  const first = await visit(world.siv).post('/cases', { ...form, givenName: 'Nadja' })
  expect(first.status).toBe(303)
  const second = await visit(world.siv2).post('/cases', { ...form, givenName: 'Nadia', about: 'Min egen text' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('Siv Lindgren svarade på signalen 10:00')
  expect(second.html).toContain('Min egen text')
  expect([await count('case_file'), await count('person'), await count('investigation')]).toEqual([1, 1, 1])
})

test('two at the same moment for the same person: one opens, the other is led to that case', {
  tags: ['server/locks'],
}, async () => {
  const person = await world.person({ by: world.siv, givenName: 'Nadja' })
  const both = [world.siv, world.siv2].map((session) => visit(session).post('/cases', { person, about: 'Sover ute' }))
  expect((await Promise.all(both)).map((answer) => answer.status).sort()).toEqual([303, 409])
  expect(await count('case_file')).toBe(1)
})

test('the sender is told something: an empty answer is asked for at its field', async () => {
  const answer = await visit(world.siv).post('/cases', { signal: await signal(), about: 'Sover i bilen' })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('href="#f-answerWords"')
  expect([await count('case_file'), await count('person')]).toEqual([0, 0])
})

test('a number with a wrong check digit is told at its field, and nothing is written', async () => {
  const answer = await visit(world.siv).post('/cases', { number: '20170101-2394', about: 'Sover ute' })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('href="#f-number"')
  expect(answer.html).toContain('20170101-2394')
  expect(await count('person')).toBe(0)
})

test('the signal is a link from the case for those who answer signals, and for nobody else who has the case', async () => {
  const { location } = await visit(world.siv).post('/cases', {
    signal: await signal(),
    about: 'x',
    answerWords: 'Tack.',
  })
  const path = location?.split('?')[0] ?? ''
  expect((await visit(world.siv).get(path)).html).toContain('href="/signals/')
  await visit(world.agneta).post(`${path}/responsible`, { to: world.mats.userId })
  const { status, html } = await visit(world.mats).get(path)
  expect([status, html.includes('href="/signals/')]).toEqual([200, false])
})

test('what the signal told of the living is kept, from the day it came', async () => {
  await visit(world.siv).post('/cases', { signal: await signal(), about: 'Sover i bilen', answerWords: 'Tack.' })
  const told = await asSystem('test', (tx) =>
    tx.selectFrom('told_situation').select(['living_form_code', 'from_on']).executeTakeFirstOrThrow(),
  )
  expect([told.living_form_code, told.from_on.toString()]).toEqual(['car', '2026-11-21'])
})

test('a manager without a unit says which unit has the case', async () => {
  const without = await visit(world.agneta).post('/cases', { about: 'Sover ute' })
  expect(without.status).toBe(422)
  expect(without.html).toContain('href="#f-unit"')
  const other = await visit(world.agneta).post('/cases', { about: 'Sover ute', unit: world.ids.nybroUnit })
  expect(other.status).toBe(422)
  const chosen = await visit(world.agneta).post('/cases', { about: 'Sover ute', unit: world.ids.adultUnit })
  expect(chosen.status, chosen.text).toBe(303)
  expect((await visit(world.siv).get(chosen.location ?? '')).status).toBe(200)
  for (const stranger of [world.petra, world.sofia]) {
    expect((await visit(stranger).get(chosen.location ?? '')).status).toBe(404)
  }
})

test('families with children stand first in one’s own list and are marked', async () => {
  const family = await visit(world.siv).post('/cases', {
    signal: await signal({ children: 2 }),
    about: 'A',
    answerWords: 'Tack.',
    givenName: 'Mira',
  })
  await visit(world.siv).post('/cases', { about: 'B', givenName: 'Olle' })
  expect(family.status).toBe(303)
  const list = await visit(world.siv).get('/cases')
  expect(list.text.indexOf('Mira')).toBeLessThan(list.text.indexOf('Olle'))
  expect(list.text).toContain('2 barn')
})

test('the list goes on after the last row seen, without losing or repeating a case', async () => {
  for (let i = 0; i < 27; i++) await visit(world.siv).post('/cases', { about: 'A', givenName: `Person${i}` })
  for (const session of [world.siv, world.agneta]) {
    const first = await visit(session).get('/cases')
    const next = /href="([^"]*after=[^"]*)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await visit(session).get(next)
    const numbers = [...`${first.html}${second.html}`.matchAll(/>(2026-\d{4})</g)].map((match) => match[1])
    expect(numbers).toHaveLength(27)
    expect(new Set(numbers).size).toBe(27)
  }
  expect((await visit(world.siv).get('/cases?after=nonsense')).status).toBe(200)
})

test('partners, housing support and the next municipality open no case here', async () => {
  for (const session of [world.noor, world.nils, world.mats, world.bo, world.hanna, world.anja]) {
    expect((await visit(session).get('/cases/new')).status).toBe(404)
    expect((await visit(session).post('/cases', { about: 'A' })).status).toBe(404)
  }
  const person = await world.person({ by: world.siv, givenName: 'Nadja' })
  expect((await visit(world.ture).post('/cases', { about: 'A', person })).status).toBe(404)
  expect((await visit(world.petra).post('/cases', { about: 'A', person })).status).toBe(404)
  expect(await count('case_file')).toBe(0)
})
