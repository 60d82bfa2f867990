/** A day that runs out in a matter, whichever part of the work it comes from: what work lists, My day and calendars read. */

import type { CourseClock } from '../../law/index.ts'

/** course: the law's · contact: first contact with the household · child: spoken contact with the family · plan: a payment due · booking: debt advice · promise: to the landlord */
export const clockSources = ['course', 'contact', 'child', 'plan', 'booking', 'promise'] as const
export type ClockSource = (typeof clockSources)[number]

export type MatterClock = {
  source: ClockSource
  /** unique among the source's clocks in the matter */
  step: string
  /** a rule's id, or the name of a promise of the municipality's own */
  rule: string
  due: Temporal.PlainDate
  lastDay: Temporal.PlainDate | null
  actor: CourseClock['actor']
  cannotWait: boolean
}
