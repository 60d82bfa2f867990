/** What the database believes of its tables. */

import { sql } from 'kysely'
import { asSystem } from './doors.ts'
import type { Database } from './schema.gen.ts'

/** How many rows the database believes a table has, and plans for. */
export const rowsExpected = (table: keyof Database & string): Promise<number> =>
  asSystem('rows expected', async (tx) => {
    const { rows } = await sql<{ rows: number }>`
      select reltuples::float8 as rows from pg_class where oid = ${table}::regclass`.execute(tx)
    return rows[0]?.rows ?? 0
  })
