/** The process that reads a landlord's file, and the server that started it, are killed at any moment: nothing is lost, nothing is double, and neither outlives its end. */

import { execFileSync, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillCast } from '../src/demo/fill-cast.ts'
import { readImport, unfinishedImports } from '../src/message/index.ts'
import { asSystem, type Connection, openDatabase, useDatabase } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { verifyRecord } from '../src/platform/record/index.ts'
import { drill, drillTime } from './support/drill.ts'
import { serverDatabase } from './support/own-server.ts'

const ROWS = drill(1600, 4000)

let server: Awaited<ReturnType<typeof serverDatabase>>
let connection: Connection
beforeAll(async () => {
  server = await serverDatabase()
  connection = await openDatabase({ kind: 'server', url: server.url })
  useDatabase(connection)
  await asSystem('test: cast', fillCast)
}, 120_000)
afterAll(async () => {
  useDatabase(null)
  await connection?.close()
  await server?.stop()
}, 60_000)

const path = (file: string) => fileURLToPath(new URL(`support/${file}`, import.meta.url))

/** A server that has taken in a file of {@link ROWS} rows and has it read; resolves once the file is acknowledged. */
async function reading(street: string) {
  const child = spawn(
    process.execPath,
    ['--import', path('tsx.ts'), path('reading-server.ts'), server.url, street, String(ROWS)],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, HEMVIST_LOG: 'silent' } },
  )
  const gone = new Promise((resolve) => child.once('exit', resolve))
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('answered ')) break
  const kill = async () => {
    child.kill('SIGKILL')
    await gone
  }
  return { pid: child.pid ?? 0, kill }
}

/** What runs beneath a process: its reader, when it has one. */
const beneath = (pid: number): number[] => {
  try {
    return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number)
  } catch {
    return []
  }
}
const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function until(what: () => boolean | Promise<boolean>, patience = 60_000): Promise<void> {
  const end = performance.now() + patience
  while (!(await what())) {
    if (performance.now() > end) throw new Error('It did not come to that.')
    await sleep(20)
  }
}

const messagesAt = (street: string) =>
  asSystem('test: messages', async (tx) => {
    const rows = await tx
      .selectFrom('tenancy_message')
      .select('address')
      .where('address', 'like', `%${street}`)
      .execute()
    return rows.map(({ address }) => address)
  })
const whole = async (street: string) => {
  const addresses = await messagesAt(street)
  expect([addresses.length, new Set(addresses).size]).toEqual([ROWS, ROWS])
}
const begun = (street: string) => until(async () => (await messagesAt(street)).length > 0)
const moment = () => sleep(Math.random() * 150)

test(
  'a reader that is killed is started again where it stopped; a server that is killed takes its reader with it',
  async () => {
    for (let round = 0; round < drill(1, 20); round += 1) {
      const [one, other] = [newId(), newId()]
      const first = await reading(one)
      try {
        await begun(one)
        const [reader = 0] = beneath(first.pid)
        await moment()
        process.kill(reader, 'SIGKILL')
        const kept = (await messagesAt(one)).length
        expect(kept).toBeLessThan(ROWS)
        await until(async () => (await unfinishedImports()).length === 0)
        await whole(one)
        expect(beneath(first.pid)).toHaveLength(1)
        expect(beneath(first.pid)).not.toContain(reader)
      } finally {
        const [reader = 0] = beneath(first.pid)
        await first.kill()
        await until(() => !lives(reader), 10_000)
      }
      const second = await reading(other)
      await begun(other)
      const [reader = 0] = beneath(second.pid)
      await moment()
      await second.kill()
      await until(() => !lives(reader), 10_000)
      expect((await messagesAt(other)).length).toBeLessThan(ROWS)
      for (const id of await unfinishedImports()) await readImport(id)
      await whole(other)
    }
    expect(await unfinishedImports()).toEqual([])
    expect((await verifyRecord()).breaks).toEqual([])
  },
  drillTime(180_000),
)
