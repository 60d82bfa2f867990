/** How often one address may be asked for: a calendar program asks a few times an hour. */

/** Requests within a minute that are answered. */
const MOST = 12
const WINDOW_MS = 60_000
/** Addresses that are remembered at a time; beyond it the oldest are forgotten. */
const REMEMBERED = 5000

/** Counts requests by key. `now` in milliseconds of any clock that runs forward. */
export function rateLimit(most = MOST) {
  const begun = new Map<string, { from: number; count: number }>()
  return (key: string, now: number): boolean => {
    const one = begun.get(key)
    if (one !== undefined && now - one.from < WINDOW_MS) {
      one.count += 1
      return one.count <= most
    }
    begun.delete(key)
    begun.set(key, { from: now, count: 1 })
    if (begun.size > REMEMBERED)
      for (const oldest of begun.keys()) {
        begun.delete(oldest)
        break
      }
    return true
  }
}
