/** How long an alert has waited, in words: minutes, then hours and minutes, then days. */

import { dictionary, type Locale, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'

const text = dictionary({
  sv: {
    minutes: (n: number) => (n === 1 ? '1 minut' : `${n} minuter`),
    hours: (h: number, m: number) => (m === 0 ? `${h} tim` : `${h} tim ${m} min`),
    days: (n: number) => `${n} dygn`,
  },
  en: {
    minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
    hours: (h, m) => (m === 0 ? `${h} h` : `${h} h ${m} min`),
    days: (n) => `${n} days`,
  },
})

const HOUR = 60
/** So many hours are told as hours; what is longer, as days. */
const HOURS_TOLD = 48

export function waitedFor(sentAt: Temporal.Instant, locale: Locale): string {
  const t = words(text, locale)
  // a clock that was set back makes nothing wait for less than nothing
  const minutes = Math.max(0, Math.floor(now().since(sentAt).total('minutes')))
  const hours = Math.floor(minutes / HOUR)
  if (hours < 1) return t.minutes(minutes)
  return hours < HOURS_TOLD ? t.hours(hours, minutes % HOUR) : t.days(Math.floor(hours / 24))
}
