/** Opens up: takes the data folder, opens the database, brings it to the newest migration. */

import { type Connection, lockDirectory, migrate, openDatabase, useDatabase } from './platform/database/index.ts'
import type { Settings } from './platform/settings.ts'

export type Opened = { connection: Connection; announce: (address: string) => void; close: () => Promise<void> }

/** Throws `DirectoryHeld` when another process has the folder, `MigrationMismatch` when the past doesn't agree. */
export async function openUp(settings: Settings): Promise<Opened> {
  if (settings.databaseUrl !== null) {
    const connection = await openDatabase({ kind: 'server', url: settings.databaseUrl })
    try {
      await migrate(connection)
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
    const connection = await openDatabase({ kind: 'embedded', directory: `${settings.directory}/database` })
    await migrate(connection)
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
