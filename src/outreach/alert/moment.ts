/** Moments and days in the languages of the public pages. */

import { formatDate, formatMoment } from '../../platform/text/index.ts'
import { ZONE } from '../../platform/time/index.ts'
import type { Language } from './said.ts'

/** A moment as the language has it: in words where the house knows them, else in figures alone. */
export function momentIn(at: Temporal.Instant, language: Language): string {
  if (language === 'sv' || language === 'en') return formatMoment(at, language)
  const { year, month, day, hour, minute } = at.toZonedDateTimeISO(ZONE)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
}

export const dayIn = (day: Temporal.PlainDate, language: Language): string =>
  language === 'sv' || language === 'en' ? formatDate(day, language) : day.toString()
