/** What somebody may have meant by a rule's id or an event's name that isn't there: `ev-05`, `EV5`, `servd`. */

/** So many wrong letters still look like the word. */
const MOST_DIFFERENCES = 2

/** `ev5`, `EV 05` and `ev-05` are EV-05. */
const bare = (id: string): string =>
  id
    .toUpperCase()
    .replaceAll(/[^A-ZÅÄÖ0-9]/g, '')
    .replace(/([A-Z])0+(?=\d)/, '$1')

/** The rule with the same letters and number, however they are written; null when there is none. */
export const meantRule = (written: string, ids: readonly string[]): string | null =>
  ids.find((id) => bare(id) === bare(written)) ?? null

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
