/** The word that somebody surely meant by one that isn't there. */

import { likeliest } from './likeness.ts'

/** So many wrong letters still look like the word. */
const MOST_DIFFERENCES = 2

/** Of the words, the one that is a letter or two from what was written, or else shares a word with it; null when none does. */
export const nearestWord = (written: string, allowed: readonly string[]): string | null =>
  meantName(written, allowed) ??
  likeliest(
    written,
    allowed.map((label) => ({ label, words: '' })),
  )[0]?.label ??
  null

/** The name that differs in a letter or two; null when none does. */
export function meantName(written: string, names: readonly string[]): string | null {
  const near = names
    .map((name) => ({ name, far: differences(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ far }) => far <= MOST_DIFFERENCES)
    .sort((a, b) => a.far - b.far)
  return near[0]?.name ?? null
}

/** How many letters must be changed, added or left out to make one word of the other. */
function differences(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_DIFFERENCES) return MOST_DIFFERENCES + 1
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1]
    for (const [place, other] of [...b].entries()) {
      const same = (row[place] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(same, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
