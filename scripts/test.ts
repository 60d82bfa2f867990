/** Everything that is checked, in order: `npm test`. Goes on after what fails; the last line says how much passed and how much failed. */

import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { migrate, openDatabase } from '../src/platform/database/index.ts'
import { type Counted, counted, one, projectFolder, runStages, vitest } from './stages.ts'

function lawTableIsCurrent(): Counted {
  const made = spawnSync(process.execPath, ['scripts/law-table.ts'], { cwd: projectFolder, encoding: 'utf8' })
  const current = made.status === 0 && made.stdout === readFileSync(join(projectFolder, 'docs/law.md'), 'utf8')
  if (!current) console.error('docs/law.md is older than the rules: run `node scripts/law-table.ts > docs/law.md`.')
  return counted(current)
}

type Server = { url: string; stop: () => Promise<void> }

/** The server that TEST_DATABASE_URL names, or one of our own for as long as the tests run. */
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

/** The files that use a database: they run once more on a real server. The others would only repeat themselves. */
function databaseTests(): string[] {
  return globSync(['src/**/*.test.{ts,tsx}', 'test/*.test.{ts,tsx}'], { cwd: projectFolder }).filter((file) =>
    /\b(inWorld|freshDatabase|emptyDatabase)\(/.test(readFileSync(join(projectFolder, file), 'utf8')),
  )
}

async function onServer(): Promise<Counted> {
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
    await migrate(connection).finally(() => connection.close())
    return await vitest(['--project', 'unit', ...databaseTests()], {
      TEST_DATABASE_URL: url,
      TEST_DATABASE_TEMPLATE: template,
      TEST_DATABASE_RUN: run,
    })
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

await runStages([
  one('types', 'tsc', ['-p', 'tsconfig.json']),
  one('style', 'biome', ['ci', '.']),
  one('nothing unused', 'knip', []),
  one('table types are current', 'node', ['scripts/types.ts', '--check']),
  { name: 'law table is current', run: async () => lawTableIsCurrent() },
  one('build', 'node', ['scripts/build.ts']),
  { name: 'tests on the embedded database', run: () => vitest(['--project', 'unit']) },
  { name: 'tests on a PostgreSQL server', run: onServer },
  { name: 'pages in a browser', run: () => vitest(['--project', 'browser']) },
])
