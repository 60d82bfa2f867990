/** The embedded database: PGlite in memory, or in a folder that is whole before it is opened. */

import { mkdirSync } from 'node:fs'
import { cp, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { Kysely, PGliteDialect } from 'kysely'
import { BrokenFolder, isMarked, isNothing, isOfThisFolderOnly, madeBy, markWhole, settleFolder } from './folder.ts'
import type { Connection, Place } from './open.ts'
import { forTheWire } from './parameters.ts'
import { listening, type OnQuery, parsers } from './reading.ts'
import type { Database } from './schema.gen.ts'
import { sealed } from './sealed.ts'

const extensions = { btree_gist }
/** A log that is done with is removed, not kept for later under another name: it was half of the folder, and of each backup. */
const startParams = [...PGlite.defaultStartParams, '-c', 'wal_recycle=off']

/** Opens it; in a folder it is made first when there is none. Throws {@link BrokenFolder}. */
export async function openEmbedded(place: Exclude<Place, { kind: 'server' }>, onQuery?: OnQuery): Promise<Connection> {
  const pglite = place.kind === 'memory' ? await inMemory(place.dump) : await inFolder(place.directory, place.say)
  const kysely = new Kysely<Database>({
    dialect: sealed(forTheWire(new PGliteDialect({ pglite }))),
    ...listening(onQuery),
  })
  return {
    kysely,
    reading: kysely,
    kind: place.kind,
    exec: async (statements) => {
      try {
        await pglite.exec(statements)
      } catch (error) {
        // there is one connection: a file that failed half-way must not leave its transaction open on it
        await pglite.exec('rollback')
        throw error
      }
    },
    dump: () => pglite.dumpDataDir('none'),
    ...(place.kind === 'embedded' ? { copyFolder: (to: string) => copyOf(pglite, place.directory, to) } : {}),
    // there is one process: what it tells itself is heard without a line that could break
    // asked between two transactions: in one that is taken back it would be taken back, too
    hear: (channel, { heard }) => kysely.connection().execute(() => pglite.listen(channel, heard)),
    close: async () => {
      if (!pglite.closed) await pglite.close()
    },
  }
}

const inMemory = (dump: Blob | undefined): Promise<PGlite> =>
  PGlite.create({ extensions, parsers, startParams, ...(dump ? { loadDataDir: dump } : {}) })

/** What the system says of the folder, as it says it to this program: PGlite gives it as a number of WebAssembly's (WASI) instead of a name. */
const SYSTEM: Readonly<Record<number, string>> = {
  2: 'EACCES',
  19: 'EDQUOT',
  29: 'EIO',
  33: 'EMFILE',
  41: 'ENFILE',
  51: 'ENOSPC',
  63: 'EPERM',
  69: 'EROFS',
}

class SystemTrouble extends Error {
  readonly code: string
  constructor(code: string) {
    super(`The system refused (${code}).`)
    this.code = code
  }
}

/** Creates, with the system's own trouble as an error that has its code; `heard` gets what PostgreSQL says on its way down. */
async function create(folder: string, heard: string[]): Promise<PGlite> {
  const onStderr = (line: string): boolean => {
    if (/\b(PANIC|FATAL):/.test(line)) heard.push(line.trim())
    if (/\bPANIC:/.test(line)) endInPanic(line)
    return true
  }
  try {
    return await PGlite.create(folder, { extensions, parsers, startParams, onStderr })
  } catch (error) {
    const code =
      typeof error === 'object' && error !== null && 'errno' in error ? SYSTEM[Number(error.errno)] : undefined
    if (code !== undefined) throw new SystemTrouble(code)
    if (heard.some((line) => line.includes('No space left'))) throw new SystemTrouble('ENOSPC')
    throw error
  }
}

/**
 * PostgreSQL gives up, most often over a full disk. A server would restart itself; PGlite turns for ever on a statement that never ends, so this
 * process does what a killed one does: what was acknowledged is in the log, and the next start finds it.
 */
function endInPanic(line: string): never {
  const why = line.includes('No space left') ? 'The disk is full.' : `The embedded database gave up (${line.trim()}).`
  process.stderr.write(
    `${why} What was saved is kept; nothing more can be. Hemvist ends here: put it right, and start again.\n`,
  )
  process.exit(1)
}

/** Bytes that a database needs to be made in (with the practice municipality), and to be opened in: its log grows by 16 MB at a time. */
const ROOM = { make: 250 * 2 ** 20, open: 64 * 2 ** 20 }

async function seeThatThereIsRoom(folder: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < needed) throw new SystemTrouble('ENOSPC')
}

async function inFolder(folder: string, say: (line: string) => void = () => undefined): Promise<PGlite> {
  const around = dirname(folder)
  mkdirSync(around, { recursive: true, mode: 0o700 })
  await seeThatThereIsRoom(around, isNothing(folder) ? ROOM.make : ROOM.open)
  const heard: string[] = []
  await settleFolder(folder, async (making) => {
    say(`Making an embedded database in ${folder}.`)
    const template = await create(making, heard)
    await template.exec('checkpoint')
    await template.close()
  })
  const earlier = madeBy(folder)
  if (earlier !== VERSION)
    throw new BrokenFolder(folder, `it was made by PostgreSQL ${earlier}, and this version of Hemvist has ${VERSION}.`)
  const pglite = await create(folder, heard).catch((error: unknown) => {
    // the system's own trouble with the folder (a full disk, a missing right) is told as what it is
    if (error instanceof Error && 'code' in error) throw error
    const said = heard[0] ?? (error instanceof Error ? error.message : String(error))
    throw new BrokenFolder(folder, `PostgreSQL finds no way into it (${said}).`)
  })
  if (!isMarked(folder)) await markWhole(folder)
  return pglite
}

/** The version of PostgreSQL that PGlite is made of, and writes into its folders. */
const VERSION = '18'

/** Between two statements the files and the log are what a killed process would leave: PostgreSQL makes a whole database of it when it opens. */
async function copyOf(pglite: PGlite, folder: string, to: string): Promise<void> {
  await pglite.exec('checkpoint')
  await pglite.runExclusive(() =>
    cp(folder, to, { recursive: true, errorOnExist: true, force: false, filter: (path) => !isOfThisFolderOnly(path) }),
  )
}
