/** Chance that always falls the same way: a seeded generator, so that the same seed makes the same history. */

export type Chance = {
  /** 0 up to, not including, 1 */
  next: () => number
  /** a whole number from `low` to `high`, both included */
  between: (low: number, high: number) => number
  /** true so often, 0..1 */
  happens: (share: number) => boolean
  pick: <T>(from: readonly T[]) => T
  /** one of the keys, by weight */
  weighted: <K extends string>(weights: Record<K, number>) => K
  shuffled: <T>(from: readonly T[]) => T[]
  /** a UUID version 7 of that moment */
  id: (at: Temporal.Instant) => string
}

/** Mulberry32 (public domain, Tommy Ettinger): 32 bits of state are plenty for a demo. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const hex = (digits: number) => {
    let all = ''
    for (let i = 0; i < digits; i += 1) all += '0123456789abcdef'[Math.floor(next() * 16)]
    return all
  }
  return {
    next,
    between,
    happens: (share) => next() < share,
    pick: (from) => {
      const one = from[between(0, from.length - 1)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    weighted: <K extends string>(weights: Record<K, number>): K => {
      const entries = Object.entries(weights) as [K, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      const last = entries.at(-1)
      if (last === undefined) throw new Error('nothing to weigh')
      return last[0]
    },
    shuffled: (from) => {
      const all = [...from]
      for (let i = all.length - 1; i > 0; i -= 1) {
        const j = between(0, i)
        const [a, b] = [all[i], all[j]]
        if (a !== undefined && b !== undefined) {
          all[i] = b
          all[j] = a
        }
      }
      return all
    },
    id: (at) => {
      const time = at.epochMilliseconds.toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${'89ab'[between(0, 3)]}${hex(3)}-${hex(12)}`
    },
  }
}
