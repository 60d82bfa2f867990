/**
 * Migrations: from nothing, from a filled database of every earlier version, two at once, and never from a past that was rewritten.
 * @module-tag server/migrations
 */

import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { permissions } from '../src/app-permissions.ts'
import { fillCast } from '../src/demo/fill-cast.ts'
import { castUsers } from '../src/demo/index.ts'
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
afterEach(async () => {
  useDatabase(null)
  for (const connection of open.splice(0)) await connection.close()
})

/** One database goes up from nothing, as far as a test needs it: what only looks, looks at it, and what changes anything has a copy. */
let ladder: Awaited<ReturnType<typeof emptyDatabase>>
/** What it took on its way. */
const taken: string[] = []
beforeAll(async () => {
  ladder = await emptyDatabase()
})
afterAll(() => ladder?.close())
async function climb(to: Migration[] = all): Promise<typeof ladder> {
  taken.push(...(await migrate(ladder, permissions, to)))
  return ladder
}
async function copy(to: Migration[] = all): Promise<Connection> {
  const connection = await copyOf(await climb(to))
  open.push(connection)
  return connection
}

/** How many rows each table has. */
async function counts({ kysely }: Connection): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{
    name: string
  }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(kysely)
  const each = tables.map(
    ({ name }) => sql`select ${sql.lit(name)} as name, count(*)::int as n from ${sql.table(name)}`,
  )
  const { rows } = await sql<{ name: string; n: number }>`${sql.join(each, sql` union all `)}`.execute(kysely)
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
}

describe('on a filled database', () => {
  // before it there was nobody on call
  const onCall = all.findIndex(({ name }) => name === '0101-on-call.sql')
  // the sheaf has a row in every table that there was at the version it is put into: all versions in the long drill on a server, and else the newest
  // and some of the older ones; on the embedded database the newest
  const versions = all.slice(1).map(({ name }, i) => [name, i + 1] as const)
  const some = versions.filter((_, i) => drill(0, 1) === 1 || i >= versions.length - 2 || i % 40 === 0)
  test.each(server === null ? versions.slice(-1) : some)('%s keeps what is there', async (name, earlier) => {
    const connection = await copy(all.slice(0, earlier))
    useDatabase(connection)
    const users = castUsers.filter(({ roles }) => earlier > onCall || !roles.includes('onCallWorker'))
    await asSystem('test: cast', (tx) => fillCast(tx, users))
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
  })
})

describe('from nothing', () => {
  test('all are applied in order, and a second time does nothing', async () => {
    await climb()
    expect(taken).toEqual(all.map(({ name }) => name))
    expect(await migrate(ladder, permissions, all)).toEqual([])
    expect(await tableTypes(ladder)).toContain('housing_episode')
    expect(await counts(ladder)).toMatchObject({ municipality: 290, schema_migration: all.length, person: 0 })
  })

  test('killed right after the last of them, what that one forgot is seen to all the same', async () => {
    const connection = await copy()
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
    const connection = await copy()
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

describe('a past that does not agree', () => {
  test('is refused: a file that was changed after it was applied, and a database of a newer version', async () => {
    const connection = await climb()
    const changed = all.map((one, i) => (i === 1 ? { ...one, sha256: 'changed' } : one))
    await expect(migrate(connection, permissions, changed)).rejects.toThrow(MigrationMismatch)
    await expect(migrate(connection, permissions, changed)).rejects.toThrow(all[1]?.name)
    await expect(migrate(connection, permissions, all.slice(0, -1))).rejects.toThrow(/doesn't know/)
  })
})

describe('two at once', () => {
  test.runIf(server)('each is applied once, and both starters go on', async () => {
    const { url, ...first } = await emptyDatabase()
    open.push(first)
    if (url === null) throw new Error('This test needs a server.')
    // each of them is taken in the same way: enough of them for everything that comes after the last of them, and all in the long drill
    const these = all.slice(0, drill(25, all.length))
    const others = await Promise.all([1, 2, 3].map(() => openDatabase({ kind: 'server', url })))
    try {
      const applied = await Promise.all([first, ...others].map((connection) => migrate(connection, permissions, these)))
      expect(await counts(first)).toMatchObject({ schema_migration: these.length, municipality: 290 })
      expect(applied.every((names) => names.every((name) => these.some((one) => one.name === name)))).toBe(true)
    } finally {
      await Promise.all(others.map((connection) => connection.close()))
    }
  })
})
