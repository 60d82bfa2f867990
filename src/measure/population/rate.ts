/** Rates per 10 000 inhabitants, rounded half up in whole numbers, so that no binary fraction decides a published decimal. */

const PER = 10_000

/** `count / population * 10 000` with `decimals` decimals, half up. 258 of 66 571 is 38.8. */
export function ratePer10000(count: number, population: number, decimals = 1): number {
  const scale = 10 ** decimals
  // floor(x + 1/2) as one division of whole numbers: exact as long as the numerator stays below 2^53
  const numerator = 2 * count * PER * scale + population
  return Math.floor(numerator / (2 * population)) / scale
}

/** A number in `decimals` decimals as it is written: 26 is `26.0` with one. */
export const decimalsOf = (written: string): number => written.split('.')[1]?.length ?? 0

/**
 * Which whole numbers of people give the published rate with this population. Kalmar's 38.8 of 66 571 leaves 258 alone.
 * `null` when none does.
 */
export function impliedCounts(rate: number, decimals: number, population: number): { from: number; to: number } | null {
  const near = Math.round((rate * population) / PER)
  const half = population / PER / 10 ** decimals + 1
  const fits: number[] = []
  for (let count = Math.max(0, Math.floor(near - half)); count <= near + half; count++)
    if (ratePer10000(count, population, decimals) === rate) fits.push(count)
  const [from, to] = [fits[0], fits.at(-1)]
  return from === undefined || to === undefined ? null : { from, to }
}
