/** What can’t be right in a step. Pure. */

import { wrong } from '../../platform/subject/refusal.ts'
import type { StepKind } from './queries.ts'

type Day = Temporal.PlainDate

export function wrongDue(kind: StepKind, onDay: Day, dueOn: Day | null) {
  if (dueOn === null) return null
  if (kind !== 'assignment') return wrong('dueOn', 'onlyAssignment')
  return Temporal.PlainDate.compare(dueOn, onDay) < 0 ? wrong('dueOn', 'dueBefore') : null
}
