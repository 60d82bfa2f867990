/**
 * The embedded database's folder: made whole under a name beside its own and then renamed, so that a first start that is cut off leaves
 * nothing half in its place. The caller holds the lock on the folder around it.
 */

import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { syncFolder, syncTree, writeWhole } from '../whole-file.ts'

/** The database in this folder can't be opened; the message names it and says what to do. Nothing in it was touched. */
export class BrokenFolder extends Error {
  constructor(folder: string, why: string) {
    super(
      `The database in ${folder} can't be opened: ${why}\nNothing in it was changed. If you have a backup (see the folder backups beside it): hemvist restore FILE --replace. If there is nothing in it that you need, move the folder away and start again. Or choose another folder with HEMVIST_DATA.`,
    )
  }
}

/** Written last of all, when everything else is on the disk. Folders of earlier versions don't have it. */
const MARK = 'hemvist-whole.json'

/** Where a database is made before it gets its name. */
export const makingOf = (folder: string): string => `${folder}.making`

/** Where a backup is unpacked and looked through. */
export const restoringOf = (folder: string): string => `${folder}.restoring`

/** What a copy leaves out: a copy is whole when somebody has looked it through, and no process has it open. */
export const isOfThisFolderOnly = (path: string): boolean => [MARK, 'postmaster.pid'].includes(basename(path))

export const isMarked = (folder: string): boolean => existsSync(join(folder, MARK))

/** Says that a folder is whole: the disk has all of it. */
export async function markWhole(folder: string): Promise<void> {
  await syncTree(folder)
  writeWhole(join(folder, MARK), `${JSON.stringify({ whole: new Date().toISOString() })}\n`)
}

/**
 * Sees to it that there is a database in the folder: the one that is there when it is whole, else one that `make` fills anew.
 * Throws {@link BrokenFolder} when it can't be told what is there.
 */
export async function settleFolder(folder: string, make: (making: string) => Promise<void>): Promise<void> {
  const making = makingOf(folder)
  rmSync(restoringOf(folder), { recursive: true, force: true })
  if (isNothing(folder)) {
    // a restore was cut off between taking the old folder away and putting the new one there: it is whole, and goes there now
    if (!isMarked(making)) {
      rmSync(making, { recursive: true, force: true })
      await make(making)
      await markWhole(making)
    }
    putInPlace(folder)
    return
  }
  rmSync(making, { recursive: true, force: true })
}

/** Gives what was made its name, where nothing of anybody's stands. */
export function putInPlace(folder: string): void {
  if (!isNothing(folder)) throw new BrokenFolder(folder, 'another database stands in its place.')
  rmSync(folder, { recursive: true, force: true })
  renameSync(makingOf(folder), folder)
  syncFolder(dirname(folder))
}

/** Whether nothing of anybody's is in the folder: it isn't there, is empty, or is half of what an earlier version began to make and never opened. */
export function isNothing(folder: string): boolean {
  if (!existsSync(folder)) return true
  if (!statSync(folder).isDirectory()) throw new BrokenFolder(folder, 'it is a file.')
  if (isMarked(folder)) return false
  const names = readdirSync(folder)
  if (names.length === 0) return true
  if (!names.every((name) => OF_POSTGRES.test(name)))
    throw new BrokenFolder(folder, 'there are other things in it than a database.')
  if (isWhole(folder)) return false
  if (wasNeverOpened(folder)) return true
  throw new BrokenFolder(folder, 'parts of it are missing.')
}

const OF_POSTGRES = /^(pg_\w+(\.conf)?|base|global|PG_VERSION|postgresql(\.auto)?\.conf|postmaster\.(pid|opts))$/

/** Earlier versions wrote their files in this order, from the log to the last settings; PG_VERSION was near the end. */
const isWhole = (folder: string): boolean =>
  ['pg_wal', 'global/pg_control', 'base', 'pg_xact', 'PG_VERSION', 'postgresql.conf', 'pg_hba.conf'].every((name) =>
    existsSync(join(folder, name)),
  ) && sizeOf(join(folder, 'pg_ident.conf')) > 0

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

// PostgreSQL's first number for what isn't its own (FirstNormalObjectId in access/transam.h)
const FIRST_OF_OTHERS = 16_384

/** Half of a template: its log alone, no table of anybody's, and none of what is written after the tables when there are no tables. */
function wasNeverOpened(folder: string): boolean {
  const logs = namesIn(join(folder, 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name))
  const bases = namesIn(join(folder, 'base'))
  const tables = bases.flatMap((name) => namesIn(join(folder, 'base', name)))
  return (
    logs.every((name) => name === '000000010000000000000001') &&
    !tables.some((name) => Number.parseInt(name, 10) >= FIRST_OF_OTHERS) &&
    (bases.length > 0 || !existsSync(join(folder, 'pg_xact')))
  )
}

const namesIn = (folder: string): string[] =>
  existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : []

/** The version of PostgreSQL that a folder was made by. */
export const madeBy = (folder: string): string => readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
