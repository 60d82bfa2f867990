/** What a form and a subject are told before their work begins; and how a time of day is read. */

import { beforeEach, describe, expect, test } from 'vitest'
import { openMatter } from '../src/eviction/matter/actions.ts'
import { matter } from '../src/eviction/subject.tsx'
import { asSystem, asUser } from '../src/platform/database/index.ts'
import { shortText, stopped, subject, time, wrong } from '../src/platform/subject/index.ts'
import { inWorld } from './support/world.ts'

const words = {
  title: 'Prov',
  send: 'Pröva',
  done: 'Prövat.',
  fields: { to: 'Till' },
  refusals: { taken: 'Det är taget.' },
}
const text = { sv: words, en: words }

let questions: (string | null)[] = []
const knowing = matter.form({
  at: 'known',
  may: 'handOver',
  back: 'known',
  opens: 'matter-promise',
  text,
  fields: { to: shortText(50) },
  // a question of its own to the database, which one transaction could not wait for inside itself
  knows: async (session, typed) => {
    questions.push(typed('to'))
    return asUser(session, async () => `till ${session.name}`)
  },
  shows: ({ known }) => ({ lead: known, card: 'Rutan' }),
  act: async (step, { to }, known) =>
    to === known ? step.done('matter.trial', { last: async () => ({ to: '/evictions' }) }) : wrong('to', 'taken'),
})

const plain = matter.form({
  at: 'plain',
  may: 'work',
  opens: 'matter-promise',
  text,
  fields: { to: shortText(50) },
  act: async (step) => step.done('matter.trial'),
})

/** Kept up to date by the system before each work on it, by a question that could not be waited for inside the work. */
let firsts = 0
const kept = subject({
  at: '/evictions/:id',
  first: () =>
    asSystem('test: first', async () => {
      firsts += 1
    }),
  show: async (_tx, _session, id, _opens, _verb: 'any') => ({ id, firsts }),
  hold: async (_tx, _session, id, _verb: 'any') => ({ id, firsts }),
  ended: () => false,
  frame: () => <p />,
  text: { sv: { cancel: 'Avbryt', ended: 'Slut' }, en: { cancel: 'Cancel', ended: 'Over' } },
})
const keepingOn = kept.press({
  at: 'kept',
  may: 'any',
  text: { sv: { press: 'Tryck', done: 'Tryckt.' }, en: { press: 'Press', done: 'Pressed.' } },
  act: async ({ on }) => stopped(() => `gång ${on.firsts}`),
})

const routes = matter.routes(knowing, plain)
const world = inWorld()
const visit = world.visit(routes)
let id = ''

beforeEach(async () => {
  firsts = 0
  questions = []
  const made = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', address: 'Provgatan 1' })
  if (!made.ok) throw new Error(made.reason.kind)
  id = made.value.id
})

test('a form knows what was asked before its work began, and leads where its last deed says', async () => {
  const known = `till ${world.petra.name}`
  expect((await visit(world.petra).get(knowing.path({ id }))).text).toContain(known)
  expect((await visit(world.petra).post(knowing.path({ id }), { to: 'x' })).status).toBe(422)
  expect((await visit(world.petra).post(knowing.path({ id }), { to: known })).location).toBe('/evictions')
  // once for each time that it is shown or sent, by what was typed
  expect(questions).toEqual([null, 'x', known])
})

test('a form on a page with a title of its own has its name and its lead in its card, and no way to the page that it stands on', async () => {
  const { html } = await visit(world.petra).get(knowing.path({ id }))
  expect(html).toMatch(/<h2><span id="page-form">Rutan<.*till Petra.*aria-labelledby="page-form"/s)
  expect(html).not.toContain('Avbryt')
  expect((await visit(world.petra).get(plain.path({ id }))).html).toContain('Avbryt')
})

test('a subject that must be up to date is so before each work on it, also when nothing comes of it', async () => {
  for (const times of [1, 2]) {
    const answer = await keepingOn.run(world.petra, { id })
    const [why] = answer.ok ? [] : answer.reason
    expect(typeof why?.says === 'function' && why.says('sv')).toBe(`gång ${times}`)
  }
})

describe('a time of day', () => {
  test.each([
    ['14:30', '14:30'],
    ['9.05', '09:05'],
    ['23:59:59', '23:59'],
    ['24:00', undefined],
    ['9', undefined],
    ['kvart i tre', undefined],
  ])('written as %s is read as %s', (written, read) => {
    expect(time().schema.safeParse(written).data).toBe(read)
  })
})
