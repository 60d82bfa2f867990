/** The weeks that a series of counts is made of. */

import { measuringWeek, type Week } from './week.ts'

// The demo's history and the national four situations as asked of every year begin here.
const FIRST_YEAR = 2016

/** The measuring week of each year, up to the latest that has begun. */
export function measuringWeeks(day: Temporal.PlainDate): Week[] {
  const years = Array.from({ length: day.year - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i)
  return years.map(measuringWeek).filter((week) => Temporal.PlainDate.compare(week.from, day) <= 0)
}
