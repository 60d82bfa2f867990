/** Small tools that every part of the course uses: a rule computed or null, a step on the line, days compared. */

import type { Bilingual } from '../calendar.ts'
import type { EventName } from '../events.ts'
import type { Computation } from '../rules.ts'
import { computeRule } from '../table.ts'
import type { Fact } from './facts.ts'
import { courseEventNames, placeNames } from './labels.ts'
import type { CoursePlace, CourseStep, CourseWarning, StepState } from './types.ts'

export type Day = Temporal.PlainDate

export const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0
export const isAfter = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) > 0
export const later = (a: Day, b: Day): Day => (isBefore(a, b) ? b : a)
export const earlier = (a: Day, b: Day): Day => (isBefore(b, a) ? b : a)
export const earliest = (days: readonly Day[]): Day | null => (days.length === 0 ? null : days.reduce(earlier))
export const latest = (days: readonly Day[]): Day | null => (days.length === 0 ? null : days.reduce(later))

/** What a part of the course gives: its places on the line, and what needs a person's eye. */
export type Part = { readonly steps: readonly CourseStep[]; readonly warnings: readonly CourseWarning[] }

/** A rule's days, or null where an event that it needs is missing. Events that the rule doesn't know are left out. */
export function computed(rule: string, events: { readonly [Name in EventName]?: Day | null }): Computation | null {
  const given: Record<string, Day> = {}
  for (const [name, day] of Object.entries(events)) if (day != null) given[name] = day
  const outcome = computeRule(rule, { events: given })
  return outcome.ok ? outcome.value : null
}

type Given = {
  readonly id?: string
  readonly label?: Bilingual
  readonly state: StepState
  readonly on?: Day | null
  readonly computation?: Computation | null
  readonly danger?: CourseStep['danger']
  readonly readings?: CourseStep['readings']
  readonly words?: Bilingual | null
  readonly from?: readonly Fact[]
}

export function step(place: CoursePlace, given: Given): CourseStep {
  const computation = given.computation ?? null
  return {
    id: given.id ?? place,
    place,
    label: given.label ?? placeNames[place],
    state: given.state,
    on: given.on ?? null,
    computation,
    danger: given.danger ?? null,
    readings: given.readings ?? computation?.readings ?? [],
    words: given.words ?? null,
    from: (given.from ?? []).map(({ id }) => id),
  }
}

/** The first of several has the place's own name, so that the line keeps it when more come. */
export const idAt = (place: CoursePlace, index: number, fact: Fact): string =>
  index === 0 ? place : `${place}:${fact.root}`

/** Something that happened, with nothing to count. */
export function happened(place: CoursePlace, fact: Fact, today: Day, given: Partial<Given> = {}): CourseStep {
  return step(place, {
    label: courseEventNames[fact.kind],
    state: isAfter(fact.on, today) ? 'coming' : 'done',
    on: fact.on,
    from: [fact],
    ...given,
  })
}

/** Running until its last day, then passed; coming before it starts. */
export function stateBetween(start: Day, last: Day | null, today: Day): StepState {
  if (isAfter(start, today)) return 'coming'
  return last !== null && isAfter(today, last) ? 'passed' : 'running'
}

/** The day to count down to for a rule whose readings differ: the earliest of them. */
export function dangerOf(computation: Computation): CourseStep['danger'] {
  const { lastDay } = computation
  if (lastDay === null) return null
  const sooner = computation.readings?.find((one) => one.lastDay !== undefined && isBefore(one.lastDay, lastDay))
  return sooner?.lastDay === undefined ? { on: lastDay, why: null } : { on: sooner.lastDay, why: sooner.why }
}

export const hasFlag = (fact: Fact, flag: NonNullable<Fact['flags']>[number]): boolean =>
  fact.flags?.includes(flag) ?? false
