/**
 * Finds what somebody means among a hundred short names and other words for them: whatever dots were left out, by the beginning of a word or a part
 * of a compound, and with one slip of the finger. Pure, and shared with the browser.
 */

export type Named = {
  label: string
  /** what people also call it, as words and phrases */
  words: string
}

/** Shorter ones have too many neighbours one letter away. */
const FEWEST_WITH_A_SLIP = 4
/** Shorter ones stand inside everything. */
const FEWEST_INSIDE = 3

const points = { whole: 12, beginning: 8, wholeWithSlip: 6, inside: 5, beginningWithSlip: 3 } as const
/** In the name itself, not among its other words. */
const IN_LABEL = 3
const AS_WRITTEN = 20
/** The whole of what people also call it: more than being one word of another’s name. */
const AS_CALLED = 4

/** Small words that say nothing of what is sought. */
const small = new Set(
  'en ett att den det till för på i av om och med som jag vill ska a an the to of for in on and i want'.split(' '),
)

/** Letters as the matching compares them: small, without dots, rings and accents. */
export const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'a')
    .replaceAll('\u00df', 'ss')

const partsOf = (text: string): string[] =>
  bare(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')

/** The things that fit, the best first, of two alike the one that came first. What fits every word hides what fits only some of them. */
export function likeliest<T extends Named>(typed: string, things: readonly T[]): T[] {
  const all = partsOf(typed)
  const telling = all.filter((part) => !small.has(part))
  const sought = telling.length > 0 ? telling : all
  if (sought.length === 0) return []
  const scored = things.map((thing) => ({ thing, ...scoreOf(sought, thing) })).filter(({ fitting }) => fitting > 0)
  const most = Math.max(0, ...scored.map(({ fitting }) => fitting))
  return scored
    .filter(({ fitting }) => fitting === most)
    .toSorted((a, b) => b.score - a.score)
    .map(({ thing }) => thing)
}

function scoreOf(sought: readonly string[], { label, words }: Named): { fitting: number; score: number } {
  const [inLabel, beside] = [partsOf(label), partsOf(words)]
  const each = sought.map((part) =>
    Math.max(
      ...inLabel.map((word) => likeness(part, word)).map((points) => (points > 0 ? points + IN_LABEL : 0)),
      ...beside.map((word) => likeness(part, word)),
    ),
  )
  const isAll = (phrase: readonly string[]): boolean =>
    sought.join(' ') === phrase.filter((part) => !small.has(part)).join(' ')
  const called = words.split(',').some((phrase) => isAll(partsOf(phrase))) ? AS_CALLED : 0
  const written = isAll(inLabel) ? AS_WRITTEN : called
  return {
    fitting: each.filter((points) => points > 0).length,
    score: written + each.reduce((sum, points) => sum + points, 0),
  }
}

function likeness(part: string, word: string): number {
  if (part === word) return points.whole
  if (word.startsWith(part)) return points.beginning
  if (part.length >= FEWEST_INSIDE && word.includes(part)) return points.inside
  if (part.length < FEWEST_WITH_A_SLIP) return 0
  const { whole, beginning } = slips(part, word)
  return whole <= 1 ? points.wholeWithSlip : beginning <= 1 ? points.beginningWithSlip : 0
}

/** How many slips lead from what was typed to the word, and to its likeliest beginning: a letter too many, too few, another one, or two in the wrong order. */
function slips(typed: string, word: string): { whole: number; beginning: number } {
  let before: number[] = []
  let row = Array.from({ length: word.length + 1 }, (_, j) => j)
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= word.length; j += 1) {
      const other = (row[j - 1] ?? 0) + (typed[i - 1] === word[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : other
      next.push(Math.min(other, swapped, (next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return { whole: row[word.length] ?? 0, beginning: Math.min(...row) }
}
