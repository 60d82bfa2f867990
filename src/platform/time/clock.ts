/** The clock that the whole program asks, and that tests and the demo can set. */

export const ZONE = 'Europe/Stockholm'

let fixed: (() => Temporal.Instant) | null = null

/** The moment now. */
export const now = (): Temporal.Instant => (fixed ?? Temporal.Now.instant)()

/** Today's date in Sweden. */
export const today = (): Temporal.PlainDate => now().toZonedDateTimeISO(ZONE).toPlainDate()

/** Holds the clock at a moment (`null`: let it run again). For tests, the demo and the command line only. */
export function setClock(at: Temporal.Instant | string | null): void {
  const instant = typeof at === 'string' ? Temporal.Instant.from(at) : at
  fixed = instant === null ? null : () => instant
}

/** The date in Sweden of a moment. */
export const dateOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(ZONE).toPlainDate()

/** The moment of a Swedish wall-clock time on a day, `time` as `HH:MM`. */
export const momentOf = (day: Temporal.PlainDate, time: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) }).toInstant()
