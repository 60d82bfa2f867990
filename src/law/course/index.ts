/** The course of a tenancy at risk: `courseOf` computes a whole matter from its events. Pure: the same events and day give the same course, in any order. */

import { appealsOf } from './appeals.ts'
import { type Arrears, arrearsOf } from './arrears.ts'
import { clocksOf } from './clocks.ts'
import { disturbanceOf } from './disturbance.ts'
import { endedBy, endSteps, savings, standingSafe } from './ends.ts'
import { enforcementOf } from './enforcement.ts'
import { type Facts, factsOf } from './facts.ts'
import { leavingSteps } from './leaving.ts'
import { duesOf, unpaidOre } from './money.ts'
import { split } from './rounds.ts'
import { stageOf } from './stage.ts'
import { isAfter } from './step.ts'
import { takeoverOf } from './takeover.ts'
import { titleOf } from './title.ts'
import { tribunalOf } from './tribunal.ts'
import {
  type Course,
  type CourseInput,
  type CoursePlace,
  type CourseStep,
  type CourseWarning,
  coursePlaces,
  type Safe,
} from './types.ts'
import { voided } from './void.ts'
import { factWarnings } from './warnings.ts'
import { warning } from './words.ts'

export { type CourseChange, courseChanges } from './changes.ts'
export { type DefectWords, defectWords, type Sinks } from './defects.ts'
export { type CourseEventKind, courseEventKinds } from './kinds.ts'
export { courseEventNames, placeNames, stageNames } from './labels.ts'
export * from './types.ts'

/** Computes a matter. Never throws: what can't be becomes a warning. */
export function courseOf(input: CourseInput): Course {
  const { facts, warnings } = factsOf(input)
  const rounds = roundsOf(facts, input)
  const last = rounds.at(-1) ?? roundOf(facts, input)
  const ended = endedBy(facts)
  const line = unique([...rounds.slice(0, -1).flatMap(history), ...last.steps].sort(byPlace))
  return {
    steps: line,
    clocks: clocksOf(line, facts.today),
    stage: stageOf(last.facts, last.arrears, last.steps, last.safe, ended),
    safe: last.safe,
    ended,
    unpaidOre: unpaidOre(rounds.length === 1 ? last.arrears.dues : duesOf(facts, input.tenure), facts),
    warnings: [...warnings, ...rounds.flatMap((round) => round.warnings)],
  }
}

/** One time that the tenancy was at risk: to its end, or to today. */
type Round = {
  readonly facts: Facts
  readonly steps: readonly CourseStep[]
  readonly warnings: readonly CourseWarning[]
  readonly arrears: Arrears
  readonly candidates: readonly Safe[]
  readonly safe: Safe | null
}

function roundsOf(facts: Facts, input: CourseInput): readonly Round[] {
  const round = roundOf(facts, input)
  const parts = split(facts, round.arrears, round.candidates)
  return parts === null ? [round] : [roundOf(parts.before, input), ...roundsOf(parts.after, input)]
}

function roundOf(facts: Facts, { tenure, cause }: CourseInput): Round {
  const arrears = arrearsOf(facts, tenure, cause === 'arrears')
  const disturbance = disturbanceOf(facts, cause === 'disturbance')
  const candidates = savings(facts, [...arrears.saving.candidates, ...disturbance.candidates])
  const { safe, warnings: contradicted } = standingSafe(facts, candidates)
  const parts = [
    arrears,
    disturbance,
    tribunalOf(facts),
    takeoverOf(facts),
    titleOf({ facts, window: arrears.window, noRecovery: arrears.noRecovery }, safe === null),
    appealsOf(facts),
    enforcementOf(facts, safe === null),
  ]
  const steps = [...parts.flatMap((part) => part.steps), ...leavingSteps(facts), ...endSteps(facts)]
  return {
    facts,
    steps: voided(steps, facts, safe, endedBy(facts)),
    warnings: [
      ...factWarnings(facts, arrears, tenure),
      ...parts.flatMap((part) => part.warnings),
      ...contradicted,
      ...noticedThoughPaid(facts, safe),
    ],
    arrears,
    candidates,
    safe,
  }
}

/** All was paid, and then came a notice. */
function noticedThoughPaid(facts: Facts, safe: Safe | null): CourseWarning[] {
  if (safe?.because !== 'paidBeforeNotice') return []
  const late = [...facts.of('noticeServed'), ...facts.of('messageGiven')].filter(({ on }) => isAfter(on, safe.on))
  return late.length === 0 ? [] : [warning('noticeThoughPaid', late)]
}

/** Of a round that is over: what happened, with ids of its own. */
function history(round: Round, index: number): CourseStep[] {
  return round.steps
    .filter(({ state }) => state === 'done' || state === 'passed')
    .map((step) => (step.id.includes(':') ? step : { ...step, id: `${step.id}:round${index + 1}` }))
}

const order: ReadonlyMap<CoursePlace, number> = new Map(coursePlaces.map((place, index) => [place, index]))

function byPlace(a: CourseStep, b: CourseStep): number {
  const places = (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0)
  if (places !== 0 || a.on === null || b.on === null) return places
  return Temporal.PlainDate.compare(a.on, b.on)
}

/** Two events may have been given one id: the line's ids stay apart. */
function unique(steps: readonly CourseStep[]): readonly CourseStep[] {
  const seen = new Map<string, number>()
  return steps.map((step) => {
    const times = (seen.get(step.id) ?? 0) + 1
    seen.set(step.id, times)
    return times === 1 ? step : { ...step, id: `${step.id}~${times}` }
  })
}
