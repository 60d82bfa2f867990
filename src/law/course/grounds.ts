/** Grounds whose time runs from the landlord's knowledge (JB 12:43): how long the right lives, and what must be known before anybody says that it doesn't. */

import type { Computation } from '../rules.ts'
import type { Fact, Facts } from './facts.ts'
import { computed, type Day, dangerOf, earlier, idAt, isAfter, isBefore, latest, stateBetween, step } from './step.ts'
import type { CourseStep, CourseWarning, LearnedGround, Safe } from './types.ts'
import { type WarningName, warning } from './words.ts'

/** JB 12:43: vermin and broken contract duties fall after two months, the others after six. */
const twoMonthGrounds: ReadonlySet<LearnedGround> = new Set(['p8', 'p11'])

export type Ground = {
  readonly fact: Fact
  readonly rule: Computation | null
  /** the last day on which the landlord may act by any reading; null: it isn't known that there is one */
  readonly livesUntil: Day | null
  /** what must be asked before the right can be said to be over */
  readonly asks: WarningName | null
}

export const groundsOf = (facts: Facts): readonly Ground[] =>
  facts.of('landlordLearned').map((fact) => groundOf(fact, facts))

function groundOf(fact: Fact, facts: Facts): Ground {
  const { ground } = fact
  if (ground === 'p12') return crimeInTheFlat(fact, facts)
  const rule = computed(ground == null || twoMonthGrounds.has(ground) ? 'DI-04' : 'DI-05', { landlordLearned: fact.on })
  if (ground == null) return { fact, rule, livesUntil: null, asks: 'groundUnknown' }
  const outer = outerLimit(facts, ground)
  const livesUntil = rule === null ? null : lastOf(rule)
  const soonest =
    outer === null || livesUntil === null ? livesUntil : earlier(livesUntil, lastOf(outer.rule) ?? livesUntil)
  return { fact, rule, livesUntil: soonest, asks: null }
}

/** JB 12:43 st. 3: charges or an investigation within the six months keep the right alive until six months after the case has ended. Unknown isn't safe. */
function crimeInTheFlat(fact: Fact, facts: Facts): Ground {
  const six = computed('DI-05', { landlordLearned: fact.on })
  const until = six === null ? null : lastOf(six)
  const ended = facts.past('criminalCaseEnded').findLast(({ on }) => !isBefore(on, fact.on))
  const criminalCaseEnded = ended?.on ?? facts.past('criminalCaseEnded').at(-1)?.on ?? null
  if (criminalCaseEnded !== null) {
    const rule = computed('DI-05', { landlordLearned: fact.on, criminalCaseEnded })
    return { fact, rule, livesUntil: rule === null ? null : lastOf(rule), asks: null }
  }
  const begun = facts.past('investigationBegun')[0]
  if (begun !== undefined && until !== null) {
    if (isAfter(begun.on, until)) return { fact, rule: six, livesUntil: until, asks: null }
    const rule = computed('DI-05', { landlordLearned: fact.on, investigationBegan: begun.on })
    return { fact, rule, livesUntil: null, asks: 'investigationRuns' }
  }
  const asked = facts.past('noInvestigation').some(({ on }) => until !== null && !isBefore(on, until))
  return asked
    ? { fact, rule: six, livesUntil: until, asks: null }
    : { fact, rule: six, livesUntil: null, asks: 'investigationUnknown' }
}

const lastOf = ({ lastDay, readings }: Computation): Day | null =>
  lastDay === null ? null : latest([lastDay, ...(readings ?? []).flatMap((one) => one.lastDay ?? [])])

/** JB 12:43 st. 2: from when it ceased, whenever the landlord learned. */
function outerLimit(facts: Facts, ground: LearnedGround): { fact: Fact; rule: Computation } | null {
  const id = ground === 'p5' ? 'DI-07' : ground === 'p3' || ground === 'p6' ? 'DI-06' : null
  const fact = facts.past('groundCeased').findLast((one) => one.ground === ground)
  const rule = id === null || fact === undefined ? null : computed(id, { groundCeased: fact.on })
  return fact === undefined || rule === null ? null : { fact, rule }
}

const actOn = (facts: Facts, { fact }: Ground): Fact | undefined =>
  facts.past('terminationServed').find(({ on }) => !isBefore(on, fact.on))

