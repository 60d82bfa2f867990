/** Backups of the embedded database: made while others write, whole or not there at all, looked through before they take another's place. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { folderWithDatabase } from '../../../test/support/database.ts'
import { newId } from '../id.ts'
import { recordAll, verifyRecord } from '../record/index.ts'
import { BadBackup, backUp } from './backup.ts'
import { asSystem, useDatabase } from './doors.ts'
import { lockDirectory } from './lock.ts'
import { type Connection, openDatabase } from './open.ts'
import { copyOpenFolder } from './opened.ts'
import { Occupied, restore } from './restore.ts'

// whole databases are opened, on a machine that may be busy
vi.setConfig({ testTimeout: 120_000 })

const base = mkdtempSync(join(tmpdir(), 'hemvist-backup-'))
const data = join(base, 'data')
const file = join(base, 'copy.tar.gz')
let connection: Connection

beforeAll(async () => {
  await folderWithDatabase(join(data, 'database'))
  connection = await openDatabase({ kind: 'embedded', directory: join(data, 'database') })
  useDatabase(connection)
})
afterAll(async () => {
  useDatabase(null)
  await connection.close()
  rmSync(base, { recursive: true, force: true })
})

async function write(): Promise<void> {
  const id = newId()
  await asSystem('test: write', async (tx) => {
    await tx.insertInto('organisation').values({ id, municipality_code: '0880', kind: 'landlord', name: id }).execute()
    await recordAll(tx, '0880', { id: null, name: 'test' }, [{ what: 'test.written', subject: id }])
  })
}

/** How many events the copy has, and whether its record holds. */
async function look(copy: Connection): Promise<{ events: number; breaks: number }> {
  useDatabase(copy)
  try {
    const { events, breaks } = await verifyRecord()
    return { events, breaks: breaks.length }
  } finally {
    useDatabase(connection)
  }
}

const logs = (folder: string): string[] =>
  readdirSync(join(folder, 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name))

const into = (name: string, replace = false, from = file) => restore(from, join(base, name), { replace, look })

test('a backup that is made while others write has all that was written before it began, and its record holds', async () => {
  let written = 0
  let ended = false
  const writing = (async () => {
    while (!ended) {
      await write()
      written += 1
      // as requests come: without a pause this process would have no turn for the packing, and thousands of events to verify
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  while (written < 5) await new Promise((resolve) => setTimeout(resolve, 5))
  const before = written
  await backUp(copyOpenFolder(), file, 'test')
  const after = written
  ended = true
  await writing
  expect(after).toBeGreaterThan(before)
  const { found, keptAside } = await into('restored')
  expect(found.breaks).toBe(0)
  expect(found.events).toBeGreaterThanOrEqual(before)
  expect(found.events).toBeLessThanOrEqual(after + 1)
  expect(keptAside).toBeNull()
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(base).toSorted()).toEqual(['copy.tar.gz', 'data', 'restored'])
  expect(readdirSync(join(base, 'restored'))).toEqual(['database'])
  // the log that is written on, and perhaps the next: none that is done with, which were half of every backup
  expect(logs(join(base, 'restored', 'database')).length).toBeLessThanOrEqual(2)
})

test('a database that is there is replaced only by choice, and kept aside then', async () => {
  await expect(into('restored')).rejects.toThrow(Occupied)
  const { keptAside } = await into('restored', true)
  expect(existsSync(join(keptAside ?? '', 'PG_VERSION'))).toBe(true)
})

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 4)],
  ['cut in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ['with one byte changed', (bytes: Buffer) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte))],
  ['that is something else', () => Buffer.from('a letter')],
])('a file %s is refused in words, and nothing is changed', async (_, change) => {
  const bad = join(base, 'bad.tar.gz')
  writeFileSync(bad, change(readFileSync(file)))
  const names = readdirSync(join(base, 'restored', 'database'))
  await expect(into('restored', true, bad)).rejects.toThrow(BadBackup)
  expect(readdirSync(join(base, 'restored', 'database'))).toEqual(names)
  expect(readdirSync(join(base, 'restored')).filter((name) => !name.includes('.before-'))).toEqual(['database'])
})

test('a copy that isn’t sound is never put in place, and a folder that is in use is never touched', async () => {
  const fault = new Error('the record is broken')
  const unsound = restore(file, join(base, 'other'), { replace: false, look: () => Promise.reject(fault) })
  await expect(unsound).rejects.toThrow(fault)
  expect(existsSync(join(base, 'other', 'database'))).toBe(false)
  const lock = lockDirectory(data)
  await expect(into('data', true)).rejects.toThrow('is open in another process')
  lock.release()
})

test('a backup replaces an earlier one, and nothing else', async () => {
  await backUp(copyOpenFolder(), file, 'test')
  const letter = join(base, 'letter.txt')
  writeFileSync(letter, 'Dear Siv')
  await expect(backUp(copyOpenFolder(), letter, 'test')).rejects.toThrow(BadBackup)
  expect(readFileSync(letter, 'utf8')).toBe('Dear Siv')
})
