/** Runs tests on a PostgreSQL server: the one that TEST_DATABASE_URL names, or one of our own for as long as they run. */

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { permissions } from '../src/app-permissions.ts'
import { migrate, openDatabase } from '../src/platform/database/index.ts'
import { type Counted, projectFolder, vitest } from './stages.ts'

const files = (ending: string, holding: RegExp): string[] =>
  globSync([`src/**/*.${ending}`, `test/*.${ending}`], { cwd: projectFolder }).filter((file) =>
    holding.test(readFileSync(join(projectFolder, file), 'utf8')),
  )

/** The files with this ending that use a database, so that they can run on a real server, too. */
export const onBoth = (ending: string): string[] => files(ending, /\b(inWorld|freshDatabase|emptyDatabase)\(/)

/**
 * Runs the tests whose answer can differ between the two (`server-tags.ts`) on the embedded database: by one worker, and quietly until it has ended. Without
 * those about lines to a server and about how much a plan reads at the size of the country, which is no embedded database's.
 */
export const differsEmbedded = (): Promise<Counted> =>
  vitest(
    [
      '--project',
      'unit',
      '--tagsFilter=server/* and not server/plans and not server/pool',
      '--maxWorkers=1',
      ...files('test.{ts,tsx}', /['\s]server\/\w/),
    ],
    { TEST_DATABASE_URL: undefined },
    true,
  )

type Server = { url: string; stop: () => Promise<void> }

async function server(): Promise<Server> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => undefined }
  // who looks after tables by himself would count those that a test has just left empty, and the next one's plans would be made for nothing
  const keeper = spawn(process.execPath, ['scripts/postgres.ts', 'autovacuum=off'], {
    cwd: projectFolder,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()))
  const lines = createInterface({ input: keeper.stdout })
  const url = await Promise.race([
    new Promise<string>((resolve) => lines.once('line', resolve)),
    ended.then(() => Promise.reject(new Error('The test server did not start.'))),
  ])
  return {
    url,
    stop: async () => {
      keeper.stdin.end()
      await ended
    },
  }
}

/** A server whose databases are made from one migrated template; `env` tells a run of tests of it. Nothing is left of them when it stops. */
export type Databases = { env: NodeJS.ProcessEnv; stop: () => Promise<void> }

export async function databases(): Promise<Databases> {
  const { url, stop } = await server()
  const run = `hemvist_test_${randomBytes(4).toString('hex')}`
  const template = `${run}_template`
  const admin = new pg.Client({ connectionString: url })
  const gone = async (): Promise<void> => {
    await dropAll(admin, run)
    await admin.end()
    await stop()
  }
  try {
    await admin.connect()
    await admin.query(`create database ${template}`)
    const place = new URL(url)
    place.pathname = `/${template}`
    const connection = await openDatabase({ kind: 'server', url: place.href })
    await migrate(connection, permissions).finally(() => connection.close())
  } catch (error) {
    await gone()
    throw error
  }
  return { env: { TEST_DATABASE_URL: url, TEST_DATABASE_TEMPLATE: template, TEST_DATABASE_RUN: run }, stop: gone }
}

/** Runs these test files on a server that is there for them alone. */
export async function onServer(these: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Counted> {
  const made = await databases()
  return vitest(['--project', 'unit', ...these], { ...made.env, ...env }).finally(made.stop)
}

/** What a test that was stopped half-way left behind, and the template; on a server of somebody else's too. */
async function dropAll(admin: pg.Client, run: string): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [run],
  )
  for (const { name } of rows) await admin.query(`drop database if exists ${name} with (force)`)
}
