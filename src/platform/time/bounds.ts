/** Between which days a date can lie, by what it means: a year that was mistyped is told at once, before it stands in a path or a rule. */

import { today } from './clock.ts'

/**
 * What a date is about.
 * life: when somebody was born or died · lived: since when they have lived somewhere · happened: something in the work, done or just about to be
 * · planned: something agreed for a time to come, or a period · lease: a tenancy's first or last day
 */
export type DayKind = 'life' | 'lived' | 'happened' | 'planned' | 'lease'

/** Years back from today and years ahead. Nobody is older than about 120; a lease may have been signed by somebody's grandmother. */
const YEARS = {
  life: [130, 0],
  lived: [130, 2],
  happened: [30, 2],
  planned: [10, 10],
  lease: [80, 10],
} as const satisfies Record<DayKind, readonly [number, number]>

/** The first and the last day that a date of this kind can have. */
export function dayBounds(kind: DayKind): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  const [back, ahead] = YEARS[kind]
  return { from: today().subtract({ years: back }), to: today().add({ years: ahead }) }
}

/** Whether a date can be of this kind. */
export function isWithin(kind: DayKind, day: Temporal.PlainDate): boolean {
  const { from, to } = dayBounds(kind)
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0
}

/** What is said of a date out of bounds: the year that came, and between which days it must lie. */
export function outOfBounds(kind: DayKind, day: Temporal.PlainDate): { sv: string; en: string } {
  const { from, to } = dayBounds(kind)
  const year = day.toString().slice(0, -6)
  // nobody mistyped the century: it is a day that hasn't been
  if (kind === 'life' && Temporal.PlainDate.compare(day, to) > 0 && day.year <= to.year + 1)
    return { sv: `Dagen ${day} har inte varit än.`, en: `The day ${day} hasn’t been yet.` }
  return {
    sv: `Året ${year} kan inte stämma. Skriv en dag från ${from} till ${to}.`,
    en: `The year ${year} can’t be right. Write a day from ${from} to ${to}.`,
  }
}
