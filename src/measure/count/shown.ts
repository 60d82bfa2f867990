/** A count made ready to be shown or downloaded: parts with their addresses, small ones hidden from those who may not open the rows. */

import { isSmall, SMALLEST_SHOWN, suppressed } from '../suppress.ts'
import type { AgeKey, Count, Flag, FlagKind, SexKey, SituationCode } from './count.ts'

export type Part<K> = { key: K; count: number | null; href: string | undefined }

export type ShownCount = {
  /** what isn't a number of people: week, definition, population */
  count: Pick<Count, 'definition' | 'week' | 'municipality' | 'population'>
  total: number | null
  per10000: number | null
  childrenTotal: number | null
  ownLeases: number | null
  flags: Flag[]
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
  const whole = (n: number): number | null => (mayOpen || !isSmall(n) ? n : null)
  const total = whole(count.total)
  const [childrenTotal, ownLeases] = [whole(count.children.total), whole(count.ownLeases)]
  const parted = [...situations, ...sexes, ...ages, ...children].map((part) => part.count)
  return {
    count,
    total,
    // the rate and the population give the number
    per10000: total === null ? null : count.per10000,
    childrenTotal,
    ownLeases,
    flags: mayOpen ? count.flags : count.flags.filter((flag) => mayBeTold(flag, { sexes, ages })),
    situations,
    sexes,
    ages,
    children,
    rowsHref: rows(''),
    hides: [...parted, total, childrenTotal, ownLeases].includes(null),
  }
}

// the doubts about the whole say nothing of how many people
const wholeKinds: readonly FlagKind[] = [
  'weekNotOver',
  'weekChosen',
  'twoMunicipalities',
  'populationMissing',
  'populationRounded',
  'populationOtherDate',
]

/** A doubt that names a number of people is told when it is no handful, and when it doesn't tell a part that is hidden. */
function mayBeTold({ kind, count }: Flag, { sexes, ages }: Pick<ShownCount, 'sexes' | 'ages'>): boolean {
  if (wholeKinds.includes(kind)) return true
  const parts = kind === 'unknownAge' ? ages : kind === 'unknownSex' ? sexes : []
  return count >= SMALLEST_SHOWN && parts.every((part) => part.key !== 'unknown' || part.count !== null)
}
