/** Whether the day that something is said to have happened on can be right. */

type Day = Temporal.PlainDate

export type DayRefusal = { kind: 'inFuture' } | { kind: 'tooEarly'; earliest: Day }

/** A day on which something happened: not after today, not before what it presupposes. `null` when it can stand. */
export function refuseDay(day: Day, earliest: Day, today: Day): DayRefusal | null {
  if (Temporal.PlainDate.compare(day, today) > 0) return { kind: 'inFuture' }
  if (Temporal.PlainDate.compare(day, earliest) < 0) return { kind: 'tooEarly', earliest }
  return null
}
