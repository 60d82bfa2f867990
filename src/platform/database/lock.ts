/**
 * The lock on the embedded database's directory: two processes that write to it destroy it, and PGlite itself doesn't look.
 * A holder that was killed leaves a file behind; it is recognised by its process and taken over at once.
 */

import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../whole-file.ts'

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
    if (take(file, mine)) return held(file, mine)
    const holder = holderOf(directory)
    if (holder !== null) throw new DirectoryHeld(directory, holder)
    removeStale(file)
  }
  throw new Error(`The lock on ${directory} changes hands too fast. Try again.`)
}

/** Takes the lock when nobody has it. The file comes with its content in one step: one that is empty for a moment would be nobody's to another. */
function take(file: string, mine: Holder): boolean {
  const own = `${file}.${process.pid}.mine`
  writeFileSync(own, JSON.stringify(mine), { mode: 0o600 })
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') return false
    if (code === 'ENOTSUP' || code === 'EPERM') return takeWithoutLinks(file, mine)
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** For file systems that know no links (exFAT): made and written one after the other. */
function takeWithoutLinks(file: string, mine: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(mine), { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Removes what a process that is no more left behind: of several who find it, one takes it away, and all try again. */
function removeStale(file: string): void {
  const away = `${file}.${process.pid}.away`
  try {
    renameSync(file, away)
  } catch {
    return // another one was faster
  }
  // between the look and the renaming another one may have removed the stale one and taken the lock: it gets it back
  if (read(away) !== null) {
    try {
      linkSync(away, file)
    } catch {
      // and a third took it meanwhile, who is told by the next look
    }
  }
  rmSync(away, { force: true })
}

/** Who has the directory open now; null when nobody that lives. */
export const holderOf = (directory: string): Holder | null => read(join(directory, FILE))

function read(file: string): Holder | null {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isHolder(found) && lives(found) ? found : null
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
    writeWhole(file, JSON.stringify({ ...mine, address }))
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
