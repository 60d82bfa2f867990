/** What a real server knows of who waits for whom. */

import { type Kysely, sql } from 'kysely'
import type { Connection, Database } from '../../src/platform/database/index.ts'

/** How often the server has had to give up somebody because they and another waited for each other; 0 where one works at a time. */
export async function deadlocks(connection: Connection): Promise<number> {
  if (connection.kind !== 'server') return 0
  // what each session counts is handed in when it has been idle for a second
  await new Promise((resolve) => setTimeout(resolve, 1100))
  const { rows } = await sql<{ deadlocks: number }>`
    select deadlocks from pg_stat_database where datname = current_database()`.execute(connection.kysely)
  return Number(rows[0]?.deadlocks)
}

/** Tables that may be written before the head is held, because nobody waits for their rows. */
const FREE = [
  'event_head',
  'read_log',
  'access_log',
  'asked_about',
  'kept_search',
  'draft',
  'login_session',
  'api_rate',
  'api_key',
]

/**
 * Works while somebody else holds the heads of these municipalities, and lets go of them once it waits or is done. `held`: what it held when it waited,
 * tables that it had written in but the one that it was about to. `waited`: whether it did.
 */
export async function whileHeld<T>(
  connection: Connection,
  municipalities: readonly string[],
  work: () => Promise<T>,
): Promise<{ held: string[]; waited: boolean; value: T }> {
  const { rows } = await sql<{ database: string }>`select current_database() as database`.execute(connection.kysely)
  const database = rows[0]?.database
  const holding = connection.kysely.connection()
  return holding.execute(async (holder) => {
    await sql`begin`.execute(holder)
    try {
      await sql`select from event_head where municipality_code = any (${municipalities}::text[]) order by municipality_code for update`.execute(
        holder,
      )
      let ended = false
      const going = work().finally(() => {
        ended = true
      })
      going.catch(() => undefined)
      for (;;) {
        // who waits is otherwise looked up once a transaction
        await sql`select pg_stat_clear_snapshot()`.execute(holder)
        const { rows: waiting } = await sql<{ pid: number }>`
          select pid from pg_stat_activity where datname = ${database} and wait_event_type = 'Lock'`.execute(holder)
        const pid = waiting[0]?.pid
        if (pid !== undefined) {
          const held = await heldBy(holder, pid)
          await sql`rollback`.execute(holder)
          return { held, waited: true, value: await going }
        }
        if (ended) return { held: [], waited: false, value: await going }
        await new Promise((resolve) => setTimeout(resolve, 3))
      }
    } finally {
      await sql`rollback`.execute(holder)
    }
  })
}

/** What a waiting session holds that another could wait for. The table that its statement is about is locked as a whole, lightly, before it waits. */
async function heldBy(holder: Kysely<Database>, pid: number): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct coalesce(c.relname, l.locktype) as name from pg_locks l left join pg_class c on c.oid = l.relation
    where l.pid = ${pid} and l.granted and (l.locktype in ('advisory', 'transactionid') or (c.relkind = 'r' and l.mode like 'Row%'))
    order by 1`.execute(holder)
  const names = rows.map(({ name }) => name)
  // without a number of its own the transaction has written and locked nothing
  if (!names.includes('transactionid')) return names.filter((name) => name === 'advisory')
  const written = names.filter((name) => name !== 'transactionid' && !FREE.includes(name))
  return names.some((name) => FREE.includes(name) && name !== 'event_head') && written.length === 1 ? [] : written
}
