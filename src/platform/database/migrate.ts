/** Brings a database to the newest migration: plain SQL files in order, forward only, one process at a time. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { type AllPermissions, permissionRows } from '../access/index.ts'
import type { Progress } from '../progress.ts'
import { root } from '../root.ts'
import type { Connection } from './open.ts'
import { municipalities } from './reference.ts'

export type Migration = { name: string; statements: string; sha256: string }

/** An applied file whose text has changed since, or one that this version doesn't know. Never go on from there by guess. */
export class MigrationMismatch extends Error {}

// Any number will do, as long as nobody else of the same database uses it.
const ADVISORY_LOCK = 727_446_871

/** The migrations that came with this version, in order. */
export function migrations(): Migration[] {
  const folder = new URL('migrations/', root)
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const statements = readFileSync(new URL(name, folder), 'utf8')
      return { name, statements, sha256: createHash('sha256').update(statements).digest('hex') }
    })
}

// What a migration may forget: fixed search paths, and whoever writes in their own name (migration 0015; an older version doesn't know it yet).
// With the last one, in its transaction: whoever is killed here has settled it, or has it still to apply.
const SETTLE = `do $settle$ begin if to_regprocedure('app.settle()') is not null then call app.settle(); end if; end $settle$;`

// What stands with the database and not in it, so that a copy or a restored dump lacks it (migration 0014).
const FORBID = `do $forbid$ begin
  if to_regprocedure('app.forbid_temporary_tables()') is not null and has_database_privilege('hemvist_user', current_database(), 'TEMPORARY')
  then call app.forbid_temporary_tables(); end if; end $forbid$`

/**
 * Applies what is missing, and brings the table of who may what to what `permissions` say. Gives the names of the files that it applied; throws
 * {@link MigrationMismatch} when the past doesn't agree.
 */
export async function migrate(
  connection: Connection,
  permissions: AllPermissions,
  known: Migration[] = migrations(),
  progress?: Progress,
): Promise<string[]> {
  // under the lock, too: two that begin at once on an empty database would both try to make it
  await connection.exec(
    `begin; select pg_advisory_xact_lock(${ADVISORY_LOCK}); create table if not exists schema_migration (name text primary key, sha256 text not null, at timestamptz not null default now()); commit`,
  )
  const applied: string[] = []
  for (;;) {
    const name = await applyNext(connection, known)
    if (name === null) break
    if (applied.length === 0) progress?.say('Bringing the database to the newest migration.')
    applied.push(name)
    progress?.step(known.findIndex((one) => one.name === name) + 1, known.length)
  }
  await connection.exec(FORBID)
  await fillMunicipalities(connection)
  await fillPermissions(connection, permissions)
  return applied
}

/** One file in one transaction, under the advisory lock: two that start at once apply it once. */
async function applyNext(connection: Connection, known: Migration[]): Promise<string | null> {
  const past = await sql<{
    name: string
    sha256: string
  }>`select name, sha256 from schema_migration order by name`.execute(connection.kysely)
  for (const row of past.rows) {
    const mine = known.find((m) => m.name === row.name)
    if (!mine)
      throw new MigrationMismatch(
        `The database has the migration ${row.name}, which this version of Hemvist doesn't know. Use the version that made it, or a newer one.`,
      )
    if (mine.sha256 !== row.sha256)
      throw new MigrationMismatch(
        `The migration ${row.name} was changed after it was applied. Write a new migration instead.`,
      )
  }
  const next = known.find((m) => !past.rows.some((row) => row.name === m.name))
  if (!next) return null
  const settle = next === known.at(-1) ? SETTLE : ''
  // one string, so that a server runs it in one session; the insert fails when another process was faster, and the loop looks again
  const record = `insert into schema_migration (name, sha256) values ('${next.name}', '${next.sha256}')`
  await connection
    .exec(
      `begin; select pg_advisory_xact_lock(${ADVISORY_LOCK}); do $guard$ begin if exists (select from schema_migration where name = '${next.name}') then raise exception 'already applied' using errcode = 'HV001'; end if; end $guard$;\n${next.statements}\n;${settle}${record}; commit;`,
    )
    .catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'HV001')) throw error
    })
  return next.name
}

async function fillMunicipalities(connection: Connection): Promise<void> {
  const rows = municipalities().map(({ code, name, countyCode, county }) => ({
    code,
    name,
    county_code: countyCode,
    county,
  }))
  await connection.kysely
    .insertInto('municipality')
    .values(rows)
    .onConflict((oc) =>
      oc
        .column('code')
        .doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          county_code: eb.ref('excluded.county_code'),
          county: eb.ref('excluded.county'),
        }))
        .whereRef('municipality.name', '!=', 'excluded.name'),
    )
    .execute()
}

/** In one transaction, and one process at a time: whoever asks in the meantime finds the old list or the new one, never a part of it. */
async function fillPermissions(connection: Connection, permissions: AllPermissions): Promise<void> {
  const rows = permissionRows(permissions)
  const wanted = sql`select * from unnest(${rows.map(({ verb }) => verb)}::text[], ${rows.map(({ kind }) => kind)}::text[],
    ${rows.map(({ role }) => role)}::text[]) as w (verb, organisation_kind, role)`
  await connection.kysely.transaction().execute(async (tx) => {
    // an older version's database has no such table yet
    const { rows: tables } = await sql<{ there: boolean }>`
      select to_regclass('public.permission') is not null as there, pg_advisory_xact_lock(${ADVISORY_LOCK})`.execute(tx)
    if (tables[0]?.there !== true) return
    await sql`delete from permission p where (p.verb, p.organisation_kind, p.role) not in (${wanted})`.execute(tx)
    await sql`insert into permission ${wanted} on conflict do nothing`.execute(tx)
  })
}
