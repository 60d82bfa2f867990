/** When a duty on call holds: its shifts by Sweden's clocks, also over midnight and over the nights when the clock is moved. The database says the same of now (migration 0101). */

import { ZONE } from '../../platform/time/index.ts'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export type Hours = {
  /** the days on which a shift begins; null: one shift, from the first day until the last */
  weekdays: readonly string[] | null
  from: Temporal.PlainDate
  /** null: until further notice */
  until: Temporal.PlainDate | null
  /** `17:00` */
  fromTime: string
  untilTime: string
}

export type Shift = { begins: Temporal.Instant; ends: Temporal.Instant }

/** A time that comes twice is the second; one that never comes is an hour later. */
const at = (day: Temporal.PlainDate, time: string): Temporal.Instant =>
  day.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(ZONE, { disambiguation: 'later' }).toInstant()

const isOver = ({ fromTime, untilTime }: Hours): boolean =>
  Temporal.PlainTime.compare(Temporal.PlainTime.from(untilTime), Temporal.PlainTime.from(fromTime)) <= 0

function shiftOn(hours: Hours, day: Temporal.PlainDate): Shift {
  const last = hours.weekdays === null ? (hours.until ?? day) : isOver(hours) ? day.add({ days: 1 }) : day
  return { begins: at(day, hours.fromTime), ends: at(last, hours.untilTime) }
}

const beginsOn = ({ weekdays: on, from, until }: Hours, day: Temporal.PlainDate): boolean =>
  on?.includes(weekdays[day.dayOfWeek - 1] ?? '') === true &&
  Temporal.PlainDate.compare(day, from) >= 0 &&
  (until === null || Temporal.PlainDate.compare(day, until) <= 0)

/** So far ahead somebody is told who is next. */
const AHEAD = 14

/** Its shifts that aren't over at a moment, from the first, for a fortnight. */
export function shiftsFrom(hours: Hours, moment: Temporal.Instant): Shift[] {
  const yesterday = moment.toZonedDateTimeISO(ZONE).toPlainDate().subtract({ days: 1 })
  const days = Array.from({ length: AHEAD + 2 }, (_, i) => yesterday.add({ days: i }))
  const shifts =
    hours.weekdays === null
      ? [shiftOn(hours, hours.from)]
      : days.filter((day) => beginsOn(hours, day)).map((day) => shiftOn(hours, day))
  return shifts.filter(
    ({ begins, ends }) => Temporal.Instant.compare(ends, moment) > 0 && Temporal.Instant.compare(begins, ends) < 0,
  )
}

/** The shift of a duty that holds at a moment; null: none does. */
export const shiftAt = (hours: Hours, moment: Temporal.Instant): Shift | null =>
  shiftsFrom(hours, moment).find(({ begins }) => Temporal.Instant.compare(begins, moment) <= 0) ?? null

/** Of others' duties, the shift that goes on longest when one's own ends, or else the first that begins after it. */
export function nextAfter<D extends Hours>(
  duties: readonly D[],
  ends: Temporal.Instant,
): { duty: D; shift: Shift } | null {
  const ahead = duties.flatMap((duty) => shiftsFrom(duty, ends).map((shift) => ({ duty, shift })))
  const begins = ({ shift }: { shift: Shift }) => Math.max(shift.begins.epochMilliseconds, ends.epochMilliseconds)
  return (
    ahead.toSorted(
      (a, b) => begins(a) - begins(b) || b.shift.ends.epochMilliseconds - a.shift.ends.epochMilliseconds,
    )[0] ?? null
  )
}
