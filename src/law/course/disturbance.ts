/** Disturbances and other grounds than arrears: demand, notice to the board, rectification, and how long the landlord may wait (JB 12:25 a, 42, 43). */

import type { Computation } from '../rules.ts'
import type { Fact, Facts } from './facts.ts'
import {
  computed,
  type Day,
  dangerOf,
  happened,
  hasFlag,
  idAt,
  isAfter,
  isBefore,
  later,
  type Part,
  stateBetween,
  step,
} from './step.ts'
import type { CourseStep, CourseWarning, LearnedGround, Safe } from './types.ts'
import { warning } from './words.ts'

export type Disturbance = Part & { readonly candidates: readonly Safe[] }

/** JB 12:43: vermin and broken contract duties fall after two months, the others after six. */
const twoMonthGrounds: ReadonlySet<LearnedGround> = new Set(['p8', 'p11'])

export function disturbanceOf(facts: Facts, expected: boolean): Disturbance {
  const learned = facts.of('landlordLearned').map((fact) => ({ fact, rule: learnedRule(fact, facts) }))
  return {
    steps: [
      ...demands(facts, expected),
      ...notices(facts, expected),
      ...rectification(facts, expected),
      ...learned.map(({ fact, rule }, index) => mustAct(facts, fact, rule, index)),
      ...terminations(facts),
    ],
    warnings: [
      ...terminationWarnings(facts),
      ...learned.flatMap(({ fact, rule }) => groundWarnings(facts, fact, rule)),
    ],
    candidates: [...rectified(facts), ...tooLate(facts, learned)],
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

/** DI-04, DI-05: from when the landlord learned; for crime in the flat from the end of the criminal case, if that is later. */
function learnedRule(fact: Fact, facts: Facts): Computation | null {
  const { ground } = fact
  const caseEnded = ground === 'p12' ? facts.of('criminalCaseEnded').at(-1)?.on : undefined
  const from = caseEnded === undefined ? fact.on : later(fact.on, caseEnded)
  return computed(ground == null || twoMonthGrounds.has(ground) ? 'DI-04' : 'DI-05', { landlordLearned: from })
}

function mustAct(facts: Facts, fact: Fact, rule: Computation | null, index: number): CourseStep {
  const acted = facts.past('terminationServed').find(({ on }) => !isBefore(on, fact.on))
  return step('landlordMustAct', {
    id: idAt('landlordMustAct', index, fact),
    state: acted === undefined ? stateBetween(fact.on, rule?.lastDay ?? null, facts.today) : 'done',
    on: acted?.on ?? rule?.lastDay ?? null,
    computation: rule,
    danger: rule === null ? null : dangerOf(rule),
    from: acted === undefined ? [fact] : [fact, acted],
  })
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

function groundWarnings(facts: Facts, fact: Fact, rule: Computation | null): CourseWarning[] {
  if (rule?.lastDay == null) return []
  const { lastDay } = rule
  const acted = facts.past('terminationServed').find(({ on }) => !isBefore(on, fact.on))
  if (acted !== undefined) return isAfter(acted.on, lastDay) ? [warning('terminationTooLate', [acted, fact])] : []
  return isAfter(facts.today, lastDay) ? [warning('groundLost', [fact])] : []
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

/** Safe from the ground when the landlord waited too long; only where no other ground is on the table. */
function tooLate(facts: Facts, learned: readonly { fact: Fact; rule: Computation | null }[]): Safe[] {
  const others = isAboutDisturbance(facts) || facts.of('rentDue').length > 0 || facts.of('noticeServed').length > 0
  const ends = learned.flatMap(({ rule }) => rule?.lastDay ?? [])
  const last = ends.length === 0 ? null : ends.reduce(later)
  if (last === null || others || ends.length < learned.length || !isAfter(facts.today, last)) return []
  const acted = facts.of('terminationServed').some(({ on }) => !isAfter(on, last))
  return acted ? [] : [{ because: 'tooLate', on: last.add({ days: 1 }) }]
}
