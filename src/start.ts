/** Opens up: takes the data folder, opens the database, brings it to the newest migration. */

import {
  BrokenFolder,
  type Connection,
  DirectoryHeld,
  lockDirectory,
  MigrationMismatch,
  migrate,
  migrations,
  openDatabase,
  useDatabase,
} from './platform/database/index.ts'
import type { Progress } from './platform/progress.ts'
import { BadSetting, type Settings } from './platform/settings.ts'

export type Opened = { connection: Connection; announce: (address: string) => void; close: () => Promise<void> }

/**
 * Throws `DirectoryHeld` when another process has the folder, `BrokenFolder` when what is in it can't be opened, `MigrationMismatch` when the
 * past doesn't agree.
 */
export async function openUp(settings: Settings, progress: Progress): Promise<Opened> {
  if (settings.databaseUrl !== null) {
    const connection = await openDatabase({ kind: 'server', url: settings.databaseUrl })
    try {
      await migrate(connection, migrations(), progress)
    } catch (error) {
      await connection.close()
      throw error
    }
    useDatabase(connection)
    return { connection, announce: () => undefined, close: () => connection.close() }
  }
  const lock = lockDirectory(settings.directory)
  // even a process that ends in a hurry leaves no lock; one that is killed leaves one that nobody believes
  process.once('exit', lock.release)
  try {
    const connection = await openDatabase({
      kind: 'embedded',
      directory: `${settings.directory}/database`,
      say: progress.say,
    })
    await migrate(connection, migrations(), progress)
    useDatabase(connection)
    return {
      connection,
      announce: lock.announce,
      close: async () => {
        await connection.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

const NO_ANSWER = 'The database server in DATABASE_URL does not answer.'
const NO_FOLDER = 'The data folder can’t be written. Choose another one with HEMVIST_DATA.'

/** By the system's or PostgreSQL's own code: what stands in the way, in words for whoever set the address or the folder. */
const troubles: Readonly<Record<string, string>> = {
  ECONNREFUSED: NO_ANSWER,
  ENOTFOUND: NO_ANSWER,
  EAI_AGAIN: NO_ANSWER,
  ETIMEDOUT: NO_ANSWER,
  '28P01': 'The database server in DATABASE_URL refuses the user or the password.',
  '28000': 'The database server in DATABASE_URL refuses the user or the password.',
  '3D000': 'The database server in DATABASE_URL has no database of that name.',
  EEXIST: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EACCES: NO_FOLDER,
  EPERM: NO_FOLDER,
  EROFS: NO_FOLDER,
}

const told = [DirectoryHeld, BrokenFolder, MigrationMismatch, BadSetting]

/** Why the data can't be opened, when that is for the user to put right; null for anything else. */
export function whyClosed(error: unknown): string | null {
  if (told.some((kind) => error instanceof kind)) return error instanceof Error ? error.message : null
  return error instanceof Error && 'code' in error ? (troubles[String(error.code)] ?? null) : null
}
