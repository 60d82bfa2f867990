/** What is drawn of a course: the steps that matter, and where today stands among them. */

import type { Course, CourseStep } from '../../law/index.ts'

export type Stop = { kind: 'step'; step: CourseStep } | { kind: 'today' } | { kind: 'ended'; on: Temporal.PlainDate }

export const isOver = ({ state }: CourseStep): boolean => state === 'done' || state === 'passed'

/** What still ran or was to come when a matter ended came to nothing. */
export const stepsAtEnd = (steps: readonly CourseStep[]): CourseStep[] =>
  steps.map((step) => (isOver(step) ? step : { ...step, state: 'void' }))

/** What is over, then today (or the day that the matter ended, after which nothing comes), then what runs and what is to come; each in the order of the course. Steps that no longer matter stand in the table only. */
export function stopsOf(course: Pick<Course, 'steps'>, ended: Temporal.PlainDate | null = null): Stop[] {
  const shown = course.steps.filter(({ state }) => state !== 'void')
  if (shown.length === 0) return []
  const stop = (step: CourseStep): Stop => ({ kind: 'step', step })
  if (ended !== null) return [...shown.filter(isOver).map(stop), { kind: 'ended', on: ended }]
  return [...shown.filter(isOver).map(stop), { kind: 'today' }, ...shown.filter((step) => !isOver(step)).map(stop)]
}

/** So much stands on the line before it is unfolded: what came last, today, what runs or has a day, and the next that has none. */
const PAST_SHOWN = 2
const AHEAD_SHOWN = 4

export function nearToday(stops: readonly Stop[]): Stop[] {
  const past = stops.filter((stop) => stop.kind === 'step' && isOver(stop.step))
  const ahead = stops.filter((stop) => stop.kind === 'step' && !isOver(stop.step))
  const dated = ahead.filter((stop) => stop.kind === 'step' && shownDay(stop.step) !== null)
  const dayless = ahead.filter((stop) => !dated.includes(stop))
  const shown = new Set([...past.slice(-PAST_SHOWN), ...[...dated, ...dayless].slice(0, AHEAD_SHOWN)])
  return stops.filter((stop) => stop.kind !== 'step' || shown.has(stop))
}

/** The day that a stop shows. While it is ahead: the one safest for the tenant. */
export const shownDay = ({ state, on, danger }: CourseStep): Temporal.PlainDate | null =>
  state === 'running' || state === 'coming' || state === 'passed' ? (danger?.on ?? on) : on

/** Whether the day to count on is another than the rule's own, so that both must be told. */
export const hasTwoReadings = (step: CourseStep): boolean => {
  const shown = shownDay(step)
  return step.on !== null && shown !== null && !step.on.equals(shown)
}
