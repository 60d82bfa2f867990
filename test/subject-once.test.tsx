/** What few forms need: a choice that is carried along, choices in groups, and an answer that is shown once. */

import { beforeEach, expect, test } from 'vitest'
import { openMatter } from '../src/eviction/matter/actions.ts'
import { matter } from '../src/eviction/subject.tsx'
import { asUser } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { carried, oneOf } from '../src/platform/subject/index.ts'
import { inWorld } from './support/world.ts'

const speeds = { fast: 'Fort', slow: 'Sakta' }
const words = { title: 'Prov', send: 'Pröva', done: 'Prövat.', fields: { what: 'Vad', how: 'Hur' } }

const showing = matter.form({
  at: 'shown-once',
  may: 'work',
  opens: 'matter-promise',
  text: { sv: words, en: words },
  fields: { what: carried(['letter', 'call']), how: oneOf(['fast', 'slow'], { sv: speeds, en: speeds }) },
  shows: () => ({
    begins: { what: 'call' as const },
    options: { how: [{ label: 'Hur fort', choices: [{ value: 'slow', label: 'Långsamt' }] }] },
  }),
  act: async (step, { what }) =>
    step.done('matter.trial', { to: `/evictions/${step.on.id}#shown`, once: () => <p>Hemligt: {what}</p> }),
})

const pressing = matter.press({
  at: 'pressed-once',
  may: 'work',
  text: { sv: { press: 'Tryck', done: 'Tryckt.' }, en: { press: 'Press', done: 'Pressed.' } },
  act: async (step) => step.done('matter.trial', { once: ({ locale }) => <p>Hemligt på {locale}</p> }),
})

const world = inWorld()
const visit = world.visit(matter.routes(showing, pressing))
let id = ''

beforeEach(async () => {
  const made = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', address: 'Provgatan 1' })
  if (!made.ok) throw new Error(made.reason.kind)
  id = made.value.id
})

const events = () =>
  asUser(world.petra, (tx) => tx.selectFrom('event').select('what').where('what', '=', 'matter.trial').execute())

test('a form carries what the way there chose, and is shown its choices in groups', async () => {
  const { html } = await visit(world.petra).get(showing.path({ id }))
  expect(html).toContain('<input type="hidden" name="what" value="call"')
  expect(html).toMatch(/<optgroup label="Hur fort"><option value="slow"[^>]*>Långsamt/)
  expect(html).not.toContain('value="fast"')
  expect((await visit(world.petra).post(showing.path({ id }), { what: 'smoke', how: 'slow' })).status).toBe(422)
})

test('what is kept nowhere is shown in the answer itself: the same sent again is not done again, and leads on without it', async () => {
  for (const [path, fields, says, leads] of [
    [showing.path({ id }), { what: 'letter', how: 'slow' }, 'Hemligt: letter', `/evictions/${id}#shown`],
    [pressing.path({ id }), {}, 'Hemligt på sv', `/evictions/${id}`],
  ] as const) {
    const before = (await events()).length
    const sent = { ...fields, _key: newId() }
    const shown = await visit(world.petra).post(path, sent)
    expect([shown.status, shown.text]).toEqual([200, expect.stringContaining(says)])
    const again = await visit(world.petra).post(path, sent)
    expect([again.status, again.location]).toEqual([303, leads])
    expect((await events()).length).toBe(before + 1)
  }
})
