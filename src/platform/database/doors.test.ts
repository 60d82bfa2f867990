/**
 * What a transaction may take, and work that the database gives up because two waited for each other, which is done again.
 * @module-tag server/pool
 */

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser, DatabaseAway, reading } from './index.ts'

const world = inWorld()

class GivenUp extends Error {
  readonly code = '40P01'
}

test('work that was given up is tried anew, and what the first try wrote is not there', async () => {
  let tries = 0
  await asUser(world.siv, async (tx) => {
    tries += 1
    await tx.updateTable('app_user').set({ locale: 'sv' }).where('id', '=', world.siv.userId).execute()
    if (tries === 1) throw new GivenUp('deadlock detected')
  })
  expect(tries).toBe(2)
})

test('but not for ever: then the database is told as busy, and the form can be sent again', async () => {
  let tries = 0
  const work = asUser(world.siv, async () => {
    tries += 1
    throw new GivenUp('deadlock detected')
  })
  await expect(work).rejects.toMatchObject({ kind: 'busy', cause: expect.any(GivenUp) })
  await expect(work).rejects.toBeInstanceOf(DatabaseAway)
  expect(tries).toBe(3)
})

test.each([
  ['53100', 'full'],
  ['55P03', 'busy'],
  ['57P01', 'away'],
])('what the server says with %s is told as %s', async (code, kind) => {
  const work = asUser(world.siv, async () => {
    throw Object.assign(new Error('no'), { code })
  })
  await expect(work).rejects.toMatchObject({ kind })
})

test('no statement for a page that is only read may take longer than its line is waited on; a job’s may', async () => {
  const longest = () =>
    asSystem(
      'test',
      async (tx) =>
        (await sql<{ longest: string }>`select current_setting('statement_timeout') as longest`.execute(tx)).rows[0]
          ?.longest,
    )
  expect([await reading(longest), await longest()]).toEqual(['20s', '2min'])
})
