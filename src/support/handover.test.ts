/** From one who supports to another, goals that are the person's own, a crisis plan that is read, and how many each worker has. */

import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import type { Session } from '../platform/access/index.ts'
import { ask, asSystem, asUser } from '../platform/database/index.ts'
import { today } from '../platform/time/index.ts'
import { begins, withCase } from './house.fixture.ts'
import { dayItems, supportRoutes } from './index.ts'

const world = inWorld()
const visit = world.visit(supportRoutes)
let id: string
beforeEach(async () => {
  const { nadja, file } = await withCase(world)
  await send(world.siv, `/people/${nadja}/support/new`, begins(world, file))
  id = (await asSystem('test', (tx) => tx.selectFrom('support').select('id').executeTakeFirstOrThrow())).id
})

const day = (days: number): string => today().add({ days }).toString()
const send = async (by: Session, path: string, fields: Record<string, string> = {}) => {
  const sent = await visit(by).post(path, fields)
  expect(sent.status, sent.text).toBe(303)
}
const onDay = async (by: Session): Promise<string[]> =>
  (await asUser(by, (tx) => ask(tx, dayItems(tx, by, 'sv')))).map(({ title }) => title)
const question = () =>
  asSystem('test', (tx) =>
    tx.selectFrom('support_handover').select('id').orderBy('asked_at', 'desc').executeTakeFirstOrThrow(),
  )

describe('a handover', () => {
  const asked = (to: string, onDay = day(0)) => ({
    from: world.mats.userId,
    to,
    onDay,
    words: 'Ring hellre än att skriva',
  })

  test('is asked with what the next must know, and answered by whoever was asked and nobody else', async () => {
    await send(world.mats, `/support/${id}/handovers/new`, asked(world.petra.userId))
    const { id: row } = await question()
    expect(await onDay(world.petra)).toEqual(['Kan du ta över stödet? Nadja Ström'])
    expect((await visit(world.petra).get(`/support-handovers/${row}/answer`)).text).toContain(
      'Ring hellre än att skriva',
    )
    expect((await visit(world.agneta).post(`/support-handovers/${row}/answer`, { answer: 'accepted' })).status).toBe(
      409,
    )
    expect((await visit(world.bo).get(`/support-handovers/${row}/answer`)).status).toBe(404)
    await send(world.petra, `/support-handovers/${row}/answer`, { answer: 'accepted' })
    expect((await visit(world.petra).get('/support?whose=mine')).text).toContain('Nadja')
    expect((await visit(world.mats).get(`/support/${id}`)).status).toBe(404)
  })

  test('on a day ahead leaves both reading until then', async () => {
    await send(world.mats, `/support/${id}/handovers/new`, asked(world.petra.userId, day(5)))
    await send(world.petra, `/support-handovers/${(await question()).id}/answer`, { answer: 'accepted' })
    expect((await visit(world.mats).get(`/support/${id}`)).status).toBe(200)
    expect((await visit(world.petra).get(`/support/${id}`)).status).toBe(200)
    world.clock('2026-11-27T09:00:00Z')
    expect((await visit(world.mats).get(`/support/${id}`)).status).toBe(404)
  })

  test('a no says why, and changes nothing; somebody else can then be asked', async () => {
    await send(world.mats, `/support/${id}/handovers/new`, asked(world.petra.userId))
    const { id: row } = await question()
    const mute = await visit(world.petra).post(`/support-handovers/${row}/answer`, { answer: 'declined' })
    expect([mute.status, mute.html.includes('href="#f-words"')]).toEqual([422, true])
    await send(world.petra, `/support-handovers/${row}/answer`, { answer: 'declined', words: 'Jag är fullbelagd' })
    expect((await visit(world.petra).get(`/support/${id}`)).status).toBe(404)
    await send(world.mats, `/support/${id}/handovers/new`, asked(world.siv.userId))
  })

  test('to somebody who doesn’t work with support is told at its field', async () => {
    for (const who of [world.bo.userId, world.hanna.userId, world.nils.userId]) {
      const sent = await visit(world.mats).post(`/support/${id}/handovers/new`, asked(who))
      expect([sent.status, sent.html.includes('href="#f-to"')]).toEqual([422, true])
    }
  })
})

