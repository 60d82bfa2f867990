/**
 * One order of locks (decision 014): the record's head before anything else that another could wait for, by the database and by every place that locks by itself.
 * @module-tag server/locks
 */

import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { asSystem, asUser } from '../src/platform/database/index.ts'
import { sourceFiles, withoutComments } from './support/source.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()

/** Tables behind row security whose changes don't take the head. Every other does by itself, whatever the code forgot. */
const withoutBecause: Record<string, string> = {
  event_head: 'the head itself',
  request_key:
    'a form’s key is claimed by app.begin_work, which holds the head already, and where it led is written while nothing else is held',
  access_log: 'written while pages are read, searched and refused; nobody waits for its rows',
  asked_about: 'the same: written by a search',
  kept_search: 'the same; gone with the login',
  draft: 'its writer’s alone; nobody waits for its rows',
  signal_guard: 'the same as ground',
  ground: 'written within the change of another table alone, which holds the head',
  matter_next: 'the same',
  lease_after: 'the same',
  read_log: 'written while pages are read; nobody waits for its rows',
  figure_mark: 'written by triggers of tables that see to it themselves, beneath the head that those hold',
  app_user: 'a user’s own language and colours; made and ended by the operator’s commands, which hold the head',
  user_role: 'given and taken by the operator’s commands, which hold the head',
}

/** Places that lock by themselves: they hold nothing else then, and wait for nobody meanwhile. */
const byThemselves = ['src/exchange/webhook/deliver.ts: for update', 'src/platform/job/queue.ts: pg_advisory']

describe('the record’s head is taken first', () => {
  test('by the first statement that changes a table: every table behind row security sees to it, or stands here with its reason', async () => {
    const { rows } = await sql<{ name: string; held: boolean }>`
      select c.relname as name, exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'held_first' and t.tgenabled = 'O'
        and t.tgtype & 66 = 2 and t.tgtype & 28 = 28 and t.tgtype & 1 = 0) as held
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity order by c.relname`.execute(
      world.connection.kysely,
    )
    expect(rows.length).toBeGreaterThan(90)
    const wrong = rows.filter(({ name, held }) => held === name in withoutBecause)
    expect(wrong).toEqual([])
  })

  test('before a row or a name is locked, in every room', () => {
    const lock = /\.for(No)?(Key)?(Update|Share)\(\)|\bfor (no key )?update\b|\bfor (key )?share\b|pg_advisory/g
    const held = /holdRecords?\(\s*tx[\s\S]{0,400}$/
    const early = sourceFiles('src/**/*.{ts,tsx}')
      .filter(({ path }) => !/^src\/platform\/(database|record)\//.test(path) && !path.includes('.test.'))
      .flatMap(({ path, text }) => {
        const code = withoutComments(text)
        return [...code.matchAll(lock)]
          .filter(({ index }) => !held.test(code.slice(0, index)))
          .map(([found]) => `${path}: ${found}`)
      })
    expect(early).toEqual(byThemselves)
  })

  test('a user holds the head of their own municipality, and of another only where the work writes there', async () => {
    // a head that isn't there yet is made when it is first held
    const held = async (alsoIn?: string) => {
      await asUser(world.siv, (tx) => sql`select app.hold_record()`.execute(tx), alsoIn === undefined ? {} : { alsoIn })
      const heads = await asSystem('test: heads', (tx) =>
        tx.selectFrom('event_head').select('municipality_code').execute(),
      )
      return heads.map((row) => row.municipality_code)
    }
    expect(await held()).toEqual([world.siv.municipality])
    expect((await held('0881')).toSorted()).toEqual([world.siv.municipality, '0881'].toSorted())
  })
})
