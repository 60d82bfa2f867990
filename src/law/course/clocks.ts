/** The clocks that run now, from the steps of the line, soonest first; each with what to do. */

import { findRule } from '../table.ts'
import { type Clock, clockWords } from './clock-words.ts'
import { landlordsAppeal, wordsByRule } from './clock-words-by-rule.ts'
import { type Day, earlier, isBefore } from './step.ts'
import type { CourseClock, CourseStep } from './types.ts'

/** The eviction day is Kronofogden's to set: the section is that of the four weeks rule. */
const EVICTION_DAY_RULE = 'VE-02'

export function clocksOf(steps: readonly CourseStep[], today: Day): readonly CourseClock[] {
  return steps
    .flatMap((step) => clockOf(step, today))
    .sort((a, b) => Temporal.PlainDate.compare(a.due, b.due) || Number(b.cannotWait) - Number(a.cannotWait))
}

function clockOf(step: CourseStep, today: Day): CourseClock[] {
  const clock = clockFor(step)
  const { computation } = step
  const late = step.state === 'passed' && step.place === 'evictionDay'
  if (clock === undefined || (step.state !== 'running' && !late)) return []
  const counted = step.danger?.on ?? computation?.lastDay ?? null
  if (counted === null) return []
  const lastDay = step.place === 'respite' ? null : (computation?.lastDay ?? null)
  const due = lastDay === null ? counted : earlier(counted, lastDay)
  const rule = computation?.rule ?? EVICTION_DAY_RULE
  const todo = isBefore(today, due) ? clock.before : due.equals(today) ? clock.onTheDay : (clock.past ?? clock.onTheDay)
  return [
    {
      step: step.id,
      rule,
      section: computation?.section ?? findRule(rule)?.section ?? '',
      due,
      lastDay,
      todo,
      actor: clock.actor,
      cannotWait: clock.cannotWait,
    },
  ]
}

function clockFor({ id, place, computation }: CourseStep): Clock | undefined {
  const words = clockWords[place]
  if (words === undefined) return undefined
  const others = id.startsWith('appeal:refused') ? landlordsAppeal : wordsByRule[computation?.rule ?? '']
  return others === undefined ? words : { ...words, ...others }
}
