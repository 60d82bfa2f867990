/** A day that runs out in a matter, whichever part of the work it comes from: what work lists, My day and calendars read. */

import type { CourseClock } from '../../law/index.ts'

/** What is begun and not finished, or wants to be looked at. board: its word · copy: the person's of a confirmation · concern: for a child · link: tied to another home */
export const begunSources = ['board', 'copy', 'concern', 'link'] as const

/** course: the law's · contact: first contact with the household · child: spoken contact with the family · plan: a payment due · booking: debt advice · promise: to the landlord */
export const clockSources = ['course', 'contact', 'child', 'plan', 'booking', 'promise', ...begunSources] as const
export type ClockSource = (typeof clockSources)[number]

export type MatterClock = {
  source: ClockSource
  /** unique among the source's clocks in the matter */
  step: string
  /** a rule's id, or the name of a promise of the municipality's own */
  rule: string
  due: Temporal.PlainDate
  /** it has waited since; left out: since the matter was opened */
  since?: Temporal.PlainDate
  lastDay: Temporal.PlainDate | null
  actor: CourseClock['actor']
  cannotWait: boolean
}
