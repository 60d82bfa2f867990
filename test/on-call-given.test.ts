/** Hours on call are given by those in charge, in the municipality that they are for, and by nobody else. */

import { beforeEach, expect, test } from 'vitest'
import { asUser, isForbidden } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { browserOf, onCallInKalmar } from './support/on-call.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
const EVENING = '2026-11-21T20:00:00Z'
beforeEach(async () => {
  await onCallInKalmar(world)
  world.clock(EVENING)
})

const wanted = () => ({
  ...{ user: world.olle.userId, weekdays: 'mon', fromTime: '17', untilTime: '08:00', from: '2026-11-21', until: '' },
  unit: world.ids.adultUnit,
})

test('give hours in their own name; what is wrong is told at its field and kept', async () => {
  const { get, post } = await browserOf(world.agneta.userId)
  const wrong = await post('/on-call/new', wanted())
  expect([wrong.status, wrong.html.includes('href="#f-fromTime"'), wrong.html.includes('value="17"')]).toEqual([
    422,
    true,
    true,
  ])
  const strange = await post('/on-call/new', { ...wanted(), fromTime: '17:00', user: world.noor.userId, unit: '' })
  expect(strange.text).toContain('har rollen Socialjour')
  expect((await post('/on-call/new', { ...wanted(), fromTime: '17:00' })).status).toBe(303)
  const once = {
    user: world.jonna.userId,
    from: '2026-11-22',
    fromTime: '09:00',
    until: '2026-11-22',
    untilTime: '08:00',
    unit: world.ids.adultUnit,
  }
  expect((await post('/on-call/single/new', once)).text).toContain('innan det börjar')
  expect((await post('/on-call/single/new', { ...once, untilTime: '12:00' })).status).toBe(303)
  const list = (await get('/on-call')).text
  for (const said of ['Olle Sand', 'måndag 17:00–08:00', 'Jonna Strid', 'Nybro', 'Har jour nu', 'Agneta Holm'])
    expect(list).toContain(said)
})

test('a manager of Nybro has nothing to do with Kalmar’s hours, nor has a social worker or a landlord, and nobody gives their own', async () => {
  const give = (who: typeof world.siv, user: string) =>
    asUser(who, (tx) =>
      tx
        .insertInto('on_call_duty')
        .values({
          ...{
            id: newId(),
            municipality_code: '0880',
            organisation_id: world.ids.kalmar,
            user_id: user,
            weekdays: ['mon'],
          },
          ...{
            from_on: Temporal.PlainDate.from('2026-11-21'),
            from_time: '17:00',
            until_time: '08:00',
            given_at: Temporal.Instant.from(EVENING),
            given_by: who.userId,
          },
        })
        .execute(),
    ).then(
      () => 'given',
      (error: unknown) => isForbidden(error),
    )
  expect(await give({ ...world.ture, roles: ['manager'] }, world.olle.userId)).toBe(true)
  expect(await give(world.siv, world.olle.userId)).toBe(true)
  expect(await give(world.hanna, world.olle.userId)).toBe(true)
  expect(await give(world.agneta, world.agneta.userId)).toBe(true)
  expect(await give(world.agneta, world.olle.userId)).toBe('given')
  for (const who of [world.siv, world.hanna, world.ture]) {
    const { get } = await browserOf(who.userId)
    expect((await get('/on-call')).status).toBe(404)
  }
})
