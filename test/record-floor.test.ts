/**
 * The record beneath SQL: events, numbers and lines of the read log are as the database makes them, whatever a user's transaction says.
 * @module-tag server/roles
 */

import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Session } from '../src/platform/access/index.ts'
import { asSystem, asUser, type Tx, takeRunningNumber } from '../src/platform/database/index.ts'
import type { Json } from '../src/platform/database/schema.gen.ts'
import { newId } from '../src/platform/id.ts'
import { type NewEvent, record, recordAll, verifyRecord } from '../src/platform/record/index.ts'
import { GENESIS, hashOf } from '../src/platform/record/record.ts'
import { now } from '../src/platform/time/index.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
const refused = { code: '42501' }

const write = (by: Session, data: { [key: string]: Json } = {}) =>
  asUser(by, (tx) => record(tx, by, { what: 'test.written', subject: newId(), data }))
const events = () => asSystem('test', (tx) => tx.selectFrom('event').selectAll().orderBy('seq').execute())
const whole = { breaks: [] }

describe('an event', () => {
  test('is hashed by the database as the verification does it, whatever stands in it', async () => {
    world.clock('2026-11-21T09:00:00.123456789Z')
    await write(world.siv, {
      b: 'Å "ö" \\ / \u2028 \u007f 🏠',
      a: [1, -0.5, null, true, { z: 1, y: [] }],
      Ä: '\t\n\u0001',
      'a b': {},
    })
    await write(world.siv, { aa: 0, a: 1_000_000, aA: 9_007_199_254_740_991, å: 0.000001, _: '' })
    await asSystem('test', (tx) =>
      recordAll(tx, '0880', { id: null, name: 'Jobb' }, [
        {
          what: 'test.earlier',
          subject: newId().toUpperCase(),
          at: Temporal.Instant.from('2015-03-29T01:30:00.000001999Z'),
        },
      ]),
    )
    expect(await verifyRecord()).toMatchObject({ events: 3, ...whole })
  })

  test('with a number that the two would write differently is refused', async () => {
    for (const odd of [1e21, 1e-7, 2 ** 53])
      await expect(write(world.siv, { odd })).rejects.toMatchObject({ code: '23514' })
    await expect(write(world.siv, { 10: 1, 9: 2 })).rejects.toMatchObject({ code: '23514' })
  })

  test('goes on from a chain that was hashed before the database did it', async () => {
    const row = { municipality_code: '0880', seq: 1, at: now(), actor_id: null, actor: 'Hemvist', what: 'test.old' }
    const old = {
      ...row,
      subject_id: newId(),
      person_id: null,
      data: { on: '2025-01-01', n: 3 },
      previous_hash: GENESIS,
    }
    const hash = hashOf(old)
    await asSystem('test', async (tx) => {
      await tx
        .insertInto('event')
        .values({ ...old, data: JSON.stringify(old.data), hash })
        .execute()
      await tx.insertInto('event_head').values({ municipality_code: '0880', seq: 1, hash }).execute()
    })
    await write(world.siv)
    expect(await verifyRecord()).toMatchObject({ events: 2, ...whole })
  })

  test('has its true actor and moment, whatever the program says', async () => {
    const lie = { ...world.siv, organisation: { ...world.siv.organisation, name: 'Somebody else' } }
    await asUser(world.siv, (tx) =>
      recordAll(tx, '0880', { id: world.siv.userId, name: 'Somebody else' }, [
        { what: 'test.written', subject: newId(), at: Temporal.Instant.from('2020-01-01T00:00:00Z') },
      ]),
    )
    await asUser(world.siv, (tx) => record(tx, lie, { what: 'test.written', subject: newId() }))
    for (const event of await events())
      expect(event).toMatchObject({ actor_id: world.siv.userId, actor: world.siv.organisation.name, at: now() })
  })

  test('is added by nothing else, and its head moved by nothing else', async () => {
    await write(world.siv)
    const [event] = await events()
    const attempts: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) =>
        sql`insert into event select municipality_code, seq + 1, at, actor_id, actor, what, subject_id, person_id, data, hash, hash from event`.execute(
          tx,
        ),
      (tx) => tx.updateTable('event_head').set({ seq: 7 }).execute(),
      (tx) => tx.insertInto('event_head').values({ municipality_code: '0880', seq: 7, hash: GENESIS }).execute(),
      (tx) => tx.deleteFrom('event_head').execute(),
      (tx) => tx.updateTable('running_number').set({ last: 0 }).execute(),
      (tx) =>
        tx
          .insertInto('running_number')
          .values({ municipality_code: '0880', series: 'case', year: 2026, last: 7 })
          .execute(),
    ]
    for (const attempt of attempts) await expect(asUser(world.siv, attempt)).rejects.toMatchObject(refused)
    expect(await events()).toEqual([event])
    expect(await verifyRecord()).toMatchObject(whole)
  })

  test('stands in another municipality’s chain only for a signal that was sent there just now, once', async () => {
    const into = (by: Session, here: string, event: NewEvent) =>
      asUser(by, (tx) => recordAll(tx, here, { id: by.userId, name: '' }, [event]))
    await expect(into(world.siv, '0881', { what: 'test.written', subject: newId() })).rejects.toMatchObject(refused)
    await expect(into(world.siv, '0881', { what: 'signal.received', subject: newId() })).rejects.toMatchObject(refused)
    expect(await events()).toEqual([])
  })
})

