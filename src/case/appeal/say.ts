/** The reckoning of an appeal's time in words, the same on the form, the page and in the letters. */

import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import type { Reckoning } from './rules.ts'
import { text } from './text.ts'

export function sayReckoning(reckoning: Reckoning, receivedOn: Temporal.PlainDate, locale: Locale): string {
  const t = words(text, locale).reckoning
  if (reckoning.says === 'notServed') return t.notServed
  const [came, last] = [formatDate(receivedOn, locale), formatDate(reckoning.until.lastDay, locale)]
  return reckoning.says === 'byPost'
    ? t.byPost(came, last, formatDate(reckoning.countsOn, locale))
    : t[reckoning.says](came, last)
}
