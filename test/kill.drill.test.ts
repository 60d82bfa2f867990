/** A process that is killed in the middle of its work: what it was told is written is there, nothing is half there, and the folder opens again. */

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import {
  asSystem,
  DirectoryHeld,
  holderOf,
  lockDirectory,
  openDatabase,
  useDatabase,
} from '../src/platform/database/index.ts'
import { verifyRecord } from '../src/platform/record/index.ts'
import { folderWithDatabase } from './support/database.ts'
import { drill, drillTime } from './support/drill.ts'

const folder = mkdtempSync(join(tmpdir(), 'hemvist-kill-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const writer = fileURLToPath(new URL('support/writer.ts', import.meta.url))

/** Lets a process write `most` times or for a moment longer, kills it, and gives what it had said to be written. */
async function writeAndKill(most: number, moment: number, meanwhile: () => void = () => undefined): Promise<string[]> {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const written: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    written.push(line)
    if (written.length === 1) meanwhile()
    // not at a commit, but somewhere in the work that follows it
    if (written.length === most) setTimeout(() => child.kill('SIGKILL'), moment)
  }
  await gone
  return written
}

test(
  'every acknowledged write survives being killed at odd moments, and the lock is nobody’s afterwards',
  async () => {
    await folderWithDatabase(join(folder, 'database'))
    const said: string[] = []
    for (let round = 0; round < drill(2, 120); round += 1) {
      said.push(
        ...(await writeAndKill(3 + ((round + 2) % 4) * 7, Math.random() * 40, () => {
          expect(() => lockDirectory(folder)).toThrow(DirectoryHeld)
        })),
      )
      expect(holderOf(folder)).toBeNull()
    }
    const lock = lockDirectory(folder)
    const connection = await openDatabase({ kind: 'embedded', directory: `${folder}/database` })
    useDatabase(connection)
    try {
      const rows = await asSystem('test', (tx) => tx.selectFrom('organisation').select('id').execute())
      const there = new Set(rows.map(({ id }) => id))
      expect(said.length).toBeGreaterThan(40)
      expect(said.filter((id) => !there.has(id))).toEqual([])
      // each was written with its event or not at all
      expect(await verifyRecord()).toEqual({ municipalities: 1, events: there.size, breaks: [] })
    } finally {
      useDatabase(null)
      await connection.close()
      lock.release()
    }
  },
  drillTime(180_000),
)
