/**
 * A server that can't be used is told in words before anything is changed in it.
 * @module-tag server/pool
 */

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDatabase } from '../../../test/support/database.ts'
import { permissions } from '../../app-permissions.ts'
import { lookAtServer, UnfitServer, unfitBecause } from './fit.ts'
import { migrate } from './migrate.ts'
import type { Connection } from './open.ts'

let connection: Connection
beforeAll(async () => {
  connection = await emptyDatabase()
})
afterAll(() => connection.close())

/** Looks on one connection of its own, on which `settings` hold. */
const looked = (...settings: string[]): Promise<string> =>
  connection.kysely.connection().execute(async (kysely) => {
    const run = (text: string) => sql.raw(text).execute(kysely)
    for (const one of settings) await run(one)
    try {
      await lookAtServer({ ...connection, kysely })
      return 'fit'
    } catch (error) {
      if (!(error instanceof UnfitServer)) throw error
      return error.message
    } finally {
      await run('reset role')
      await run('reset default_transaction_read_only')
    }
  })

test('an empty database of our own is fit', async () => {
  expect(await looked()).toBe('fit')
})

test('one that somebody else owns, and roles that can’t be made, are both told at once', async () => {
  const role = `poor_${process.pid}`
  await connection.exec(`create role ${role} nologin; revoke create on schema public from public`)
  try {
    const said = await looked(`set role ${role}`)
    expect(said).toContain('may not make anything')
    expect(said).toContain('grant hemvist_user, hemvist_system')
  } finally {
    await connection.exec(`drop role ${role}`)
  }
})

test('a database that only reads is told, also when nothing is to be made in it', async () => {
  expect(await looked('set default_transaction_read_only = on')).toContain('read only')
})

test('nothing was made by looking; once all is made, an owner is no longer asked for', async () => {
  const { rows } = await sql`select to_regclass('public.schema_migration') as there`.execute(connection.kysely)
  expect(rows).toEqual([{ there: null }])
  await migrate(connection, permissions)
  expect(await looked()).toBe('fit')
})

const fit = {
  version: 18,
  standby: false,
  readOnly: false,
  encoding: 'UTF8',
  icu: true,
  gist: true,
  mayMake: true,
  mayMakeTables: true,
  begun: false,
  roles: true,
  mayMakeRoles: false,
}

test.each([
  [{ version: 15 }, /PostgreSQL 15; 16 or newer/],
  [{ standby: true, readOnly: true }, /standby/],
  [{ encoding: 'SQL_ASCII' }, /SQL_ASCII/],
  [{ icu: false }, /ICU/],
  [{ gist: false }, /btree_gist/],
])('%j is one reason, in words', (fault, said) => {
  expect(unfitBecause({ ...fit, ...fault }, false)).toEqual([expect.stringMatching(said)])
})

test('of a database that is up to date only what matters for working in it is asked', () => {
  expect(unfitBecause({ ...fit, mayMake: false, roles: false, encoding: 'LATIN1' }, true)).toEqual([])
})
