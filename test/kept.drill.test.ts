/** Whatever is done to a row that reasons, guards or work lists follow, by whomever and a column at a time: what is kept is what the rule says. */

import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Tx } from '../src/platform/database/index.ts'
import { drill, drillTime } from './support/drill.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()

/** The world is taken back. */
class Undone extends Error {}

async function fillAtRandom(tx: Tx, seed: number): Promise<void> {
  await sql`select setseed(${seed / 100})`.execute(tx)
  const all = readFileSync(new URL('oracle/random-reasons.sql', import.meta.url), 'utf8').replaceAll(/^--.*$/gm, '')
  for (const statement of all.split(/;\n/)) if (statement.trim() !== '') await sql.raw(statement).execute(tx)
}

const workLists =
  'matter_id, municipality_code, unit_id, responsible_id, opened_on, stage, childless, due_on, source, step'

/** Where what is kept differs from its rule. */
async function stale(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select 'reasons' as what from app.grounds_compared() where missing + extra > 0
    union all select 'guards of signals' from app.signal_guards_compared() where missing + extra > 0
    union all select 'which lease came after which' where exists (select * from app.lease_after_rule except all select * from lease_after)
      or exists (select * from lease_after except all select * from app.lease_after_rule)
    union all select 'work lists' where exists (
      select ${sql.raw(workLists)} from app.matter_next_now except select ${sql.raw(workLists)} from matter_next)
      or exists (select ${sql.raw(workLists)} from matter_next except select ${sql.raw(workLists)} from app.matter_next_now)`.execute(
    tx,
  )
  return rows.map(({ what }) => what)
}

type Column = { table: string; name: string; leads: boolean }

/** The columns of every table that something kept follows; `leads`: to another row. */
async function columns(tx: Tx): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as table, a.attname as name, a.atttypid = 'uuid'::regtype or a.attname ~ 'number$' as leads
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and exists (
      select from pg_trigger t where t.tgrelid = c.oid and t.tgname ~ '^(grounds|guards|next)_')
    order by 1, a.attnum`.execute(tx)
  return rows
}

/** One row among them, another for each number. */
const one = (table: string, n: number) => `(select ctid from ${table} order by md5(ctid::text || ${n}) limit 1)`

function changes({ table, name }: Column): string[] {
  return Array.from({ length: drill(2, 5) }, (_, n) => [
    `update ${table} set ${name} = (select ${name} from ${table} where ctid = ${one(table, n + 9)}) where ctid = ${one(table, n)}`,
    `update ${table} set ${name} = null where ctid = ${one(table, n)}`,
  ]).flat()
}

/** What random rows seldom meet: the number of a protected person goes, or a signal names it after all. */
async function ofProtected(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string; number: string }>`
    select distinct h.id, h.number from app.record_beside b join person_number h on h.person_id = b.protected_id`.execute(
    tx,
  )
  return rows.flatMap(({ id, number }) => [
    `delete from person_number where id = '${id}'`,
    `update signal_number set number = '${number}' where ctid = ${one('signal_number', 0)}`,
  ])
}

/** Does it and takes it back. What the database refuses can't go wrong. */
async function staleAfter(tx: Tx, change: string): Promise<string[] | 'refused'> {
  await sql`savepoint before`.execute(tx)
  try {
    const { numAffectedRows } = await sql.raw(change).execute(tx)
    return numAffectedRows === 0n ? 'refused' : await stale(tx)
  } catch {
    return 'refused'
  } finally {
    await sql`rollback to savepoint before`.execute(tx)
  }
}

test('a row that comes, goes or leads elsewhere takes along what is kept of it', {
  timeout: drillTime(60_000, 600_000),
}, async () => {
  const wrong: string[] = []
  let done = 0
  for (let seed = 2; seed <= drill(2, 6); seed += 1)
    await world.connection.kysely
      .transaction()
      .execute(async (tx) => {
        await fillAtRandom(tx, seed)
        const all = await columns(tx)
        const tables = [...new Set(all.map(({ table }) => table))]
        expect(tables.length).toBeGreaterThan(20)
        const tried = [
          ...(await ofProtected(tx)),
          ...tables.flatMap((table) =>
            Array.from({ length: drill(3, 8) }, (_, n) => `delete from ${table} where ctid = ${one(table, n)}`),
          ),
          ...all.filter(({ leads }) => leads || drill(0, 1) === 1).flatMap(changes),
        ]
        for (const change of tried) {
          const found = await staleAfter(tx, change)
          if (found === 'refused') continue
          done += 1
          if (found.length > 0) wrong.push(`${change}: ${found.join()}`)
        }
        throw new Undone()
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error
      })
  expect(wrong).toEqual([])
  expect(done).toBeGreaterThan(100)
})
