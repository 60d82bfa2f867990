/** Whether the board's word can still save the home: the window of JB 12 kap. 44 § st. 4 p. 1 as the matter's course has it (EV-06). */

import type { Cause, Course, CourseStep, Tenure } from '../law/index.ts'
import { done, type Outcome, refused } from '../platform/outcome.ts'
import { isAfter } from '../platform/time/index.ts'

type Day = Temporal.PlainDate

export const UNDERTAKING_RULE = 'EV-06'

export type Window =
  /** bostadsrätt: BRL 7 kap. 23 § knows no undertaking */
  | { state: 'tenantOwned' }
  | { state: 'notArrears' }
  /** must leave within a month in any case (JB 12 kap. 44 § st. 5) */
  | { state: 'noRecovery' }
  | { state: 'notBegun' }
  /** begun: over when today is after `latest` */
  | {
      state: 'begun'
      start: Day
      /** the last day that is safe by every reading */
      safe: Day
      /** by the reading that ends last; the same as `safe` where nothing is disputed */
      latest: Day
      rule: string
      section: string
    }

export function windowOf(matter: { tenure: Tenure; cause: Cause }, course: Pick<Course, 'steps'>): Window {
  if (matter.cause !== 'arrears') return { state: 'notArrears' }
  if (matter.tenure === 'tenantOwned') return { state: 'tenantOwned' }
  const recovery = course.steps.find(({ id }) => id === 'recovery')
  if (recovery?.state === 'void' && mustLeaveAnyway(course, recovery)) return { state: 'noRecovery' }
  const computation = recovery?.computation ?? null
  if (recovery === undefined || computation === null || computation.lastDay === null) return { state: 'notBegun' }
  const ends = [computation.lastDay, ...recovery.readings.flatMap(({ lastDay }) => lastDay ?? [])]
  const undertaking = course.steps.find(({ id }) => id === 'undertaking')?.computation
  return {
    state: 'begun',
    start: computation.start,
    safe: earliest(recovery.danger === null ? ends : [recovery.danger.on, ...ends]),
    latest: latest(ends),
    rule: undertaking?.rule ?? UNDERTAKING_RULE,
    section: undertaking?.section ?? computation.section,
  }
}

export type WindowRefusal =
  | { kind: 'tenantOwned' | 'notArrears' | 'noRecovery' }
  | { kind: 'afterWindow'; lastDay: Day }

/** early: before the time began · safe: in time by every reading · disputed: in time by the later reading alone */
export type Timing = 'early' | 'safe' | 'disputed'

/** Whether a word that is given (or reaches the landlord) on a day can save the home. The last day itself is in time. */
export function timingOn(window: Window, on: Day): Outcome<Timing, WindowRefusal> {
  if (window.state === 'notBegun') return done('early')
  if (window.state !== 'begun') return refused({ kind: window.state })
  if (isAfter(on, window.latest)) return refused({ kind: 'afterWindow', lastDay: window.latest })
  if (isAfter(on, window.safe)) return done('disputed')
  return done(isAfter(window.start, on) ? 'early' : 'safe')
}

export type DeliveryRefusal = WindowRefusal | { kind: 'inFuture' } | { kind: 'beforeSigning'; signedOn: Day }

/** Whether it can have reached the landlord that day, in time. */
export function deliveryOn(window: Window, on: Day, signedOn: Day, today: Day): Outcome<Timing, DeliveryRefusal> {
  if (isAfter(on, today)) return refused({ kind: 'inFuture' })
  if (isAfter(signedOn, on)) return refused({ kind: 'beforeSigning', signedOn })
  return timingOn(window, on)
}

/** A step is void also once the home is safe: here only because there is nothing to win back, as the day of leaving says too (EV-09). */
const mustLeaveAnyway = ({ steps }: Pick<Course, 'steps'>, recovery: CourseStep): boolean =>
  recovery.words !== null && steps.some(({ place, words }) => place === 'end' && words?.sv === recovery.words?.sv)

const latest = (days: readonly Day[]): Day => days.reduce((a, b) => (isAfter(b, a) ? b : a))
const earliest = (days: readonly Day[]): Day => days.reduce((a, b) => (isAfter(a, b) ? b : a))
