/** What no longer matters once the home is safe or the household gone. */

import { landlordGaveUp } from './ends.ts'
import type { Facts } from './facts.ts'
import { isAfter } from './step.ts'
import type { Course, CoursePlace, CourseStep, Safe } from './types.ts'

/** Kronofogden goes on until it is told: these are answered even when the rent is paid or undertaken. */
const mustStillBeAnswered: ReadonlySet<CoursePlace> = new Set(['answerToOrder', 'confirmation'])

/** The ways to save the home, and the day to fear: none of it counts once it is saved, whatever papers come after. */
const saved: ReadonlySet<CoursePlace> = new Set(['forfeited', 'recovery', 'undertaking', 'excuse', 'earliestDecision'])

/** What still runs after the household has left. */
const afterEviction: ReadonlySet<CoursePlace> = new Set([
  'belongings',
  'reopening',
  'appeal',
  'enforcement',
  'evicted',
  'moveOut',
])

export function voided(
  steps: readonly CourseStep[],
  facts: Facts,
  safe: Safe | null,
  ended: Course['ended'],
): readonly CourseStep[] {
  if (safe === null && ended === null) return steps
  const onOf = new Map(facts.all.map(({ id, on }) => [id, on]))
  return steps.map((step) => (isOpen(step) && noLongerMatters(step) ? { ...step, state: 'void' } : step))

  function noLongerMatters(step: CourseStep): boolean {
    if (ended !== null && !(afterEviction.has(step.place) && step.from.length > 0)) return true
    if (safe === null || step.place === 'belongings' || step.place === 'moveOut') return false
    if (!landlordGaveUp.has(safe.because) && mustStillBeAnswered.has(step.place)) return false
    return saved.has(step.place) || !step.from.some((id) => isAfter(onOf.get(id) ?? safe.on, safe.on))
  }
}

/** The day on which a decision could have come is void too, once it need not be feared. */
const isOpen = ({ state, place }: CourseStep): boolean =>
  state === 'running' ||
  state === 'coming' ||
  (state === 'passed' && place === 'evictionDay') ||
  (state === 'done' && place === 'earliestDecision')
