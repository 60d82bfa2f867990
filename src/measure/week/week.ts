/** Measuring weeks: ISO 8601 weeks, Monday to Sunday, written `2017-W14`. */

import { done, type Outcome, refused } from '../../platform/outcome.ts'
import * as clock from '../../platform/time/index.ts'

export type Week = { iso: string; from: Temporal.PlainDate; to: Temporal.PlainDate }

export type WeekRefusal = 'notAWeek' | 'noSuchWeek' | 'tooEarly' | 'notYet'

/** The first national mapping with the four situations was made in 2011; nothing earlier can be asked of this definition. */
const FIRST_YEAR = 2011
const DAYS_TO_SUNDAY = 6

/** Reads `2017-W14` (also `2017-w14`, `2017W14`). `today`: a week that hasn't begun is refused, since nobody has lived anywhere in it yet. */
export function parseWeek(text: string, today: Temporal.PlainDate = clock.today()): Outcome<Week, WeekRefusal> {
  const parts = /^(\d{4})-?W(\d{2})$/i.exec(text.trim())
  if (!parts) return refused('notAWeek')
  const [year, number] = [Number(parts[1]), Number(parts[2])]
  if (year < FIRST_YEAR) return refused('tooEarly')
  const from = mondayOf(year, number)
  // some years have a 53rd week, most don't: the day then belongs to the year after
  if (number < 1 || from.yearOfWeek !== year || from.weekOfYear !== number) return refused('noSuchWeek')
  if (Temporal.PlainDate.compare(from, today) > 0) return refused('notYet')
  return done(weekOf(from))
}

/** The week that a day lies in. */
export function weekOf(day: Temporal.PlainDate): Week {
  const from = day.subtract({ days: day.dayOfWeek - 1 })
  const iso = `${from.yearOfWeek}-W${String(from.weekOfYear).padStart(2, '0')}`
  return { iso, from, to: from.add({ days: DAYS_TO_SUNDAY }) }
}

/** 4 January always lies in the year's first week (ISO 8601). */
function mondayOf(year: number, number: number): Temporal.PlainDate {
  const inFirst = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  return inFirst.subtract({ days: inFirst.dayOfWeek - 1 }).add({ weeks: number - 1 })
}

/** The measuring week of a year in a series: week 14 as in the national mapping of 2017, but week 15 in 2023 (see the definition). */
export function measuringWeek(year: number): Week {
  return weekOf(mondayOf(year, year === 2023 ? 15 : 14))
}
