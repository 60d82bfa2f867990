/** The embedded database: PGlite in memory, or in a folder that is whole before it is opened. */

import { cp } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { Kysely, PGliteDialect } from 'kysely'
import { BrokenFolder, isMarked, madeBy, markWhole, settleFolder } from './folder.ts'
import type { Connection, Place } from './open.ts'
import { listening, type OnQuery, parsers } from './reading.ts'
import type { Database } from './schema.gen.ts'
import { temporalParameters } from './temporal.ts'

const extensions = { btree_gist }

/** Opens it; in a folder it is made first when there is none. Throws {@link BrokenFolder}. */
export async function openEmbedded(place: Exclude<Place, { kind: 'server' }>, onQuery?: OnQuery): Promise<Connection> {
  const pglite = place.kind === 'memory' ? await inMemory(place.dump) : await inFolder(place.directory, place.say)
  const kysely = new Kysely<Database>({
    dialect: new PGliteDialect({ pglite }),
    plugins: [temporalParameters],
    ...listening(onQuery),
  })
  return {
    kysely,
    reading: kysely,
    kind: place.kind,
    exec: async (statements) => {
      await pglite.exec(statements)
    },
    dump: () => pglite.dumpDataDir('none'),
    ...(place.kind === 'embedded' ? { copyFolder: (to: string) => copyOf(pglite, place.directory, to) } : {}),
    close: async () => {
      if (!pglite.closed) await pglite.close()
    },
  }
}

const inMemory = (dump: Blob | undefined): Promise<PGlite> =>
  PGlite.create({ extensions, parsers, ...(dump ? { loadDataDir: dump } : {}) })

async function inFolder(folder: string, say: (line: string) => void = () => undefined): Promise<PGlite> {
  await settleFolder(folder, async (making) => {
    say(`Making an embedded database in ${folder}.`)
    const template = await PGlite.create(making, { extensions })
    await template.exec('checkpoint')
    await template.close()
  })
  const earlier = madeBy(folder)
  if (earlier !== VERSION)
    throw new BrokenFolder(folder, `it was made by PostgreSQL ${earlier}, and this version of Hemvist has ${VERSION}.`)
  const pglite = await PGlite.create(folder, { extensions, parsers }).catch((error: unknown) => {
    // the system's own trouble with the folder (a full disk, a missing right) is told as what it is
    if (error instanceof Error && 'code' in error) throw error
    throw new BrokenFolder(
      folder,
      `PostgreSQL finds no way into it (${error instanceof Error ? error.message : error}).`,
    )
  })
  if (!isMarked(folder)) await markWhole(folder)
  return pglite
}

/** The version of PostgreSQL that PGlite is made of, and writes into its folders. */
const VERSION = '18'

/** Between two statements the files and the log are what a killed process would leave: PostgreSQL makes a whole database of it when it opens. */
async function copyOf(pglite: PGlite, folder: string, to: string): Promise<void> {
  await pglite.exec('checkpoint')
  await pglite.runExclusive(() => cp(folder, to, { recursive: true, errorOnExist: true, force: false }))
}
