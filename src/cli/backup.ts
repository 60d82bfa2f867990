/** `hemvist backup FILE` and `hemvist restore FILE`: the embedded database, while it runs, in one file and back. */

import type { Command } from 'commander'
import { permissions } from '../app-permissions.ts'
import {
  BadBackup,
  backUp,
  type Connection,
  copyOpenFolder,
  DirectoryHeld,
  migrate,
  Occupied,
  restore,
  useDatabase,
} from '../platform/database/index.ts'
import { verifyRecord } from '../platform/record/index.ts'
import { readSettings } from '../platform/settings.ts'
import { version } from '../platform/ui/index.ts'
import { Failure, type Print } from './print.ts'

const ON_A_SERVER =
  'The database is on a server (DATABASE_URL): back it up with PostgreSQL’s own tools.\n  pg_dump --format=custom --file=hemvist.dump "postgresql://hemvist_backup@server/hemvist"\n  pg_restore --dbname=… hemvist.dump\nWhich role that needs, and how it is tried, is in docs/en/operations.md under Backups.'

export function addBackupCommands(program: Command, print: Print): void {
  program
    .command('backup')
    .argument('<file>', 'where to, such as /backups/hemvist.tar.gz')
    .description('write the embedded database to one file, also while it runs')
    .action(async (file: string) => {
      if (readSettings().databaseUrl !== null) throw new Failure(ON_A_SERVER, { json: { error: 'onAServer' } })
      const made = await toldAs(() => backUp(copyOpenFolder(), file, version))
      print.result(made, () => `Backed up to ${made.file} (${Math.ceil(made.bytes / 1_000_000)} MB).`)
    })
  program
    .command('restore')
    .argument('<file>', 'a backup that hemvist backup made')
    .option('--replace', 'in the place of the database that is there, which is kept aside')
    .description('put a backup in the embedded database’s place, after it was looked through')
    .action(async (file: string, { replace = false }: { replace?: boolean }) => {
      const { databaseUrl, directory } = readSettings()
      if (databaseUrl !== null) throw new Failure(ON_A_SERVER, { json: { error: 'onAServer' } })
      const done = await toldAs(() => restore(file, directory, { replace, look: lookThrough }))
      const { found, keptAside, made } = done
      print.result(done, () =>
        [
          `Restored what was backed up ${made}: the record holds, ${found.events} events in ${found.municipalities} municipalities.`,
          ...(keptAside === null
            ? []
            : [`What was there before is kept in ${keptAside}; remove it when you don’t need it.`]),
        ].join('\n'),
      )
    })
}

/** Brings the copy up to date and goes through its record: a broken one is never put in place. */
async function lookThrough(connection: Connection): Promise<{ events: number; municipalities: number }> {
  await migrate(connection, permissions)
  useDatabase(connection)
  try {
    const { breaks, ...found } = await verifyRecord()
    if (breaks.length > 0)
      throw new BadBackup('The record in the backup is broken; it isn’t put in place. Nothing was changed.')
    return found
  } finally {
    useDatabase(null)
  }
}

async function toldAs<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof BadBackup || error instanceof Occupied || error instanceof DirectoryHeld)
      throw new Failure(error.message)
    throw error
  }
}
