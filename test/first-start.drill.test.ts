/** A first start that is killed, at whatever moment: the next one starts, and has the whole demo or makes it; never half a database or half a demo. */

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem, lockDirectory, openDatabase, useDatabase } from '../src/platform/database/index.ts'
import { verifyRecord } from '../src/platform/record/index.ts'
import { drill, drillTime } from './support/drill.ts'

const folder = mkdtempSync(join(tmpdir(), 'hemvist-first-'))
const bundle = fileURLToPath(new URL(`../.cache/first-start-${process.pid}/start.js`, import.meta.url))

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('support/first-start.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
  })
})
afterAll(() => {
  rmSync(join(bundle, '..'), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

const MAKING = /^Making an embedded/
const MIGRATING = /^Bringing the database/
const FILLING = drill(1, 0) === 1 ? /^demo 1 / : /^demo [3-8]/
const FILLED = /^demo 10/

/** Starts on a data folder; kills it `ms` after the line that fits `at`, when there is one. Gives what it said, and how it ended. */
async function start(data: string, at?: RegExp, ms = 0): Promise<{ said: string[]; code: number | null }> {
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [bundle], {
    env: { ...env, HEMVIST_DATA: data, NODE_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const said: string[] = []
  let met = false
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    if (met || !at?.test(line)) continue
    met = true
    setTimeout(() => child.kill('SIGKILL'), ms)
  }
  return { said, code: await gone }
}

/** What the data folder has in the end, looked at by this process. */
async function contents(data: string) {
  const lock = lockDirectory(data)
  const connection = await openDatabase({ kind: 'embedded', directory: join(data, 'database') })
  useDatabase(connection)
  try {
    const counted = await asSystem('test', (tx) =>
      tx
        .selectNoFrom(({ selectFrom, fn }) => [
          selectFrom('app_user').select(fn.countAll<number>().as('n')).as('users'),
          selectFrom('eviction_matter').select(fn.countAll<number>().as('n')).as('matters'),
          selectFrom('matter_standing').select(fn.countAll<number>().as('n')).as('standings'),
          selectFrom('matter_clock').select(fn.countAll<number>().as('n')).as('clocks'),
        ])
        .executeTakeFirstOrThrow(),
    )
    return { ...counted, record: await verifyRecord() }
  } finally {
    useDatabase(null)
    await connection.close()
    lock.release()
  }
}

test(
  'a first start that is killed while it makes the database, its tables or the demo is begun again and comes to its end',
  async () => {
    const moments = drill(0, 1) === 1 ? [MAKING, MIGRATING, FILLING, FILLED] : [MAKING, MIGRATING, FILLING]
    let whole: Awaited<ReturnType<typeof contents>> | null = null
    for (let round = 0; round < drill(1, 25); round += 1) {
      const data = join(folder, String(round))
      for (const at of moments) {
        await start(data, at, Math.random() * drill(150, 1500))
        // until it is whole, the new database stands beside its place
        if (at === MAKING && drill(1, 0) === 1) expect(existsSync(join(data, 'database'))).toBe(false)
      }
      expect(await start(data)).toMatchObject({ code: 0, said: expect.arrayContaining(['ready']) })
      const found = await contents(data)
      expect(found.record.breaks).toEqual([])
      expect(found.users).toBeGreaterThan(10)
      expect(found.standings).toBeGreaterThan(10)
      whole ??= found
      expect(found).toEqual(whole)
      expect(readdirSync(data)).toEqual(['database'])
      rmSync(data, { recursive: true })
    }
  },
  drillTime(120_000),
)
