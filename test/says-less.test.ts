/** A user asks rows under the policies. What answers with the system's rights says less than its row, and stands on a list with what it leaves out. */

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '../src/platform/database/index.ts'
import { freshDatabase } from './support/database.ts'
import { doneBecause, saysLessBecause, yesOrNoBecause } from './support/says-less.ts'

let connection: Connection
beforeAll(async () => {
  connection = await freshDatabase()
})
afterAll(() => connection?.close())

const answering = async () =>
  (
    await sql<{ name: string }>`
      select p.oid::regprocedure::text as name from pg_proc p
      where p.pronamespace = 'app'::regnamespace and p.prosecdef and has_function_privilege('hemvist_user', p.oid, 'execute')
        and p.prorettype <> 'trigger'::regtype
      order by 1`.execute(connection.kysely)
  ).rows.map(({ name }) => (name.startsWith('app.') ? name : `app.${name}`))

test('nothing else works for a user with the system’s rights, and everything on the lists is there', async () => {
  const listed = { ...saysLessBecause, ...yesOrNoBecause, ...doneBecause }
  expect((await answering()).toSorted()).toEqual(Object.keys(listed).toSorted())
})

test('a new one is found', async () => {
  for (const made of [
    `app.newcomer() returns table (id uuid) language sql security definer as 'select id from person'`,
    `app.newcomer() returns boolean language sql security definer as 'select exists (select from protection)'`,
  ]) {
    await connection.exec(`create function ${made}`)
    try {
      expect(await answering()).toContain('app.newcomer()')
    } finally {
      await connection.exec('drop function app.newcomer()')
    }
  }
})
