/** Whether what was filled is what people's work would have left: no reference to what isn't there, an unbroken record, and what is kept as the rules have it. */

import type pg from 'pg'
import { openDatabase, useDatabase } from '../../src/platform/database/index.ts'
import { verifyRecord } from '../../src/platform/record/index.ts'

type Reference = { name: string; from: string; to: string; columns: string[]; keys: string[] }

/** Each foreign key of each table, asked of the rows: triggers were asleep while they came. Throws at the first that doesn't hold. */
export async function referencesHold(client: pg.Client): Promise<number> {
  const { rows } = await client.query<Reference>(`
    select c.conname as name, c.conrelid::regclass::text as from, c.confrelid::regclass::text as to,
      array(select quote_ident(a.attname) from unnest(c.conkey) with ordinality k (n, i) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by i) as columns,
      array(select quote_ident(a.attname) from unnest(c.confkey) with ordinality k (n, i) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by i) as keys
    from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace and pg_relation_size(c.conrelid) > 0`)
  for (const { name, from, to, columns, keys } of rows) {
    const same = columns.map((column, i) => `f.${keys[i]} = t.${column}`).join(' and ')
    const given = columns.map((column) => `t.${column} is not null`).join(' and ')
    const { rowCount } = await client.query(
      `select from ${from} t where ${given} and not exists (select from ${to} f where ${same}) limit 1`,
    )
    if (rowCount !== 0) throw new Error(`${from} has rows that break ${name}`)
  }
  return rows.length
}

/** The chain of these municipalities, read as `hemvist record verify` reads it. */
export async function recordHolds(url: string, municipalities: readonly string[]): Promise<number> {
  const connection = await openDatabase({ kind: 'server', url })
  useDatabase(connection)
  try {
    const { events, breaks } = await verifyRecord(municipalities)
    const [first] = breaks
    if (first !== undefined)
      throw new Error(`The record of ${first.municipality} is broken at ${first.seq}: ${first.kind}`)
    return events
  } finally {
    useDatabase(null)
    await connection.close()
  }
}
