/** What open pages are told by the database names nobody: a kind and an id, by whichever function. */

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'

const world = inWorld()

test('every function that tells open pages of a change says a kind and the id of a shelter or a login, and nothing of anybody', async () => {
  const { rows } = await sql<{ name: string; source: string }>`
    select proname as name, prosrc as source from pg_proc where prosrc like '%pg_notify(''hemvist_live''%'`.execute(
    world.connection.kysely,
  )
  expect(rows.length).toBeGreaterThan(4)
  const said = rows.flatMap(({ name, source }) =>
    [...source.matchAll(/pg_notify\('hemvist_live', (.*?)\)/g)].map(([, what]) => `${name}: ${what}`),
  )
  expect(said.length).toBeGreaterThanOrEqual(rows.length)
  for (const one of said) expect(one).toMatch(/^\w+: '[a-z]+:' \|\| (c\.site_id|c\.id|(new|old)\.user_id)$/)
})
