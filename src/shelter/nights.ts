/** Which night a moment belongs to, and which nights were slept. A night bears the date of its evening (dygn). */

import { isBefore, ZONE } from '../platform/time/index.ts'

/** A site's hours on the wall clock, as the database gives them: `18:00:00`. */
export type Hours = { opensAt: string; closesAt: string }

/** Most nights in one booking, the database's own limit too: a quarter of a year. */
export const MOST_NIGHTS = 92

/** From this hour in the morning "tonight" means the evening that comes; before it, the night that is going on. */
const MORNING = '06:00'

const wallClock = (at: Temporal.Instant): Temporal.ZonedDateTime => at.toZonedDateTimeISO(ZONE)
const isBeforeTime = (at: Temporal.ZonedDateTime, time: string): boolean =>
  Temporal.PlainTime.compare(at.toPlainTime(), Temporal.PlainTime.from(time)) < 0

/**
 * The night that a moment belongs to at a place that closes at `closesAt` in the morning: until then it is the evening before's.
 * Read on the wall clock, so that the hour that comes twice in October and the one that is missing in March change nothing.
 *
 * @example nightOf(half past one on 22 November) // 21 November
 */
export function nightOf(at: Temporal.Instant, closesAt = '09:00'): Temporal.PlainDate {
  const there = wallClock(at)
  return isBeforeTime(there, closesAt) ? there.toPlainDate().subtract({ days: 1 }) : there.toPlainDate()
}

/** The night that can still be slept: what "tonight" means to whoever looks for a place. */
export const nightToSleep = (at: Temporal.Instant): Temporal.PlainDate => nightOf(at, MORNING)

/** Whether the night has begun at the site: its doors have opened, and it isn't morning yet. */
export function hasBegun(night: Temporal.PlainDate, at: Temporal.Instant, hours: Hours): boolean {
  const there = wallClock(at)
  const days = night.until(there.toPlainDate(), { largestUnit: 'day' }).days
  return days > 0 || (days === 0 && !isBeforeTime(there, hours.opensAt))
}

/**
 * The last night that a guest who leaves at `at` slept. Who leaves in the evening has not slept that night; who leaves after midnight has.
 * `null`: not a single night, the guest left before midnight on the first evening.
 */
export function lastNightSlept(from: Temporal.PlainDate, at: Temporal.Instant): Temporal.PlainDate | null {
  const last = wallClock(at).toPlainDate().subtract({ days: 1 })
  return Temporal.PlainDate.compare(last, from) < 0 ? null : last
}

/** The nights from the first to the last, both included. */
export function nightsBetween(first: Temporal.PlainDate, last: Temporal.PlainDate): Temporal.PlainDate[] {
  const count = first.until(last, { largestUnit: 'day' }).days + 1
  return Array.from({ length: Math.max(0, count) }, (_, i) => first.add({ days: i }))
}

export const nightCount = (first: Temporal.PlainDate, last: Temporal.PlainDate): number =>
  first.until(last, { largestUnit: 'day' }).days + 1

/** The moment that a clock time means in a night: `22:00` is the evening, `01:30` the small hours of the day after. */
export function momentInNight(night: Temporal.PlainDate, time: string, hours: Hours): Temporal.Instant {
  const plainTime = Temporal.PlainTime.from(time)
  const small = Temporal.PlainTime.compare(plainTime, Temporal.PlainTime.from(hours.closesAt)) < 0
  const day = small ? night.add({ days: 1 }) : night
  return day.toZonedDateTime({ timeZone: ZONE, plainTime }).toInstant()
}

export const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate => (isBefore(a, b) ? b : a)
