/**
 * Migrations: from nothing, from a filled database of every earlier version, two at once, and never from a past that was rewritten.
 * @module-tag server/migrations
 */

import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { permissions } from '../src/app-permissions.ts'
import { fillCast } from '../src/demo/fill-cast.ts'
import {
  asSystem,
  type Connection,
  MigrationMismatch,
  migrate,
  openDatabase,
  useDatabase,
} from '../src/platform/database/index.ts'
import { type Migration, migrations } from '../src/platform/database/migrate.ts'
import { tableTypes } from '../src/platform/database/types.ts'
import { copyOf, emptyDatabase, server } from './support/database.ts'
import { drill } from './support/drill.ts'
import { fillSheaf } from './support/sheaf.ts'

// each makes a database from nothing, on a machine that may do much else
vi.setConfig({ testTimeout: 90_000 })

const all = migrations()
const open: Connection[] = []
async function empty(): ReturnType<typeof emptyDatabase> {
  const connection = await emptyDatabase()
  open.push(connection)
  return connection
}
afterEach(async () => {
  useDatabase(null)
  for (const connection of open.splice(0)) await connection.close()
})

/** How many rows each table has. */
async function counts(connection: Connection): Promise<Record<string, number>> {
  const { rows } = await sql<{
    name: string
  }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(connection.kysely)
  const found: Record<string, number> = {}
  for (const { name } of rows) {
    const counted = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}`.execute(
      connection.kysely,
    )
    found[name] = counted.rows[0]?.n ?? 0
  }
  return found
}

describe('on an empty database', () => {
  test('all are applied in order, and a second time does nothing', async () => {
    const connection = await empty()
    expect(await migrate(connection, permissions, all)).toEqual(all.map(({ name }) => name))
    expect(await migrate(connection, permissions, all)).toEqual([])
    expect(await counts(connection)).toMatchObject({ municipality: 290, schema_migration: all.length, person: 0 })
  })

  test('killed right after the last of them, what that one forgot is seen to all the same', async () => {
    const connection = await empty()
    const later: Migration = {
      name: '9999-later.sql',
      statements: 'create function app.late() returns int language plpgsql as $$ begin return 1; end $$',
      sha256: 'l',
    }
    const killed = {
      ...connection,
      exec: async (statements: string) => {
        await connection.exec(statements)
        if (statements.includes(later.statements)) throw new Error('killed')
      },
    }
    await expect(migrate(killed, permissions, [...all, later])).rejects.toThrow('killed')
    expect(await migrate(connection, permissions, [...all, later])).toEqual([])
    const { rows } = await sql<{ path: string[] }>`
      select proconfig as path from pg_proc where oid = 'app.late'::regproc`.execute(connection.kysely)
    expect(rows).toEqual([{ path: ['search_path=pg_catalog, public, app, pg_temp'] }])
  })

  test('one that fails half-way leaves nothing of itself, and can be mended', async () => {
    const connection = await empty()
    const broken: Migration = {
      name: '9999-broken.sql',
      statements: 'create table half (id int); select 1 / 0;',
      sha256: 'x',
    }
    await expect(migrate(connection, permissions, [...all, broken])).rejects.toThrow(/division by zero/)
    expect(await counts(connection)).not.toHaveProperty('half')
    const mended = { ...broken, statements: 'create table half (id int)', sha256: 'y' }
    expect(await migrate(connection, permissions, [...all, mended])).toEqual(['9999-broken.sql'])
  })
})

describe('on a filled database', () => {
  // the sheaf has a row in every table that there was at the version it is put into: all versions in the long drill on a server, and else the newest
  // and some of the older ones; on the embedded database the newest. One database goes up version by version, and each is tried on a copy of it
  let ladder: Awaited<ReturnType<typeof emptyDatabase>>
  beforeAll(async () => {
    ladder = await emptyDatabase()
  })
  afterAll(() => ladder?.close())
  const versions = all.slice(1).map(({ name }, i) => [name, i + 1] as const)
  const some = versions.filter((_, i) => drill(0, 1) === 1 || i >= versions.length - 2 || i % 20 === 0)
  test.each(server === null ? versions.slice(-1) : some)('%s keeps what is there', async (name, earlier) => {
    await migrate(ladder, permissions, all.slice(0, earlier))
    const connection = await copyOf(ladder)
    open.push(connection)
    useDatabase(connection)
    await asSystem('test: cast', fillCast)
    await fillSheaf(connection)
    const before = await counts(connection)
    expect(before.app_user).toBeGreaterThan(0)
    expect(await migrate(connection, permissions, all.slice(0, earlier + 1))).toEqual([name])
    await migrate(connection, permissions, all)
    const after = await counts(connection)
    // a form of living may come, and a mark that a figure is to be counted anew; none goes
    const may = { living_form: expect.any(Number), figure_mark: expect.any(Number) }
    expect(after).toMatchObject({ ...before, ...may, schema_migration: all.length })
    // why a lease was begun beside another has a table of its own since 0084
    if (before.lease_term !== undefined) expect(after.lease_beside).toBe(1)
    for (const table of ['living_form', 'figure_mark']) expect(after[table]).toBeGreaterThanOrEqual(before[table] ?? 0)
    expect(await tableTypes(connection)).toContain('housing_episode')
  })
})

describe('a past that does not agree', () => {
  test('is refused: a file that was changed after it was applied, and a database of a newer version', async () => {
    const connection = await empty()
    await migrate(connection, permissions, all)
    const changed = all.map((one, i) => (i === 1 ? { ...one, sha256: 'changed' } : one))
    await expect(migrate(connection, permissions, changed)).rejects.toThrow(MigrationMismatch)
    await expect(migrate(connection, permissions, changed)).rejects.toThrow(all[1]?.name)
    await expect(migrate(connection, permissions, all.slice(0, -1))).rejects.toThrow(/doesn't know/)
  })
})

describe('two at once', () => {
  test.runIf(server)('each is applied once, and both starters go on', async () => {
    const { url, ...first } = await empty()
    if (url === null) throw new Error('This test needs a server.')
    const others = await Promise.all([1, 2, 3].map(() => openDatabase({ kind: 'server', url })))
    try {
      const applied = await Promise.all([first, ...others].map((connection) => migrate(connection, permissions, all)))
      expect(await counts(first)).toMatchObject({ schema_migration: all.length, municipality: 290 })
      expect(applied.every((names) => names.every((name) => all.some((one) => one.name === name)))).toBe(true)
    } finally {
      await Promise.all(others.map((connection) => connection.close()))
    }
  })
})
