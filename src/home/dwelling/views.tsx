/** A dwelling in words: how large it is, and where it stands. */

import { formatDate, formatNumber, type Locale, words } from '../../platform/text/index.ts'
import { type Definition, Tag, type Tone } from '../../platform/ui/index.ts'
import { factsText } from './facts.text.ts'
import type { Dwelling } from './queries.ts'
import type { Standing } from './rules.ts'
import { text } from './text.ts'

export const roomsInWords = (rooms: number, locale: Locale): string =>
  words(text, locale).roomsCount(formatNumber(rooms, locale, Number.isInteger(rooms) ? 0 : 1))

/** Where the flat stands, in words. */
export function standingInWords(standing: Standing, locale: Locale): string {
  const t = words(text, locale).state
  switch (standing.kind) {
    case 'letUntil':
      return t.letUntil(formatDate(standing.freeFrom, locale))
    case 'offered':
      return standing.until ? t.offeredUntil(formatDate(standing.until, locale)) : t.accepted
    default:
      return t[standing.kind]
  }
}

const tones = {
  withdrawn: 'neutral',
  let: 'info',
  letUntil: 'soon',
  offered: 'soon',
  free: 'good',
} as const satisfies Record<Standing['kind'], Tone>

export function StandingTag({ standing, locale }: { standing: Standing; locale: Locale }) {
  return <Tag tone={tones[standing.kind]}>{standingInWords(standing, locale)}</Tag>
}

export const floorInWords = (floor: number | null, locale: Locale): string | null =>
  floor === null ? null : floor === 0 ? words(factsText, locale).groundFloor : formatNumber(floor, locale)

type Facts = Pick<Dwelling, 'floor' | 'lift' | 'wheelchair' | 'pets' | 'toSchool' | 'toBus' | 'toShop'>

/** What a dwelling is like, besides its size: what nobody has said is said to be so. */
export function factsOf(dwelling: Facts, locale: Locale): Definition[] {
  const t = words(factsText, locale)
  return [
    { term: t.floor, value: floorInWords(dwelling.floor, locale) },
    { term: t.lift, value: t.yesNo[dwelling.lift] },
    { term: t.wheelchair, value: t.yesNo[dwelling.wheelchair] },
    { term: t.pets, value: t.yesNo[dwelling.pets] },
    ...(['toSchool', 'toBus', 'toShop'] as const)
      .filter((near) => dwelling[near] !== null)
      .map((near) => ({ term: t.near[near], value: dwelling[near] })),
  ]
}
