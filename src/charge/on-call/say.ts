/** The hours of a duty in words. */

import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { type Hours, weekdays } from './shifts.ts'
import { text } from './text.ts'

/** `måndag, tisdag 16:30–08:00`, or of single hours their days. */
export function sayHours({ weekdays: on, from, until, fromTime, untilTime }: Hours, locale: Locale): string {
  const t = words(text, locale)
  if (on === null)
    return t.single(`${formatDate(from, locale)} ${fromTime}`, `${formatDate(until ?? from, locale)} ${untilTime}`)
  const days = weekdays.filter((day) => on.includes(day))
  const said = days.length === weekdays.length ? t.everyDay : days.map((day) => t.days[day]).join(', ')
  return `${said} ${fromTime}–${untilTime}`
}

/** How long it holds; null for single hours, which say it themselves. */
export function sayPeriod({ weekdays: on, from, until }: Hours, locale: Locale): string | null {
  const t = words(text, locale)
  if (on === null) return null
  return until === null
    ? t.openEnd(formatDate(from, locale))
    : t.fromTo(formatDate(from, locale), formatDate(until, locale))
}
