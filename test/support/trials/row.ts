/** A row of a trial as somebody: written, changed, removed or seen in a transaction that is taken back, or refused by row security. */

import { sql } from 'kysely'
import type { Session } from '../../../src/platform/access/index.ts'
import { asUser, type Connection } from '../../../src/platform/database/index.ts'
import { newId } from '../../../src/platform/id.ts'
import { now } from '../../../src/platform/time/index.ts'
import type { Answered, RowTrial } from './trial.ts'
import { filled } from './words.ts'

/** Takes back whatever was written. */
class TakenBack extends Error {
  readonly may: boolean
  constructor(may: boolean) {
    super('taken back')
    this.may = may
  }
}

export async function rowAs(connection: Connection, session: Session, row: RowTrial): Promise<Answered> {
  const statement =
    'add' in row ? await copyOf(connection, session, row) : sql.raw(await written(connection, session, row))
  try {
    await asUser(session, async (tx) => {
      const { rows, numAffectedRows } = await sql<{ may: boolean }>`${statement}`.execute(tx)
      const asked = 'ask' in row || 'see' in row
      throw new TakenBack(asked ? rows[0]?.may === true : 'add' in row || (numAffectedRows ?? 0n) > 0n)
    })
  } catch (error) {
    if (error instanceof TakenBack) return { may: error.may }
    // keys and checks are asked when row security has let the row through
    if (error instanceof Error && 'code' in error && /^23/.test(String(error.code)))
      return { may: true, because: error.message }
    // anything else, a missing grant too, is a fault of the trial
    if (error instanceof Error && error.message.includes('row-level security')) return { may: false }
    return { failed: error instanceof Error ? error.message : 'failed' }
  }
  return { failed: 'nothing was tried' }
}

type Copied = Extract<RowTrial, { add: string }>

/** The sheaf's own row once more, with a new id, now and in the name of whoever asks. */
async function copyOf(connection: Connection, session: Session, { add, like = 'true', set = {} }: Copied) {
  const chosen = sql.raw(await filled(connection, like, session))
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) as row from ${sql.table(add)} t where ${chosen} limit 1`.execute(connection.kysely)
  const made: Record<string, unknown> = { ...rows[0]?.row }
  if ('id' in made) made.id = newId()
  for (const [name, value] of Object.entries(made)) {
    if (typeof value !== 'string') continue
    if (/_by$/.test(name) && value.length === 36) made[name] = session.userId
    if (value.startsWith('2026-11-01T10:00:00')) made[name] = now().toString()
  }
  for (const [name, value] of Object.entries(set))
    made[name] = value === null ? null : read(await filled(connection, value, session))
  const computed = await generated(connection, add)
  const columns = Object.keys(made).filter((name) => made[name] !== null && !computed.has(name))
  const names = sql.join(columns.map((name) => sql.ref(name)))
  return sql`insert into ${sql.table(add)} (${names})
    select ${names} from jsonb_populate_record(null::${sql.table(add)}, ${JSON.stringify(made)}::jsonb)`
}

/** A list is written as JSON. */
const read = (value: string): unknown => (value.startsWith('[') ? JSON.parse(value) : value)

async function generated({ kysely }: Connection, table: string): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = ${table}::regclass and attgenerated <> ''`.execute(kysely)
  return new Set(rows.map(({ name }) => name))
}

async function written(connection: Connection, session: Session, row: Exclude<RowTrial, Copied>): Promise<string> {
  if ('see' in row) return filled(connection, `select true as may from ${row.see} limit 1`, session)
  if ('ask' in row) return filled(connection, `select (${row.ask}) as may`, session)
  if ('remove' in row) return filled(connection, `delete from ${row.remove} where ${row.where}`, session)
  const set = Object.entries({ [row.column]: row.column, ...row.set }).map(([name, value]) => `${name} = ${value}`)
  return filled(connection, `update ${row.change} set ${set.join(', ')} where ${row.where ?? 'true'}`, session)
}
