/** Days, spans of days and moments in words. Moments are shown in Swedish time. */
import { today, ZONE } from '../time/index.ts'
import type { Locale } from './dictionary.ts'
import { plural } from './number.ts'

type Day = Temporal.PlainDate

const DAYS_IN_A_WEEK = 7

const names = {
  sv: {
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    weekdaysShort: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
    months: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
    monthsShort: 'jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.'.split(' '),
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    months: 'January February March April May June July August September October November December'.split(' '),
    monthsShort: 'Jan Feb Mar Apr May June July Aug Sep Oct Nov Dec'.split(' '),
  },
} as const satisfies Record<Locale, Record<string, readonly string[]>>

export function monthName(month: number, locale: Locale): string {
  return names[locale].months[month - 1] ?? ''
}

export function monthShort(month: number, locale: Locale): string {
  return names[locale].monthsShort[month - 1] ?? ''
}

export function weekdayName(day: Day, locale: Locale): string {
  return names[locale].weekdays[day.dayOfWeek - 1] ?? ''
}

/** `2026-11-21`, for machines, file names and `<time datetime>`. */
export function formatIsoDate(day: Day): string {
  return day.toString()
}

/** `lördag 21 november`, `Saturday 21 November`; the year too when it is asked for. */
export function formatLongDay(day: Day, locale: Locale, withYear = false): string {
  return `${weekdayName(day, locale)} ${day.day} ${monthName(day.month, locale)}${withYear ? ` ${day.year}` : ''}`
}

/** `21 november 2026`, `21 November 2026`. */
export function formatDate(day: Day, locale: Locale): string {
  return `${day.day} ${monthName(day.month, locale)} ${day.year}`
}

/** `21 nov. 2026`, `21 Nov 2026`. */
export function formatShortDate(day: Day, locale: Locale): string {
  return `${day.day} ${monthShort(day.month, locale)} ${day.year}`
}

/** `lör 21 nov.`, `Sat 21 Nov`, for narrow places where the year is plain. */
export function formatDayAndMonth(day: Day, locale: Locale): string {
  return `${names[locale].weekdaysShort[day.dayOfWeek - 1]} ${day.day} ${monthShort(day.month, locale)}`
}

/** `november 2026`, `November 2026`. */
export function formatMonth(day: Day, locale: Locale): string {
  return `${monthName(day.month, locale)} ${day.year}`
}

/** A span of days, both included; an open end reads `sedan 3 april 2017`, or `från 3 april 2117` when it hasn’t begun. What both days share is said once. */
export function formatDateRange(from: Day, to: Day | null, locale: Locale): string {
  if (to === null) return `${openFrom(from, locale)} ${formatDate(from, locale)}`
  if (from.equals(to)) return formatDate(from, locale)
  if (from.year !== to.year) return `${formatDate(from, locale)} – ${formatDate(to, locale)}`
  if (from.month !== to.month) return `${from.day} ${monthName(from.month, locale)} – ${formatDate(to, locale)}`
  return `${from.day}–${formatDate(to, locale)}`
}

function openFrom(from: Day, locale: Locale): string {
  if (Temporal.PlainDate.compare(from, today()) > 0) return locale === 'sv' ? 'från' : 'from'
  return locale === 'sv' ? 'sedan' : 'since'
}

/** The calendar day of a moment in Sweden. */
export function swedishDay(moment: Temporal.Instant): Day {
  return moment.toZonedDateTimeISO(ZONE).toPlainDate()
}

/** `14:03`, in Swedish time. */
export function formatTime(moment: Temporal.Instant): string {
  const there = moment.toZonedDateTimeISO(ZONE)
  return `${String(there.hour).padStart(2, '0')}:${String(there.minute).padStart(2, '0')}`
}

/** `21 nov. 2026 14:03`, in Swedish time. */
export function formatMoment(moment: Temporal.Instant, locale: Locale): string {
  return `${formatShortDate(swedishDay(moment), locale)} ${formatTime(moment)}`
}

/** Whole days from `today` to `day`; negative when it has passed. */
export function daysUntil(day: Day, today: Day): number {
  return today.until(day, { largestUnit: 'day' }).days
}

/** `i dag`, `i morgon`, `i går`, `om 3 dagar`, `2 dagar sen`. */
export function formatRelativeDay(day: Day, today: Day, locale: Locale): string {
  const days = daysUntil(day, today)
  if (locale === 'sv') {
    if (days === 0) return 'i dag'
    if (days === 1) return 'i morgon'
    if (days === -1) return 'i går'
    return days > 0 ? `om ${plural(days, 'dag', 'dagar', locale)}` : `${plural(-days, 'dag', 'dagar', locale)} sen`
  }
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${plural(days, 'day', 'days', locale)}` : `${plural(-days, 'day', 'days', locale)} ago`
}

/** How long from the first day to the last, both included, in the two largest units: `3 år 2 mån`, `5 veckor`, `4 dagar`, `1 dag`. */
export function formatLength(first: Day, last: Day, locale: Locale): string {
  const after = last.add({ days: 1 })
  const { years, months } = first.until(after, { largestUnit: 'year' })
  const days = first.until(after, { largestUnit: 'day' }).days
  const sv = locale === 'sv'
  if (years > 0) {
    const inYears = sv ? `${years} år` : plural(years, 'year', 'years', locale)
    return months === 0 ? inYears : `${inYears} ${months} ${sv ? 'mån' : 'mo'}`
  }
  if (months > 1) return sv ? `${months} månader` : `${months} months`
  if (days >= 2 * DAYS_IN_A_WEEK) {
    return plural(Math.floor(days / DAYS_IN_A_WEEK), sv ? 'vecka' : 'week', sv ? 'veckor' : 'weeks', locale)
  }
  return plural(days, sv ? 'dag' : 'day', sv ? 'dagar' : 'days', locale)
}

/** Full years lived on a day. One born on 29 February turns a year older on 1 March in years without it. */
export function ageOn(born: Day, day: Day): number {
  const birthdayHasBeen = day.month > born.month || (day.month === born.month && day.day >= born.day)
  return day.year - born.year - (birthdayHasBeen ? 0 : 1)
}
