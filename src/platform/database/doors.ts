/** The only two ways to the database: as the user who is asking, under row security, or as a named job of the system. */

import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql, type Transaction } from 'kysely'
import { roleByHours, type Session } from '../access/index.ts'
import { now } from '../time/index.ts'
import { DatabaseAway, isBusy, isFull, isGivenUp, isLost } from './conflict.ts'
import { noteHeld } from './holding.ts'
import { onlyReads } from './lane.ts'
import { migrations } from './migrate.ts'
import { isStale, MOST_LOSSES } from './names.ts'
import type { Connection } from './open.ts'
import type { Database } from './schema.gen.ts'
import { SYSTEMS_DOOR, SYSTEMS_QUESTION, USERS_DOOR } from './sealed.ts'

/** An open transaction through one of the doors. */
export type Tx = Transaction<Database>

let open: Connection | null = null

/** Hands the doors the database that they lead to. Once at start; tests hand over their own. */
export function useDatabase(connection: Connection | null): void {
  open = connection
}

function kysely(): Kysely<Database> {
  if (open === null) throw new Error('The database is not open.')
  return onlyReads() ? open.reading : open.kysely
}

/** The form that this request carries was already worked through: what it did stands, and `location` is where it led (null: not known). */
export class AlreadyDone extends Error {
  readonly location: string | null
  constructor(location: string | null) {
    super('This form was sent before.')
    this.location = location
  }
}

