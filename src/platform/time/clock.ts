/** The clock that the whole program asks, and that tests and the demo can set. */

export const ZONE = 'Europe/Stockholm'

let fixed: (() => Temporal.Instant) | null = null

/** The moment now. */
export const now = (): Temporal.Instant => (fixed ?? Temporal.Now.instant)()

// a page asks for the day some hundred times, and it changes once
let known = { from: 0, until: 0, day: new Temporal.PlainDate(1970, 1, 1) }

/** Today's date in Sweden. */
export function today(): Temporal.PlainDate {
  const at = now().epochMilliseconds
  if (at < known.from || at >= known.until) known = dayAround(at)
  return known.day
}

/** The Swedish day that a moment lies in, from its first millisecond until the next day's. */
function dayAround(at: number): typeof known {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE).toPlainDate()
  const begins = (date: Temporal.PlainDate) => date.toZonedDateTime(ZONE).epochMilliseconds
  return { from: begins(day), until: begins(day.add({ days: 1 })), day }
}

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

/** A moment in Swedish time as a spreadsheet sorts it, to the second. */
export const momentInFile = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(ZONE).toPlainDateTime().round('second').toString().replace('T', ' ')
