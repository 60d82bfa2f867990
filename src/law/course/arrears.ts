/** Arrears: due, forfeited, served, message, the three weeks, the board's word, the excuse, the earliest decision. */

import type { Fact, Facts } from './facts.ts'
import { type Claim, claimOf, type Due, disagreeing, duesOf, forfeitedFrom, forfeits } from './money.ts'
import { recoverySteps } from './recovery.ts'
import { type Saving, savingFromArrears } from './safe.ts'
import { computed, type Day, earliest, happened, hasFlag, idAt, isAfter, type Part, step } from './step.ts'
import type { CourseStep, Tenure } from './types.ts'
import { standingMessages, type Window, windowOf } from './window.ts'

export type Arrears = Part & {
  readonly dues: readonly Due[]
  readonly window: Window | null
  readonly forfeitedOn: Day | null
  readonly noRecovery: boolean
  readonly claim: Claim
  readonly saving: Saving
  /** papers whose amounts don't agree with the rents */
  readonly disagreeing: readonly Fact[]
}

export function arrearsOf(facts: Facts, tenure: Tenure, expected: boolean): Arrears {
  const dues = duesOf(facts, tenure)
  const notices = facts.of('noticeServed')
  const messages = facts.of('messageGiven')
  const { standing, replaced } = standingMessages(messages)
  const window = windowOf(notices, standing, tenure)
  const forfeitedOn = earliest(dues.filter(forfeits).map(forfeitedFrom))
  const limit = limitOf(facts, tenure, forfeitedOn)
  const noRecovery = limit?.applies === true
  const papers = [...notices, ...standing].filter(({ on }) => window === null || !isAfter(on, window.lastDay))
  const claim = claimOf(facts, dues, papers, window?.start ?? facts.today)
  const saving = savingFromArrears({ facts, tenure, dues, claim, window, noRecovery })
  const isAtHand = expected || dues.length > 0 || notices.length > 0 || messages.length > 0
  return {
    steps: isAtHand
      ? [
          ...dues.flatMap((due) => dueSteps(due, facts.today, tenure)),
          ...paperSteps('served', notices, facts.today, []),
          ...paperSteps('message', messages, facts.today, replaced),
          ...recoverySteps({ facts, tenure, window, noRecovery, limit, saving }),
          ...facts.of('payment').map((fact) => happened('payment', fact, facts.today, { id: `payment:${fact.root}` })),
        ]
      : [],
    warnings: saving.warnings,
    dues,
    window,
    forfeitedOn,
    noRecovery,
    claim,
    saving,
    disagreeing: disagreeing(claim),
  }
}

/** JB 12:44 st. 5, for rented flats: counted from the day after the first due's week. */
function limitOf(facts: Facts, tenure: Tenure, forfeitedOn: Day | null) {
  const leaves = facts.of('mustLeaveAnyway')[0]?.on
  if (tenure !== 'rented' || leaves === undefined || forfeitedOn === null) return null
  return computed('EV-09', { forfeited: forfeitedOn, mustLeaveAnyway: leaves })
}

function dueSteps(due: Due, today: Day, tenure: Tenure): CourseStep[] {
  const { fact, week, danger, coveredOn } = due
  const words = tenure === 'rented' ? {} : { label: { sv: 'Avgiften förföll', en: 'The fee was due' } }
  const lost = forfeits(due) && isAfter(today, danger)
  const forfeited = step('forfeited', {
    id: `forfeited:${fact.root}`,
    state: lost ? 'done' : due.excepted || coveredOn !== null ? 'void' : isAfter(fact.on, today) ? 'coming' : 'running',
    on: lost ? forfeitedFrom(due) : danger,
    computation: week,
    danger: { on: danger, why: week?.danger?.why ?? null },
    words: exception(due),
    from: [fact],
  })
  return [happened('due', fact, today, { id: `due:${fact.root}`, ...words }), forfeited]
}

function exception({ fact, coveredOn, danger }: Due) {
  if (hasFlag(fact, 'littleImportance')) return { sv: 'Av ringa betydelse', en: 'Of little importance' }
  if (hasFlag(fact, 'closeRelationCrime')) return { sv: 'Brott av en närstående', en: 'Crime by a close relation' }
  if (coveredOn === null || isAfter(coveredOn, danger)) return null
  return { sv: 'Betald inom veckan', en: 'Paid within the week' }
}

/** A served notice or a message, each with its rule where it was sent by registered letter or took the place of a defective one. */
function paperSteps(
  place: 'served' | 'message',
  papers: readonly Fact[],
  today: Day,
  replaced: readonly Fact[],
): CourseStep[] {
  if (papers.length === 0) return [step(place, { state: 'coming' })]
  return papers.map((fact, index) => {
    const restarts = index > 0 && replaced.length > 0 && place === 'message'
    const byLetter = place === 'message' && hasFlag(fact, 'registeredLetter')
    return happened(place, fact, today, {
      id: idAt(place, index, fact),
      ...(replaced.includes(fact) ? { state: 'void', words: replacedWords } : {}),
      computation: restarts
        ? computed('EV-11', { correctedMessage: fact.on })
        : byLetter
          ? computed('EV-10', { registeredLetterSent: fact.on })
          : null,
    })
  })
}

const replacedWords = {
  sv: 'Felaktigt: ett nytt meddelande har kommit i stället.',
  en: 'Defective: a new message has come in its place.',
}
