/** Sessions: how long they last, and that they are only as good as the user is this moment. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../database/index.ts'
import { beginSession, endAllSessions, endSession, openSessions, sessionFrom } from './sessions.ts'
import { sweepSessions } from './sweep.ts'

const world = inWorld()

test('a token leads to who Siv is: organisation, unit, roles, language', async () => {
  const session = await sessionFrom(await beginSession(world.siv.userId))
  const endsAt = Temporal.Instant.from('2026-11-21T09:30:00Z')
  expect(session).toEqual({ ...world.siv, unit: { id: world.ids.adultUnit, name: 'Vuxenenheten' }, endsAt })
})

test('somebody without a unit has none', async () => {
  expect((await sessionFrom(await beginSession(world.agneta.userId)))?.unit).toBeNull()
})

test.each(['', 'x', 'x'.repeat(43), `${'x'.repeat(43)}'`, 'å'.repeat(43)])('%j is no token', async (token) => {
  expect(await sessionFrom(token)).toBeNull()
})

test('left alone for half an hour, it is over; touched before that, it goes on', async () => {
  const token = await beginSession(world.siv.userId)
  world.clock('2026-11-21T09:29:59Z')
  expect(await sessionFrom(token)).not.toBeNull()
  world.clock('2026-11-21T09:59:58Z')
  expect(await sessionFrom(token)).not.toBeNull()
  world.clock('2026-11-21T10:29:58Z')
  expect(await sessionFrom(token)).toBeNull()
  // and stays over
  world.clock('2026-11-21T10:29:59Z')
  expect(await sessionFrom(token)).toBeNull()
})

test('a page that asks by itself is nobody at the desk: the login ends all the same', async () => {
  const token = await beginSession(world.siv.userId)
  for (let minutes = 1; minutes < 30; minutes += 1) {
    world.clock(Temporal.Instant.from('2026-11-21T09:00:00Z').add({ minutes }).toString())
    expect(await sessionFrom(token, { atWork: false })).not.toBeNull()
  }
  world.clock('2026-11-21T09:30:01Z')
  expect(await sessionFrom(token, { atWork: false })).toBeNull()
})

test('after ten hours it is over, however busy it was', async () => {
  const token = await beginSession(world.siv.userId)
  const begin = Temporal.Instant.from('2026-11-21T09:00:00Z')
  for (let minutes = 20; minutes < 600; minutes += 20) {
    world.clock(begin.add({ minutes }).toString())
    expect(await sessionFrom(token)).not.toBeNull()
  }
  world.clock('2026-11-21T19:00:00Z')
  expect(await sessionFrom(token)).toBeNull()
})

test('that it was seen is written once a minute at most', async () => {
  const token = await beginSession(world.siv.userId)
  const seen = async () => (await openSessions(world.siv.userId, token))[0]?.seen.toString()
  world.clock('2026-11-21T09:00:59Z')
  await sessionFrom(token)
  expect(await seen()).toBe('2026-11-21T09:00:00Z')
  world.clock('2026-11-21T09:01:00Z')
  await sessionFrom(token)
  expect(await seen()).toBe('2026-11-21T09:01:00Z')
})

test('ended once, it is over; ending it again says nothing about it', async () => {
  const token = await beginSession(world.siv.userId, { idToken: 'what the provider said' })
  expect(await endSession(token)).toEqual({ idToken: 'what the provider said' })
  expect(await sessionFrom(token)).toBeNull()
  expect(await endSession(token)).toEqual({ idToken: null })
})

test('logging out everywhere ends Siv’s sessions and nobody else’s', async () => {
  const [one, two, other] = [
    await beginSession(world.siv.userId),
    await beginSession(world.siv.userId),
    await beginSession(world.nils.userId),
  ]
  expect(await openSessions(world.siv.userId, two)).toHaveLength(2)
  expect((await openSessions(world.siv.userId, two)).filter((open) => open.here)).toHaveLength(1)
  await endAllSessions(world.siv.userId)
  expect([await sessionFrom(one), await sessionFrom(two)]).toEqual([null, null])
  expect(await sessionFrom(other)).not.toBeNull()
})

test('a deactivated user’s session leads nowhere, even one that nobody ended', async () => {
  const token = await beginSession(world.siv.userId)
  await asSystem('test', (tx) =>
    tx.insertInto('user_deactivation').values({ user_id: world.siv.userId, because: 'left' }).execute(),
  )
  expect(await sessionFrom(token)).toBeNull()
})

test('a user can’t read sessions, their own neither', async () => {
  await beginSession(world.siv.userId)
  await expect(asUser(world.siv, (tx) => tx.selectFrom('login_session').selectAll().execute())).rejects.toThrow(
    /permission denied/,
  )
})

test('sessions that were over a month ago are gone', async () => {
  await beginSession(world.siv.userId)
  world.clock('2026-12-22T09:00:00Z')
  await beginSession(world.nils.userId)
  const rows = await asSystem('test', (tx) => tx.selectFrom('login_session').select('user_id').execute())
  expect(rows).toEqual([{ user_id: world.nils.userId }])
})

test('when it ends is half an hour after the last page, and never later than the ten hours', async () => {
  const token = await beginSession(world.siv.userId)
  const ends = async () => (await sessionFrom(token))?.endsAt?.toString()
  world.clock('2026-11-21T09:00:30Z')
  // that it was seen isn't written yet, so that moment doesn't count
  expect(await ends()).toBe('2026-11-21T09:30:00Z')
  for (let minutes = 25; minutes < 590; minutes += 25) {
    world.clock(Temporal.Instant.from('2026-11-21T09:00:00Z').add({ minutes }).toString())
    await ends()
  }
  world.clock('2026-11-21T18:50:00Z')
  expect(await ends()).toBe('2026-11-21T19:00:00Z')
})

test('what the provider said is forgotten when the session is over, whichever way it ended', async () => {
  const said = async () =>
    (await asSystem('test', (tx) => tx.selectFrom('login_session').select('id_token').execute())).map(
      (row) => row.id_token,
    )
  await beginSession(world.siv.userId, { idToken: 'said of Siv' })
  await sweepSessions()
  expect(await said()).toEqual(['said of Siv'])
  world.clock('2026-11-21T09:30:00Z')
  await sweepSessions()
  expect(await said()).toEqual([null])
  world.clock('2026-12-22T09:00:00Z')
  await sweepSessions()
  expect(await said()).toEqual([])
})
