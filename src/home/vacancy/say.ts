/** A vacancy in words: where it stands, on what form, for whom, and why it couldn’t be taken in. */

import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { formText } from './forms.text.ts'
import type { VacancyStanding } from './rules.ts'
import { text } from './text.ts'
import type { VacancyRefusal, WithdrawalRefusal } from './write.ts'

export function standingInWords(standing: VacancyStanding, locale: Locale): string {
  const t = words(text, locale).standing
  switch (standing.kind) {
    case 'offered':
      return standing.until === null ? t.accepted : t.offered(formatDate(standing.until, locale))
    case 'open':
      return t.open(formatDate(standing.until, locale))
    default:
      return t[standing.kind](formatDate(standing.on, locale))
  }
}

export function sayRefusal(refusal: VacancyRefusal, locale: Locale): string {
  const t = words(text, locale).refused
  switch (refusal.kind) {
    case 'letUntil':
      return t.letUntil(formatDate(refusal.freeFrom, locale))
    case 'alreadyOffered':
      return t.alreadyOffered(formatDate(refusal.until, locale))
    default:
      return t[refusal.kind]
  }
}

/** Why it couldn’t be drawn back. */
export const withdrawalInWords = (refusal: WithdrawalRefusal, locale: Locale): string =>
  words(formText, locale).withdrawing.refusals[refusal]
