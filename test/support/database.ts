/** A database for one test file: embedded by default, on a real server when TEST_DATABASE_URL names one. */

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { extract } from 'tar'
import { permissions } from '../../src/app-permissions.ts'
import { type Connection, migrate, openDatabase } from '../../src/platform/database/index.ts'
import { migrations } from '../../src/platform/database/migrate.ts'
import type { OnQuery } from '../../src/platform/database/reading.ts'
import { root } from '../../src/platform/root.ts'

/** Whether these tests run on a PostgreSQL server. */
export const server = process.env.TEST_DATABASE_URL ?? null

/** Opens a migrated, empty database that nobody else uses. Closing it removes it. `onQuery` hears what is asked of it. */
export async function freshDatabase(onQuery?: OnQuery): Promise<Connection> {
  return server === null ? embedded(onQuery) : migratedOn(server, onQuery)
}

/** The same on this server. */
export async function migratedOn(address: string, onQuery?: OnQuery): Promise<Connection & { url: string }> {
  const connection = await onServer(address, process.env.TEST_DATABASE_TEMPLATE ?? 'template1', onQuery)
  await migrate(connection, permissions)
  return connection
}

/** Opens a database without as much as a table, that nobody else uses; `url` leads to it on a server. Closing it removes it. */
export async function emptyDatabase(): Promise<Connection & { url: string | null }> {
  if (server === null) return { ...(await openNothing()), url: null }
  return onServer(server, 'template1')
}

/** Opens another database with all that is in this one; nobody may be at work in it. Closing the copy removes it. */
export async function copyOf({
  url,
  exec,
  dump,
}: Awaited<ReturnType<typeof emptyDatabase>>): Promise<Connection & { url: string | null }> {
  if (server === null || url === null) {
    // else the copy would go through the log of all that was done
    await exec('checkpoint')
    const files = await dump?.()
    return { ...(await openDatabase(files ? { kind: 'memory', dump: files } : { kind: 'memory' })), url: null }
  }
  const name = new URL(url).pathname.slice(1)
  await administer(server, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
  return onServer(server, name)
}

/** An embedded database without as much as a table: the first of this worker's is made, and the others are copies of it. */
let nothing: Promise<Blob | undefined> | null = null

async function openNothing(onQuery?: OnQuery): Promise<Connection> {
  if (nothing !== null) {
    const dump = await nothing
    return openDatabase(dump ? { kind: 'memory', dump } : { kind: 'memory' }, onQuery)
  }
  const made = openDatabase({ kind: 'memory' }, onQuery)
  nothing = made.then((connection) => connection.dump?.())
  await nothing
  return made
}

/** Puts a migrated, empty database into a folder as Hemvist finds one: for those who open it as a start does, and don't ask how it was made. */
export async function folderWithDatabase(folder: string): Promise<void> {
  const file = migratedDump()
  if (!existsSync(file)) await (await embedded()).close()
  mkdirSync(folder, { recursive: true })
  await extract({ file: fileURLToPath(file), cwd: folder, noMtime: true })
}

/** Restoring a migrated dump takes a fraction of migrating anew; the dump is kept by the migrations' own hash and who may what. */
function migratedDump(): URL {
  const key = createHash('sha256')
    .update(
      migrations()
        .map((m) => m.sha256)
        .join(),
    )
    .update(JSON.stringify(permissions))
    .digest('hex')
    .slice(0, 16)
  return new URL(`.cache/migrated-${key}.tar`, root)
}

async function embedded(onQuery?: OnQuery): Promise<Connection> {
  const file = migratedDump()
  if (existsSync(file)) return openDatabase({ kind: 'memory', dump: new Blob([readFileSync(file)]) }, onQuery)
  const connection = await openNothing(onQuery)
  await migrate(connection, permissions)
  // else whoever opens it would go through the log of all migrations once more
  await connection.exec('checkpoint')
  const dump = await connection.dump?.()
  if (dump) {
    mkdirSync(new URL('.cache/', root), { recursive: true })
    const half = new URL(`${file}.${process.pid}.half`)
    writeFileSync(half, new Uint8Array(await dump.arrayBuffer()))
    renameSync(half, file)
  }
  return connection
}

async function onServer(address: string, template: string, onQuery?: OnQuery): Promise<Connection & { url: string }> {
  const name = `${process.env.TEST_DATABASE_RUN ?? 'hemvist_test'}_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  await administer(address, `create database ${name} template ${template}`)
  const url = new URL(address)
  url.pathname = `/${name}`
  const connection = await openDatabase({ kind: 'server', url: url.href }, onQuery)
  return {
    ...connection,
    url: url.href,
    close: async () => {
      await connection.close()
      await administer(address, `drop database if exists ${name} with (force)`)
    },
  }
}

async function administer(address: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: address })
  await admin.connect()
  await admin.query(statement).finally(() => admin.end())
}
