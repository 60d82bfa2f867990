/** A refusal in words: what stands in the way, and the nearest place instead. */

import { formatDayAndMonth, formatLongDay, type Locale, words } from '../../platform/text/index.ts'
import { text } from '../text.ts'
import type { BookingRefusal } from './book.ts'
import type { StayRefusal } from './change.ts'
import type { NextBest } from './next-best.ts'

/** Where the nearest free place is. */
export function explainNext(next: NextBest, locale: Locale): string {
  const t = words(text, locale)
  if (next.kind === 'site') return t.refusal.nextSite(next.siteName, t.free(next.free))
  if (next.kind === 'night')
    return t.refusal.nextNight(next.siteName, formatDayAndMonth(next.night, locale), t.free(next.free))
  return t.refusal.nextNone
}

/** The refusal for whoever asked. */
export function explain(refusal: BookingRefusal | StayRefusal, locale: Locale): string {
  const all = words(text, locale)
  const t = all.refusal
  // whole words: a shortened month would end the sentence with two full stops
  const day = (date: Temporal.PlainDate) => formatLongDay(date, locale)
  switch (refusal.kind) {
    case 'past':
      return t.past(day(refusal.earliest))
    case 'tooMany':
      return t.tooMany(refusal.most)
    case 'backwards':
    case 'holdPassed':
    case 'needsRoom':
    case 'asksMunicipality':
    case 'namesNobody':
    case 'namesGuest':
    case 'unitMissing':
    case 'same':
    case 'bedInUse':
      return t[refusal.kind]
    case 'full':
      return `${t.full} ${explainNext(refusal.next, locale)}`
    case 'hasBed':
      return refusal.night !== null && refusal.siteName !== null
        ? t.hasBed(day(refusal.night), refusal.siteName)
        : t.hasBedSomewhere
    case 'bedTaken':
      return `${t.bedTaken(day(refusal.night))} ${explainNext(refusal.next, locale)}`
    case 'tooEarly':
      return t.tooEarly(day(refusal.from))
    case 'alreadySlept':
      return t.alreadySlept(day(refusal.earliest))
    case 'notNow':
      return t.notNow(all.state[refusal.state])
    case 'stillInHouse':
      return refusal.siteName === null ? t.stillSomewhere : t.stillInHouse(refusal.siteName)
  }
}
