/** Kronofogden's order, the answer, the contest, the decision that allows an eviction, and its reopening (BFL). */

import type { Computation } from '../rules.ts'
import { sortOf } from './appeals.ts'
import type { Facts } from './facts.ts'
import {
  computed,
  type Day,
  dangerOf,
  happened,
  idAt,
  isAfter,
  isBefore,
  later,
  type Part,
  stateBetween,
  step,
} from './step.ts'
import type { CourseStep, CourseWarning } from './types.ts'
import type { Window } from './window.ts'
import { warning } from './words.ts'

/** What the decision waits for in arrears: the window, unless nothing can be won back. */
export type TitleFacts = { readonly facts: Facts; readonly window: Window | null; readonly noRecovery: boolean }

export function titleOf(given: TitleFacts, expected: boolean): Part {
  const { facts } = given
  const answer = answerRule(facts)
  return {
    steps: [
      ...applied(facts, expected),
      ...answerStep(facts, answer),
      ...contest(facts),
      ...title(given, answer, expected),
      ...reopening(facts),
    ],
    warnings: titleWarnings(given),
  }
}

function applied(facts: Facts, expected: boolean): CourseStep[] {
  const all = [...facts.of('orderApplied'), ...facts.of('orderServed')]
  if (all.length === 0) return expected ? [step('order', { state: 'coming' })] : []
  return all.map((fact, index) => happened('order', fact, facts.today, { id: idAt('order', index, fact) }))
}

/** KF-01: the day that the order names, else two weeks from service. With several orders the last served. */
function answerRule(facts: Facts): Computation | null {
  const order = facts.of('orderServed').at(-1)
  return order === undefined ? null : computed('KF-01', { orderServed: order.on, answerBy: order.until ?? null })
}

function answerStep(facts: Facts, rule: Computation | null): CourseStep[] {
  const order = facts.of('orderServed').at(-1)
  if (order === undefined || rule?.lastDay == null) return []
  const answered = facts.past('contested').findLast((fact) => !isBefore(fact.on, order.on))
  const before = [...facts.past('titleGiven'), ...facts.past('titleRefused')].filter(
    ({ on }) => !isBefore(on, order.on),
  )
  const late = answered !== undefined && isAfter(answered.on, rule.lastDay)
  // a late contest counts while nothing is decided
  const counts = answered !== undefined && !(late && before.some(({ on }) => !isAfter(on, answered.on)))
  const running = stateBetween(order.on, rule.lastDay, facts.today)
  return [
    step('answerToOrder', {
      state: counts ? 'done' : before.length > 0 ? 'passed' : running,
      on: counts ? (answered?.on ?? rule.lastDay) : rule.lastDay,
      computation: rule,
      danger: { on: rule.lastDay, why: null },
      from: answered === undefined ? [order] : [order, answered],
    }),
  ]
}

/** KF-02: contested, the landlord has four weeks from when word of it was sent. */
function contest(facts: Facts): CourseStep[] {
  const sent = facts.of('contestSent').at(-1)
  const asked = facts.past('courtAsked')
  const contested = facts
    .of('contested')
    .map((fact, index) => happened('contest', fact, facts.today, { id: idAt('contest', index, fact) }))
  const rule = sent === undefined ? null : computed('KF-02', { contestSent: sent.on })
  const taken = asked.find(({ on }) => sent === undefined || !isBefore(on, sent.on))
  const late = (on: Day, rule: Computation) => rule.lastDay !== null && isAfter(on, rule.lastDay)
  const waiting =
    sent === undefined || rule === null
      ? []
      : [
          step('contest', {
            id: 'contest:court',
            label: { sv: 'Till domstol', en: 'To the court' },
            state:
              taken === undefined
                ? stateBetween(sent.on, rule.lastDay, facts.today)
                : late(taken.on, rule)
                  ? 'passed'
                  : 'done',
            on: taken === undefined || late(taken.on, rule) ? rule.lastDay : taken.on,
            computation: rule,
            danger: dangerOf(rule),
            from: taken === undefined ? [sent] : [sent, taken],
          }),
        ]
  const others = asked
    .filter((fact) => fact !== taken || waiting.length === 0)
    .map((fact) => happened('contest', fact, facts.today, { id: `contest:${fact.root}` }))
  return [...contested, ...waiting, ...others]
}

