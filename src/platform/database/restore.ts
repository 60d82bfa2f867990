/** Puts a backup in the embedded database's place: unpacked and looked through beside it first, the old one kept aside. */

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from '../whole-file.ts'
import { type About, BadBackup, unpack } from './backup.ts'
import { BrokenFolder, isNothing, makingOf, markWhole, putInPlace, restoringOf } from './folder.ts'
import { lockDirectory } from './lock.ts'
import { type Connection, openDatabase } from './open.ts'

/** There is a database already, and nobody chose to replace it. */
export class Occupied extends Error {}

export type Restored<T> = About & { found: T; keptAside: string | null }

/**
 * Restores `file` into the data folder. `look` goes through the opened copy before it is put in place and throws when it isn't sound; nothing
 * was changed then. Throws `DirectoryHeld`, {@link Occupied}, {@link BadBackup}.
 */
export async function restore<T>(
  file: string,
  directory: string,
  { replace, look }: { replace: boolean; look: (connection: Connection) => Promise<T> },
): Promise<Restored<T>> {
  const lock = lockDirectory(directory)
  const folder = `${directory}/database`
  const beside = restoringOf(folder)
  try {
    if (!replace && isTaken(folder))
      throw new Occupied(
        `There is a database in ${folder} already. To put the backup in its place: restore --replace. The one that is there is kept aside.`,
      )
    rmSync(beside, { recursive: true, force: true })
    mkdirSync(beside, { mode: 0o700 })
    const { about, database } = await unpack(file, beside)
    const connection = await openDatabase({ kind: 'embedded', directory: database }).catch((error: unknown) => {
      throw error instanceof BrokenFolder
        ? new BadBackup(`${file} can’t be opened as a database. Nothing was changed.`)
        : error
    })
    const found = await look(connection).finally(() => connection.close())
    await markWhole(database)
    rmSync(makingOf(folder), { recursive: true, force: true })
    renameSync(database, makingOf(folder))
    // cut off from here on, the next start finds a whole database and nothing in its place, and puts it there
    const keptAside = existsSync(folder) ? asideOf(folder) : null
    if (keptAside !== null) renameSync(folder, keptAside)
    syncFolder(dirname(folder))
    putInPlace(folder)
    return { ...about, found, keptAside }
  } finally {
    rmSync(beside, { recursive: true, force: true })
    lock.release()
  }
}

/** What can't be told counts as somebody's. */
function isTaken(folder: string): boolean {
  try {
    return !isNothing(folder)
  } catch {
    return true
  }
}

function asideOf(folder: string): string {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-')
  return `${folder}.before-${stamp}`
}
