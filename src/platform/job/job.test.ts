/**
 * Jobs over a real database: done once, tried again, taken over from the dead, and never holding anything about a person.
 * @module-tag server/locks
 */

import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { getConstructionPlans } from 'pg-boss'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { folderWithDatabase, migratedOn, server } from '../../../test/support/database.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asUser, openDatabase, useDatabase } from '../database/index.ts'
import { migrations } from '../database/migrate.ts'
import { newId } from '../id.ts'
import { lineJob } from './hanging.fixture.ts'
import { defineJob, enqueue, failedJobs, type Job, type Pace, retryFailed, startJobs } from './index.ts'
import { queue, statementsOf } from './queue.ts'

const world = inWorld()
const FAST: Partial<Pace> = { look: 0.5, supervise: 1, cron: 1 }

let stops: (() => Promise<void>)[] = []
const start = async (...jobs: Job<unknown>[]): Promise<() => Promise<void>> => {
  const stop = await startJobs(jobs, FAST)
  stops.push(stop)
  return stop
}
afterEach(async () => {
  for (const stop of stops) await stop()
  stops = []
})

const anything = z.object({ id: z.string() })
const once = { limit: 0, backoff: 1 }
const soon = <T>(look: () => T | Promise<T>, ms = 8000) => vi.waitFor(look, { timeout: ms, interval: 50 })

describe('a job', () => {
  test('is done at once by the process that added it, and waits where none works', async () => {
    const seen: string[] = []
    const job = defineJob({ name: 'test.seen', schema: anything, run: async ({ id }) => seen.push(id) })
    expect(await enqueue(job, { id: 'before' })).toBe(true)
    await start(job)
    await soon(() => expect(seen).toEqual(['before']))
    await enqueue(job, { id: 'after' })
    await soon(() => expect(seen).toEqual(['before', 'after']), 2000)
  })

  test('that comes round is done when a server starts, too, where it says so', async () => {
    const seen: string[] = []
    const round = { schema: z.object({}), every: '0 0 1 1 *' }
    const first = defineJob({ ...round, name: 'test.starts', atStart: true, run: async () => seen.push('starts') })
    const other = defineJob({ ...round, name: 'test.waits', run: async () => seen.push('waits') })
    await start(first, other)
    await soon(() => expect(seen).toEqual(['starts']))
  })

  test('that fails is tried again, each time later, and lies with the dead in the end', async () => {
    const at: number[] = []
    const job = defineJob({
      name: 'test.fails',
      schema: anything,
      retry: { limit: 2, backoff: 1, most: 2 },
      run: async () => {
        at.push(performance.now())
        throw Object.assign(new TypeError('Maja Test, 19890501-2384'), { code: 'HV001' })
      },
    })
    await start(job)
    await enqueue(job, { id: newId() })
    await soon(async () => expect(await failedJobs()).toMatchObject([{ job: 'test.fails', count: 1 }]), 12_000)
    expect(at).toHaveLength(3)
    // one second and then two, less what the chance in it takes
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(700)
    expect((at[2] ?? 0) - (at[1] ?? 0)).toBeGreaterThan(1200)
    const kept = await sql<{
      text: string
    }>`select coalesce(string_agg(j::text, ' '), '') as text from pgboss.job j`.execute(world.connection.kysely)
    expect(kept.rows[0]?.text).toContain('TypeError HV001')
    expect(kept.rows[0]?.text).not.toMatch(/Maja|19890501/)
    expect(await retryFailed()).toBe(1)
    await soon(() => expect(at.length).toBeGreaterThan(3))
  })

  test('is not added twice under one key while it waits or runs, and can be when it is done', async () => {
    let done = 0
    let let_go = (): void => undefined
    const gate = new Promise<void>((resolve) => {
      let_go = resolve
    })
    const job = defineJob({
      name: 'test.key',
      schema: anything,
      run: async () => {
        await gate
        done += 1
      },
    })
    expect(await enqueue(job, { id: 'a' }, { key: 'same' })).toBe(true)
    expect(await enqueue(job, { id: 'b' }, { key: 'same' })).toBe(false)
    expect(await enqueue(job, { id: 'c' }, { key: 'other' })).toBe(true)
    await start(job)
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect(await enqueue(job, { id: 'd' }, { key: 'same' })).toBe(false)
    let_go()
    await soon(() => expect(done).toBe(2))
    await soon(async () => expect(await enqueue(job, { id: 'e' }, { key: 'same' })).toBe(true))
    await soon(() => expect(done).toBe(3))
  })

  test('waits for its time', async () => {
    const seen: string[] = []
    const job = defineJob({ name: 'test.later', schema: anything, run: async ({ id }) => seen.push(id) })
    await start(job)
    await enqueue(job, { id: 'later' }, { after: Temporal.Now.instant().add({ seconds: 2 }) })
    await enqueue(job, { id: 'now' })
    await soon(() => expect(seen).toEqual(['now', 'later']))
  })

  test('is handed ids, never words', async () => {
    const job = defineJob({ name: 'test.words', schema: anything, retry: once, run: async () => undefined })
    for (const word of ['Maja Test', 'maja@kalmar.se', 'Åsa', '070 174 06 05'])
      await expect(enqueue(job, { id: word })).rejects.toThrow('ids only: id is')
    await expect(enqueue(job, { id: 'Maja Test' })).rejects.not.toThrow('Maja')
  })

  test('that is running is waited for when the process stops', async () => {
    const steps: string[] = []
    const job = defineJob({
      name: 'test.slow',
      schema: anything,
      run: async () => {
        steps.push('begun')
        await new Promise((resolve) => setTimeout(resolve, 1500))
        steps.push('done')
      },
    })
    const stop = await start(job)
    await enqueue(job, { id: newId() })
    await soon(() => expect(steps).toEqual(['begun']))
    await stop()
    expect(steps).toEqual(['begun', 'done'])
  })

  test('of two processes, one does it; what comes round is added by one', async () => {
    const seen: string[] = []
    const job = defineJob({ name: 'test.shared', schema: anything, run: async ({ id }) => seen.push(id) })
    const round: number[] = []
    const every = defineJob({
      name: 'test.every',
      schema: z.object({}),
      every: '* * * * *',
      run: async () => round.push(1),
    })
    await start(job, every)
    await start(job, every)
    for (let i = 0; i < 10; i += 1) await enqueue(job, { id: `${i}` })
    await soon(() => expect(seen).toHaveLength(10), 15_000)
    expect(new Set(seen).size).toBe(10)
    await soon(() => expect(round.length).toBeGreaterThan(0), 10_000)
    expect(round.length).toBeLessThan(3)
  }, 40_000)
})

