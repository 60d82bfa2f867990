/** Which records may be the same human being, and why it is thought so. Nothing is joined by itself: somebody judges. */

export type Known = {
  id: string
  givenName: string | null
  familyName: string | null
  called: string | null
  birthDate: Temporal.PlainDate | null
  /** numbers in force and before */
  numbers: readonly string[]
}

export type Why = { kind: 'sameNumber' } | { kind: 'sameBirthDateAndName' } | { kind: 'sameBirthDateSimilarName' }

/** So many letters may differ in names that are otherwise the same: a slip of the pen, a spelling by ear. */
const LETTERS_APART = 2
/** In short names two letters are another name: one letter in three may differ at most. */
const LETTERS_PER_SLIP = 3

/** Why two records may be the same person; null when nothing says so. */
export function whySame(a: Known, b: Known): Why | null {
  if (a.numbers.some((number) => b.numbers.includes(number))) return { kind: 'sameNumber' }
  if (a.birthDate === null || b.birthDate === null || !a.birthDate.equals(b.birthDate)) return null
  const [mine, theirs] = [nameOf(a), nameOf(b)]
  if (mine === '' || theirs === '') return null
  if (mine === theirs) return { kind: 'sameBirthDateAndName' }
  return similar(mine, theirs) ? { kind: 'sameBirthDateSimilarName' } : null
}

/** Whether the names could be the same person's: alike, or one part in common, or nothing known of one of them. */
export function namesAlike(a: Known, b: Known): boolean {
  const [mine, theirs] = [nameOf(a), nameOf(b)]
  if (mine === '' || theirs === '' || similar(mine, theirs)) return true
  const parts = new Set([...theirs.split(' '), ...nameOf({ givenName: b.called, familyName: null }).split(' ')])
  const own = [...mine.split(' '), ...nameOf({ givenName: a.called, familyName: null }).split(' ')]
  return own.some((part) => part !== '' && parts.has(part))
}

// Given and family name in either order, without accents, apostrophes or hyphens: Åsa Öberg and Oberg, Asa are the same letters.
function nameOf({ givenName, familyName }: Pick<Known, 'givenName' | 'familyName'>): string {
  return `${givenName ?? ''} ${familyName ?? ''}`
    .normalize('NFD')
    .replaceAll(/[\p{M}'’‘‛ʼʻ′`]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '')
    .sort()
    .join(' ')
}

function similar(a: string, b: string): boolean {
  const allowed = Math.min(LETTERS_APART, Math.floor(Math.min(a.length, b.length) / LETTERS_PER_SLIP))
  return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed
}

/** Levenshtein's distance: letters put in, left out or exchanged. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
