/** Whether the person was heard before a decision (FL 25 §): what has to be said of it, and what can't be right. */

import { several, wrong } from '../../platform/subject/refusal.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import type { DecisionOutcome } from './rules.ts'
import { text } from './text.ts'

type Day = Temporal.PlainDate

/** Heard, or the exception of FL 25 § by which they weren't. */
export const hearings = ['heard', 'obvious', 'harder', 'urgent'] as const
export type HeardAs = (typeof hearings)[number]
export const hearingWays = ['meeting', 'phone', 'letter', 'digital'] as const
export type HearingWay = (typeof hearingWays)[number]

export type Hearing = {
  heard: HeardAs | null
  /** the day when the person was told what the decision rests on */
  heardOn: Day | null
  heardHow: HearingWay | null
  /** the last day to comment */
  heardAnswerBy: Day | null
  /** what the person said; where they weren't heard, why not */
  heardWords: string | null
}

/** A decision that goes against somebody, wholly or in part: they may appeal it (FL 42 §), and it says whether they were heard. */
export const goesAgainst = (outcome: DecisionOutcome): boolean => outcome !== 'granted'

/**
 * All that is missing or can't be right, at once. Who gets all that they asked for needn't be heard; of a decision that goes against somebody it is always said.
 * Whoever was heard has answered, or the time that they were given has run out.
 */
export function wrongHearing(said: Hearing, { outcome, decidedOn }: { outcome: DecisionOutcome; decidedOn: Day }) {
  const { heard, heardOn, heardHow, heardWords } = said
  if (heard === null) return goesAgainst(outcome) ? wrong('heard', 'heardNotSaid') : null
  if (heard !== 'heard') {
    const plain = heard === 'obvious' && !goesAgainst(outcome)
    return heardWords === null && !plain ? wrong('heardWords', 'whyNotHeard') : null
  }
  const faults = [
    wrongDayTold(heardOn, decidedOn),
    heardHow === null ? wrong('heardHow', 'heardHowMissing') : null,
    wrongAnswer(said, decidedOn),
  ].filter((fault) => fault !== null)
  return faults.length > 0 ? several(faults) : null
}

function wrongDayTold(heardOn: Day | null, decidedOn: Day) {
  if (heardOn === null) return wrong('heardOn', 'heardOnMissing')
  return Temporal.PlainDate.compare(heardOn, decidedOn) > 0 ? wrong('heardOn', 'heardAfter') : null
}

/** What the person said, or else a time to say it in that has run out. */
function wrongAnswer({ heardOn, heardAnswerBy, heardWords }: Hearing, decidedOn: Day) {
  if (heardAnswerBy !== null && heardOn !== null && Temporal.PlainDate.compare(heardAnswerBy, heardOn) < 0)
    return wrong('heardAnswerBy', 'answerBeforeTold')
  if (heardWords !== null) return null
  if (heardAnswerBy === null) return wrong('heardWords', 'heardWordsMissing')
  if (Temporal.PlainDate.compare(heardAnswerBy, decidedOn) < 0) return null
  return wrong('heardAnswerBy', (locale) => words(text, locale).timeToAnswer(formatDate(heardAnswerBy, locale)))
}

/** What is kept of it: a day and a way only of somebody who was heard, and nothing where nothing was said. */
export function keptHearing(said: Hearing): Hearing {
  if (said.heard === 'heard') return said
  return {
    heard: said.heard,
    heardOn: null,
    heardHow: null,
    heardAnswerBy: null,
    heardWords: said.heard === null ? null : said.heardWords,
  }
}
