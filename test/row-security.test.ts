/**
 * Every table of the database is either behind row security, forced and with policies, or stands here with the reason why it needn't be.
 * @module-tag server/roles
 */

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Connection } from '../src/platform/database/index.ts'
import { freshDatabase } from './support/database.ts'

/** Tables without row security. No other may be without. */
const openBecause: Record<string, string> = {
  municipality: 'the municipalities of Sweden, public',
  living_form: 'a list of codes, public',
  permission: 'who may what by role; no person',
  strategy_goal: 'the goals of the state, public',
  schema_migration: 'which migrations were applied; nobody but the migrator may read it',
  login_session: 'no user has a grant on it; read when somebody logs in',
  login_flow: 'no user has a grant on it; read when somebody logs in',
}

/** Tables behind row security whose policy lets every user read every row. */
const readByAllBecause: Record<string, string> = {
  organisation: 'names of organisations; no person',
  unit: 'names of units; no person',
}

type Table = { name: string; enabled: boolean; forced: boolean; policies: number; userMayRead: boolean; kind: string }

async function tables(connection: Connection): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name, c.relkind as kind, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid and 'hemvist_user'::regrole = any (p.polroles)) as policies,
      has_any_column_privilege('hemvist_user', c.oid, 'select') as "userMayRead"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname not like 'pg\\_%' and c.relkind in ('r', 'p', 'f', 'v', 'm')
    order by c.relname`.execute(connection.kysely)
  return rows
}

/** What is wrong with the tables, in words; nothing when all is well. */
async function faults(connection: Connection): Promise<string[]> {
  const all = (await tables(connection)).filter(({ kind }) => kind !== 'v')
  return all.flatMap(({ name, kind, enabled, forced, policies, userMayRead }) => {
    if (kind !== 'r') return [`${name} is no plain table: row security does not reach it`]
    if (name in openBecause) return enabled ? [`${name} has row security now: take it off the list`] : []
    if (!enabled) return [`${name} has neither row security nor a stated reason`]
    if (!forced) return [`${name} does not force row security on its owner`]
    return policies === 0 && userMayRead ? [`${name} may be read by users, and no policy says by whom`] : []
  })
}

let connection: Connection
beforeAll(async () => {
  connection = await freshDatabase()
})
afterAll(() => connection?.close())

/** Views that tell users something of rows that they may not read. No other may. */
const tellsLessBecause: Record<string, string> = {}

describe('row security', () => {
  test('every table has it, or a reason', async () => {
    expect(await faults(connection)).toEqual([])
  })

  test('every table on the list is there', async () => {
    const names = new Set((await tables(connection)).map(({ name }) => name))
    expect([...Object.keys(openBecause), ...Object.keys(readByAllBecause)].filter((name) => !names.has(name))).toEqual(
      [],
    )
  })

  test('a new table without it is found', async () => {
    await connection.exec('create table newcomer (id uuid primary key, name text)')
    try {
      expect(await faults(connection)).toEqual(['newcomer has neither row security nor a stated reason'])
      await connection.exec('alter table newcomer enable row level security')
      expect(await faults(connection)).toEqual(['newcomer does not force row security on its owner'])
      await connection.exec(
        'alter table newcomer force row level security; grant select (name) on newcomer to hemvist_user',
      )
      expect(await faults(connection)).toEqual(['newcomer may be read by users, and no policy says by whom'])
      await connection.exec('create policy read on newcomer for select to hemvist_user using (false)')
      expect(await faults(connection)).toEqual([])
      await connection.exec('create materialized view copied as select * from person')
      expect(await faults(connection)).toEqual(['copied is no plain table: row security does not reach it'])
    } finally {
      await connection.exec('drop materialized view if exists copied; drop table newcomer')
    }
  })

  test('a policy that lets everybody read every row is known by name', async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct polrelid::regclass::text as name from pg_policy
      where polcmd in ('r', '*') and pg_get_expr(polqual, polrelid) = 'true' and 'hemvist_user'::regrole = any (polroles)`.execute(
      connection.kysely,
    )
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(readByAllBecause).sort())
  })

  test('the queue of jobs, which has none, is out of every user’s reach', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'pgboss' and c.relkind in ('r', 'p', 'v') and (has_schema_privilege('hemvist_user', n.oid, 'usage')
        or has_table_privilege('hemvist_user', c.oid, 'select, insert, update, delete, truncate, references, trigger'))
      union all
      select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'pgboss' and has_function_privilege('hemvist_user', p.oid, 'execute')`.execute(
      connection.kysely,
    )
    expect(rows).toEqual([])
  })

  test('a view that reads with its owner’s eyes has the system’s, and tells users no more than the ids that they may read anyway', async () => {
    const { rows } = await sql<{ name: string; owner: string; told: boolean; barrier: boolean }>`
      select c.relname as name, c.relowner::regrole::text as owner, has_table_privilege('hemvist_user', c.oid, 'select') as told,
        coalesce(c.reloptions @> array['security_barrier=true'], false) as barrier
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'app') and c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)
      order by 1`.execute(connection.kysely)
    expect(rows.filter(({ owner }) => owner !== 'hemvist_system')).toEqual([])
    const told = rows.filter((view) => view.told)
    expect(told.filter(({ barrier }) => !barrier)).toEqual([])
    expect(told.map(({ name }) => name)).toContain('my_ground')
    expect(told.map(({ name }) => name).filter((name) => !/^my_/.test(name))).toEqual(
      Object.keys(tellsLessBecause).filter((name) => rows.some((row) => row.name === name)),
    )
  })

  test('the user’s role owns nothing, bypasses nothing, can’t log in, and can’t become the system', async () => {
    const { rows } = await sql<{
      rolname: string
      rolsuper: boolean
      rolbypassrls: boolean
      rolcanlogin: boolean
      owns: number
      member: boolean
    }>`
      select rolname, rolsuper, rolbypassrls, rolcanlogin, (select count(*)::int from pg_class where relowner = r.oid and (relkind <> 'v' or rolname = 'hemvist_user')) as owns,
        rolname = 'hemvist_user' and pg_has_role('hemvist_user', 'hemvist_system', 'member') as member
      from pg_roles r where rolname in ('hemvist_user', 'hemvist_system') order by rolname`.execute(connection.kysely)
    const none = { rolsuper: false, rolbypassrls: false, rolcanlogin: false, owns: 0, member: false }
    expect(rows).toEqual([
      { rolname: 'hemvist_system', ...none },
      { rolname: 'hemvist_user', ...none },
    ])
  })

  test('every function that works with the system’s rights has a fixed search path', async () => {
    const { rows } = await sql<{ name: string }>`
      select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'app') and p.prosecdef and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')`.execute(
      connection.kysely,
    )
    expect(rows).toEqual([])
  })

  test('who changed what in the record and the read log can’t be altered by any role of the application', async () => {
    const { rows } = await sql<{ role: string; name: string }>`
      select r.rolname as role, c.relname as name from pg_class c, pg_roles r
      where c.relname in ('event', 'read_log') and r.rolname = 'hemvist_user' and has_table_privilege(r.oid, c.oid, 'update, delete, truncate')`.execute(
      connection.kysely,
    )
    expect(rows).toEqual([])
  })
})
