/** Collects rows table by table and writes them in few statements, in the order that foreign keys ask for. */

import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Database, Tx } from '../platform/database/index.ts'

export type Table = keyof Database

export type Sheaf = {
  add: <T extends Table>(table: T, row: Insertable<Database[T]>) => void
  count: () => number
  /** writes everything; `progress` hears how many rows are done */
  write: (tx: Tx, progress: (done: number) => void) => Promise<void>
}

const order: readonly Table[] = [
  'person',
  'person_number',
  'person_contact',
  'protection',
  'protected_staff',
  'person_link',
  'household',
  'household_member',
  'consent',
  'emergency_opening',
  'running_number',
  'signal',
  'signal_answer',
  'signal_person',
  'case_file',
  'case_responsible',
  'case_note',
  'investigation',
  'decision',
  'decision_service',
  'intervention',
  'plan',
  'goal',
  'goal_progress',
  'follow_up',
  'case_closure',
  'transfer_request',
  'site',
  'room',
  'bed',
  'bed_void',
  'booking',
  'booking_end',
  'bed_night',
  'stay',
  'placement',
  'told_situation',
  'assignment',
  'dwelling',
  'offer',
  'offer_answer',
  'lease',
  'lease_tenant',
  'lease_remark',
  'read_log',
]

const A_STATEMENT = 2000

/** An empty sheaf. */
export function sheaf(): Sheaf {
  const rows = new Map<Table, object[]>()
  let count = 0
  return {
    add: (table, row) => {
      const list = rows.get(table) ?? []
      rows.set(table, list)
      list.push(row)
      count += 1
    },
    count: () => count,
    write: async (tx, progress) => {
      const forgotten = [...rows.keys()].find((table) => !order.includes(table))
      if (forgotten !== undefined) throw new Error(`The order of tables doesn't know ${forgotten}`)
      let done = 0
      for (const table of order) {
        const all = rows.get(table) ?? []
        for (let i = 0; i < all.length; i += A_STATEMENT) {
          const some = all.slice(i, i + A_STATEMENT)
          const columns = sql.join(Object.keys(some[0] ?? {}).map((name) => sql.ref(name)))
          // one JSON parameter for thousands of rows; the database reads each value by its column's type
          await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(some)}::jsonb)`.execute(
            tx,
          )
          done += some.length
          progress(done)
        }
      }
    },
  }
}
