/** What is asked of the open database that is no statement: to copy its files, and to hear what it tells. */

import { opened } from './doors.ts'
import type { Hears } from './hearing.ts'

/** How the open database's files are copied while nobody's statement runs: the embedded one, for a backup. */
export function copyOpenFolder(): (to: string) => Promise<void> {
  const open = opened()
  if (open?.copyFolder === undefined) throw new Error('No embedded database is open.')
  return open.copyFolder
}

/** Hears what is told on `channel`. `here`: whether that database is still the one that is open. */
export async function hear(channel: string, hears: Hears): Promise<{ here: () => boolean }> {
  const open = opened()
  if (open === null) throw new Error('The database is not open.')
  await open.hear(channel, hears)
  return { here: () => opened() === open }
}
