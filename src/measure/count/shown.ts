/** A count made ready to be shown or downloaded: parts with their addresses, small ones hidden from those who may not open the rows. */

import type { Locale } from '../../platform/text/index.ts'
import { isSmall, SMALLEST_SHOWN, suppressed } from '../suppress.ts'
import type { Count, Flag, FlagKind } from './count.ts'
import { numberIn, sumOf, type WeekFigure } from './figure.ts'
import { ages } from './figures/age.ts'
import { sexes } from './figures/sex.ts'
import { weekFigures } from './figures.ts'

export type ShownPart = {
  key: string | number
  words: Record<Locale, string>
  count: number | null
  href: string | undefined
}

/** A figure with its parts; `sum` is null where it may not be told, or one part would be. One of a single number has no parts. */
export type ShownFigure = { figure: WeekFigure; sum: number | null; parts: readonly ShownPart[] }

export type ShownCount = {
  /** what isn't a number of people: week, definition, population */
  count: Pick<Count, 'definition' | 'week' | 'municipality' | 'population'>
  total: number | null
  per10000: number | null
  flags: Flag[]
  figures: readonly ShownFigure[]
  rowsHref: string | undefined
  /** some part is hidden */
  hides: boolean
}

/** `mayOpen`: this reader may see the people, so nothing is hidden and each part leads to its rows. */
export function shownCount(count: Count, mayOpen: boolean): ShownCount {
  const rows = (query: string) => (mayOpen ? `/figures/rows?week=${count.week.iso}${query}` : undefined)
  const whole = (n: number): number | null => (mayOpen || !isSmall(n) ? n : null)
  const total = whole(count.total)
  const figures = weekFigures.map((figure): ShownFigure => {
    const sum = figure.of === 'counted' ? total : whole(sumOf(figure, count))
    return { figure, sum, parts: figure.parts.length === 1 ? [] : partsOf(figure) }
  })
  function partsOf(figure: WeekFigure): ShownPart[] {
    const numbers = figure.parts.map(({ column }) => numberIn(count.numbers, column))
    const visible = mayOpen ? numbers : suppressed(numbers)
    return figure.parts.map(({ key, words }, i) => {
      const isOpen = figure.of === 'counted' && numbers[i] !== 0
      const href = isOpen ? rows(`&${figure.name}=${encodeURIComponent(key)}`) : undefined
      return { key, words, count: visible[i] ?? null, href }
    })
  }
  const told = figures.flatMap(({ sum, parts }) => [sum, ...parts.map((part) => part.count)])
  return {
    count,
    total,
    // the rate and the population give the number
    per10000: total === null ? null : count.per10000,
    flags: mayOpen ? count.flags : count.flags.filter((flag) => mayBeTold(flag, figures)),
    figures,
    rowsHref: rows(''),
    hides: [...told, total].includes(null),
  }
}

/** One figure of a shown count. */
export function shownOf({ figures }: Pick<ShownCount, 'figures'>, { name }: { name: string }): ShownFigure {
  const found = figures.find(({ figure }) => figure.name === name)
  if (found === undefined) throw new Error(`The count has no figure ${name}`)
  return found
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

/** The parts whose number is that of a doubt. */
const partOfDoubt: Partial<Record<FlagKind, { figure: string; key: string }>> = {
  unknownAge: { figure: ages.name, key: 'unknown' },
  unknownSex: { figure: sexes.name, key: 'unknown' },
}

/** A doubt that names a number of people is told when it is no handful, and when it doesn't tell a part that is hidden. */
function mayBeTold({ kind, count }: Flag, figures: readonly ShownFigure[]): boolean {
  if (wholeKinds.includes(kind)) return true
  const of = partOfDoubt[kind]
  const hidden = figures.some(
    ({ figure, parts }) => figure.name === of?.figure && parts.some((one) => one.key === of.key && one.count === null),
  )
  return count >= SMALLEST_SHOWN && !hidden
}
