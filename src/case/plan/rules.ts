/** The person's own goals over time. */

export const goalStates = ['onTheWay', 'reached', 'paused', 'notWanted'] as const
export type GoalState = (typeof goalStates)[number]

type Progress = { state: GoalState; onDay: Temporal.PlainDate; at: Temporal.Instant }

/** Where a goal stands: what was noted for the latest day, and of several that day the one written last. A goal nobody has followed is on its way. */
export function standing<P extends Progress>(progress: readonly P[]): { state: GoalState; latest: P | null } {
  const latest = progress.reduce<P | null>((best, one) => (best === null || later(one, best) ? one : best), null)
  return { state: latest?.state ?? 'onTheWay', latest }
}

function later(a: Progress, b: Progress): boolean {
  const days = Temporal.PlainDate.compare(a.onDay, b.onDay)
  return days > 0 || (days === 0 && Temporal.Instant.compare(a.at, b.at) > 0)
}
