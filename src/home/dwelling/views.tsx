/** A dwelling in words: how large it is, and where it stands. */

import { formatDate, formatNumber, type Locale, words } from '../../platform/text/index.ts'
import { Tag, type Tone } from '../../platform/ui/index.ts'
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
