/** What an offer must hold, where it stands, and what may be done with it. */

import { isFirstHand, type LeaseForm } from '../forms.ts'

type Day = Temporal.PlainDate
const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0

export type OfferTerms = {
  form: LeaseForm
  beginsOn: Day
  answerBy: Day
  /** after how many months the contract may become the tenant's own; nothing to say in a first-hand offer */
  handoverMonths: number | null
}

export type TermsProblem =
  | { kind: 'begins-in-the-past' }
  | { kind: 'answer-in-the-past' }
  | { kind: 'answer-after-beginning' }
  | { kind: 'months-missing' }

/** What is wrong with the terms by themselves. An offer speaks of days to come, and the household answers before it moves in. */
export function termsProblems({ form, beginsOn, answerBy, handoverMonths }: OfferTerms, today: Day): TermsProblem[] {
  const problems: TermsProblem[] = []
  if (isBefore(beginsOn, today)) problems.push({ kind: 'begins-in-the-past' })
  if (isBefore(answerBy, today)) problems.push({ kind: 'answer-in-the-past' })
  else if (isBefore(beginsOn, answerBy)) problems.push({ kind: 'answer-after-beginning' })
  if (!isFirstHand(form) && handoverMonths === null) problems.push({ kind: 'months-missing' })
  return problems
}

export type Obstruction =
  | { kind: 'no-such-dwelling' }
  | { kind: 'withdrawn' }
  | { kind: 'let' }
  | { kind: 'let-until'; freeFrom: Day }
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
  return isBefore(beginsOn, dwelling.freeFrom) ? { kind: 'let-until', freeFrom: dwelling.freeFrom } : null
}

export const answers = ['accepted', 'declined', 'withdrawn'] as const
export type Answer = (typeof answers)[number]

export type OfferState = 'waiting' | 'late' | 'declined' | 'withdrawn' | 'accepted' | 'leased'

export function offerState(
  offer: { answerBy: Day; answer: Answer | null; leaseId: string | null },
  today: Day,
): OfferState {
  if (offer.answer === 'accepted') return offer.leaseId === null ? 'accepted' : 'leased'
  if (offer.answer !== null) return offer.answer
  return isBefore(offer.answerBy, today) ? 'late' : 'waiting'
}

/** What can be done, in each state. */
export const possible = {
  waiting: ['answer'],
  late: ['answer'],
  accepted: ['begin', 'undo'],
  declined: ['undo'],
  withdrawn: ['undo'],
  leased: [],
} as const satisfies Record<OfferState, readonly ('answer' | 'begin' | 'undo')[]>

/** Whether the day of an answer can be: not before the offer, not in the future. */
export function answerDayProblem(on: Day, offeredOn: Day, today: Day): 'before-offer' | 'in-the-future' | null {
  if (isBefore(on, offeredOn)) return 'before-offer'
  return isBefore(today, on) ? 'in-the-future' : null
}

/** A lease may be registered some time after it began, and some time before it will. Further away it is a slip of the pen. */
const REGISTERED_WITHIN_DAYS = 366

export const isFarAway = (day: Day, today: Day): boolean =>
  Math.abs(today.until(day, { largestUnit: 'day' }).days) > REGISTERED_WITHIN_DAYS
