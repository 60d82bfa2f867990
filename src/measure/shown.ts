/** A count made ready to be shown or downloaded: parts with their addresses, small ones hidden from those who may not open the rows. */

import type { AgeKey, Count, SexKey, SituationCode } from './count.ts'
import { suppressed } from './suppress.ts'

export type Part<K> = { key: K; count: number | null; href: string | undefined }

export type ShownCount = {
  count: Count
  situations: Part<SituationCode>[]
  sexes: Part<SexKey>[]
  ages: Part<AgeKey>[]
  children: Part<'permanent' | 'alternating' | 'visiting'>[]
  rowsHref: string | undefined
  /** some part is hidden */
  hides: boolean
}

export const situationCodes = [1, 2, 3, 4] as const satisfies readonly SituationCode[]
export const sexKeys = ['female', 'male', 'unknown'] as const satisfies readonly SexKey[]
export const ageKeys = [
  '18-24',
  '25-34',
  '35-44',
  '45-54',
  '55-64',
  '65+',
  'unknown',
] as const satisfies readonly AgeKey[]
const childKeys = ['permanent', 'alternating', 'visiting'] as const

/** `mayOpen`: this reader may see the people, so nothing is hidden and each part leads to its rows. */
export function shownCount(count: Count, mayOpen: boolean): ShownCount {
  const rows = (query: string) => (mayOpen ? `/figures/rows?week=${count.week.iso}${query}` : undefined)
  function parts<K extends string | number>(
    keys: readonly K[],
    numberOf: (key: K) => number,
    name: string | null,
  ): Part<K>[] {
    const numbers = keys.map(numberOf)
    const visible = mayOpen ? numbers : suppressed(numbers)
    return keys.map((key, i) => {
      const href = name === null || numbers[i] === 0 ? undefined : rows(`&${name}=${encodeURIComponent(key)}`)
      return { key, count: visible[i] ?? null, href }
    })
  }
  const situations = parts(situationCodes, (key) => count.bySituation[key], 'situation')
  const sexes = parts(sexKeys, (key) => count.bySex[key], 'sex')
  const ages = parts(ageKeys, (key) => count.byAge[key], 'age')
  const children = parts(childKeys, (key) => count.children[key], null)
  const hides = [...situations, ...sexes, ...ages, ...children].some((part) => part.count === null)
  return { count, situations, sexes, ages, children, rowsHref: rows(''), hides }
}
