/** The overall plan from draft to what everybody reads: who may, what can’t be right, and what never changes. */

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { left } from '../../../test/support/left.ts'
import { inWorld, type Visitor } from '../../../test/support/world.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now, today } from '../../platform/time/index.ts'
import { agreementRoutes, planDayItems, planInForce, takeIndicators } from '../index.ts'
import { actionsInForce } from './list.tsx'
import { wholePlan } from './queries.ts'

const world = inWorld()
const visit = world.visit(agreementRoutes)
let agneta: Visitor
beforeEach(() => {
  agneta = visit(world.agneta)
})

const basics = { title: 'Plan mot hemlöshet', fromOn: '2026-11-01', untilOn: '2030-12-31' }
const pathOf = (location: string | null) => location?.split(/[?#]/)[0] ?? ''
const begin = async (more: Record<string, string> = {}) =>
  pathOf((await agneta.post('/plan/new', { ...basics, ...more })).location)
const rowsIn = async (table: string) =>
  (
    await sql<{ id: string }>`select id from ${sql.table(table)} where undone_at is null order by set_at, id`.execute(
      world.connection.kysely,
    )
  ).rows.map(({ id }) => id)
const goal = (path: string, more: Record<string, string> = {}) =>
  agneta.post(`${path}/goals/new`, { title: 'Ingen sover ute', strategy: '2022-street', ...more })
const act = async (path: string, more: Record<string, string> = {}) => {
  const [first = ''] = await rowsIn('overall_goal')
  const fields = { goal: first, title: 'Sju akutplatser', whoWords: 'Boendeenheten', fromOn: '2026-11-01' }
  return agneta.post(`${path}/actions/new`, { ...fields, dueOn: '2026-11-20', ...more })
}
const decide = (path: string, more: Record<string, string> = {}) =>
  agneta.post(`${path}/decision`, { decidedOn: '2026-11-16', decidedBy: 'Kommunfullmäktige', ...more })
async function decided(): Promise<string> {
  const path = await begin()
  await goal(path)
  await act(path, { owner: world.agneta.userId })
  await decide(path)
  return path
}

describe('the overall plan', () => {
  test('teaches how to begin when there is none, and says less to those who can’t', async () => {
    expect((await agneta.get('/plan')).text).toContain('Börja ett utkast')
    const siv = (await visit(world.siv).get('/plan')).text
    expect(siv).toContain('När fullmäktige har beslutat en plan står den här')
    expect(siv).not.toContain('Börja ett utkast')
  })

  test('is decided with goals that have actions alone, on a day that has been; then it is in force', async () => {
    const path = await begin()
    expect((await decide(path)).text).toContain('Planen har inga mål')
    await goal(path)
    expect((await decide(path)).text).toContain('har ingen aktivitet')
    await act(path)
    expect((await decide(path, { decidedOn: '2026-11-22' })).status).toBe(422)
    expect((await decide(path)).status).toBe(303)
    expect((await agneta.get('/plan')).text).toContain('Sju akutplatser')
    expect(await planInForce('0880', Temporal.PlainDate.from('2026-11-15'))).toEqual([])
    expect(await planInForce('0880', Temporal.PlainDate.from('2026-11-16'))).toMatchObject([
      { goals: [{ nationalGoal: 'Ingen ska bo eller leva på gatan' }], actions: [{ who: 'Boendeenheten' }] },
    ])
    const [first = ''] = await rowsIn('overall_action')
    await agneta.post(`${path}/actions/${first}/progress/new`, { kind: 'done', onDay: '2026-11-20' })
    const before = await planInForce('0880', Temporal.PlainDate.from('2026-11-19'))
    expect(before[0]?.actions[0]).toMatchObject({ standing: 'planned', progress: [] })
  })

  test('never changes once it is decided, by form or by statement; a decision noted by mistake is taken back', async () => {
    const path = await decided()
    expect((await goal(path)).status).toBe(409)
    await expect(
      asUser(world.agneta, (tx) => tx.updateTable('overall_goal').set({ title: 'Annat' }).execute()),
    ).rejects.toMatchObject({ constraint: 'overall_plan_stands' })
    await expect(
      asUser(world.agneta, (tx) => tx.updateTable('overall_plan').set({ title: 'Annan' }).execute()),
    ).rejects.toMatchObject({ constraint: 'overall_plan_stands' })
    expect((await decide(path)).status).toBe(409)
    expect((await agneta.post(`${path}/decision/undo`)).status).toBe(303)
    expect((await goal(path, { title: 'Fler mål' })).status).toBe(303)
    // how it goes is told of what is decided alone, by statement too
    const [action = ''] = await rowsIn('overall_action')
    const begun = {
      id: newId(),
      municipality_code: '0880',
      overall_action_id: action,
      kind: 'begun' as const,
      on_day: today(),
    }
    const noted = { ...begun, noted_at: now(), noted_by: world.agneta.userId }
    await expect(
      asUser(world.agneta, (tx) => tx.insertInto('overall_progress').values(noted).execute()),
    ).rejects.toMatchObject({ constraint: 'overall_progress_of_decided' })
  })

  test('has one draft at a time, that begins as what is in force; what is noted of an action goes on with it', async () => {
    const path = await decided()
    const [first = ''] = await rowsIn('overall_action')
    await agneta.post(`${path}/actions/${first}/progress/new`, { kind: 'done', onDay: '2026-11-18' })
    const next = await begin({ title: 'Nästa plan' })
    expect((await agneta.post('/plan/new', basics)).text).toContain('Det finns redan ett utkast')
    const shown = (await agneta.get(next)).text
    expect(shown).toContain('Sju akutplatser')
    expect(shown).toContain('Inget är ändrat')
    await goal(next, { title: 'Fler egna hem', strategy: '', ownBecause: 'Länge lägst i länet' })
    expect((await agneta.get(next)).text).toContain('Nytt: Fler egna hem')
    const plan = await asUser(world.agneta, (tx) =>
      ask(tx, wholePlan(tx, next.split('/').at(-1) ?? '', Temporal.PlainDate.from('2026-11-21'))),
    )
    expect(plan?.actions.map(({ standing }) => standing)).toEqual(['done'])
    await agneta.post(`${next}/dropping`)
    expect((await agneta.get('/plan')).text).not.toContain('Nästa plan')
    expect((await agneta.post(`${next}/dropping/undo`)).status).toBe(303)
    expect((await agneta.get('/plan')).text).toContain('Nästa plan')
  })

  test('asks at the field for who and when, and for what ties a goal', async () => {
    const path = await begin()
    expect((await goal(path, { strategy: '' })).html).toContain('href="#f-ownBecause"')
    await goal(path)
    expect((await act(path, { whoWords: '' })).html).toContain('href="#f-whoWords"')
    expect((await act(path, { organisation: world.ids.stadsmissionen })).text).toContain('ett enda sätt')
    const early = await act(path, { dueOn: '2026-10-31' })
    expect(early.html).toContain('href="#f-dueOn"')
    expect(early.html).toContain('value="Sju akutplatser"')
    expect((await agneta.post('/plan/new', { ...basics, untilOn: '2026-01-01' })).status).toBe(422)
    const edit = (untilOn: string) => agneta.post(`${path}/edit`, { ...basics, fromOn: '2020-01-01', untilOn })
    expect((await edit('2019-12-31')).html).toContain('href="#f-untilOn"')
    await edit('2020-12-31')
    await act(path)
    expect((await decide(path)).html).toContain('href="#f-decidedOn"')
  })
})

test('an action names what is there; a goal that has actions stays; how it goes is told when it is decided, with words when it halts', async () => {
  const path = await begin()
  await goal(path)
  expect((await goal(path, { strategy: '2099-none' })).html).toContain('href="#f-strategy"')
  const gone = newId()
  const wrong = { goal: {}, unit: { whoWords: '' }, organisation: { whoWords: '' }, owner: {}, indicator: {} }
  for (const [field, more] of Object.entries(wrong))
    expect((await act(path, { ...more, [field]: gone })).html, field).toContain(`href="#f-${field}"`)
  await act(path)
  const [[aim], [action]] = [await rowsIn('overall_goal'), await rowsIn('overall_action')]
  await agneta.post(`${path}/goals/${aim}/removal`)
  expect(await rowsIn('overall_goal')).toEqual([aim])
  const notes = (kind: string) =>
    agneta.post(`${path}/actions/${action}/progress/new`, { kind, onDay: '2026-11-18', words: '' })
  expect((await notes('begun')).status).toBe(409)
  await decide(path)
  expect((await notes('halted')).html).toContain('href="#f-words"')
  expect((await notes('begun')).status).toBe(303)
})

test('the figure that an action is followed by is a link for those who may open it, and a name for others', async () => {
  takeIndicators([{ id: 'x', name: { sv: 'Hemlösa', en: 'Homeless' }, href: '/x', may: { municipality: ['manager'] } }])
  const path = await begin()
  await goal(path)
  await act(path, { indicator: 'x' })
  await decide(path)
  expect((await agneta.get('/plan')).html).toContain('href="/x"')
  const { text, html } = await visit(world.siv).get('/plan')
  expect([text.includes('Hemlösa'), html.includes('href="/x"')]).toEqual([true, false])
})

test('the goals keep their order in the next version, which begins as a copy', async () => {
  const path = await begin()
  const names = ['Fyra', 'Två', 'Tre', 'Ett', 'Fem']
  for (const [n, title] of names.entries()) {
    await goal(path, { title })
    await act(path, { goal: (await rowsIn('overall_goal'))[n] ?? '' })
  }
  await decide(path)
  const { html } = await agneta.get(await begin({ fromOn: '2027-01-01', untilOn: '2028-12-31' }))
  expect([...html.matchAll(/<strong>(Ett|Två|Tre|Fyra|Fem)<\/strong>/g)].map(([, title]) => title)).toEqual(names)
})

test('what was removed from a draft stands there and is put back as it was, an action after its goal, once', async () => {
  const path = await begin()
  await goal(path)
  await act(path)
  const [[aim = ''], [deed = '']] = [await rowsIn('overall_goal'), await rowsIn('overall_action')]
  const back = (what: string) => agneta.post(`${path}/${what}/removal/undo`)
  await agneta.post(`${path}/actions/${deed}/removal`)
  await agneta.post(`${path}/goals/${aim}/removal`)
  expect((await agneta.get(path)).text).toContain('Borttaget ur utkastet')
  expect(left(await back(`actions/${deed}`))).toContain('Lägg tillbaka målet först')
  expect((await visit(world.siv).post(`${path}/goals/${aim}/removal/undo`)).status).toBe(404)
  for (const what of [`goals/${aim}`, `actions/${deed}`]) expect((await back(what)).status).toBe(303)
  expect(left(await back(`goals/${aim}`))).toContain('finns redan')
  const { text, html } = await agneta.get(path)
  expect([text.includes('Sju akutplatser'), text.includes('Borttaget ur utkastet')]).toEqual([true, false])
  // the name of a row, for those who hear the page, isn't drawn
  expect(html).not.toContain('class="unseen"')
  await decide(path)
  expect(left(await back(`goals/${aim}`))).toContain('ändras inte')
})

describe('an action', () => {
  test('is late the day after its last day, in list and on My day of whoever is reminded, until it is done', async () => {
    const path = await decided()
    const [first = ''] = await rowsIn('overall_action')
    const on = Temporal.PlainDate.from('2026-11-21')
    const mine = () => asUser(world.agneta, (tx) => ask(tx, planDayItems(tx, world.agneta, 'sv')))
    const listed = () =>
      asUser(world.agneta, (tx) =>
        ask(tx, actionsInForce(tx, { on, userId: world.agneta.userId, which: 'all', after: null, limit: 9 })),
      )
    expect((await mine()).map(({ title }) => title)).toEqual(['Plan: Sju akutplatser'])
    expect((await listed()).map(({ standing }) => standing)).toEqual(['late'])
    expect(await asUser(world.siv, (tx) => ask(tx, planDayItems(tx, world.siv, 'sv')))).toEqual([])
    await agneta.post(`${path}/actions/${first}/progress/new`, { kind: 'done', onDay: '2026-11-21' })
    expect(await mine()).toEqual([])
    expect((await listed()).map(({ standing }) => standing)).toEqual(['done'])
    const { rows } = await sql<{ id: string }>`select id from overall_progress`.execute(world.connection.kysely)
    await agneta.post(`${path}/actions/${first}/progress/${rows[0]?.id}/undo`)
    expect((await mine()).length).toBe(1)
  })
})

describe('what everybody reads', () => {
  test('is what is decided and published, without anybody’s name; a draft and what is taken down is nobody’s', async () => {
    const path = await decided()
    const stranger = visit(null)
    expect((await stranger.get('/plans/0880')).status).toBe(404)
    expect((await agneta.post(`${path}/publication`)).status).toBe(303)
    const [first = ''] = await rowsIn('overall_action')
    await agneta.post(`${path}/actions/${first}/progress/new`, { kind: 'begun', onDay: '2026-11-20' })
    const read = await stranger.get('/plans/0880')
    expect(read.text).toContain('Sju akutplatser')
    expect(read.text).toContain('Påbörjad')
    expect(read.text).not.toContain('Agneta')
    expect((await stranger.get('/plans')).text).toContain('Kalmar')
    const pdf = await stranger.get('/plans/0880/plan.pdf')
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    await begin({ title: 'Hemligt utkast' })
    expect((await stranger.get('/plans/0880')).text).not.toContain('Hemligt utkast')
    await agneta.post(`${path}/decision/undo`)
    expect((await stranger.get('/plans/0880')).text).toContain('Sju akutplatser')
    await agneta.post(`${path}/publication/undo`)
    expect((await stranger.get('/plans/0880')).status).toBe(404)
  })

  test('is the plan that runs, with the way to one that is decided for the years to come; the earlier isn’t taken back before the later', async () => {
    const path = await decided()
    await agneta.post(`${path}/publication`)
    const next = await begin({ title: 'Nästa plan', fromOn: '2031-01-01', untilOn: '2034-12-31' })
    expect((await decide(next, { decidedOn: '2026-11-15' })).html).toContain('href="#f-decidedOn"')
    await decide(next, { decidedOn: '2026-11-20' })
    await agneta.post(`${next}/publication`)
    const stranger = visit(null)
    const read = await stranger.get('/plans/0880')
    expect(read.html).toMatch(/<h1[^>]*>Plan mot hemlöshet/)
    const to = /href="(\/plans\/0880\?version=[^"]+)">\s*Nästa plan/.exec(read.html)?.[1] ?? ''
    expect((await stranger.get(to)).html).toMatch(/<h1[^>]*>Nästa plan/)
    expect((await stranger.get('/plans/0880?version=nothing')).status).toBe(404)
    await agneta.post(`${path}/publication/undo`)
    await agneta.post(`${path}/decision/undo`)
    expect(await planInForce('0880', Temporal.PlainDate.from('2026-11-21'))).toMatchObject([{ title: basics.title }])
    expect((await stranger.get(to)).status).toBe(200)
  })

  test('a partner reads what is decided, never a draft; a landlord and another municipality read neither', async () => {
    const path = await decided()
    const draft = await begin()
    for (const who of [world.hanna, world.ture]) expect((await visit(who).get(path)).status).toBe(404)
    const noor = visit(world.noor)
    expect((await noor.get(path)).status).toBe(200)
    expect((await noor.get(draft)).status).toBe(404)
    expect((await noor.get(path)).text).not.toContain('Notera')
    expect((await visit(world.siv).get(`${draft}/edit`)).status).toBe(404)
    expect((await visit(world.siv).post(`${draft}/dropping`)).status).toBe(404)
  })
})
