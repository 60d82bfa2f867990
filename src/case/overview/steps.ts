/** The steps from signal to closure, and what is true of each: several may be under way at once, and some don't come in every case. */

import { isAfter } from '../../platform/time/index.ts'
import type { HomeComing } from './home-coming.ts'

type Day = Temporal.PlainDate

export type StepName =
  | 'signal'
  | 'investigation'
  | 'decision'
  | 'interventions'
  | 'plan'
  | 'home'
  | 'followUp'
  | 'closed'

/** current: under way now · none: it didn't come, or isn't needed */
export type StepState = 'done' | 'current' | 'coming' | 'none'

/** `why`: the words that say it, with the day and the number that they name. */
export type Step = { name: StepName; state: StepState; why: StepWhy; on: Day | null; count: number }

export const stepWhys = [
  'bySignal',
  'noSignal',
  'since',
  'ended',
  'notBegun',
  'notNeeded',
  'decided',
  'notServed',
  'notDecided',
  'decideAgain',
  'running',
  'begins',
  'over',
  'owed',
  'nothingGranted',
  'notYet',
  'made',
  'livesThere',
  'offered',
  'accepted',
  'acceptedBefore',
  'leaseAhead',
  'planned',
  'wasDue',
  'held',
  'didNotCome',
  'closed',
] as const
export type StepWhy = (typeof stepWhys)[number]

export type StepFacts = {
  openedOn: Day
  fromSignal: boolean
  closedOn: Day | null
  /** the latest */
  investigation: { openedOn: Day; endedOn: Day | null } | null
  /** the latest that stands */
  decision: { decidedOn: Day; received: boolean } | null
  /** a decision was made after the latest investigation was opened */
  decided: boolean
  /** a decision that stands grants something */
  granted: boolean
  /** granted, and nothing of it begun */
  owed: number
  interventions: readonly { beginsOn: Day; endedOn: Day | null }[]
  planMadeOn: Day | null
  /** in an own home, or in one that the municipality lets, since */
  homeSince: Day | null
  homeComing: Pick<HomeComing, 'kind' | 'on'> | null
  /** the next that waits */
  followUpOn: Day | null
  /** the latest */
  heldOn: Day | null
}

type Said = Omit<Step, 'name'>
const says = (state: StepState, why: StepWhy, on: Day | null = null, count = 0): Said => ({ state, why, on, count })

const steps: Record<StepName, (facts: StepFacts, today: Day) => Said> = {
  signal: ({ fromSignal, openedOn }) =>
    fromSignal ? says('done', 'bySignal', openedOn) : says('none', 'noSignal', openedOn),
  investigation: ({ investigation, closedOn, decision, interventions }) => {
    if (investigation === null) {
      const without = closedOn !== null || decision !== null || interventions.length > 0
      return without ? says('none', 'notNeeded') : says('coming', 'notBegun')
    }
    const { openedOn, endedOn } = investigation
    return endedOn === null ? says('current', 'since', openedOn) : says('done', 'ended', endedOn)
  },
  decision: ({ decision, decided, closedOn }) => {
    if (decision !== null && (decided || closedOn !== null))
      return decision.received
        ? says('done', 'decided', decision.decidedOn)
        : says('current', 'notServed', decision.decidedOn)
    if (closedOn !== null) return says('none', 'didNotCome')
    return decision === null ? says('coming', 'notDecided') : says('coming', 'decideAgain', decision.decidedOn)
  },
  interventions: ({ interventions, owed, decision, granted, closedOn }, today) => {
    const goingOn = interventions.filter(({ endedOn }) => endedOn === null || isAfter(endedOn, today))
    const running = goingOn.filter(({ beginsOn }) => !isAfter(beginsOn, today))
    if (running.length > 0) return says('current', 'running', null, running.length)
    const [next] = goingOn.map(({ beginsOn }) => beginsOn).toSorted(Temporal.PlainDate.compare)
    if (next !== undefined) return says('coming', 'begins', next)
    if (owed > 0) return says('coming', 'owed')
    const ended = interventions.flatMap(({ endedOn }) => (endedOn === null ? [] : [endedOn]))
    const last = ended.toSorted(Temporal.PlainDate.compare).at(-1)
    if (last !== undefined) return says('done', 'over', last)
    if (closedOn !== null) return says('none', 'didNotCome')
    return decision !== null && !granted ? says('none', 'nothingGranted') : says('coming', 'notYet')
  },
  plan: ({ planMadeOn, closedOn }) => {
    if (planMadeOn !== null) return says('done', 'made', planMadeOn)
    return closedOn !== null ? says('none', 'didNotCome') : says('coming', 'notYet')
  },
  home: ({ homeSince, homeComing, closedOn }, today) => {
    if (homeSince !== null) return says('done', 'livesThere', homeSince)
    if (homeComing?.kind === 'accepted' && isAfter(today, homeComing.on))
      return says('current', 'acceptedBefore', homeComing.on)
    if (homeComing !== null) return says('current', homeComing.kind, homeComing.on)
    return closedOn !== null ? says('none', 'didNotCome') : says('coming', 'notYet')
  },
  followUp: ({ followUpOn, heldOn, closedOn }, today) => {
    if (followUpOn !== null) {
      if (isAfter(today, followUpOn)) return says('current', 'wasDue', followUpOn)
      return says(isAfter(followUpOn, today) ? 'coming' : 'current', 'planned', followUpOn)
    }
    if (heldOn !== null) return says('done', 'held', heldOn)
    return closedOn !== null ? says('none', 'didNotCome') : says('coming', 'notYet')
  },
  closed: ({ closedOn }) => (closedOn === null ? says('coming', 'notYet') : says('done', 'closed', closedOn)),
}

const names = [
  'signal',
  'investigation',
  'decision',
  'interventions',
  'plan',
  'home',
  'followUp',
  'closed',
] as const satisfies readonly StepName[]

export const stepsOf = (facts: StepFacts, today: Day): Step[] =>
  names.map((name) => ({ name, ...steps[name](facts, today) }))
