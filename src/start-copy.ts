/** A copy of the embedded database kept at each healthy start: made while the server already answers, only of a record that holds, a few of them. */

import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { backUp, copyOpenFolder } from './platform/database/index.ts'
import { verifyRecord } from './platform/record/index.ts'
import { version } from './platform/ui/index.ts'
import { log } from './platform/web/index.ts'

const NAME = /^start-\d{8}T\d{6}Z\.tar\.gz$/
const HALF = /^start-\d{8}T\d{6}Z\.tar\.gz\.\d+\.half$/

/** Which copies are too many: all but the `keep` newest. Their names sort by time. */
export const tooMany = (names: readonly string[], keep: number): string[] =>
  names
    .filter((name) => NAME.test(name))
    .toSorted()
    .slice(0, -keep)

/** What copies that were cut off left behind, each as large as the database. Nobody else copies while this process has the folder. */
const leftBehind = (names: readonly string[]): string[] => names.filter((name) => HALF.test(name))

/**
 * Keeps a copy in `backups` of the data folder, and no more than `keep` of them. Never throws: a copy that can't be made is told in the log,
 * and the ones that are there stay.
 */
export async function keepCopy(directory: string, keep: number): Promise<void> {
  const folder = join(directory, 'backups')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const name of leftBehind(readdirSync(folder))) rmSync(join(folder, name), { recursive: true })
    if (!(await hasRoom(directory))) return log.warn('no copy of the start: the disk has too little room')
    const { breaks } = await verifyRecord()
    if (breaks.length > 0) return log.error({ breaks: breaks.length }, 'no copy of the start: the record is broken')
    const stamp = new Date().toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')
    const { bytes } = await backUp(copyOpenFolder(), join(folder, `start-${stamp}.tar.gz`), version)
    for (const name of tooMany(readdirSync(folder), keep)) rmSync(join(folder, name))
    log.info({ bytes }, 'copy of the start kept')
  } catch (error) {
    log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'no copy of the start')
  }
}

/** Milliseconds after the start: whoever opens the first page comes first. */
const LATER = 3_000

/** Keeps a copy in a moment. Gives how to stop: one that is being made is finished. */
export function copyLater(directory: string, keep: number): () => Promise<void> {
  let copying: Promise<void> = Promise.resolve()
  const timer = setTimeout(() => {
    copying = keepCopy(directory, keep)
  }, LATER)
  return async () => {
    clearTimeout(timer)
    await copying
  }
}

/** Whether the files, and their packed copy beside them, fit on the disk with as much again to spare. */
async function hasRoom(directory: string): Promise<boolean> {
  const found = await readdir(join(directory, 'database'), { recursive: true, withFileTypes: true })
  let bytes = 0
  for (const one of found) if (one.isFile()) bytes += (await stat(join(one.parentPath, one.name))).size
  const { bavail, bsize } = await statfs(directory)
  return bavail * bsize > bytes * 3
}