test('a job that gave no sign of life for half a minute is begun again, long before its time is over', async () => {
  let begun = 0
  let release = (): void => undefined
  const hang = new Promise<void>((resolve) => {
    release = resolve
  })
  const job = defineJob({
    name: 'test.silent',
    schema: anything,
    retry: { limit: 1, backoff: 1, most: 1 },
    run: async () => {
      begun += 1
      if (begun === 1) await hang
    },
  })
  // the second is who finds it
  await start(job)
  await start(job)
  const silentFor = (seconds: number) =>
    sql`update pgboss.job set heartbeat_on = now() - make_interval(secs => ${seconds}) where name = 'test.silent'`.execute(
      world.connection.kysely,
    )
  await enqueue(job, { id: newId() })
  await soon(() => expect(begun).toBe(1))
  await silentFor(20)
  await new Promise((resolve) => setTimeout(resolve, 2500))
  expect(begun).toBe(1)
  await silentFor(31)
  await soon(() => expect(begun).toBe(2), 15_000)
  release()
}, 40_000)

test('a job whose process was killed half-way is begun again by another one, once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hemvist-job-'))
  const file = join(folder, 'lines')
  const made = server === null ? null : await migratedOn(server)
  const place = made?.url ?? join(folder, 'database')
  if (made === null) await folderWithDatabase(place)
  let close = async (): Promise<void> => made?.close()
  try {
    const child = spawn(
      process.execPath,
      [fileURLToPath(new URL('hanging.fixture.ts', import.meta.url)), place, file],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    await new Promise((resolve) => child.stdout.once('data', resolve))
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
    const connection = made ?? (await openDatabase({ kind: 'embedded', directory: place }))
    close = connection.close
    useDatabase(connection)
    await start(lineJob(async () => appendFileSync(file, 'done\n')))
    await soon(() => expect(readFileSync(file, 'utf8')).toBe('begun\ndone\n'), 20_000)
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(readFileSync(file, 'utf8')).toBe('begun\ndone\n')
  } finally {
    for (const stop of stops.splice(0)) await stop()
    useDatabase(world.connection)
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)

test('every test begins without jobs', async () => {
  const left = await sql`select 1 from pgboss.job`.execute(world.connection.kysely)
  expect(left.rows).toEqual([])
})

describe('the queue’s tables', () => {
  test('are what this version of pg-boss makes', async () => {
    expect(await queue().detectSchemaDrift()).toMatchObject({ ok: true })
    const text = migrations().find(({ name }) => name === '0008-jobs.sql')?.statements ?? ''
    const plain = (sqlText: string) => sqlText.replaceAll(/\s+/g, ' ').trim()
    const ours = plain(text.split('-- ---- pg-boss 12.30.0')[1]?.split('-- ---- end of pg-boss')[0] ?? '')
    const theirs = plain(
      getConstructionPlans('pgboss')
        .replace(/^\s*BEGIN;[\s\S]*?pg_advisory_xact_lock[^;]*;/, '')
        .replace(/\n\s*DO \$\$[\s\S]*?\$\$\n\s*;/, '')
        .replace(/COMMIT;\s*$/, ''),
    )
    expect(ours).toBe(theirs)
  })

  test('are nobody’s but the system’s', async () => {
    for (const statement of [
      sql`select 1 from pgboss.job`,
      sql`insert into pgboss.job (name) values ('x')`,
      sql`select pgboss.create_queue('x', '{}')`,
    ])
      await expect(asUser(world.agneta, (tx) => statement.execute(tx))).rejects.toMatchObject({ code: '42501' })
  })

  test('a text of several statements is taken apart; anything else is left as it is', () => {
    const wrapped =
      "\n BEGIN;\n SET LOCAL lock_timeout = 30000;\n SELECT pg_advisory_xact_lock((1));\n select 'a; b';\n COMMIT;\n"
    expect(statementsOf(wrapped)).toEqual([
      'SET LOCAL lock_timeout = 30000',
      'SELECT pg_advisory_xact_lock((1))',
      "select 'a; b'",
    ])
    expect(statementsOf('select 1')).toEqual(['select 1'])
  })
})
