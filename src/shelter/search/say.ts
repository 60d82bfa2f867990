/** A rule's verdict in words. */

import { type Locale, words } from '../../platform/text/index.ts'
import type { Verdict } from './rules.ts'
import { searchText } from './text.ts'

export function sayVerdict({ rule, met, free = 0, time = '', lacks, both }: Verdict, locale: Locale): string {
  const t = words(searchText, locale).rule
  switch (rule) {
    case 'full':
      if (met === 'yes') return t.full.yes(free)
      return lacks === undefined ? t.full.no : lacks === 'bed' ? t.full.noBed : t.full.noRoom(lacks.room)
    case 'aside':
      return t.aside(time)
    case 'entry':
      return met === 'yes' ? t.entry.yes(time) : t.entry.no(time)
    case 'season':
      return met === 'yes' ? t.season.yes : t.season.no
    default:
      return both === true && rule === 'women' && met !== 'ask' ? t.both[met] : t[rule][met]
  }
}

/** What stands in the way, in one sentence each. */
export const sayWhyNot = (verdicts: readonly Verdict[], locale: Locale): string =>
  verdicts.flatMap((one) => (one.met === 'no' ? [`${sayVerdict(one, locale)}.`] : [])).join(' ')

export const sayFree = (beds: number, rooms: number, locale: Locale): string => {
  const t = words(searchText, locale)
  return t.freePlaces(t.beds(beds), t.rooms(rooms))
}
