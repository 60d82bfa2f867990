/**
 * The board moves by itself: what changes a night is told once it is kept, to those who may see the house, and says nothing of whom.
 * @module-tag server/pool
 */

import { Hono } from 'hono'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { NotFound, type Session } from '../../platform/access/index.ts'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { endStreams, liveRoutes } from '../../platform/live/index.ts'
import { MOST_OF_ONE, openStreams } from '../../platform/live/stream.ts'
import { beginSession, endSession, sessionFrom } from '../../platform/login/sessions.ts'
import type { Env } from '../../platform/web/index.ts'
import { arrive, closeBed } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, day, type House } from '../house.fixture.ts'
import { topics } from '../index.ts'

const world = inWorld()
let house: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 2, familyBeds: 2 })
})
afterEach(() => endStreams())

/** The stream as somebody: their login is asked for anew by `still`. */
function asks(
  session: Session,
  path: string,
  { since, still }: { since?: string; still?: () => Promise<Session | null> } = {},
) {
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('session', session)
    c.set('locale', 'sv')
    await next()
  })
  app.route('/', liveRoutes({ topics, stillIn: still ?? (async () => session) }))
  app.onError((error, c) => c.text('', error instanceof NotFound ? 404 : 500))
  return app.request(path, since === undefined ? {} : { headers: { 'last-event-id': since } })
}
const path = () => `/live?topic=night:${house.siteId}`

/** What has come on the stream; reads on until it fits, for at most some seconds. */
function reads(answer: Response) {
  let text = ''
  let over = false
  const reader = answer.body?.getReader()
  const bytes = new TextDecoder()
  void (async () => {
    for (;;) {
      const part = await reader?.read()
      if (part === undefined || part.done) break
      text += bytes.decode(part.value)
    }
    over = true
  })()
  return {
    text: () => text,
    over: () => over,
    changes: () => text.split('event: changed').length - 1,
    at: () => /id: (\S+)\nevent: changed(?![\s\S]*event: changed)/.exec(text)?.[1] ?? '',
    leave: () => reader?.cancel(),
    until: (so: () => boolean) => expect.poll(so, { timeout: 5000, interval: 20 }).toBe(true),
  }
}

/** Open, and past the first event, which says that the page was drawn before anybody listened. */
async function opened(session: Session, since?: string) {
  const answer = await asks(session, path(), since === undefined ? {} : { since })
  const stream = reads(answer)
  if (since === undefined) await stream.until(() => stream.changes() === 1)
  return { answer, stream }
}

const guest = (givenName = 'Kim') => world.person({ by: world.siv, givenName, familyName: 'Lind' })

test('what Siv books is told to Nils at the house once it is kept: that something changed, not what, nor who', async () => {
  const { answer, stream } = await opened(world.nils)
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(answer.headers.get('cache-control')).toContain('no-transform')
  expect(answer.headers.get('x-accel-buffering')).toBe('no')
  expect(stream.text()).toMatch(/^retry: \d+\n\n: beat\nevent: beat\ndata: \d\d:\d\d:\d\d\n\n/)
  const person = await guest()
  const id = await booked(world.siv, asking(house, person))
  await stream.until(() => stream.changes() === 2)
  for (const word of ['Kim', person, id, house.siteId, world.siv.userId]) expect(stream.text()).not.toContain(word)
})

test('an arrival, a departure from service and a change of a room are told as well, each time', async () => {
  const id = await booked(world.siv, asking(house, await guest()))
  const { stream } = await opened(world.nils)
  await arrive(world.nils, id)
  await stream.until(() => stream.changes() === 2)
  const [, bed = ''] = house.beds
  await closeBed(world.nils, house.siteId, { bed, from: day('2026-11-21'), until: null, because: 'Målas' })
  await stream.until(() => stream.changes() === 3)
  await asSystem('test', (tx) => tx.updateTable('room').set({ name: 'Salen' }).where('id', '=', house.roomId).execute())
  await stream.until(() => stream.changes() === 4)
})

