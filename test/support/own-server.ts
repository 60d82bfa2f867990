/** A PostgreSQL server of a test's own, which it may kill. It runs as long as the test's process. */

import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { permissions } from '../../src/app-permissions.ts'
import { migrate, openDatabase } from '../../src/platform/database/index.ts'
import { migratedOn, server } from './database.ts'

export type OwnServer = {
  url: string
  /** kills it as a power cut would; resolves when it is gone */
  down: () => Promise<void>
  /** resolves when it answers again */
  up: () => Promise<void>
  /** both */
  crash: () => Promise<void>
  stop: () => Promise<void>
}

/** Starts one whose commits wait for the log, so that what it acknowledged survives it. */
export async function ownServer(): Promise<OwnServer> {
  const script = fileURLToPath(new URL('../../scripts/postgres.ts', import.meta.url))
  const keeper = spawn(process.execPath, [script, 'synchronous_commit=on'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next()
    if (done) throw new Error('The test server ended.')
    return value
  }
  const gone = new Promise<void>((resolve) => keeper.once('exit', () => resolve()))
  const ordered = async (what: 'up' | 'down' | 'crash') => {
    keeper.stdin.write(`${what}\n`)
    await next()
  }
  return {
    url: await next(),
    down: () => ordered('down'),
    up: () => ordered('up'),
    crash: () => ordered('crash'),
    stop: async () => {
      keeper.stdin.end()
      await gone
    },
  }
}

/**
 * A migrated, empty database on a PostgreSQL server for tests which need one and leave the server alone: on the one that the tests run on, or, where they
 * run embedded, on a server of its own.
 */
export async function serverDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  if (server !== null) {
    const { url, close } = await migratedOn(server)
    return { url, stop: close }
  }
  const own = await ownServer()
  const connection = await openDatabase({ kind: 'server', url: own.url })
  await migrate(connection, permissions).finally(() => connection.close())
  return own
}
