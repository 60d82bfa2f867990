/**
 * An index over some rows serves a plan that is made once only when the query says in its text which rows it means: as a value it could be any.
 * @module-tag server/plans
 */

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sourceFiles } from './support/source.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()

/** Columns whose value decides which rows stand in an index, with the table. */
async function decided(): Promise<string[]> {
  const { rows } = await sql<{ condition: string }>`
    select distinct pg_get_expr(i.indpred, i.indrelid) as condition from pg_index i
    join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
    where i.indpred is not null and n.nspname = 'public'`.execute(world.connection.kysely)
  const columns = rows.flatMap(({ condition }) => [
    ...condition.matchAll(/(\w+)\)?(?:::\w+)? (?:=|<>|<|>|<=|>=) (?:ANY \(+ARRAY\[)?'?\w/g),
  ])
  return [...new Set(columns.map(([, column = '']) => column))].sort()
}

test('such a column is compared with what stands in the query’s text', async () => {
  const columns = await decided()
  expect(columns).toContain('form')
  const any = columns.join('|')
  const asValue = new RegExp(
    `'(?:\\w+\\.)?(?:${any})', '(?:=|<>|!=|in|not in)', (?!sql\\.lit\\()|\\b(?:${any}) (?:=|<>|in) \\(?\\$\\{(?!sql\\.lit\\()`,
  )
  const src = sourceFiles('src/**/*.{ts,tsx}').filter(({ path }) => !/\.(test|fixture)\./.test(path))
  expect(src.filter(({ text }) => asValue.test(text)).map(({ path }) => path)).toEqual([])
})

test('a plan that is made once uses an index by a text, and can’t by a value', async () => {
  const plan = (condition: string) =>
    world.connection.kysely.transaction().execute(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx)
      await sql.raw(`prepare asked as select id from lease where form <> ${condition} and ends_on is null`).execute(tx)
      await sql`set local plan_cache_mode = force_generic_plan`.execute(tx)
      const { rows } = await sql
        .raw<object>(`explain execute asked${condition === '$1' ? "('firstHandLease')" : ''}`)
        .execute(tx)
      await sql`deallocate asked`.execute(tx)
      return JSON.stringify(rows)
    })
  // both stand over leases that aren't first hand
  const overSome = /lease_(ready|begun_by)/
  expect(await plan("'firstHandLease'")).toMatch(overSome)
  expect(await plan('$1')).not.toMatch(overSome)
})
