/** Where an agreement stands on a day. Pure: derived from its parties, signatures, term, prolongations and end, and stored nowhere. */

import { isBefore } from '../platform/time/index.ts'

type Day = Temporal.PlainDate

export type Term = {
  /** those that are parties */
  parties: readonly { id: string }[]
  signatures: readonly { partyId: string; signedOn: Day }[]
  fromOn: Day
  /** the last day of the term; null: until further notice */
  untilOn: Day | null
  /** goes on by itself when nobody gives notice */
  prolongsMonths: number | null
  prolongations: readonly { agreedOn: Day; untilOn: Day }[]
  /** `endedOn` null: it never began */
  end: { endedOn: Day | null } | null
}

export const standings = ['draft', 'signing', 'signed', 'inForce', 'expired', 'ended', 'neverBegan'] as const
/**
 * draft: nobody has signed · signing: somebody hasn’t yet · signed: by all, and its first day lies ahead · expired: its term is over ·
 * ended: somebody ended it · neverBegan: it was called off
 */
export type Standing = (typeof standings)[number]

/** One party alone agrees with nobody. */
const FEWEST_PARTIES = 2

/** The day when the last party signed; null while somebody hasn’t. */
export function signedOn({ parties, signatures }: Pick<Term, 'parties' | 'signatures'>): Day | null {
  const days = parties.map(({ id }) => signatures.find(({ partyId }) => partyId === id)?.signedOn ?? null)
  if (days.length < FEWEST_PARTIES) return null
  let last: Day | null = null
  for (const day of days) {
    if (day === null) return null
    if (last === null || isBefore(last, day)) last = day
  }
  return last
}

/** The first day in force: the one that was agreed, or when the last party signed if that was later. Null while somebody hasn’t signed. */
export function beginsOn(term: Term): Day | null {
  const signed = signedOn(term)
  if (signed === null) return null
  return isBefore(term.fromOn, signed) ? signed : term.fromOn
}

/** Whether the term, or what prolonged it, covers the day. What was prolonged when the term was over leaves the days between uncovered. */
const covers = ({ untilOn, prolongsMonths, prolongations }: Term, on: Day): boolean =>
  untilOn === null ||
  prolongsMonths !== null ||
  !isBefore(untilOn, on) ||
  prolongations.some((one) => !isBefore(on, one.agreedOn) && !isBefore(one.untilOn, on))

/** Where it stands on the day. */
export function standingOn(term: Term, on: Day): Standing {
  const { end } = term
  if (end !== null && end.endedOn === null) return 'neverBegan'
  const begins = beginsOn(term)
  if (end?.endedOn && isBefore(end.endedOn, on)) return 'ended'
  if (begins === null) return term.signatures.length === 0 ? 'draft' : 'signing'
  if (isBefore(on, begins)) return 'signed'
  return covers(term, on) ? 'inForce' : 'expired'
}

export const isInForce = (term: Term, on: Day): boolean => standingOn(term, on) === 'inForce'

/** The last day that it is known to be in force; null: until somebody ends it. */
export function lastDay({ untilOn, prolongsMonths, prolongations, end }: Term): Day | null {
  if (end !== null) return end.endedOn
  return prolongsMonths === null ? agreedUntil({ untilOn, prolongations }) : null
}

/** The last day of the term with what has prolonged it; null: until further notice. */
export const agreedUntil = ({ untilOn, prolongations }: Pick<Term, 'untilOn' | 'prolongations'>): Day | null =>
  untilOn === null
    ? null
    : prolongations.reduce((last, one) => (isBefore(last, one.untilOn) ? one.untilOn : last), untilOn)
