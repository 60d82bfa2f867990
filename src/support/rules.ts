/** What holds of support on a day: what the person wants, how often they are met, and when it is time to get in touch. Pure. */

import type { Wish } from './codes.ts'

type Day = Temporal.PlainDate

const DAYS_IN_WEEK = 7

/** No Swedish source names how many people a worker can support or how long may pass; a municipality sets its own. */
export const usualNorm = { caseload: 8, contactDays: 7 } as const

/** A pause that has passed is over by itself. Somebody of whom nothing is noted wants what was begun. */
export function wishOn(latest: { wish: Wish; until: Day | null } | null, day: Day): Wish {
  if (latest === null) return 'wants'
  const over = latest.until !== null && Temporal.PlainDate.compare(latest.until, day) < 0
  return latest.wish === 'pause' && over ? 'wants' : latest.wish
}

export type Rhythm = { times: number; perWeeks: number }

/** So many days at most between two contacts; null when none were agreed. */
export function daysBetween(rhythm: Rhythm | null, contactDays: number): number | null {
  if (rhythm === null) return contactDays
  return rhythm.times === 0 ? null : Math.ceil((rhythm.perWeeks * DAYS_IN_WEEK) / rhythm.times)
}

export type Turn = {
  wish: Wish
  rhythm: Rhythm | null
  beginsOn: Day
  lastMade: Day | null
  /** the earliest contact that is planned and hasn't been made */
  nextOn: Day | null
}

/** The day by which somebody gets in touch, where nothing is planned; null when nobody is to, because something is or the person wants no contact. */
export function inTouchBy({ wish, rhythm, beginsOn, lastMade, nextOn }: Turn, contactDays: number): Day | null {
  const days = daysBetween(rhythm, contactDays)
  if (wish !== 'wants' || nextOn !== null || days === null) return null
  return (lastMade ?? beginsOn).add({ days })
}

type Period = { from: Day; until: Day | null }

export const holdsOn = ({ from, until }: Period, day: Day): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 && (until === null || Temporal.PlainDate.compare(until, day) >= 0)