describe('a running number', () => {
  const take = (by: Session, here: string, series: 'signal' | 'case' | 'advice', year = 2026, count = 1) =>
    asUser(by, (tx) => takeRunningNumber(tx, here, series, year, count))

  test('is the next of the own municipality’s, this year’s, for those whose work has such numbers', async () => {
    expect(await take(world.siv, '0880', 'case')).toBe(1)
    expect(await take(world.siv, '0880', 'case', 2026, 3)).toBe(4)
    expect(await take(world.bo, '0880', 'advice')).toBe(1)
    await expect(take(world.siv, '0880', 'case', 2025)).rejects.toMatchObject(refused)
    await expect(take(world.siv, '0880', 'case', 2026, -1)).rejects.toMatchObject({ code: '23514' })
    await expect(take(world.hanna, '0880', 'case')).rejects.toMatchObject(refused)
    await expect(take(world.siv, '0880', 'advice')).rejects.toMatchObject(refused)
    await expect(take(world.anja, '0880', 'signal')).rejects.toMatchObject(refused)
  })

  test('is another municipality’s only for a signal to it, by the municipality’s own staff', async () => {
    expect(await take(world.siv, '0881', 'signal')).toBe(1)
    await expect(take(world.siv, '0881', 'case')).rejects.toMatchObject(refused)
    await expect(take(world.noor, '0881', 'signal')).rejects.toMatchObject(refused)
    const seen = await asUser(world.siv, (tx) => tx.selectFrom('running_number').select('municipality_code').execute())
    expect(seen).toEqual([])
  })
})

describe('a line of the read log', () => {
  test('tells the organisation, the reason and the protection that hold', async () => {
    const person = await world.person({ by: world.siv })
    const truth = {
      municipality_code: '0880',
      at: now(),
      user_id: world.siv.userId,
      organisation_id: world.ids.kalmar,
      person_id: person,
    }
    const line = { ...truth, page: 'path', reason: 'contact' as const, protected: false }
    const log = (change: object) =>
      asUser(world.siv, (tx) =>
        tx
          .insertInto('read_log')
          .values({ id: newId(), ...line, ...change })
          .execute(),
      )
    await log({})
    const stranger = await world.person({ by: world.ture })
    const lies = [
      { reason: 'consent' as const },
      { organisation_id: world.ids.stadsmissionen },
      { protected: true },
      { municipality_code: '0881' },
      { user_id: world.petra.userId },
      { person_id: stranger },
      { at: now().subtract({ hours: 1 }) },
    ]
    for (const lie of lies) await expect(log(lie), JSON.stringify(lie)).rejects.toMatchObject(refused)
  })
})

describe('who may open somebody with a protected identity', () => {
  test('is named by those who may read about the person, and is somebody of the same house', async () => {
    const person = await world.person({ by: world.siv })
    const name = (by: Session, user_id: string) =>
      asUser(by, (tx) =>
        tx
          .insertInto('protected_staff')
          .values({
            id: newId(),
            municipality_code: '0880',
            person_id: person,
            user_id,
            named_at: now(),
            named_by: by.userId,
          })
          .execute(),
      )
    await expect(name(world.petra, world.petra.userId)).rejects.toMatchObject(refused)
    for (const stranger of [world.nils, world.ture])
      await expect(name(world.agneta, stranger.userId)).rejects.toMatchObject(refused)
    await name(world.agneta, world.siv.userId)
  })
})

describe('an emergency opening', () => {
  test('begins now, lasts a day at most, and is reviewed by somebody else', async () => {
    const person = await world.person({ by: world.siv })
    const reviewer: Session = { ...world.sofia, roles: [...world.sofia.roles, 'logReviewer'] }
    const open = (opened_at = now(), hours = 24) =>
      asUser(reviewer, (tx) =>
        tx
          .insertInto('emergency_opening')
          .values({
            id: newId(),
            municipality_code: '0880',
            person_id: person,
            user_id: reviewer.userId,
            because: 'Hittad skadad',
            opened_at,
            closes_at: opened_at.add({ hours }),
          })
          .execute(),
      )
    await expect(open(now().add({ hours: 20 }))).rejects.toMatchObject(refused)
    await expect(open(now().subtract({ hours: 20 }))).rejects.toMatchObject(refused)
    await expect(open(now(), 25)).rejects.toMatchObject({ code: '23514' })
    await open()
    const review = (by: Session) =>
      asUser(by, (tx) =>
        tx
          .updateTable('emergency_opening')
          .set({ reviewed_at: now(), reviewed_by: by.userId, review: 'justified' })
          .executeTakeFirstOrThrow(),
      )
    expect(await review(reviewer)).toMatchObject({ numUpdatedRows: 0n })
    expect(await review(world.rut)).toMatchObject({ numUpdatedRows: 1n })
  })
})
