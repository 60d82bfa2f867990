/** Small numbers: hidden from those who may not open the rows, and not to be worked out from the rest. */

// Socialstyrelsen hides few people; where their limit lies isn't published. Fewer than five is the usual one in Swedish official statistics.
export const SMALLEST_SHOWN = 5

export const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN

/**
 * The parts of a known total, with small ones as `null`. If one part alone is hidden, or the hidden ones together are still small,
 * the smallest of the others goes too, or the sum would tell. Zeros stay: that nobody is there says nothing of anybody.
 */
export function suppressed(parts: readonly number[]): (number | null)[] {
  const hidden = new Set(parts.flatMap((count, at) => (isSmall(count) ? [at] : [])))
  const sumHidden = () => parts.reduce((sum, count, at) => sum + (hidden.has(at) ? count : 0), 0)
  while (hidden.size > 0 && (hidden.size === 1 || sumHidden() < SMALLEST_SHOWN)) {
    const [next] = parts
      .map((count, at) => ({ count, at }))
      .filter(({ count, at }) => !hidden.has(at) && count > 0)
      .sort((a, b) => a.count - b.count)
    if (!next) break
    hidden.add(next.at)
  }
  return parts.map((count, at) => (hidden.has(at) ? null : count))
}
