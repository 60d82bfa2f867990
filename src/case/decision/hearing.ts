/** Whether the person was heard before a decision (FL 25 §): what has to be said of it, and what can't be right. */

import type { DecisionOutcome } from './rules.ts'

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

export type HearingRefusal =
  | { kind: 'heardNotSaid' | 'heardOnMissing' | 'heardAfter' | 'heardHowMissing' | 'heardWordsMissing' }
  | { kind: 'answerBeforeTold' | 'whyNotHeard' }
  | { kind: 'timeToAnswer'; until: Day }

/** Where each refusal belongs in the form. */
export const hearingField = {
  heardNotSaid: 'heard',
  heardOnMissing: 'heardOn',
  heardAfter: 'heardOn',
  heardHowMissing: 'heardHow',
  answerBeforeTold: 'heardAnswerBy',
  timeToAnswer: 'heardAnswerBy',
  heardWordsMissing: 'heardWords',
  whyNotHeard: 'heardWords',
} as const satisfies Record<HearingRefusal['kind'], keyof Hearing>

/** A decision that goes against somebody, wholly or in part: they may appeal it (FL 42 §), and it says whether they were heard. */
export const goesAgainst = (outcome: DecisionOutcome): boolean => outcome !== 'granted'

/**
 * What is missing or can't be right. Who gets all that they asked for needn't be heard; of a decision that goes against somebody it is always said.
 * Whoever was heard has answered, or the time that they were given has run out.
 */
export function refuseHearing(
  said: Hearing,
  { outcome, decidedOn }: { outcome: DecisionOutcome; decidedOn: Day },
): HearingRefusal | null {
  const { heard, heardOn, heardHow, heardAnswerBy, heardWords } = said
  if (heard === null) return goesAgainst(outcome) ? { kind: 'heardNotSaid' } : null
  if (heard !== 'heard') {
    const plain = heard === 'obvious' && !goesAgainst(outcome)
    return heardWords === null && !plain ? { kind: 'whyNotHeard' } : null
  }
  if (heardOn === null) return { kind: 'heardOnMissing' }
  if (Temporal.PlainDate.compare(heardOn, decidedOn) > 0) return { kind: 'heardAfter' }
  if (heardHow === null) return { kind: 'heardHowMissing' }
  if (heardAnswerBy !== null && Temporal.PlainDate.compare(heardAnswerBy, heardOn) < 0) {
    return { kind: 'answerBeforeTold' }
  }
  if (heardWords !== null) return null
  if (heardAnswerBy === null) return { kind: 'heardWordsMissing' }
  return Temporal.PlainDate.compare(heardAnswerBy, decidedOn) < 0
    ? null
    : { kind: 'timeToAnswer', until: heardAnswerBy }
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
