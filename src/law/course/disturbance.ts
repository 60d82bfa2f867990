/** Disturbances and other grounds than arrears: demand, notice to the board, rectification, and how long the landlord may wait (JB 12:25 a, 42, 43). */

import type { Fact, Facts } from './facts.ts'
import { groundSteps, groundsOf, groundWarnings, tooLate } from './grounds.ts'
import { computed, type Day, happened, hasFlag, idAt, isAfter, isBefore, type Part, step } from './step.ts'
import type { CourseStep, CourseWarning, Safe } from './types.ts'
import { warning } from './words.ts'

export type Disturbance = Part & { readonly candidates: readonly Safe[] }

export function disturbanceOf(facts: Facts, expected: boolean): Disturbance {
  const grounds = groundsOf(facts)
  return {
    steps: [
      ...demands(facts, expected),
      ...notices(facts, expected),
      ...rectification(facts, expected),
      ...groundSteps(facts, grounds),
      ...terminations(facts),
    ],
    warnings: [...terminationWarnings(facts), ...groundWarnings(facts, grounds)],
    candidates: [...rectified(facts), ...tooLate(facts, grounds)],
  }
}

/** What happened, and the landlord's demands to stop it. */
function demands(facts: Facts, expected: boolean): CourseStep[] {
  const made = facts.of('demandMade')
  const events = facts
    .of('disturbance')
    .map((fact) => happened('demand', fact, facts.today, { id: `demand:${fact.root}` }))
  const missing = made.length === 0 && expected ? [step('demand', { state: 'coming' })] : []
  return [
    ...events,
    ...missing,
    ...made.map((fact, index) => happened('demand', fact, facts.today, { id: idAt('demand', index, fact) })),
  ]
}

/** DI-01: no termination on this ground before the board was notified. */
function notices(facts: Facts, expected: boolean): CourseStep[] {
  const told = facts.of('boardNotified')
  if (told.length === 0) return expected ? [step('boardNotified', { state: 'coming' })] : []
  const demand = facts.of('demandMade')[0]?.on ?? null
  const termination = facts.of('terminationServed')[0]?.on ?? null
  return told.map((fact, index) =>
    happened('boardNotified', fact, facts.today, {
      id: idAt('boardNotified', index, fact),
      computation: computed('DI-01', { boardNotified: fact.on, demand, termination }),
    }),
  )
}

/** DI-03: without delay after the demand. There is no last day; the landlord's termination ends it. */
function rectification(facts: Facts, expected: boolean): CourseStep[] {
  const done = facts.past('rectified').at(-1)
  const demand = facts.of('demandMade').at(-1)
  const terminated = facts.past('terminationServed').length > 0
  if (demand === undefined && done === undefined) return expected ? [step('rectification', { state: 'coming' })] : []
  const rule = demand === undefined ? null : computed('DI-03', { demand: demand.on })
  const put = done !== undefined && (demand === undefined || !isBefore(done.on, demand.on)) ? done : undefined
  const waiting = demand !== undefined && isAfter(demand.on, facts.today) ? 'coming' : terminated ? 'passed' : 'running'
  return [
    step('rectification', {
      state: put === undefined ? waiting : 'done',
      on: put?.on ?? demand?.on ?? null,
      computation: rule,
      from: [demand, put].flatMap((fact) => fact ?? []),
    }),
  ]
}

/** The termination itself, with DI-02 where it came without a demand because the matter was particularly serious. */
function terminations(facts: Facts): CourseStep[] {
  const copies = facts
    .of('terminationCopied')
    .map((fact) => happened('termination', fact, facts.today, { id: `termination:${fact.root}` }))
  const given = facts.of('terminationServed').map((fact, index) =>
    happened('termination', fact, facts.today, {
      id: idAt('termination', index, fact),
      computation: isSerious(facts, fact) ? computed('DI-02', { termination: fact.on }) : null,
    }),
  )
  return [...given, ...copies]
}

const isSerious = (facts: Facts, termination: Fact): boolean =>
  [termination, ...facts.of('disturbance')].some((fact) => hasFlag(fact, 'particularlySerious'))

/** Only a matter about disturbances: arrears need neither demand nor notice of this kind. */
const isAboutDisturbance = (facts: Facts): boolean =>
  facts.of('disturbance').length + facts.of('demandMade').length + facts.of('boardNotified').length > 0

function terminationWarnings(facts: Facts): CourseWarning[] {
  const termination = facts.of('terminationServed')[0]
  if (termination === undefined || !isAboutDisturbance(facts)) return []
  const by = (kind: 'boardNotified' | 'demandMade' | 'terminationCopied', on: Day) =>
    facts.of(kind).some((fact) => !isAfter(fact.on, on))
  if (isSerious(facts, termination))
    return facts.of('terminationCopied').length > 0 ? [] : [warning('copyMissing', [termination])]
  return [
    ...(by('boardNotified', termination.on) ? [] : [warning('terminationBeforeNotified', [termination])]),
    ...(by('demandMade', termination.on) ? [] : [warning('terminationBeforeDemand', [termination])]),
  ]
}

function rectified(facts: Facts): Safe[] {
  const demand = facts.of('demandMade').at(-1)
  const terminated = facts.of('terminationServed')[0]
  return facts
    .past('rectified')
    .filter(({ on }) => demand === undefined || !isBefore(on, demand.on))
    .filter(({ on }) => terminated === undefined || !isAfter(on, terminated.on))
    .slice(0, 1)
    .map(({ on }) => ({ because: 'rectified', on }))
}
