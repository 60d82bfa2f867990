/** The workers of this process, by job: so that what this process adds is begun at once, and not at the next look. */

const workers = new Map<string, () => void>()

/** Remembers how a job's worker is woken; `null` forgets it. */
export function knowWorker(name: string, wake: (() => void) | null): void {
  if (wake === null) workers.delete(name)
  else workers.set(name, wake)
}

/** Has the worker look now. Nothing where another process works. */
export const wakeWorker = (name: string): void => workers.get(name)?.()
