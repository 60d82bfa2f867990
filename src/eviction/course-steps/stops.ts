/** What is drawn of a course: the steps that matter, and where today stands among them. */

import type { Course, CourseStep } from '../../law/index.ts'

export type Stop = { kind: 'step'; step: CourseStep } | { kind: 'today' }

/** What is over, then today, then what runs and what is to come; each in the order of the course. Steps that no longer matter stand in the table only. */
export function stopsOf(course: Pick<Course, 'steps'>): Stop[] {
  const shown = course.steps.filter(({ state }) => state !== 'void')
  if (shown.length === 0) return []
  const isOver = ({ state }: CourseStep) => state === 'done' || state === 'passed'
  const stop = (step: CourseStep): Stop => ({ kind: 'step', step })
  return [...shown.filter(isOver).map(stop), { kind: 'today' }, ...shown.filter((step) => !isOver(step)).map(stop)]
}

/** The day that a stop shows. While it is ahead: the one safest for the tenant. */
export const shownDay = ({ state, on, danger }: CourseStep): Temporal.PlainDate | null =>
  state === 'running' || state === 'coming' || state === 'passed' ? (danger?.on ?? on) : on

/** Whether the day to count on is another than the rule's own, so that both must be told. */
export const hasTwoReadings = (step: CourseStep): boolean => {
  const shown = shownDay(step)
  return step.on !== null && shown !== null && !step.on.equals(shown)
}
