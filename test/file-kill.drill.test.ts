/** A process that is killed while it takes in a landlord's files: what it had acknowledged is read to its end by whoever comes after it, and nothing twice. */

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { readImport, unfinishedImports } from '../src/message/index.ts'
import { asSystem, lockDirectory, openDatabase, useDatabase } from '../src/platform/database/index.ts'
import { verifyRecord } from '../src/platform/record/index.ts'
import { folderWithDatabase } from './support/database.ts'
import { drill, drillTime } from './support/drill.ts'

const folder = mkdtempSync(join(tmpdir(), 'hemvist-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const path = (file: string) => fileURLToPath(new URL(`support/${file}`, import.meta.url))

type Told = { answered: [street: string, rows: number][]; unanswered: string[] }

/** Lets a process take in files until it has begun with `most`, and kills it a moment later. What had no answer before is sent again first. */
async function takeInAndKill(most: number, moment: number, again: readonly string[]): Promise<Told> {
  const child = spawn(process.execPath, ['--import', path('tsx.ts'), path('receiver.ts'), folder, ...again], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const told: Told = { answered: [], unanswered: [] }
  let begun = 0
  for await (const line of createInterface({ input: child.stdout })) {
    const [what, ...words] = line.split(' ')
    if (what === 'answered') told.answered.push([words[0] ?? '', Number(words[1])])
    told.unanswered = what === 'answered' ? [] : words
    begun += what === 'sends' ? 1 : 0
    if (what === 'sends' && begun === most) setTimeout(() => child.kill('SIGKILL'), moment)
  }
  await gone
  return told
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

test(
  'every file that was acknowledged is read whole, once, however often the process was killed',
  async () => {
    await folderWithDatabase(join(folder, 'database'))
    const said: [string, number][] = []
    let again: string[] = []
    for (let round = 0; round < drill(1, 60); round += 1) {
      const told = await takeInAndKill(1 + ((round + 1) % 4), Math.random() * 120, again)
      said.push(...told.answered)
      again = told.unanswered
    }
    const lock = lockDirectory(folder)
    const connection = await openDatabase({ kind: 'embedded', directory: `${folder}/database` })
    useDatabase(connection)
    try {
      for (const id of await unfinishedImports()) await readImport(id)
      expect(await unfinishedImports()).toEqual([])
      for (const [street, rows] of said) {
        const addresses = await messagesAt(street)
        expect([addresses.length, new Set(addresses).size]).toEqual([rows, rows])
      }
      const count = (table: 'tenancy_message' | 'message_import_row' | 'message_import_file') =>
        asSystem('test: how many', async (tx) => {
          const { n } = await tx
            .selectFrom(table)
            .select((eb) => eb.fn.countAll<number>().as('n'))
            .executeTakeFirstOrThrow()
          return Number(n)
        })
      expect(await count('tenancy_message')).toBe(await count('message_import_row'))
      expect(await count('message_import_file')).toBe(0)
      expect((await verifyRecord()).breaks).toEqual([])
    } finally {
      useDatabase(null)
      await connection.close()
      lock.release()
    }
  },
  drillTime(180_000),
)
