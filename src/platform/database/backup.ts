/** A backup of the embedded database: its files as they are between two statements, packed into one file that is there whole or not at all. */

import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { create, extract, list } from 'tar'
import { z } from 'zod'
import { syncFolder, writeWhole } from '../whole-file.ts'

/** A file that can't be restored from, or a place that a backup can't go to; the message says why. */
export class BadBackup extends Error {}

/** The first thing in the file says what it is. */
const ABOUT = 'hemvist-backup.json'
const about = z.object({ format: z.literal(1), hemvist: z.string(), made: z.string() })
export type About = z.infer<typeof about>

/** The database's files within the backup. */
const FILES = 'database'

export type Made = { file: string; bytes: number; made: string }

/**
 * Writes a backup of the embedded database, as `copyTo` copies its files, to `file`, for its owner's eyes only. Others go on writing meanwhile: they wait only while the
 * files are copied. An earlier backup under the same name is replaced in one step; anything else that stands there is refused.
 */
export async function backUp(copyTo: (folder: string) => Promise<void>, file: string, hemvist: string): Promise<Made> {
  await seeThatItMayGoTo(file)
  const half = `${file}.${process.pid}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  try {
    const packed = join(half, basename(file))
    const made = new Date().toISOString()
    await copyTo(join(half, FILES))
    writeWhole(join(half, ABOUT), JSON.stringify({ format: 1, hemvist, made } satisfies About))
    // packed lightly: a backup that is made often should be quick
    await create({ gzip: { level: 3 }, file: packed, cwd: half, mode: 0o600, strict: true }, [ABOUT, FILES])
    const handle = await open(packed, 'r+')
    await handle.sync().finally(() => handle.close())
    // read again to its end: what can't be read is no backup
    await readAbout(packed)
    const { size } = statSync(packed)
    renameSync(packed, file)
    syncFolder(dirname(file))
    return { file, bytes: size, made }
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
}

async function seeThatItMayGoTo(file: string): Promise<void> {
  if (!existsSync(dirname(file))) throw new BadBackup(`There is no folder ${dirname(file)}.`)
  if (!existsSync(file)) return
  await readAbout(file).catch(() => {
    throw new BadBackup(`${file} is there already and is no backup of Hemvist: choose another name.`)
  })
}

/** Unpacks a backup into an empty folder and gives what it says of itself; `FILES` in it is the database. Throws {@link BadBackup}. */
export async function unpack(file: string, into: string): Promise<{ about: About; database: string }> {
  const said = await readAbout(file)
  await whole(file, () => extract({ file, cwd: into, strict: true, preserveOwner: false, noMtime: true }))
  return { about: said, database: join(into, FILES) }
}

/** Reads a whole backup and gives what it says of itself. */
async function readAbout(file: string): Promise<About> {
  if (!existsSync(file)) throw new BadBackup(`There is no file ${file}.`)
  const chunks: Buffer[] = []
  let first: string | null = null
  let files = false
  await whole(file, () =>
    list({
      file,
      strict: true,
      onReadEntry: (entry) => {
        first ??= entry.path
        files ||= entry.path.startsWith(`${FILES}/`)
        if (entry.path === ABOUT) entry.on('data', (chunk: Buffer) => chunks.push(chunk))
        else entry.resume()
      },
    }),
  )
  const parsed = about.safeParse(parse(Buffer.concat(chunks).toString('utf8')))
  if (first !== ABOUT || !files || !parsed.success)
    throw new BadBackup(`${file} is no backup of Hemvist’s embedded database. Nothing was changed.`)
  return parsed.data
}

/** A file that ends too early, or whose sum isn't right, is told as what it is; the system's own trouble as its own. */
async function whole(file: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^E[A-Z]+$/.test(code)) throw error
    throw new BadBackup(`${file} is damaged or cut short, and can’t be restored from. Nothing was changed.`)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
