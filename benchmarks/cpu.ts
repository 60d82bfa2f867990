/** Processor time of processes that are running: what else the machine does meanwhile isn't in it, unlike in what a clock shows. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** of /proc/PID/stat, in milliseconds; the same on every Linux */
const TICK = 10

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // a process or thread that ended just now
    return ''
  }
}

/** Milliseconds that a process, those that it started and those that they started have run; the ones that have ended too. */
export function cpuOf(pid: number): number {
  const task = `/proc/${pid}/task`
  let threads: string[] = []
  try {
    threads = readdirSync(task)
  } catch {
    return 0
  }
  const ran = threads.reduce((sum, id) => sum + Number(read(join(task, id, 'schedstat')).split(' ')[0] ?? 0), 0) / 1e6
  // after the name in parentheses, which may hold spaces: state, ppid, …; cutime and cstime are the 14th and 15th
  const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
  const ended = (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) * TICK
  const children = threads.flatMap((id) =>
    read(join(task, id, 'children'))
      .split(' ')
      .filter(Boolean),
  )
  return ran + ended + children.reduce((sum, child) => sum + cpuOf(Number(child)), 0)
}

/** Of one process alone, to the nanosecond: a connection's own process in the database, say. */
export const cpuOfOne = (pid: number): number => Number(read(`/proc/${pid}/schedstat`).split(' ')[0] ?? 0) / 1e6

/** The processes of a database whose folder this is. */
export const postmasterIn = (folder: string): number =>
  Number(read(join(folder, 'data', 'postmaster.pid')).split('\n')[0] ?? 0)
