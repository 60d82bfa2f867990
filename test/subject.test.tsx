/** What holds for every form and press on a subject, tried on forms of this test’s own that hang on a matter. */

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { openMatter } from '../src/eviction/matter/actions.ts'
import { matter } from '../src/eviction/subject.tsx'
import { asSystem, asUser } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { day, longText, optional, shortText, sometimes, stopped, wrong } from '../src/platform/subject/index.ts'
import { today } from '../src/platform/time/index.ts'
import { inWorld } from './support/world.ts'

const words = {
  title: 'Prov',
  send: 'Pröva',
  done: 'Prövat.',
  fields: {
    name: { label: 'Namn', missing: 'Skriv vad det heter.' },
    on: 'Dag',
    more: 'Mer',
    rest: 'Resten',
  },
  refusals: { taken: 'Namnet är taget.', over: 'Det är för sent.' },
}
const text = { sv: words, en: words }

let calls = 0
const trying = matter.form({
  at: 'trial',
  may: 'work',
  opens: 'matter-promise',
  text,
  fields: {
    name: shortText(10),
    on: day({ to: today }),
    more: optional(longText(20)),
    rest: sometimes(shortText(20)),
  },
  act: async (step, { name, more }) => {
    calls += 1
    await step.add('matter_promise', 'promised', { kind: 'other', by_day: null, words: name })
    if (name === 'taken') return wrong('name', 'taken')
    if (name === 'over') return stopped('over')
    if (name === 'clash') throw Object.assign(new Error('clash'), { code: '23505', constraint: 'one_a_trial' })
    return step.done('matter.trial', { data: { more: more === null } })
  },
  clash: { one_a_trial: stopped('taken', 'name') },
})

const seeing = matter.form({
  at: 'seen',
  may: 'work',
  opens: 'matter-promise',
  text,
  fields: { name: shortText(10) },
  seen: {
    is: async ({ tx, on }) => {
      const { rows } = await sql<{ n: string }>`
        select count(*) as n from matter_promise where matter_id = ${on.id}`.execute(tx)
      return String(rows[0]?.n ?? 0)
    },
    otherwise: 'over',
  },
  shows: ({ typed }) => ({
    title: typed('name') === null ? undefined : 'Prov igen',
    before: `Skrivet: ${typed('name') ?? 'inget'}.`,
    words: { name: 'Nytt namn' },
  }),
  act: async (step) => step.done('matter.trial'),
})

const pressing = matter.press({
  at: 'promises/:promiseId/trial',
  may: 'work',
  text: { sv: { press: 'Tryck', done: 'Tryckt.' }, en: { press: 'Press', done: 'Pressed.' } },
  act: async (step) => {
    await step.stamp('matter_promise', step.params.promiseId, 'kept')
    return step.done('matter.trial', { person: step.params.promiseId })
  },
})

const routes = matter.routes(trying, seeing, pressing)
const world = inWorld()
const visit = world.visit(routes)
let id = ''
const good = { name: 'bra', on: '2026-11-20' }

beforeEach(async () => {
  calls = 0
  id = await opened()
})

async function opened(address = 'Provgatan 1'): Promise<string> {
  const made = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', address })
  if (!made.ok) throw new Error(made.reason.kind)
  return made.value.id
}

const promises = () => asUser(world.petra, (tx) => tx.selectFrom('matter_promise').selectAll().execute())
const events = async () =>
  (
    await asUser(world.petra, (tx) =>
      tx.selectFrom('event').select('what').where('subject_id', '=', id).where('what', '=', 'matter.trial').execute(),
    )
  ).length
const computedAt = async () =>
  (
    await asUser(world.petra, (tx) =>
      tx.selectFrom('matter_standing').select('computed_at').where('matter_id', '=', id).executeTakeFirstOrThrow(),
    )
  ).computed_at.toString()

