/**
 * Nobody becomes somebody else within a user's transaction: not the system, not another user, by no statement and no function.
 * @module-tag server/roles
 */

import { CompiledQuery, sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { newId } from '../id.ts'
import { asSystem, asUser, databaseFacts, type Tx } from './index.ts'
import { NotForUsers } from './sealed.ts'

const world = inWorld()

beforeEach(async () => {
  await asSystem('test', async (tx) => {
    const began_at = Temporal.Instant.from('2026-11-21T09:00:00Z')
    const row = { token_hash: Buffer.alloc(32), user_id: world.petra.userId, began_at, seen_at: began_at }
    await tx
      .insertInto('login_session')
      .values({ ...row, expires_at: began_at.add({ hours: 8 }) })
      .execute()
  })
  await world.person({ by: world.ture, givenName: 'Mira' })
})

const statements = [
  'set role hemvist_system',
  'set local role hemvist_system',
  'set local role none',
  'reset role',
  'reset all',
  'discard all',
  'set session authorization default',
  '/* a word before */ set role hemvist_system',
  '-- a word before\nset role hemvist_system',
  "set local hemvist.user_id = 'x'",
  'set local row_security = off',
  "do $$ begin perform set_config('role', 'hemvist_system', true); end $$",
  'commit',
  'rollback',
  'savepoint one',
  'prepare p as select 1',
  'execute p',
  'call app.settle()',
  'create temporary table t (a int)',
  'copy login_session to stdout',
  'select 1; set role hemvist_system',
  'select 1; rollback; select * from login_session',
  "select set_config('role', 'hemvist_system', true)",
  "select pg_catalog.SET_CONFIG('role', 'none', true)",
  "select \"set_config\"('hemvist.user_id', 'x', true)",
  "select U&\"set\\005fconfig\"('role', 'none', true)",
  "select U&\"set!005fconfig\" UESCAPE '!' ('role', 'none', true)",
  "update pg_settings set setting = 'hemvist_system' where name = 'role'",
  "with x as (select set_config('role', 'hemvist_system', true)) select * from x, login_session",
  "select query_to_xml('select * from login_session', true, true, '')",
  "select * from ts_stat('select set_' || 'config(''role'', ''none'', true)::tsvector')",
]

/** Who the database takes this transaction for, and what it shows of others. */
async function seen(tx: Tx) {
  const { rows } = await sql<{ role: string; me: string; town: string; roles: string }>`
    select current_user as role, app.user_id() as me, app.municipality() as town, current_setting('hemvist.roles') as roles`.execute(
    tx,
  )
  const people = await tx.selectFrom('person').select('id').execute()
  return { ...rows[0], people: people.length }
}

describe('in a user’s transaction', () => {
  test('no statement and no function changes who is asking', async () => {
    const before = { role: 'hemvist_user', me: world.siv.userId, town: '0880', roles: 'socialWorker', people: 0 }
    await asUser(world.siv, async (tx) => {
      for (const statement of statements) {
        for (const tried of [
          () => sql.raw(statement).execute(tx),
          () => tx.executeQuery(CompiledQuery.raw(statement)),
          () => tx.executeQuery(CompiledQuery.raw(` ${statement}`, ['a value'])),
        ])
          await expect(tried(), statement).rejects.toBeInstanceOf(NotForUsers)
        expect(await seen(tx), statement).toEqual(before)
      }
    })
  })

  test('the system’s own tables stay closed', async () => {
    for (const table of ['login_session', 'seal_key', 'schema_migration'] as const)
      await expect(asUser(world.siv, (tx) => sql`select * from ${sql.table(table)}`.execute(tx))).rejects.toMatchObject(
        { code: '42501' },
      )
  })

  test('a value may say anything: what somebody types is no statement', async () => {
    const words = "'; set role hemvist_system; select set_config('role', 'none', true) --"
    const id = await world.person({ by: world.siv, givenName: words })
    const found = await asUser(world.siv, (tx) =>
      tx.selectFrom('person').select('given_name').where('id', '=', id).where('given_name', '=', words).execute(),
    )
    expect(found).toEqual([{ given_name: words }])
  })

  test('what comes after it, through the system’s door, is the system’s', async () => {
    await asUser(world.siv, (tx) => sql`reset role`.execute(tx)).catch(() => undefined)
    const reset = asSystem('test', (tx) => sql`set local work_mem = '8MB'`.execute(tx))
    await expect(reset).resolves.toBeDefined()
    expect(await asUser(world.petra, seen)).toMatchObject({ me: world.petra.userId, roles: 'preventionOfficer' })
  })
})

test('where the database is made by a superuser, it refuses the function by itself', async () => {
  const { superuser, openSettings } = await databaseFacts()
  expect(openSettings).toBe(!superuser)
  const within = world.connection.kysely.transaction().execute(async (tx) => {
    await sql`set local role hemvist_user`.execute(tx)
    return sql`select set_config('hemvist.user_id', ${newId()}, true)`.execute(tx)
  })
  if (superuser) await expect(within).rejects.toThrow(/permission denied for function set_config/)
})
