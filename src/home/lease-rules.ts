/** When a lease can end, what must be told with it, and when the end can be taken back. */

import { isBefore } from '../platform/time/index.ts'

type Day = Temporal.PlainDate

export const endReasons = [
  'tenantGaveNotice',
  'landlordGaveNotice',
  'evicted',
  'movedToOtherHome',
  'died',
  'other',
] as const
export type EndReason = (typeof endReasons)[number]

/** Ends by which somebody may be without a home: where they went is asked for, and may be answered with not known. */
const mayLoseHome = {
  tenantGaveNotice: true,
  landlordGaveNotice: true,
  evicted: true,
  movedToOtherHome: false,
  died: false,
  other: true,
} as const satisfies Record<EndReason, boolean>

export type EndProblem = 'before-beginning' | 'far-away' | 'where-to-missing' | 'where-to-too-early'

const ENDS_WITHIN_DAYS = 366

/** What is wrong with an end; where to is known first when the day after the last has come. */
export function endProblems(
  beginsOn: Day,
  end: { on: Day; because: EndReason; whereTo: string | null },
  today: Day,
): EndProblem[] {
  if (isBefore(end.on, beginsOn)) return ['before-beginning']
  if (today.until(end.on, { largestUnit: 'day' }).days > ENDS_WITHIN_DAYS) return ['far-away']
  const over = isBefore(end.on, today)
  if (end.whereTo !== null && !over) return ['where-to-too-early']
  return end.whereTo === null && over && mayLoseHome[end.because] ? ['where-to-missing'] : []
}

export type BackRefusal = 'not-ended' | 'handed-over' | 'has-another-home' | 'flat-let'

/** Whether an end can be taken back: not when something stands on it. The flat itself is held by the database. */
export function takeBackRefusal(
  lease: { endsOn: Day | null; hasSuccessor: boolean },
  laterLeases: readonly { beginsOn: Day }[],
): BackRefusal | null {
  const { endsOn } = lease
  if (endsOn === null) return 'not-ended'
  if (lease.hasSuccessor) return 'handed-over'
  return laterLeases.some(({ beginsOn }) => isBefore(endsOn, beginsOn)) ? 'has-another-home' : null
}

export type LeavingProblem = EndProblem | 'after-end' | 'last-tenant'

/** What is wrong with a tenant's leaving; `tenants`: how many stand on the lease, the one who leaves among them. */
export function leavingProblem(
  lease: { beginsOn: Day; endsOn: Day | null; tenants: number },
  leaving: { on: Day; whereTo: string | null },
  today: Day,
): LeavingProblem | null {
  if (lease.tenants < 2) return 'last-tenant'
  if (lease.endsOn !== null && !isBefore(leaving.on, lease.endsOn)) return 'after-end'
  const [problem] = endProblems(lease.beginsOn, { ...leaving, because: 'tenantGaveNotice' }, today)
  return problem ?? null
}

export type LeavingBackRefusal = 'handed-over' | 'has-another-home'

/** Whether a leaving can be taken back: not when another lease has followed, of the flat or of the one who left. */
export function takeBackLeavingRefusal(
  { leftOn, hasSuccessor }: { leftOn: Day; hasSuccessor: boolean },
  otherLeases: readonly { endsOn: Day | null }[],
): LeavingBackRefusal | null {
  if (hasSuccessor) return 'handed-over'
  return otherLeases.some(({ endsOn }) => endsOn === null || isBefore(leftOn, endsOn)) ? 'has-another-home' : null
}
