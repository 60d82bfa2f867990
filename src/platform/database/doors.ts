/** The only two ways to the database: as the user who is asking, under row security, or as a named job of the system. */

import { type Kysely, sql, type Transaction } from 'kysely'
import type { Session } from '../access/index.ts'
import { now } from '../time/index.ts'
import { isGivenUp } from './conflict.ts'
import { migrations } from './migrate.ts'
import type { Connection } from './open.ts'
import type { Database } from './schema.gen.ts'

/** An open transaction through one of the doors. */
export type Tx = Transaction<Database>

let open: Connection | null = null

/** Hands the doors the database that they lead to. Once at start; tests hand over their own. */
export function useDatabase(connection: Connection | null): void {
  open = connection
}

function kysely(): Kysely<Database> {
  if (open === null) throw new Error('The database is not open.')
  return open.kysely
}

/** The form that this request carries was already worked through: what it did stands, and `location` is where it led (null: not known). */
export class AlreadyDone extends Error {
  readonly location: string | null
  constructor(location: string | null) {
    super('This form was sent before.')
    this.location = location
  }
}

/** Carries a refusal out through the transaction, so that the database takes everything back. */
class RolledBack extends Error {
  readonly outcome: unknown
  constructor(outcome: unknown) {
    super('refused')
    this.outcome = outcome
  }
}

const isRefusal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false

/**
 * Works in one transaction as this user: row security sees who they are, and only their rows are there.
 * A refused {@link Outcome} takes back whatever was written. Throws {@link AlreadyDone} when the form was sent before.
 *
 * @example const people = await asUser(session, (tx) => tx.selectFrom('person').selectAll().execute())
 */
export async function asUser<T>(session: Session, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(async (tx) => {
    await sql`select set_config('role', 'hemvist_user', true),
      set_config('hemvist.user_id', ${session.userId}, true),
      set_config('hemvist.organisation_id', ${session.organisation.id}, true),
      set_config('hemvist.organisation_kind', ${session.organisation.kind}, true),
      set_config('hemvist.unit_id', ${session.unit?.id ?? ''}, true),
      set_config('hemvist.municipality', ${session.municipality}, true),
      set_config('hemvist.roles', ${session.roles.join(',')}, true),
      set_config('hemvist.now', ${now().toString()}, true)`.execute(tx)
    if (session.requestKey !== undefined) await claimKey(tx, session.userId, session.requestKey)
    return work(tx)
  })
}

/**
 * Works in one transaction as the system, for a job that belongs to nobody: logging in, counting, filling the demo.
 * Sees every row, so what comes out must be figures or the job's own business; `reason` says which job it is.
 */
export async function asSystem<T>(reason: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(async (tx) => {
    await sql`select set_config('role', 'hemvist_system', true), set_config('application_name', ${`hemvist: ${reason}`.slice(0, 63)}, true),
      set_config('hemvist.now', ${now().toString()}, true)`.execute(tx)
    return work(tx)
  })
}

/** How many times the same work is begun when the database gave it up because it and another waited for each other. */
const MOST_BEGINNINGS = 3

async function transaction<T>(work: (tx: Tx) => Promise<T>, beginning = 1): Promise<T> {
  try {
    return await kysely()
      .transaction()
      .execute(async (tx) => {
        const value = await work(tx)
        if (isRefusal(value)) throw new RolledBack(value)
        return value
      })
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome as T
    if (isGivenUp(error) && beginning < MOST_BEGINNINGS) return transaction(work, beginning + 1)
    throw error
  }
}

async function claimKey(tx: Tx, userId: string, key: string): Promise<void> {
  const claimed = await tx
    .insertInto('request_key')
    .values({ user_id: userId, key })
    .onConflict((oc) => oc.columns(['user_id', 'key']).doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 1n) return
  const earlier = await tx
    .selectFrom('request_key')
    .select('location')
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .executeTakeFirst()
  throw new AlreadyDone(earlier?.location ?? null)
}

/** Remembers where a form led, so that the same form sent again leads there too. */
export async function keyLedTo(session: Session, location: string): Promise<void> {
  const { requestKey, ...reader } = session
  if (requestKey === undefined) return
  await asUser(reader, (tx) =>
    tx
      .updateTable('request_key')
      .set({ location })
      .where('user_id', '=', session.userId)
      .where('key', '=', requestKey)
      .execute(),
  )
}

/** Facts about the open database: which migrations it has, which are missing, and how this program is connected. For the doctor. */
export async function databaseFacts(): Promise<{
  kind: Connection['kind']
  version: string
  applied: string[]
  pending: string[]
  superuser: boolean
  temporaryTables: boolean
}> {
  if (open === null) throw new Error('The database is not open.')
  const { rows } = await sql<{ version: string; superuser: boolean; temporary: boolean }>`
    select version() as version, rolsuper as superuser,
      has_database_privilege(coalesce(to_regrole('hemvist_user')::oid, oid), current_database(), 'temporary') as temporary
    from pg_roles where rolname = session_user`.execute(open.kysely)
  const past = await sql<{ name: string }>`select name from schema_migration order by name`.execute(open.kysely)
  const applied = past.rows.map((row) => row.name)
  return {
    kind: open.kind,
    version: rows[0]?.version ?? '',
    superuser: rows[0]?.superuser ?? false,
    temporaryTables: rows[0]?.temporary ?? false,
    applied,
    pending: migrations().flatMap(({ name }) => (applied.includes(name) ? [] : [name])),
  }
}

/** Has the database look through its tables, so that it plans well: after many rows came at once. */
export async function refreshStatistics(): Promise<void> {
  await open?.exec('analyze')
}
