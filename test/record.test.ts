/** The record: nothing in it is changed or taken away unseen, by the application or by somebody with all rights to the database. */

import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Session } from '../src/platform/access/index.ts'
import { asSystem, asUser } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { record, verifyRecord } from '../src/platform/record/index.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()

async function write(by: Session, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1)
    await asUser(by, (tx) =>
      record(tx, by, { what: 'test.written', subject: newId(), data: { number: i, on: '2026-11-21' } }),
    )
}

/** As somebody who owns the whole database, with the guards switched off. */
const tamper = (statement: string): Promise<void> =>
  world.connection.exec(`begin; set local session_replication_role = replica; ${statement}; commit`)

describe('record verify', () => {
  test('finds nothing where nothing happened, also in two municipalities and with hundreds of rows', async () => {
    await write(world.siv, 40)
    await write(world.ture, 3)
    expect(await verifyRecord()).toEqual({ municipalities: 2, events: 43, breaks: [] })
  })

  const changes: [string, string][] = [
    ['what happened', "what = 'test.other'"],
    ['to what', `subject_id = '${newId()}'`],
    ['about whom', `person_id = '${newId()}'`],
    ['by whom', `actor_id = '${newId()}'`],
    ['the actor’s name', "actor = 'Somebody else'"],
    ['when, by a millionth of a second', "at = at + interval '1 microsecond'"],
    ['a number inside', "data = jsonb_set(data, '{number}', '7')"],
    ['its own hash', "hash = decode(repeat('00', 32), 'hex')"],
  ]
  test.each(changes)('finds a row that was changed: %s', async (_, change) => {
    await write(world.siv, 5)
    await tamper(`update event set ${change} where seq = 3`)
    expect((await verifyRecord()).breaks).toEqual([{ municipality: '0880', seq: 3, kind: 'changed' }])
  })

  test('finds a row that was removed', async () => {
    await write(world.siv, 5)
    await tamper('delete from event where seq = 3')
    expect((await verifyRecord()).breaks).toEqual([{ municipality: '0880', seq: 3, kind: 'removed' }])
  })

  test('finds a row that was removed where the numbers were closed up again', async () => {
    await write(world.siv, 5)
    // one after the other: each number must be free when it is taken
    await tamper(
      `delete from event where seq = 3; do $$ declare s bigint; begin
         for s in select seq from event where seq > 3 order by seq loop update event set seq = s - 1 where seq = s; end loop; end $$`,
    )
    expect((await verifyRecord()).breaks).toMatchObject([{ municipality: '0880', seq: 3 }])
  })

  test('finds a row that was put in between', async () => {
    await write(world.siv, 5)
    // numbers go through the negative, so that none is taken while they move up by one
    await tamper(
      `alter table event drop constraint event_seq_check; update event set seq = -seq where seq >= 3; update event set seq = 1 - seq where seq < 0;
       insert into event select municipality_code, 3, at, actor_id, actor, what, subject_id, person_id, data, previous_hash, hash from event where seq = 2`,
    )
    const { breaks } = await verifyRecord()
    await tamper('delete from event; alter table event add constraint event_seq_check check (seq > 0)')
    expect(breaks).toMatchObject([{ municipality: '0880', seq: 3 }])
  })

  test('finds that the end was cut off, one row or all of them', async () => {
    await write(world.siv, 5)
    await tamper('delete from event where seq = 5')
    expect((await verifyRecord()).breaks).toEqual([{ municipality: '0880', seq: 5, kind: 'endRemoved' }])
    await tamper('delete from event')
    expect((await verifyRecord()).breaks).toEqual([{ municipality: '0880', seq: 1, kind: 'endRemoved' }])
  })

  test('finds that the head was moved back to hide it, as soon as the next event is written', async () => {
    await write(world.siv, 5)
    await tamper('delete from event_head')
    expect((await verifyRecord()).breaks).toMatchObject([{ municipality: '0880' }])
  })

  test('names the break of one municipality and leaves the other’s chain whole', async () => {
    await write(world.siv, 3)
    await write(world.ture, 3)
    await tamper("delete from event where municipality_code = '0881' and seq = 1")
    expect((await verifyRecord()).breaks).toEqual([{ municipality: '0881', seq: 1, kind: 'removed' }])
  })
})

describe('the clock', () => {
  test('keeps finer time than the database: an event of any nanosecond is whole when it is read again', async () => {
    for (const nanosecond of ['000000000', '123456499', '123456500', '123456999', '999999999']) {
      world.clock(`2026-11-21T09:00:00.${nanosecond}Z`)
      await write(world.siv, 1)
    }
    expect(await verifyRecord()).toEqual({ municipalities: 1, events: 5, breaks: [] })
  })
})

describe('the database itself', () => {
  const attempts = ["update event set what = 'other'", 'delete from event', 'truncate event', 'truncate event cascade']

  test.each(attempts)('refuses even its owner: %s', async (statement) => {
    await write(world.siv, 2)
    await expect(sql.raw(statement).execute(world.connection.kysely)).rejects.toThrow(
      /can be added, never changed or removed/,
    )
    expect(await verifyRecord()).toMatchObject({ events: 2, breaks: [] })
  })

  test.each(["update read_log set page = 'other'", 'delete from read_log'])(
    'refuses on the read log: %s',
    async (statement) => {
      const person = await world.person({ by: world.siv })
      await asUser(world.siv, (tx) =>
        tx
          .insertInto('read_log')
          .values({
            id: newId(),
            municipality_code: '0880',
            at: Temporal.Instant.from('2026-11-21T09:00:00Z'),
            user_id: world.siv.userId,
            organisation_id: world.ids.kalmar,
            person_id: person,
            reason: 'contact',
            page: 'path',
            protected: false,
          })
          .execute(),
      )
      await expect(asSystem('test', (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(/never changed or removed/)
    },
  )

  test('lets nobody write in another’s name', async () => {
    const asPetra = { ...world.siv, userId: world.petra.userId }
    const writing = asUser(world.siv, (tx) => record(tx, asPetra, { what: 'test.written', subject: newId() }))
    await expect(writing).rejects.toThrow(/row-level security/)
    expect(await verifyRecord()).toMatchObject({ events: 0, breaks: [] })
  })

  test('a change that is taken back leaves no event and no gap', async () => {
    await write(world.siv, 1)
    const failing = asUser(world.siv, async (tx) => {
      await record(tx, world.siv, { what: 'test.written', subject: newId() })
      throw new Error('taken back')
    })
    await expect(failing).rejects.toThrow('taken back')
    await write(world.siv, 1)
    expect(await verifyRecord()).toEqual({ municipalities: 1, events: 2, breaks: [] })
  })

  test('twenty who write at once make one chain', { tags: ['server/locks'] }, async () => {
    await Promise.all(Array.from({ length: 20 }, () => write(world.siv, 1)))
    expect(await verifyRecord()).toEqual({ municipalities: 1, events: 20, breaks: [] })
  })
})
