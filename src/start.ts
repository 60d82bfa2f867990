/** Opens up: takes the data folder, opens the database, brings it to the newest migration. */

import { permissions } from './app-permissions.ts'
import {
  type Connection,
  databaseFacts,
  isNothing,
  lockDirectory,
  lookAtServer,
  migrate,
  migrations,
  openDatabase,
  type Place,
  useDatabase,
} from './platform/database/index.ts'
import type { Progress } from './platform/progress.ts'
import type { Settings } from './platform/settings.ts'

export type Opened = { connection: Connection; announce: (address: string) => void; close: () => Promise<void> }

/** Where there is nothing to look at, or nothing that this version can read before it is brought up to date. Nothing was made. */
export class NothingToSee extends Error {}

/** What a command means to do: look at what is there, look even when it is older than this version (the doctor), or change something. */
export type Purpose = 'look' | 'examine' | 'change'

/**
 * Throws `DirectoryHeld` when another process has the folder, `BrokenFolder` when what is in it can't be opened, `UnfitServer` when a server
 * can't be used as it is, `MigrationMismatch` when the past doesn't agree, {@link NothingToSee} when something is only to be looked at.
 */
export async function openUp(settings: Settings, progress: Progress, purpose: Purpose = 'change'): Promise<Opened> {
  return settings.databaseUrl === null
    ? openFolder(settings.directory, progress, purpose)
    : openServer({ kind: 'server', url: settings.databaseUrl, atMost: settings.connections }, progress, purpose)
}

async function openServer(place: Place, progress: Progress, purpose: Purpose): Promise<Opened> {
  const connection = await openDatabase(place)
  try {
    if (purpose === 'change') {
      await lookAtServer(connection)
      await migrate(connection, permissions, migrations(), progress)
    }
    useDatabase(connection)
    if (purpose === 'look') await seeThatItIsNewest()
  } catch (error) {
    await connection.close()
    throw error
  }
  return { connection, announce: () => undefined, close: () => connection.close() }
}

async function openFolder(directory: string, progress: Progress, purpose: Purpose): Promise<Opened> {
  const folder = `${directory}/database`
  if (purpose !== 'change' && isNothing(folder))
    throw new NothingToSee(
      `There is no database in ${directory} yet, so there is nothing to look at. Nothing was made. (HEMVIST_DATA names the folder, DATABASE_URL a server.)`,
    )
  const lock = lockDirectory(directory)
  // even a process that ends in a hurry leaves no lock; one that is killed leaves one that nobody believes
  process.once('exit', lock.release)
  try {
    const connection = await openDatabase({ kind: 'embedded', directory: folder, say: progress.say })
    const close = async () => {
      await connection.close()
      lock.release()
    }
    try {
      if (purpose === 'change') await migrate(connection, permissions, migrations(), progress)
      useDatabase(connection)
      if (purpose === 'look') await seeThatItIsNewest()
    } catch (error) {
      await connection.close()
      throw error
    }
    return { connection, announce: lock.announce, close }
  } catch (error) {
    lock.release()
    throw error
  }
}

async function seeThatItIsNewest(): Promise<void> {
  const { applied, pending } = await databaseFacts()
  if (applied.length === 0)
    throw new NothingToSee(
      'The database is empty: Hemvist has made nothing in it yet, so there is nothing to look at. Nothing was made.',
    )
  if (pending.length > 0)
    throw new NothingToSee(
      `The database is older than this version of Hemvist (missing: ${pending.join(', ')}). Bring it up to date first: hemvist migrate`,
    )
}
