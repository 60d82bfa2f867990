/** A week in words. */

import { formatDateRange, type Locale, words } from '../../platform/text/index.ts'
import { text } from '../text.ts'
import type { Week } from './week.ts'

/** `Vecka 14 2017, 3–9 april 2017`. */
export function weekName({ from, to }: Week, locale: Locale): string {
  const t = words(text, locale)
  return t.weekName(from.weekOfYear ?? 0, from.yearOfWeek ?? from.year, formatDateRange(from, to, locale))
}