test('what is taken back, and what happens in another house, says nothing', async () => {
  const other = await buildHouse({ organisationId: world.ids.kalmar, name: 'Kommunens', beds: 1 })
  const person = await guest()
  await booked(world.siv, asking(house, person))
  const { stream } = await opened(world.nils)
  const taken = asSystem('test', async (tx) => {
    await tx.updateTable('site').set({ name: 'Annat' }).where('id', '=', house.siteId).execute()
    throw new Error('taken back')
  })
  await expect(taken).rejects.toThrow('taken back')
  await booked(world.siv, asking(other, await guest('Bo')))
  // a change after them is the only one that comes
  await arrive(world.nils, await booked(world.siv, asking(house, await guest('Alva'))))
  await stream.until(() => stream.changes() >= 2)
  expect(stream.changes()).toBeLessThanOrEqual(3)
})

describe('who may not', () => {
  test.each(['hanna', 'ture', 'anja', 'rut', 'adam'] as const)('%s is told nothing of the house', async (who) => {
    expect((await asks(world[who], path())).status).toBe(404)
  })
  test('neither is another organisation, nor anybody of a house that isn’t there or of another matter', async () => {
    const other = { ...world.nils, organisation: { id: newId(), kind: 'ideaBased', name: 'Andra' } } as const
    expect((await asks(other, path())).status).toBe(404)
    for (const topic of [`night:${newId()}`, 'night:everything', 'constructor:x', 'night', ''])
      expect((await asks(world.nils, `/live?topic=${topic}`)).status, topic).toBe(404)
  })
})

test('a stream that drops a hundred times leaves nothing open, and what changed meanwhile is told at the next', async () => {
  const first = await opened(world.nils)
  const at = first.stream.at()
  await first.stream.leave()
  for (let i = 0; i < 100; i += 1) {
    const { stream, answer } = await opened(world.nils, at)
    expect(answer.status).toBe(200)
    await stream.leave()
  }
  expect(openStreams()).toBe(0)
  const calm = await opened(world.nils, at)
  await booked(world.siv, asking(house, await guest()))
  await calm.stream.until(() => calm.stream.changes() === 1)
  const late = await opened(world.nils, at)
  await late.stream.until(() => late.stream.changes() === 1)
  const again = await opened(world.nils, late.stream.at())
  await booked(world.siv, asking(house, await guest('Bo')))
  await again.stream.until(() => again.stream.changes() === 1)
})

test('a line to the server that broke comes again, and what may have been missed meanwhile is asked for', async () => {
  const { stream } = await opened(world.nils)
  // the embedded database has no line that could break
  if (world.connection.kind === 'server')
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'hemvist: live' and datname = current_database()`.execute(world.connection.kysely)
  else await booked(world.siv, asking(house, await guest()))
  await stream.until(() => stream.changes() === 2)
  const id = await booked(world.siv, asking(house, await guest('Alva')))
  await arrive(world.nils, id)
  await stream.until(() => stream.changes() > 2)
})

test('one user has some streams at once, and the next is told to wait', async () => {
  for (let i = 0; i < MOST_OF_ONE; i += 1) expect((await asks(world.nils, path())).status).toBe(200)
  const one = await asks(world.nils, path())
  expect([one.status, one.headers.get('retry-after')]).toEqual([503, '30'])
  expect((await asks(world.siv, path())).status).toBe(200)
})

test('it closes when its reader logs out, and when they may no longer see the house', async () => {
  const token = await beginSession(world.nils.userId)
  const still = () => sessionFrom(token, { atWork: false })
  const stream = reads(await asks(world.nils, path(), { still }))
  await stream.until(() => stream.changes() === 1)
  await endSession(token)
  await stream.until(stream.over)
  expect(stream.text()).toContain('event: over')
  const second = await beginSession(world.nils.userId)
  const without = async () => ({ ...world.nils, roles: [] })
  const shut = reads(await asks(world.nils, path(), { still: without }))
  await shut.until(() => shut.changes() === 1)
  await endSession(second)
  await shut.until(shut.over)
})