export function groundSteps(facts: Facts, grounds: readonly Ground[]): CourseStep[] {
  return [...grounds.map((ground, index) => mustAct(facts, ground, index)), ...outerSteps(facts)]
}

function mustAct(facts: Facts, ground: Ground, index: number): CourseStep {
  const { fact, rule, livesUntil } = ground
  const acted = actOn(facts, ground)
  const late = acted !== undefined && livesUntil !== null && isAfter(acted.on, livesUntil)
  const lastDay = rule?.lastDay ?? null
  const waiting = stateBetween(fact.on, livesUntil ?? later(lastDay, facts.today), facts.today)
  return step('landlordMustAct', {
    id: idAt('landlordMustAct', index, fact),
    state: acted === undefined ? waiting : late ? 'passed' : 'done',
    on: acted !== undefined && !late ? acted.on : lastDay,
    computation: rule,
    danger: rule === null ? null : dangerOf(rule),
    words: acted === undefined && ground.asks !== null ? notOver : null,
    from: acted === undefined ? [fact] : [fact, acted],
  })
}

/** A right that may still live isn't over, whatever day it is. */
const later = (lastDay: Day | null, today: Day): Day => latest([today, ...(lastDay === null ? [] : [lastDay])]) ?? today

const notOver = {
  sv: 'Det är inte känt att rätten har upphört.',
  en: 'It isn’t known that the right has ended.',
}

function outerSteps(facts: Facts): CourseStep[] {
  return facts.of('groundCeased').flatMap((fact) => {
    const limit = fact.ground == null ? null : outerLimit(facts, fact.ground)
    if (limit === null || limit.fact !== fact) return []
    const acted = facts.past('terminationServed')[0]
    const last = lastOf(limit.rule)
    return [
      step('landlordMustAct', {
        id: `landlordMustAct:outer:${fact.root}`,
        label: { sv: 'Yttersta gräns för hyresvärden', en: 'The landlord’s outer limit' },
        state:
          acted === undefined
            ? stateBetween(fact.on, last, facts.today)
            : last !== null && isAfter(acted.on, last)
              ? 'passed'
              : 'done',
        on: limit.rule.lastDay,
        computation: limit.rule,
        danger: dangerOf(limit.rule),
        from: [fact],
      }),
    ]
  })
}

export function groundWarnings(facts: Facts, grounds: readonly Ground[]): CourseWarning[] {
  return grounds.flatMap((ground) => {
    const { fact, rule, livesUntil, asks } = ground
    const acted = actOn(facts, ground)
    const lastDay = rule?.lastDay ?? null
    if (acted !== undefined) {
      if (livesUntil !== null && isAfter(acted.on, livesUntil)) return [warning('terminationTooLate', [acted, fact])]
      if (lastDay === null || !isAfter(acted.on, lastDay)) return []
      return [warning(asks ?? 'terminationMaybeTooLate', [acted, fact])]
    }
    if (asks !== null) return [warning(asks, [fact])]
    return livesUntil !== null && isAfter(facts.today, livesUntil) ? [warning('groundLost', [fact])] : []
  })
}

/** Anything that shows that the landlord acts, or has another ground: then a time that ran out is a defence to plead, not a home that is kept. */
const otherwiseAtRisk = [
  'rentDue',
  'noticeServed',
  'messageGiven',
  'terminationServed',
  'terminationCopied',
  'disturbance',
  'demandMade',
  'boardNotified',
  'termEnded',
  'tribunalAsked',
  'tribunalNotified',
  'tribunalDecided',
  'orderApplied',
  'orderServed',
  'courtAsked',
  'titleGiven',
  'enforcementAsked',
  'evictionNotice',
] as const

/** Kept because the landlord waited too long: only when every ground's last day, by every reading, is known and past, and nothing else is at hand. */
export function tooLate(facts: Facts, grounds: readonly Ground[]): Safe[] {
  if (otherwiseAtRisk.some((kind) => facts.of(kind).length > 0)) return []
  const ends = grounds.flatMap(({ livesUntil }) => livesUntil ?? [])
  const last = latest(ends)
  if (last === null || ends.length < grounds.length || !isAfter(facts.today, last)) return []
  // an outer limit can be past before the landlord learns of it
  const on = latest([last.add({ days: 1 }), ...grounds.map(({ fact }) => fact.on)])
  return on === null ? [] : [{ because: 'tooLate', on }]
}
