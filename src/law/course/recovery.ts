/** The three weeks on the line: the window itself, the board's undertaking, the excuse and the earliest decision. */

import type { Bilingual } from '../calendar.ts'
import type { Computation } from '../rules.ts'
import type { Facts } from './facts.ts'
import type { Saving } from './safe.ts'
import { computed, type Day, earlier, happened, idAt, isAfter, isBefore, stateBetween, step } from './step.ts'
import type { CourseStep, StepState, Tenure } from './types.ts'
import type { Window } from './window.ts'

export type RecoveryFacts = {
  readonly facts: Facts
  readonly tenure: Tenure
  readonly window: Window | null
  readonly noRecovery: boolean
  /** EV-09, when the tenant must leave in any case */
  readonly limit: Computation | null
  readonly saving: Saving
}

const nothingToWinBack: Bilingual = {
  sv: 'Gäller inte: hyresgästen måste ändå flytta inom en månad från förverkandet.',
  en: 'Doesn’t hold: the tenant must leave in any case within a month of the forfeiture.',
}

export function recoverySteps(given: RecoveryFacts): CourseStep[] {
  const { facts, limit, noRecovery } = given
  const leaves = facts.of('mustLeaveAnyway')
  return [
    recovery(given),
    ...undertakings(given),
    ...excuses(given),
    earliestDecision(given),
    ...leaves.map((fact, index) =>
      happened('end', fact, facts.today, {
        id: `end:${fact.root}`,
        computation: index === 0 ? limit : null,
        words: noRecovery ? nothingToWinBack : null,
      }),
    ),
  ]
}

function recovery({ facts, window, noRecovery, saving }: RecoveryFacts): CourseStep {
  if (window === null) {
    return step('recovery', {
      state: noRecovery ? 'void' : 'coming',
      words: noRecovery ? nothingToWinBack : waitsFor(facts),
    })
  }
  const paid = saving.candidates.find(({ because }) => because === 'paidInTime')
  const last = earlier(window.danger.on, window.lastDay)
  const state: StepState = noRecovery
    ? 'void'
    : paid !== undefined
      ? 'done'
      : stateBetween(window.start, last, facts.today)
  return step('recovery', {
    state,
    on: paid?.on ?? window.lastDay,
    computation: window.computation,
    danger: window.danger,
    readings: window.readings,
    words: noRecovery ? nothingToWinBack : null,
    from: window.from,
  })
}

/** What is missing before the three weeks can begin. */
function waitsFor(facts: Facts): Bilingual {
  const served = facts.of('noticeServed').length > 0
  const message = facts.of('messageGiven').length > 0
  if (served && !message) {
    return {
      sv: 'Tiden har inte börjat: nämnden har inte fått meddelandet.',
      en: 'The time hasn’t begun: the board hasn’t been given the message.',
    }
  }
  if (message) {
    return {
      sv: 'Tiden har inte börjat: hyresgästen har inte delgetts underrättelsen, så vitt nämnden vet. Fråga hyresvärden.',
      en: 'The time hasn’t begun: the tenant hasn’t been served the notice, as far as the board knows. Ask the landlord.',
    }
  }
  return {
    sv: 'Börjar när hyresgästen delgetts underrättelsen och nämnden fått meddelandet.',
    en: 'Begins when the tenant has been served the notice and the board has been given the message.',
  }
}

function undertakings({ facts, tenure, window, noRecovery, saving }: RecoveryFacts): CourseStep[] {
  const given = facts.of('undertakingGiven')
  const rule = window === null || tenure !== 'rented' ? null : computed('EV-06', window.events)
  if (given.length > 0) {
    return given.map((fact, index) =>
      happened('undertaking', fact, facts.today, { id: idAt('undertaking', index, fact), computation: rule }),
    )
  }
  if (tenure !== 'rented') return []
  const saved = saving.candidates.length > 0
  if (window === null) return [step('undertaking', { state: noRecovery ? 'void' : 'coming' })]
  const last = earlier(window.danger.on, window.lastDay)
  return [
    step('undertaking', {
      state: noRecovery || saved ? 'void' : stateBetween(window.start, last, facts.today),
      on: window.lastDay,
      computation: rule,
      danger: window.danger,
      readings: window.readings,
      words: noRecovery ? nothingToWinBack : null,
      from: window.from,
    }),
  ]
}

/** JB 12:44 st. 4 p. 2: pay as soon as the obstacle ends, before the decision in the first instance. */
function excuses({ facts, window, noRecovery, saving }: RecoveryFacts): CourseStep[] {
  const decided = facts.of('titleGiven')[0]?.on ?? null
  const last = window === null ? null : window.dangerDecision.on
  return facts.of('hindered').map((fact, index) => {
    const ended = fact.until ?? null
    const rule = ended === null ? null : computed('EV-08', { obstacleEnded: ended, firstInstanceDecision: decided })
    const excused = saving.candidates.find(({ because }) => because === 'excuse')
    return happened('excuse', fact, facts.today, {
      id: idAt('excuse', index, fact),
      state: excuseState(),
      on: excused?.on ?? ended ?? fact.on,
      computation: rule,
      danger: dangerDay() === null ? null : { on: dangerDay() ?? fact.on, why: asSoonAsPossible },
      words: noRecovery ? nothingToWinBack : asSoonAsPossible,
    })

    function excuseState(): StepState {
      if (noRecovery || window === null || isAfter(fact.on, window.lastDay)) return 'void'
      if (excused !== undefined) return 'done'
      if (saving.candidates.length > 0) return 'void'
      if (decided !== null && !isAfter(decided, facts.today)) return 'passed'
      return isAfter(fact.on, facts.today) ? 'coming' : 'running'
    }
    /** Until the obstacle ends nobody can pay: then the decision is what must be feared. */
    function dangerDay(): Day | null {
      return ended ?? last
    }
  })
}

const asSoonAsPossible: Bilingual = {
  sv: 'Hela skulden ska betalas så snart hindret är borta, senast innan tvisten avgörs i första instans.',
  en: 'The whole debt must be paid as soon as the obstacle is gone, before the dispute is decided in the first instance.',
}

function earliestDecision({ facts, window, noRecovery, tenure }: RecoveryFacts): CourseStep {
  if (window === null) return step('earliestDecision', { state: noRecovery ? 'void' : 'coming' })
  const rule = tenure === 'rented' ? computed('EV-07', { recoveryEnds: window.lastDay }) : window.computation
  const { on } = window.dangerDecision
  return step('earliestDecision', {
    state: noRecovery ? 'void' : isBefore(facts.today, on) ? 'coming' : 'done',
    on: window.earliestDecision,
    computation: rule,
    danger: window.dangerDecision,
    readings: window.readings.filter((one) => one.earliestDecision !== undefined),
    words: noRecovery ? nothingToWinBack : null,
    from: window.from,
  })
}
