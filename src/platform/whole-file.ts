/** Files that are there whole or not at all, also after a process or a machine that ended in the middle. */

import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { platform } from 'node:os'
import { dirname, join } from 'node:path'

/** Has the disk keep what was renamed or made in a folder. Windows knows no such thing, and keeps names by itself. */
export function syncFolder(folder: string): void {
  if (platform() === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes a file that only its owner may read: under another name beside it first, so that nobody ever sees half of it. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const half = `${file}.${process.pid}.half`
  try {
    const handle = openSync(half, 'w', 0o600)
    try {
      writeFileSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(half, file)
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  }
  syncFolder(dirname(file))
}

/** Has the disk keep every file under a folder, and their names. */
export async function syncTree(folder: string): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  // several at once, so that the file system writes its journal once for many of them
  const files = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  await Promise.all(
    Array.from({ length: 8 }, async (_, lane) => {
      for (let at = lane; at < files.length; at += 8) await syncFile(files[at] ?? '')
    }),
  )
  for (const one of found) if (one.isDirectory()) syncFolder(join(one.parentPath, one.name))
  syncFolder(folder)
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync().finally(() => handle.close())
}