test('nobody is without a worker unnoticed: the manager sees it on My day', async () => {
  expect(await onDay(world.agneta)).not.toContain('Ingen stödjer Nadja Ström')
  const worker = await asSystem('test', (tx) => tx.selectFrom('support_worker').select('id').executeTakeFirstOrThrow())
  await send(world.agneta, `/support/${id}/workers/${worker.id}/end`)
  world.clock('2026-11-22T09:00:00Z')
  expect(await onDay(world.agneta)).toContain('Ingen stödjer Nadja Ström')
  await send(world.siv, `/support/${id}/wishes/new`, { wish: 'declines', onDay: day(0) })
  expect(await onDay(world.agneta)).not.toContain('Ingen stödjer Nadja Ström')
})

test('a goal is the person’s or set together, never by staff alone; how it goes is their own number', async () => {
  const alone = await visit(world.mats).post(`/support/${id}/goals/new`, { words: 'Sköta hemmet', saidBy: 'staff' })
  expect(alone.status).toBe(422)
  const directly = asUser(world.mats, (tx) =>
    tx
      .insertInto('support_goal')
      // @ts-expect-error nobody else can have said it
      .values({ said_by: 'staff' })
      .execute(),
  )
  await expect(directly).rejects.toThrow()
  await send(world.mats, `/support/${id}/goals/new`, { words: 'Sova hela natten', saidBy: 'person' })
  const goal = await asSystem('test', (tx) => tx.selectFrom('support_goal').select('id').executeTakeFirstOrThrow())
  const wrong = await visit(world.mats).post(`/support-goals/${goal.id}/views`, { onDay: day(0), score: '11' })
  expect([wrong.status, wrong.html.includes('href="#f-score"')]).toEqual([422, true])
  await send(world.mats, `/support-goals/${goal.id}/views`, { onDay: day(0), score: '6', words: 'Bättre' })
  expect((await visit(world.siv).get(`/support/${id}`)).text).toContain('6 av 10')
  await send(world.mats, `/support-goals/${goal.id}/end`, { endedOn: day(0), because: 'reached' })
  await send(world.mats, `/support-goals/${goal.id}/reopening`)
})

test('a crisis plan is read by those who support: a new version asks again', async () => {
  await send(world.siv, `/support/${id}/crisis-plan/new`, { callWhom: 'Min syster', writtenOn: day(0) })
  expect(await onDay(world.mats)).toContain('Läs krisplanen: Nadja Ström')
  const plan = () =>
    asSystem('test', (tx) =>
      tx.selectFrom('support_crisis_plan').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow(),
    )
  await send(world.mats, `/support/${id}/crisis-plan/${(await plan()).id}/read`)
  expect(await onDay(world.mats)).not.toContain('Läs krisplanen: Nadja Ström')
  const seen = /name="seen"[^>]*value="([^"]*)"/.exec(
    (await visit(world.siv).get(`/support/${id}/crisis-plan/new`)).html,
  )
  // saved as it was it is no version that somebody must read
  const same = { callWhom: 'Min syster', writtenOn: day(0), seen: seen?.[1] ?? '' }
  const unchanged = await visit(world.siv).post(`/support/${id}/crisis-plan/new`, same)
  expect([unchanged.status, unchanged.text.includes('Inget är ändrat')]).toEqual([409, true])
  expect(await onDay(world.mats)).not.toContain('Läs krisplanen: Nadja Ström')
  await send(world.siv, `/support/${id}/crisis-plan/new`, {
    callWhom: 'Min bror',
    writtenOn: day(0),
    seen: seen?.[1] ?? '',
  })
  expect(await onDay(world.mats)).toContain('Läs krisplanen: Nadja Ström')
})

test('how many each worker has stands beside the municipality’s own norm, for managers, without a person’s name', async () => {
  await send(world.agneta, '/support/settings/norms/new', {
    caseload: '1',
    contactDays: '14',
    source: '',
    fromOn: day(0),
  })
  const page = await visit(world.agneta).get('/support/caseload')
  expect(page.text).toContain('Mats Öberg')
  expect(page.text).not.toContain('Nadja')
  for (const who of [world.siv, world.mats, world.hanna])
    expect((await visit(who).get('/support/caseload')).status).toBe(404)
  expect((await visit(world.siv).get('/support/settings')).status).toBe(404)
})
