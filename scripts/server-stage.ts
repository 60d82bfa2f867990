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

/** Runs the tests whose answer can differ on a server (`server-tags.ts`), beside others: by one worker, and quietly until it has ended. */
export const differsOnServer = (): Promise<Counted> =>
  onServer(files('test.{ts,tsx}', /['\s]server\/\w/), {}, ['--tagsFilter=server/*', '--maxWorkers=1'], true)

type Server = { url: string; stop: () => Promise<void> }

async function server(): Promise<Server> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => undefined }
  const keeper = spawn(process.execPath, ['scripts/postgres.ts'], {
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

/** Runs these test files with databases of their own on the server, each made from one migrated template. */
export async function onServer(
  these: readonly string[],
  env: NodeJS.ProcessEnv = {},
  options: readonly string[] = [],
  held = false,
): Promise<Counted> {
  const { url, stop } = await server()
  const run = `hemvist_test_${randomBytes(4).toString('hex')}`
  const template = `${run}_template`
  const admin = new pg.Client({ connectionString: url })
  try {
    await admin.connect()
    await admin.query(`create database ${template}`)
    const place = new URL(url)
    place.pathname = `/${template}`
    const connection = await openDatabase({ kind: 'server', url: place.href })
    await migrate(connection, permissions).finally(() => connection.close())
    return await vitest(
      ['--project', 'unit', ...options, ...these],
      { TEST_DATABASE_URL: url, TEST_DATABASE_TEMPLATE: template, TEST_DATABASE_RUN: run, ...env },
      held,
    )
  } finally {
    await dropAll(admin, run)
    await admin.end()
    await stop()
  }
}

/** What a test that was stopped half-way left behind, and the template; on a server of somebody else's too. */
async function dropAll(admin: pg.Client, run: string): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [run],
  )
  for (const { name } of rows) await admin.query(`drop database if exists ${name} with (force)`)
}
