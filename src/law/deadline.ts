/** Counting statutory time: weeks, months and years by lag 1930:173 § 1, and the move to the next vardag by § 2. */

import { type Bilingual, isVardag, type VardagReading } from './calendar.ts'

export type Unit = 'hours' | 'days' | 'weeks' | 'months' | 'years'

/** A stretch of time as a statute words it. Hours are kept for rules that run by the clock; a day is as fine as the counting gets. */
export type Length = { readonly count: number; readonly unit: Unit }

/** The day that the counting gives, and the day on which the measure may still be taken by § 2 (the same, or a few days later). */
export type Deadline = { readonly nominal: Temporal.PlainDate; readonly extended: Temporal.PlainDate }

const HOURS_A_DAY = 24

const unitNames = {
  hours: { sv: ['timme', 'timmar'], en: ['hour', 'hours'] },
  days: { sv: ['dag', 'dagar'], en: ['day', 'days'] },
  weeks: { sv: ['vecka', 'veckor'], en: ['week', 'weeks'] },
  months: { sv: ['månad', 'månader'], en: ['month', 'months'] },
  years: { sv: ['år', 'år'], en: ['year', 'years'] },
} as const satisfies Record<Unit, Record<'sv' | 'en', readonly [string, string]>>

/**
 * The end of a stretch of time that starts at an event on `start`; the day of the event isn't counted (lag 1930:173 § 1).
 * Weeks end on the same weekday, months and years on the same day number, or on the month's last day where that number is missing.
 *
 * @example nominalDay(Temporal.PlainDate.from('2026-10-31'), { count: 4, unit: 'months' }) // 2027-02-28
 */
export function nominalDay(start: Temporal.PlainDate, length: Length): Temporal.PlainDate {
  switch (length.unit) {
    case 'hours':
      return start.add({ days: Math.floor(length.count / HOURS_A_DAY) })
    case 'days':
      return start.add({ days: length.count })
    case 'weeks':
      return start.add({ weeks: length.count })
    case 'months':
      return start.add({ months: length.count })
    case 'years':
      return start.add({ years: length.count })
  }
}

/** The day itself when it is a vardag, else the next one that is (lag 1930:173 § 2). */
export function extendToVardag(date: Temporal.PlainDate): Temporal.PlainDate {
  let day = date
  while (!isVardag(day)) day = day.add({ days: 1 })
  return day
}

/** Both readings of a last day: as counted, and as § 2 lengthens it. */
export function deadline(start: Temporal.PlainDate, length: Length): Deadline {
  const nominal = nominalDay(start, length)
  return { nominal, extended: extendToVardag(nominal) }
}

/**
 * The first vardag after `count` further vardagar have passed since `date`, as JB 12:44 st. 2 asks with two.
 *
 * @example vardagAfter(Temporal.PlainDate.from('2026-09-23'), 2) // 2026-09-28, or 2026-09-26 when Saturday counts
 */
export function vardagAfter(date: Temporal.PlainDate, count: number, reading: VardagReading = 'cautious') {
  let day = date
  for (let passed = 0; passed <= count; ) {
    day = day.add({ days: 1 })
    if (isVardag(day, reading)) passed += 1
  }
  return day
}

/** The length in words: `3 veckor`, `3 weeks`. */
export function lengthInWords({ count, unit }: Length): Bilingual {
  const form = count === 1 ? 0 : 1
  return { sv: `${count} ${unitNames[unit].sv[form]}`, en: `${count} ${unitNames[unit].en[form]}` }
}
