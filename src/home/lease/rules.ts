/** When a lease can end, what must be told with it, and when the end can be taken back. */

type Day = Temporal.PlainDate
const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0

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
