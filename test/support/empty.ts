/** Makes a test's database empty again: of everything, or of everything but the cast. */

import { sql } from 'kysely'
import pg from 'pg'
import type { Connection } from '../../src/platform/database/index.ts'
import { now } from '../../src/platform/time/index.ts'

/** What came with the migrations and never changes. */
const reference = ['municipality', 'living_form', 'strategy_goal', 'permission', 'schema_migration']
/** And the cast. */
const people = ['organisation', 'unit', 'app_user', 'user_role']

/** Not even the cast. */
export const emptyOfPeople = (connection: Connection): Promise<void> => emptyAllBut(connection, reference)

/**
 * Nothing but the cast. On a server a session of its own does it, for which keys and guards never hold: to change that within a session throws all of its
 * plans away, and the next pages would pay for it.
 */
export async function emptied(connection: Connection & { url?: string }): Promise<void> {
  const left = [...reference, ...people]
  if (connection.url === undefined) return emptyAllBut(connection, left)
  const known = emptiers.get(connection) ?? emptier(connection, connection.url, left)
  emptiers.set(connection, known)
  await (await known).query('select pg_temp.empty()')
}

const emptiers = new Map<Connection, Promise<pg.Client>>()

/** When, by the clock of the tests, what `filledAgain` makes was copied. */
const copied = new Map<Connection, string>()

/**
 * Fills a world that has nothing but the cast, in one way for the whole run: the first time by `fill`, then by a copy of the rows that came of it, without
 * the triggers and keys that have seen them already. Where there is no such session (embedded, or a database of the test's own), or something else in the
 * world, `fill` does it.
 */
export async function filledAgain(connection: Connection, fill: () => Promise<void>): Promise<void> {
  const client = await emptiers.get(connection)
  if (client === undefined) return fill()
  const asked = async (what: string) =>
    (await client.query<{ so: boolean }>(`select pg_temp.${what}() as so`)).rows[0]?.so
  const at = now().toString()
  if (copied.get(connection) === at) {
    if (!(await asked('again'))) await fill()
    return
  }
  const bare = !copied.has(connection) && (await asked('bare'))
  await fill()
  if (!bare) return
  await client.query(await copying(client))
  copied.set(connection, at)
}

/** Copies each table that has rows, and `pg_temp.again`, which puts them back into a world without any and says whether it was one. */
async function copying(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string; columns: string; cast: boolean }>(
    `select format('%I.%I', n.nspname, c.relname) as name, c.relname = any ($2) as cast,
       (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> all ($1)`,
    [reference, people],
  )
  const each = rows.map(({ name, columns, cast }, i) => ({
    copy: `create temp table copy_${i} as select ${columns} from ${name};`,
    back: `${cast ? `delete from ${name};` : ''} insert into ${name} (${columns}) overriding system value select ${columns} from pg_temp.copy_${i};`,
  }))
  return `${each.map(({ copy }) => copy).join(' ')}
    create function pg_temp.again() returns boolean language plpgsql as $$
    begin
      if not pg_temp.bare() then return false; end if;
      ${each.map(({ back }) => back).join(' ')}
      return true;
    end $$`
}

async function emptier(connection: Connection, url: string, left: readonly string[]): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, options: '-c session_replication_role=replica' })
  await client.connect()
  const tables = await tablesBut(connection, left)
  const each = (then: string) =>
    tables.map((name) => `if exists (select from ${name}) then ${then.replace('$', name)}; end if;`)
  await client.query(
    `create function pg_temp.empty() returns void language plpgsql as $$ begin ${each('delete from $').join(' ')} ${castAlone} end $$;
     create function pg_temp.bare() returns boolean language plpgsql as $$ begin ${each('return false').join(' ')} return true; end $$`,
  )
  return client
}

/** Takes the database away; nobody may have a session there. */
export async function gone(connection: Connection): Promise<void> {
  await (await emptiers.get(connection))?.end()
  emptiers.delete(connection)
  copied.delete(connection)
  await connection?.close()
}

async function tablesBut(connection: Connection, left: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' and tablename <> all (${left})
    union all select 'pgboss.job'`.execute(connection.kysely)
  return rows.map(({ name }) => name)
}

/**
 * Empties the tables that hold something. Emptying all hundred takes a fifth of a second, asking which ones do some milliseconds,
 * and every test begins with it.
 */
async function emptyAllBut(connection: Connection, left: readonly string[]): Promise<void> {
  const held = (await tablesBut(connection, left))
    .map((name) => `select '${name}' as name where exists (select from ${name})`)
    .join(' union all ')
  const { rows } = await sql<{ name: string }>`${sql.raw(held)}`.execute(connection.kysely)
  // replica: keys and the record's guard against being emptied are for everybody but a test that begins anew
  await connection.exec(
    `begin; set local session_replication_role = replica; ${rows.map(({ name }) => `delete from ${name};`).join(' ')} ${castAlone} commit`,
  )
}

/** What people in charge did to the cast. */
const castAlone = `
  delete from user_role where given_by is not null or user_id in (select id from app_user where issuer <> 'demo' or set_up_by is not null);
  update user_role set taken_at = null, taken_by = null, taken_open_because = null where taken_by is not null;
  delete from app_user where issuer <> 'demo' or set_up_by is not null;
  delete from unit where set_up_by is not null; delete from organisation where set_up_by is not null;
  update unit set retired_at = null, retired_by = null, retired_open_because = null where retired_at is not null;
  update organisation set retired_at = null, retired_by = null, retired_open_because = null where retired_at is not null;`
