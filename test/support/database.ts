/** A migrated, empty database for one test file: embedded by default, on a real server when TEST_DATABASE_URL names one. */

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { type Connection, migrate, openDatabase } from '../../src/platform/database/index.ts'
import { migrations } from '../../src/platform/database/migrate.ts'
import { root } from '../../src/platform/root.ts'

/** Opens a database that nobody else uses. */
export async function freshDatabase(): Promise<Connection> {
  const server = process.env.TEST_DATABASE_URL
  return server ? onServer(server) : embedded()
}

/** Restoring a migrated dump takes a fraction of migrating anew; the dump is kept by the migrations' own hash. */
async function embedded(): Promise<Connection> {
  const key = createHash('sha256')
    .update(
      migrations()
        .map((m) => m.sha256)
        .join(),
    )
    .digest('hex')
    .slice(0, 16)
  const file = new URL(`.cache/migrated-${key}.tar`, root)
  if (existsSync(file)) return openDatabase({ kind: 'memory', dump: new Blob([readFileSync(file)]) })
  const connection = await openDatabase({ kind: 'memory' })
  await migrate(connection)
  const dump = await connection.dump?.()
  if (dump) {
    mkdirSync(new URL('.cache/', root), { recursive: true })
    const half = new URL(`.cache/migrated-${key}.${process.pid}.half`, root)
    writeFileSync(half, new Uint8Array(await dump.arrayBuffer()))
    renameSync(half, file)
  }
  return connection
}

async function onServer(server: string): Promise<Connection> {
  const name = `hemvist_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name} template ${process.env.TEST_DATABASE_TEMPLATE ?? 'template1'}`)
  await admin.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  const connection = await openDatabase({ kind: 'server', url: url.href })
  await migrate(connection)
  return connection
}
