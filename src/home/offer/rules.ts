/** What an offer must hold, where it stands, and what may be done with it. */

import { several, wrong } from '../../platform/subject/refusal.ts'
import { isBefore } from '../../platform/time/index.ts'
import { isSublet, type LeaseForm } from '../forms.ts'

type Day = Temporal.PlainDate

export type OfferTerms = {
  form: LeaseForm
  beginsOn: Day
  answerBy: Day
  /** after how many months the contract may become the tenant's own; nothing to say in a first-hand offer */
  months: number | null
}

/** What is wrong with the terms by themselves. An offer speaks of days to come, and the household answers before it moves in. */
export function wrongTerms({ form, beginsOn, answerBy, months }: OfferTerms, today: Day) {
  const isPast = isBefore(answerBy, today)
  const faults = [
    isBefore(beginsOn, today) ? wrong('beginsOn', 'beginsInThePast') : null,
    isPast ? wrong('answerBy', 'answerInThePast') : null,
    !isPast && isBefore(beginsOn, answerBy) ? wrong('answerBy', 'answerAfterBeginning') : null,
    isSublet(form) && months === null ? wrong('months', 'monthsMissing') : null,
  ].filter((fault) => fault !== null)
  return faults.length === 0 ? null : several(faults)
}

export type Obstruction =
  | { kind: 'withdrawn' }
  | { kind: 'let' }
  | { kind: 'letUntil'; freeFrom: Day }
  | { kind: 'offered' }

/** Why this dwelling can't be offered from that day; null when it can. */
export function obstruction(
  dwelling: { withdrawnOn: Day | null; freeFrom: Day | null },
  held: boolean,
  beginsOn: Day,
): Obstruction | null {
  if (dwelling.freeFrom === null) return { kind: 'let' }
  if (held) return { kind: 'offered' }
  if (dwelling.withdrawnOn !== null) return { kind: 'withdrawn' }
  return isBefore(beginsOn, dwelling.freeFrom) ? { kind: 'letUntil', freeFrom: dwelling.freeFrom } : null
}

export const answers = ['accepted', 'declined', 'withdrawn'] as const
export type Answer = (typeof answers)[number]

export type OfferState = 'waiting' | 'late' | 'declined' | 'withdrawn' | 'accepted' | 'leased'

/** `holdsUntil`: the moment at which a matched offer runs out; others do after their day. */
export function offerState(
  offer: { answerBy: Day; answer: Answer | null; leaseId: string | null; holdsUntil: Temporal.Instant | null },
  today: Day,
  now: Temporal.Instant,
): OfferState {
  if (offer.answer === 'accepted') return offer.leaseId === null ? 'accepted' : 'leased'
  if (offer.answer !== null) return offer.answer
  const runOut =
    offer.holdsUntil === null ? isBefore(offer.answerBy, today) : Temporal.Instant.compare(offer.holdsUntil, now) <= 0
  return runOut ? 'late' : 'waiting'
}

/** Whether the day of an answer can be: not before the offer, not in the future. */
export function wrongAnswerDay(on: Day, offeredOn: Day, today: Day) {
  if (isBefore(on, offeredOn)) return wrong('on', 'beforeOffer')
  return isBefore(today, on) ? wrong('on', 'inFuture') : null
}

/** A lease may be registered some time after it began, and some time before it will. Further away it is a slip of the pen. */
const REGISTERED_WITHIN_DAYS = 366

export const isFarAway = (day: Day, today: Day): boolean =>
  Math.abs(today.until(day, { largestUnit: 'day' }).days) > REGISTERED_WITHIN_DAYS
