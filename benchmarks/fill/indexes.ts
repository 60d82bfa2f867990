/**
 * Indexes are left alone while rows come, and built when all are there: much less work than keeping each current. None is dropped, so that none can be
 * forgotten: each is marked as not ready, and built anew as the same one. Only the owner of the whole server may do that, in a database of its own.
 */

import type pg from 'pg'
import type { Step } from './steps.ts'

/** The indexes of all tables that have no rows yet. */
export async function leaveIndexes(client: pg.Client): Promise<void> {
  await client.query('set allow_system_table_mods = on')
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(c.relname) as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  )
  const { rows: counted } = await client.query<{ name: string; empty: boolean }>(
    rows.map(({ name }) => `select '${name}' as name, not exists (select from ${name}) as empty`).join(' union all '),
  )
  const empty = counted.filter((one) => one.empty).map(({ name }) => name)
  await client.query(
    'update pg_index set indisready = false, indisvalid = false where indrelid = any ($1::regclass[])',
    [empty],
  )
}

/** A step for each index that isn't ready, the largest tables' first; of all tables but these. */
export async function indexSteps(client: pg.Client, but: readonly string[] = []): Promise<Step[]> {
  const { rows } = await client.query<{ name: string }>(
    `select indexrelid::regclass::text as name from pg_index where not indisready and indrelid <> all ($1::regclass[])
     order by pg_relation_size(indrelid) desc, indexrelid`,
    [but],
  )
  return rows.map(({ name }) => ({ name: `index ${name}`, work: `reindex index ${name}` }))
}

/** What the planner and index-only scans go by; a database that has run for a while has had it done by itself. */
export async function vacuumSteps(client: pg.Client): Promise<Step[]> {
  const { rows } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by pg_relation_size(oid) desc`,
  )
  return rows.map(({ name }) => ({ name: `vacuum ${name}`, work: `vacuum (analyze) ${name}` }))
}
