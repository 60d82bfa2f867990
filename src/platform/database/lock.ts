/**
 * The lock on the embedded database's directory: two processes that write to it destroy it, and PGlite itself doesn't look.
 * A holder that was killed leaves a file behind; it is recognised by its process and taken over at once.
 */

import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export type Holder = { pid: number; started: string; since: string; address: string | null }
export type Lock = { release: () => void; announce: (address: string) => void }

/** Somebody else has the directory open. */
export class DirectoryHeld extends Error {
  readonly holder: Holder
  constructor(directory: string, holder: Holder) {
    super(
      `The data in ${directory} is open in another process (number ${holder.pid}, since ${holder.since}${holder.address ? `, at ${holder.address}` : ''}). Stop that one first, or choose another folder with HEMVIST_DATA.`,
    )
    this.holder = holder
  }
}

const FILE = 'hemvist.lock'

/** Takes the directory (made when it isn't there). Throws {@link DirectoryHeld}. */
export function lockDirectory(directory: string): Lock {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const file = join(directory, FILE)
  const mine: Holder = {
    pid: process.pid,
    started: startOf(process.pid) ?? '',
    since: new Date().toISOString(),
    address: null,
  }
  for (let tries = 0; tries < 5; tries += 1) {
    try {
      const handle = openSync(file, 'wx', 0o600)
      writeSync(handle, JSON.stringify(mine))
      closeSync(handle)
      return held(file, mine)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = holderOf(directory)
    if (holder !== null) throw new DirectoryHeld(directory, holder)
    // left behind by a process that is no more: of several who find it, one renames it away, and all try again
    try {
      renameSync(file, `${file}.${process.pid}`)
      rmSync(`${file}.${process.pid}`)
    } catch {
      // another one was faster
    }
  }
  throw new Error(`The lock on ${directory} changes hands too fast. Try again.`)
}

/** Who has the directory open now; null when nobody that lives. */
export function holderOf(directory: string): Holder | null {
  try {
    const read: unknown = JSON.parse(readFileSync(join(directory, FILE), 'utf8'))
    return isHolder(read) && lives(read) ? read : null
  } catch {
    return null
  }
}

function held(file: string, mine: Holder): Lock {
  const release = () => {
    try {
      const now: unknown = JSON.parse(readFileSync(file, 'utf8'))
      if (isHolder(now) && now.pid === mine.pid && now.since === mine.since) rmSync(file)
    } catch {
      // already gone
    }
  }
  const announce = (address: string) => {
    const handle = openSync(`${file}.new`, 'w', 0o600)
    writeSync(handle, JSON.stringify({ ...mine, address }))
    closeSync(handle)
    renameSync(`${file}.new`, file)
  }
  return { release, announce }
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  typeof value.pid === 'number' &&
  'since' in value &&
  typeof value.since === 'string' &&
  'started' in value

/** Whether the very process that wrote the file still runs: process numbers are used again, so its start counts too where it can be read. */
function lives(holder: Holder): boolean {
  if (holder.pid === process.pid) return holder.started === startOf(process.pid)
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  const started = startOf(holder.pid)
  return started === null || holder.started === '' || started === holder.started
}

/** When a process began, as Linux counts it (boot and clock ticks); null elsewhere. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // the command's name in parentheses may hold anything, so count from its end; field 22 of proc(5) is the start
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`
  } catch {
    return null
  }
}
