/** Whether the person was heard before a decision against them: rule, page, and the database beneath. */

import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asUser } from '../../platform/database/index.ts'
import { caseRoutes } from '../index.ts'
import { type Hearing, wrongHearing } from './hearing.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const nothing: Hearing = { heard: null, heardOn: null, heardHow: null, heardAnswerBy: null, heardWords: null }
const told: Hearing = { ...nothing, heard: 'heard', heardOn: day('2026-11-10'), heardHow: 'phone' }
const refusal = { outcome: 'refused', decidedOn: day('2026-11-20') } as const

describe('the rule', () => {
  test.each([
    ['nothing is said of it', nothing, 'heardNotSaid'],
    ['heard, but not when', { ...nothing, heard: 'heard' }, 'heardOnMissing'],
    ['heard after the decision', { ...told, heardOn: day('2026-11-21') }, 'heardAfter'],
    ['heard, but not how', { ...told, heardHow: null }, 'heardHowMissing'],
    ['neither an answer nor a time to answer', told, 'heardWordsMissing'],
    ['a time that ends before it began', { ...told, heardAnswerBy: day('2026-11-09') }, 'answerBeforeTold'],
    [
      'no answer, and the time runs to the day of decision',
      { ...told, heardAnswerBy: day('2026-11-20') },
      'Personen har till och med 20 november 2026 på sig att svara. Vänta till dess, eller skriv vad personen sa.',
    ],
    ['no answer, and the time ran out', { ...told, heardAnswerBy: day('2026-11-19') }, undefined],
    ['an answer before the time ran out', { ...told, heardAnswerBy: day('2026-11-25'), heardWords: 'Nej' }, undefined],
    ['not heard, without a reason', { ...nothing, heard: 'urgent' }, 'whyNotHeard'],
    ['obviously unnecessary, without a reason', { ...nothing, heard: 'obvious' }, 'whyNotHeard'],
    ['not heard, with a reason', { ...nothing, heard: 'urgent', heardWords: 'Fara för barn' }, undefined],
  ] as [string, Hearing, string | undefined][])('%s', (_, said, says) => {
    for (const outcome of ['refused', 'partly'] as const) {
      const [wrong] = wrongHearing(said, { ...refusal, outcome })?.reason ?? []
      expect(typeof wrong?.says === 'function' ? wrong.says('sv') : wrong?.says).toBe(says)
    }
  })

  test('who gets all that they asked for needn’t be heard, and no reason is asked for', () => {
    const granted = { ...refusal, outcome: 'granted' } as const
    expect(wrongHearing(nothing, granted)).toBeNull()
    expect(wrongHearing({ ...nothing, heard: 'obvious' }, granted)).toBeNull()
  })
})

const world = inWorld()
const visit = world.visit(caseRoutes)
const typed = {
  section: 'SoL 11:1',
  asked: 'Ett boende',
  outcome: 'refused',
  words: 'Ansökan avslås.',
  reasons: 'Du har ett boende.',
  delegation: '4.2',
  decidedOn: '2026-11-21',
  seen: '',
}
let id: string
beforeEach(async () => {
  const opened = await visit(world.siv).post('/cases', { givenName: 'Nadja', familyName: 'Åkesson', about: 'Boende' })
  id = opened.location?.split('/').at(-1) ?? ''
})
const decisions = () =>
  asUser(world.siv, (tx) => tx.selectFrom('decision').select(['heard', 'heard_on', 'heard_words']).execute())

test('a refusal, in whole or in part, can’t be made without saying whether the person was heard; what was typed is kept', async () => {
  for (const outcome of ['refused', 'partly']) {
    const answer = await visit(world.siv).post(`/cases/${id}/decisions/new`, { ...typed, outcome })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('href="#f-heard"')
    expect(answer.text).toContain('Ett avslag kan inte fattas utan det (FL 25 §)')
    expect(answer.html).toContain('Du har ett boende.')
  }
  expect(await decisions()).toEqual([])
})

test('all that is missing of the hearing is told at once, each at its field, and so is a day of decision that can’t be', async () => {
  const answer = await visit(world.siv).post(`/cases/${id}/decisions/new`, {
    ...typed,
    heard: 'heard',
    decidedOn: '2026-11-20',
  })
  expect(answer.status).toBe(422)
  for (const field of ['heardOn', 'heardHow', 'heardWords', 'decidedOn'])
    expect(answer.html).toContain(`href="#f-${field}"`)
  expect(answer.html).toContain('Du har ett boende.')
  expect(await decisions()).toEqual([])
})

test('what the person said stands in the decision, with when and how; why not, where they weren’t heard', async () => {
  const heard = { heard: 'heard', heardOn: '2026-11-21', heardHow: 'meeting', heardWords: 'Jag kan inte bo kvar där.' }
  const made = await visit(world.siv).post(`/cases/${id}/decisions/new`, { ...typed, ...heard })
  expect(made.status, made.text).toBe(303)
  const page = await visit(world.siv).get(made.location ?? '')
  expect(page.text).toContain('Jag kan inte bo kvar där.')
  expect(page.text).toContain('21 november 2026, vid ett möte')
  const pdf = await visit(world.siv).get(`${made.location}/decision.pdf`)
  expect(pdf.status).toBe(200)
})

test('a day and a way that belong to somebody who was not heard are not kept', async () => {
  const odd = { heard: 'urgent', heardOn: '2026-11-21', heardHow: 'phone', heardWords: 'Platsen behövs i natt.' }
  const made = await visit(world.siv).post(`/cases/${id}/decisions/new`, { ...typed, ...odd })
  expect(made.status, made.text).toBe(303)
  expect(await decisions()).toEqual([{ heard: 'urgent', heard_on: null, heard_words: 'Platsen behövs i natt.' }])
})

test('the database makes no refusal either that is silent on it', async () => {
  const grant = { ...typed, outcome: 'granted' }
  expect((await visit(world.siv).post(`/cases/${id}/decisions/new`, grant)).status).toBe(303)
  const made = await asUser(world.siv, (tx) => tx.selectFrom('decision').selectAll().executeTakeFirstOrThrow())
  const refuse = (more: object) =>
    asUser(world.siv, (tx) =>
      tx
        .insertInto('decision')
        .values({ ...made, id: crypto.randomUUID(), outcome: 'refused', ...more })
        .execute(),
    )
  await expect(refuse({})).rejects.toThrow(/decision_heard_said/)
  await expect(refuse({ heard: 'obvious' })).rejects.toThrow(/decision_heard_whole/)
  await expect(
    refuse({ heard: 'heard', heard_on: '2026-11-22', heard_how: 'phone', heard_words: 'Nej' }),
  ).rejects.toThrow(/decision_heard_whole/)
})