describe('a form', () => {
  test('is a page that does not exist for those who may not, with good fields and with bad, and for a matter that is not there', async () => {
    for (const who of [world.nils, world.hanna, world.anja]) {
      for (const path of [trying.path({ id }), trying.path({ id: newId() }), '/evictions/1/trial']) {
        expect((await visit(who).get(path)).status).toBe(404)
        expect((await visit(who).post(path, good)).status).toBe(404)
        expect((await visit(who).post(path, { name: 'x'.repeat(99) })).status).toBe(404)
      }
    }
    expect((await visit(world.petra).post(trying.path({ id: newId() }), good)).status).toBe(404)
    expect(calls).toBe(0)
  })

  test('draws each field with its label and the limit that the server holds; only what may always be empty is called optional', async () => {
    const { html } = await visit(world.petra).get(trying.path({ id }))
    expect(html).toContain('maxlength="10"')
    expect(html).toContain('max="2026-11-21"')
    expect(html.match(/frivilligt/g)).toHaveLength(1)
    expect(html).toMatch(/Mer <span class="optional">/)
    expect(/name="rest"[^>]*required/.test(html)).toBe(false)
    expect(/required[^>]*name="name"|name="name"[^>]*required/.test(html)).toBe(true)
  })

  test('tells every field’s fault at once, by name, and keeps what was typed', async () => {
    const answer = await visit(world.petra).post(trying.path({ id }), { on: '2026-11-22', more: 'x'.repeat(21) })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Namn: Skriv vad det heter.')
    expect(answer.html).toContain('Dag: Dagen får inte vara efter 21 november 2026.')
    expect(answer.html).toContain('Mer: Texten är för lång.')
    expect(answer.html).toContain('x'.repeat(21))
    expect(answer.html).toContain('value="2026-11-22"')
    expect(calls).toBe(0)
  })

  test('that is refused leaves nothing written: 422 for what can be mended, 409 for how things stand', async () => {
    const taken = await visit(world.petra).post(trying.path({ id }), { ...good, name: 'taken' })
    expect([taken.status, taken.html.includes('Namn: Namnet är taget.')]).toEqual([422, true])
    const over = await visit(world.petra).post(trying.path({ id }), { ...good, name: 'over' })
    expect([over.status, over.text.includes('Det är för sent.')]).toEqual([409, true])
    const clash = await visit(world.petra).post(trying.path({ id }), { ...good, name: 'clash' })
    expect([clash.status, clash.html.includes('Namn: Namnet är taget.')]).toEqual([409, true])
    expect([await promises(), await events()]).toEqual([[], 0])
  })

  test('that was refused can be sent again under the same key, and one that was done is done once', async () => {
    const _key = newId()
    await visit(world.petra).post(trying.path({ id }), { ...good, name: 'taken', _key })
    const first = await visit(world.petra).post(trying.path({ id }), { ...good, _key })
    const again = await visit(world.petra).post(trying.path({ id }), { ...good, _key })
    expect([first.status, again.status, again.location]).toEqual([303, 303, first.location])
    expect([(await promises()).length, await events()]).toEqual([1, 1])
  })

  test('stamps the row with who and when, on its matter, and computes anew where the matter stands, once', async () => {
    const before = await computedAt()
    world.clock('2026-11-21T10:00:00Z')
    await visit(world.petra).post(trying.path({ id }), good)
    expect(await promises()).toMatchObject([
      { matter_id: id, promised_by: world.petra.userId, municipality_code: world.petra.municipality },
    ])
    expect(await computedAt()).not.toBe(before)
  })

  test('in a matter that has ended says so instead of its fields, and is refused', async () => {
    await asUser(world.petra, (tx) =>
      tx
        .insertInto('matter_end')
        .values({
          id: newId(),
          municipality_code: world.petra.municipality,
          matter_id: id,
          ended_on: today(),
          outcome: 'noRisk',
          ended_at: Temporal.Instant.from('2026-11-21T09:00:00Z'),
          ended_by: world.petra.userId,
        })
        .execute(),
    )
    const shown = await visit(world.petra).get(trying.path({ id }))
    expect([shown.html.includes('name="name"'), shown.text.includes('Ärendet är avslutat')]).toEqual([false, true])
    // nothing was begun: the way from there goes back, and cancels nothing
    expect([shown.text.includes('Tillbaka'), shown.text.includes('Avbryt')]).toEqual([true, false])
    const sent = await visit(world.petra).post(trying.path({ id }), good)
    expect([sent.status, sent.text.includes('Ärendet är avslutat')]).toEqual([409, true])
    expect(await promises()).toEqual([])
  })

  test('that says something else than its writer saw is not done until they have been told', async () => {
    const stale = await visit(world.petra).post(seeing.path({ id }), { name: 'bra', seen: '3' })
    expect([stale.status, /name="seen" value="0"/.test(stale.html)]).toEqual([409, true])
    const mended = await visit(world.petra).post(seeing.path({ id }), { seen: '3' })
    expect([mended.status, /name="seen" value="3"/.test(mended.html)]).toEqual([422, true])
    expect((await visit(world.petra).post(seeing.path({ id }), { name: 'bra', seen: '0' })).status).toBe(303)
  })

  test('whose page turns on what is chosen in it knows what was sent, and that nothing was', async () => {
    expect((await visit(world.petra).get(seeing.path({ id }))).text).toContain('Skrivet: inget.')
    const again = await visit(world.petra).post(seeing.path({ id }), { name: 'x'.repeat(11), seen: '0' })
    expect([again.status, again.text.includes(`Skrivet: ${'x'.repeat(11)}.`)]).toEqual([422, true])
    expect([/<title>[^<]*Prov igen/.test(again.html), /<h1[^>]*>Prov igen/.test(again.html)]).toEqual([true, true])
    // the field’s own name there, at the field and in what is told above it
    expect(again.text.match(/Nytt namn/g)).toHaveLength(2)
  })

  test('is done without its page under the same rules', async () => {
    const wanted = { name: 'bra', on: today(), more: null, rest: null }
    expect(await trying.run(world.petra, { id }, wanted)).toMatchObject({ ok: true })
    expect(await trying.run(world.petra, { id }, { ...wanted, on: today().add({ days: 1 }) })).toMatchObject({
      reason: [{ field: 'on', status: 422 }],
    })
    await expect(trying.run(world.nils, { id }, wanted)).rejects.toThrow()
    expect((await promises()).length).toBe(1)
  })
})

describe('a press', () => {
  test('stamps a row of its matter, and finds none of another’s', async () => {
    await visit(world.petra).post(trying.path({ id }), good)
    const promiseId = (await promises())[0]?.id ?? ''
    const other = await opened('Provgatan 2')
    expect((await visit(world.petra).post(pressing.path({ id: other, promiseId }))).status).toBe(404)
    expect((await visit(world.nils).post(pressing.path({ id, promiseId }))).status).toBe(404)
    expect(await promises()).toMatchObject([{ kept_by: null }])
    expect((await visit(world.petra).post(pressing.path({ id, promiseId }))).status).toBe(303)
    expect(await promises()).toMatchObject([{ kept_by: world.petra.userId }])
    const about = await asSystem('test: record', (tx) =>
      tx.selectFrom('event').select('person_id').where('what', '=', 'matter.trial').orderBy('seq').execute(),
    )
    expect(about).toEqual([{ person_id: null }, { person_id: promiseId }])
  })
})
