/**
 * The floor beneath SQL: what the catalogue must say of every function, so that a later one can't forget it.
 * @module-tag server/roles
 */

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permissions } from '../src/app-permissions.ts'
import { type Connection, migrate, type Tx } from '../src/platform/database/index.ts'
import { freshDatabase } from './support/database.ts'

/** Functions that write with the system's rights and that a user's transaction may call itself. No other may be. */
const writesForUsersBecause: Record<string, string> = {
  'app.add_events(text,jsonb)': 'makes an event’s number and hash, and tells who and when by itself',
  'app.begin_work(uuid,text)': 'holds heads and claims the user’s own form',
  'app.let_holds_go(uuid,uuid,date[])': 'lets holds that have run out give way, in a bed that the user sees',
  'app.mark_unseen_guest(uuid,text,uuid)':
    'marks that a bed was taken or left, by somebody whom the user may not read about',
  'app.hold_record()': 'holds the head of the user’s own municipality',
  'app.search_begins(text,text,text,text,integer,interval,integer)':
    'writes that the user searched and who was asked about, neither of which the user may read',
  'app.take_numbers(text,text,integer,integer)': 'asks who takes which number, and where',
  'app.tenants_read(uuid[],text)':
    'writes in the read log who saw the names of a lease’s tenants, which a landlord may not read',
  'app.transfer_read(uuid,text)':
    'writes in both municipalities’ read logs who saw a request, of a person whom the other one may not read',
  'app.undo_lease(uuid)': 'asks what its policy would; afterwards nobody sees the row, so no policy could',
  'app.rewrite_booking_clocks(uuid)': 'writes nothing but what the meetings say, whoever asks',
}

let connection: Connection
beforeAll(async () => {
  connection = await freshDatabase()
})
afterAll(() => connection?.close())

const PATH = 'search_path=pg_catalog, public, app, pg_temp'

/** Functions and procedures of ours, with triggers' and those of the queue, but not of extensions. */
async function ours(where: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('app', 'public', 'pgboss') and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      and ${sql.raw(where)} order by 1`.execute(connection.kysely)
  return rows.map(({ name }) => name)
}

/** As a user of the database, whoever it is, in a transaction that is taken back. */
async function asAnybody<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return connection.kysely.transaction().execute(async (tx) => {
    await sql`set local role hemvist_user`.execute(tx)
    return work(tx)
  })
}

describe('every function', () => {
  // what only reads a setting is inlined into policies, and a path of its own would hinder that
  const asksTables = `n.nspname <> 'pgboss' and (p.prosecdef or p.prolang <> (select oid from pg_language where lanname = 'sql') or p.prosrc ~* '\\m(from|into|update)\\M')`

  test('looks its names up where no temporary table can stand in for ours', async () => {
    expect(await ours(`${asksTables} and not coalesce(p.proconfig @> array['${PATH}'], false)`)).toEqual([])
    expect(await ours(asksTables)).toContain('app.may_read_person(uuid)')
  })

  test('is called by our two roles alone', async () => {
    const byEverybody = `(p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`
    expect(await ours(byEverybody)).toEqual([])
    await connection.exec('create function app.newcomer() returns int language sql as $$ select 1 $$')
    try {
      expect(await ours(byEverybody)).toEqual([])
      await asAnybody((tx) => sql`select app.newcomer()`.execute(tx))
    } finally {
      await connection.exec('drop function app.newcomer()')
    }
  })

  test('that has more rights than its caller has the system’s, never the owner’s', async () => {
    expect(await ours(`p.prosecdef and p.proowner <> 'hemvist_system'::regrole`)).toEqual([])
  })

  test('that writes with the system’s rights is called by no user, or stands on the list', async () => {
    const writes = `p.prosecdef and p.provolatile = 'v' and p.prorettype <> 'trigger'::regtype and has_function_privilege('hemvist_user', p.oid, 'execute')`
    expect(await ours(writes)).toEqual(Object.keys(writesForUsersBecause).sort())
  })

  test('that would tell of a protected person, or of anybody’s days and places, is asked by no user', async () => {
    const person = sql`'0197cc00-0000-7000-8000-000000000001'::uuid`
    for (const asked of [
      sql`app.beside(${person})`,
      sql`app.stands_apart(${person})`,
      sql`app.kept_to(${person})`,
      sql`app.may_read_beside(${person}, ${person})`,
      sql`app.place_or_birth_fits(' 19870521 ', '', ${person})`,
    ])
      await expect(asAnybody((tx) => sql`select ${asked}`.execute(tx))).rejects.toMatchObject({ code: '42501' })
  })
})

describe('temporary tables', () => {
  test('are nobody’s', async () => {
    const making = asAnybody((tx) => sql`create temporary table person_contact (person_id uuid)`.execute(tx))
    await expect(making).rejects.toThrow(/permission denied to create temporary tables/)
  })

  test('are nobody’s after the next start either, where the database was copied or restored and has the right again', async () => {
    await connection.exec(
      `do $$ begin execute format('grant temporary on database %I to public', current_database()); end $$`,
    )
    await migrate(connection, permissions)
    const making = asAnybody((tx) => sql`create temporary table person_contact (person_id uuid)`.execute(tx))
    await expect(making).rejects.toThrow(/permission denied to create temporary tables/)
  })

  test('stand in for no table of ours, where they can’t be taken away', async () => {
    const person = '0197cc00-0000-7000-8000-000000000001'
    const trick = connection.kysely.transaction().execute(async (tx) => {
      await sql`do $$ begin execute format('grant temporary on database %I to hemvist_user', current_database()); end $$`.execute(
        tx,
      )
      await sql`set local role hemvist_user`.execute(tx)
      await sql`create temporary table protection (person_id uuid, ended_at timestamptz)`.execute(tx)
      await sql`grant select on protection to public`.execute(tx)
      await sql`insert into protection values (${person}, null)`.execute(tx)
      const { rows } = await sql<{ hidden: boolean }>`select app.is_protected(${person}) as hidden`.execute(tx)
      throw Object.assign(new Error('taken back'), { hidden: rows[0]?.hidden })
    })
    await expect(trick).rejects.toMatchObject({ hidden: false })
  })
})
