/** What became another day or another state when events were added or corrected. */

import type { Bilingual } from '../calendar.ts'
import type { Course, CourseStep } from './types.ts'

/** What became another day, or another state, when events were added or corrected. */
export type CourseChange = {
  readonly step: string
  readonly label: Bilingual
  readonly before: Pick<CourseStep, 'on' | 'state'> | null
  readonly after: Pick<CourseStep, 'on' | 'state'> | null
}

export function courseChanges(before: Course, after: Course): CourseChange[] {
  const old = new Map(before.steps.map((step) => [step.id, step]))
  const fresh = new Map(after.steps.map((step) => [step.id, step]))
  const changed = after.steps.flatMap((step) => {
    const was = old.get(step.id)
    return was !== undefined && isSame(was, step) ? [] : [{ ...named(step), before: shown(was), after: shown(step) }]
  })
  const gone = before.steps.filter(({ id }) => !fresh.has(id))
  return [...changed, ...gone.map((step) => ({ ...named(step), before: shown(step), after: null }))]
}

const named = ({ id, label }: CourseStep) => ({ step: id, label })

const shown = (step: CourseStep | undefined) => (step === undefined ? null : { on: step.on, state: step.state })

const isSame = (a: CourseStep, b: CourseStep): boolean => a.state === b.state && a.on?.toString() === b.on?.toString()