export type Work = {
  /** another municipality whose record is written in, too: its head is held with one's own, in the order that everybody takes them */
  alsoIn?: string
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
 * A form's work holds the record's head from its beginning (decision 014), so that whoever works in the same municipality comes after, and sees
 * what was done. Without a form's key the head is taken by the first statement that changes anything.
 * Nothing in the work can change who is asking ({@link NotForUsers}); a role that has hours is asked for them here.
 *
 * @example const people = await asUser(session, (tx) => tx.selectFrom('person').selectAll().execute())
 */
export async function asUser<T>(session: Session, work: (tx: Tx) => Promise<T>, { alsoIn }: Work = {}): Promise<T> {
  const hours = roleByHours(session)
  const inHours = sql`app.on_call_at(${session.userId}, ${session.municipality}, ${now().toString()})`
  const begun = transaction(async (tx) => {
    await sql`${sql.raw(USERS_DOOR)},
      set_config('hemvist.user_id', ${session.userId}, true),
      set_config('hemvist.organisation_id', ${session.organisation.id}, true),
      set_config('hemvist.organisation_kind', ${session.organisation.kind}, true),
      set_config('hemvist.unit_id', ${session.unit?.id ?? ''}, true), set_config('hemvist.municipality', ${session.municipality}, true),
      set_config('hemvist.roles', ${session.roles.join(',')}, true),
      set_config('hemvist.on_call', case when ${hours.alone} and ${inHours} then 'yes' else '' end, true),
      set_config('hemvist.verbs', app.verbs_of(${session.organisation.kind},
        case when ${hours.some} and not ${inHours} then ${hours.others} else ${session.roles.join(',')} end), true),
      set_config('hemvist.now', ${now().toString()}, true), ${limitedTo(USER_STATEMENT)}`.execute(tx)
    if (session.requestKey !== undefined || alsoIn !== undefined) await begin(tx, session.requestKey, alsoIn)
    return work(tx)
  })
  return begun.catch(async (error: unknown) => {
    // pressed again before the first press had its answer: that says in a moment where it leads
    const waits = error instanceof AlreadyDone && error.location === null
    throw waits ? new AlreadyDone(await whereKeyLed(session)) : error
  })
}

export type Question = {
  /** the work is one statement that only reads: on a server everything about it goes in one trip */
  once?: boolean
}

/**
 * Works in one transaction as the system, for a job that belongs to nobody: logging in, counting, filling the demo.
 * Sees every row, so what comes out must be figures or the job's own business; `reason` says which job it is.
 */
export async function asSystem<T>(
  reason: string,
  work: (tx: Tx) => Promise<T>,
  { once = false }: Question = {},
): Promise<T> {
  // a line for reading is given up soon after a user's longest statement
  const longest = onlyReads() ? USER_STATEMENT : SYSTEM_STATEMENT
  return transaction(async (tx) => {
    await sql`${sql.raw(once ? SYSTEMS_QUESTION : SYSTEMS_DOOR)}, set_config('application_name', ${`hemvist: ${reason}`.slice(0, 63)}, true),
      set_config('hemvist.now', ${now().toString()}, true), ${limitedTo(longest)}`.execute(tx)
    return work(tx)
  })
}

/** Longest wait for a lock that another holds: whoever waits longer is told so, and keeps what they typed. */
const LOCK = '5s'
/** Longest statement of a request, and of a job (a whole country's count, a piece of a file). */
const USER_STATEMENT = '20s'
const SYSTEM_STATEMENT = '2min'
/** A transaction in which nothing happens for so long belongs to a process that is gone. */
const IDLE = '5min'

/**
 * What a transaction may take, said at its beginning and gone with it, so that it holds behind a pooler that shares connections too.
 * plan_cache_mode: a named statement is planned once ({@link names}), not anew for its values. jit: policy functions tell the planner a high cost so that they are asked last, and it would take that for a reason to compile every short query.
 */
const limitedTo = (statement: string) => sql`set_config('lock_timeout', ${LOCK}, true),
  set_config('statement_timeout', ${statement}, true), set_config('idle_in_transaction_session_timeout', ${IDLE}, true),
  set_config('jit', 'off', true), set_config('plan_cache_mode', ${open?.kind === 'server' ? 'force_generic_plan' : 'auto'}, true)`

/** How many times the same work is begun: two waited for each other and the database gave this one up, or the line broke under it. */
const MOST_BEGINNINGS = 3
/** Milliseconds before work is begun anew on a new line: a server that restarts is back within a second or two, or not at all soon. */
const PAUSE = [150, 700]

async function transaction<T>(work: (tx: Tx) => Promise<T>, beginning = 1): Promise<T> {
  // from here on only the database knows whether the work is kept
  let handedIn = false
  try {
    return await kysely()
      .transaction()
      .execute(async (tx) => {
        handedIn = false
        const value = await work(tx)
        if (isRefusal(value)) throw new RolledBack(value)
        handedIn = true
        return value
      })
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome as T
    const lost = isLost(error)
    const stale = isStale(error) && beginning <= MOST_LOSSES
    if (stale || (beginning < MOST_BEGINNINGS && (isGivenUp(error) || (lost && !handedIn)))) {
      if (lost) await sleep(PAUSE[beginning - 1])
      return transaction(work, beginning + 1)
    }
    if (lost) throw new DatabaseAway('away', error)
    if (isFull(error)) throw new DatabaseAway('full', error)
    if (isBusy(error) || isGivenUp(error)) throw new DatabaseAway('busy', error)
    throw error
  }
}

async function begin(tx: Tx, key: string | undefined, alsoIn: string | undefined): Promise<void> {
  const { rows } = await sql<{ claimed: boolean; location: string | null }>`
    select * from app.begin_work(${key ?? null}::uuid, ${alsoIn ?? null})`.execute(tx)
  if (rows[0]?.claimed !== true) throw new AlreadyDone(rows[0]?.location ?? null)
  noteHeld(tx)
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

/** So long a form whose work is kept is waited for to say where it led, in milliseconds: it says so as soon as it answers. */
const SOON = 2000

/** Where a form led whose work is kept, as soon as that is known; null when it was not to lead anywhere, or the process was killed before it could say. */
async function whereKeyLed(session: Session): Promise<string | null> {
  const { requestKey, ...reader } = session
  if (requestKey === undefined) return null
  for (let pause = 5, waited = 0; ; waited += pause, pause = Math.min(2 * pause, 200)) {
    const key = await asUser(reader, (tx) =>
      tx
        .selectFrom('request_key')
        .select(['location', sql<boolean>`at > now() - interval '1 minute'`.as('recent')])
        .where('user_id', '=', session.userId)
        .where('key', '=', requestKey)
        .executeTakeFirst(),
    )
    if (!key?.recent || key.location !== null || waited > SOON) return key?.location ?? null
    await sleep(pause)
  }
}

/** Facts about the open database: which migrations it has, which are missing, and how this program is connected. For the doctor. */
export async function databaseFacts(): Promise<{
  kind: Connection['kind']
  version: string
  applied: string[]
  pending: string[]
  superuser: boolean
  temporaryTables: boolean
  /** whether a user's role may still call set_config */
  openSettings: boolean
}> {
  if (open === null) throw new Error('The database is not open.')
  const { rows } = await sql<{
    version: string
    superuser: boolean
    temporary: boolean
    settings: boolean
    begun: boolean
  }>`
    select version() as version, rolsuper as superuser,
      has_database_privilege(coalesce(to_regrole('hemvist_user')::oid, oid), current_database(), 'temporary') as temporary,
      has_function_privilege(coalesce(to_regrole('hemvist_user')::oid, oid), 'pg_catalog.set_config(text, text, boolean)', 'execute') as settings,
      to_regclass('public.schema_migration') is not null as begun
    from pg_roles where rolname = session_user`.execute(open.kysely)
  const begun = rows[0]?.begun === true
  const past = begun
    ? (await sql<{ name: string }>`select name from schema_migration order by name`.execute(open.kysely)).rows
    : []
  const applied = past.map((row) => row.name)
  return {
    kind: open.kind,
    version: rows[0]?.version ?? '',
    superuser: rows[0]?.superuser ?? false,
    temporaryTables: rows[0]?.temporary ?? false,
    openSettings: rows[0]?.settings ?? false,
    applied,
    pending: migrations().flatMap(({ name }) => (applied.includes(name) ? [] : [name])),
  }
}

/** The open database itself, for what no door leads to (`opened.ts`). */
export const opened = (): Connection | null => open

/** Has the database look through its tables (all of them, when none are named), so that it plans well: after many rows came at once. */
export async function refreshStatistics(tables: readonly (keyof Database & string)[] = []): Promise<void> {
  await open?.exec(`analyze ${tables.join(', ')}`)
}