/** KF-03: promptly, but not before the answer's day is past and not before the earliest decision. */
function title({ facts, window, noRecovery }: TitleFacts, answer: Computation | null, expected: boolean): CourseStep[] {
  const given = facts
    .of('titleGiven')
    .map((fact, index) => happened('title', fact, facts.today, { id: idAt('title', index, fact) }))
  const refused = facts
    .of('titleRefused')
    .map((fact) => happened('title', fact, facts.today, { id: `title:${fact.root}` }))
  if (given.length + refused.length > 0) return [...given, ...refused]
  const out = answer?.lastDay?.add({ days: 1 }) ?? null
  const earliest = noRecovery ? out : (window?.earliestDecision ?? null)
  if (out === null || earliest === null) return expected ? [step('title', { state: 'coming' })] : []
  const rule = computed('KF-03', { answerTimeOut: out, earliestDecision: earliest })
  const feared = later(out, noRecovery || window === null ? out : window.dangerDecision.on)
  const contested = facts.past('contested').length > 0
  return [
    step('title', {
      state: 'coming',
      on: contested ? null : (rule?.earliestAction ?? later(out, earliest)),
      computation: contested ? null : rule,
      danger: contested ? null : { on: feared, why: window?.dangerDecision.why ?? null },
      readings: window?.readings.filter(({ id }) => id === 'saturday-is-vardag') ?? [],
      words: contested ? decidedByCourt : null,
      from: [...facts.of('orderServed').slice(-1), ...(window?.from ?? [])],
    }),
  ]
}

const decidedByCourt = {
  sv: 'Bestritt: frågan avgörs av tingsrätten om hyresvärden går dit.',
  en: 'Contested: the question is decided by the district court if the landlord goes there.',
}

/** KF-04: a month from the utslag's own day. A judgment after a case in court is appealed instead. */
function reopening(facts: Facts): CourseStep[] {
  const decided = facts.of('titleGiven').at(-1)
  const asked = facts.past('reopeningAsked')
  if (decided === undefined || (sortOf(facts, decided) === 'judgment' && asked.length === 0)) {
    return asked.map((fact, index) => happened('reopening', fact, facts.today, { id: idAt('reopening', index, fact) }))
  }
  const rule = computed('KF-04', { decidedByEnforcement: decided.on })
  const done = asked.find(({ on }) => !isBefore(on, decided.on))
  const lastDay = rule?.lastDay ?? null
  const late = done !== undefined && lastDay !== null && isAfter(done.on, lastDay)
  return [
    step('reopening', {
      state: done === undefined ? stateBetween(decided.on, lastDay, facts.today) : late ? 'passed' : 'done',
      on: done === undefined || late ? lastDay : done.on,
      computation: rule,
      danger: rule === null ? null : dangerOf(rule),
      from: done === undefined ? [decided] : [decided, done],
    }),
  ]
}

function titleWarnings({ facts, window, noRecovery }: TitleFacts): CourseWarning[] {
  const found: CourseWarning[] = []
  const served = facts.of('orderServed')[0]
  if (served !== undefined && facts.of('noticeServed').length > 0 && !hasMessageBy(facts, served.on))
    found.push(warning('applicationWithoutMessage', [served]))
  const sent = facts.of('contestSent').at(-1)
  const rule = sent === undefined ? null : computed('KF-02', { contestSent: sent.on })
  const late = facts.of('courtAsked').filter(({ on }) => rule?.lastDay != null && isAfter(on, rule.lastDay))
  if (late.length > 0) found.push(warning('courtTooLate', late))
  found.push(...tooLateAnswers(facts))
  if (window !== null && !noRecovery) {
    const early = facts.of('titleGiven').filter(({ on }) => isBefore(on, window.earliestDecision))
    const surely = early.filter(({ on }) => isBefore(on, window.dangerDecision.on))
    const maybe = early.filter((fact) => !surely.includes(fact))
    if (surely.length > 0) found.push(warning('decidedTooEarly', surely))
    if (maybe.length > 0) found.push(warning('decidedMaybeTooEarly', maybe))
  }
  return found
}

/** An answer after its day, and a reopening asked for after the month. */
function tooLateAnswers(facts: Facts): CourseWarning[] {
  const order = facts.of('orderServed').at(-1)
  const answer = answerRule(facts)?.lastDay ?? null
  const contested = facts
    .of('contested')
    .filter(({ on }) => order !== undefined && answer !== null && !isBefore(on, order.on) && isAfter(on, answer))
  const decided = facts.of('titleGiven').at(-1)
  const month = decided === undefined ? null : computed('KF-04', { decidedByEnforcement: decided.on })
  const reopened = facts.of('reopeningAsked').filter(({ on }) => month?.lastDay != null && isAfter(on, month.lastDay))
  return [
    ...(contested.length > 0 ? [warning('contestedTooLate', contested)] : []),
    ...(reopened.length > 0 ? [warning('reopeningTooLate', reopened)] : []),
  ]
}

const hasMessageBy = (facts: Facts, on: Day): boolean => facts.of('messageGiven').some((fact) => !isAfter(fact.on, on))
