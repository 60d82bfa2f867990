/** Where a vacancy stands, and what one may say: decisions on facts alone. */

import { holdsPersonalNumber } from '../../law/index.ts'
import { wrong } from '../../platform/subject/refusal.ts'

type Day = Temporal.PlainDate

export const vacancyForms = ['firstHandLease', 'secondHandLease'] as const
export type VacancyForm = (typeof vacancyForms)[number]

/** For whom a landlord keeps a dwelling. Nobody is told by a diagnosis or an income. */
export const reservedFor = ['families', 'young', 'old', 'stepFree', 'housingFirst'] as const
export type ReservedFor = (typeof reservedFor)[number]

export type VacancyStanding =
  | { kind: 'withdrawn'; on: Day }
  | { kind: 'taken'; on: Day }
  /** a household has it offered: until its day of answer, null when it said yes and the lease hasn’t begun */
  | { kind: 'offered'; until: Day | null }
  | { kind: 'lapsed'; on: Day }
  | { kind: 'open'; until: Day }

export type VacancyFacts = {
  withdrawnOn: Day | null
  takenOn: Day | null
  held: { until: Day | null } | undefined
  answerBy: Day
}

/** Withdrawn before taken: a household that said yes to what was withdrawn has an offer of its own. */
export function vacancyStanding({ withdrawnOn, takenOn, held, answerBy }: VacancyFacts, today: Day): VacancyStanding {
  if (withdrawnOn) return { kind: 'withdrawn', on: withdrawnOn }
  if (takenOn) return { kind: 'taken', on: takenOn }
  if (held) return { kind: 'offered', until: held.until }
  return Temporal.PlainDate.compare(answerBy, today) < 0
    ? { kind: 'lapsed', on: answerBy }
    : { kind: 'open', until: answerBy }
}

/** So long before its first free day a dwelling can be left: a lease that was given notice ends within three months (JB 12 kap. 5 §), and then some. */
export const MOST_MONTHS_AHEAD = 12

/** What can’t be said so; null when it can. The municipality’s staff read what a landlord asks, and have no need of anybody’s number. */
export function wrongWith({ freeFrom, requirements }: { freeFrom: Day; requirements: string | null }, today: Day) {
  if (requirements !== null && holdsPersonalNumber(requirements)) return wrong('requirements', 'noNumbers')
  const last = today.add({ months: MOST_MONTHS_AHEAD })
  return Temporal.PlainDate.compare(freeFrom, last) > 0 ? wrong('freeFrom', 'tooFarAhead') : null
}

export type LetFacts = { withdrawnOn: Day | null; freeFrom: Day | null; held: boolean }

export type InTheWay = { kind: 'outOfPool' } | { kind: 'let' } | { kind: 'letUntil'; freeFrom: Day } | { kind: 'held' }

/** What stands in the way of leaving a dwelling to the municipality from a day on; null when nothing does. */
export function inTheWay({ withdrawnOn, freeFrom, held }: LetFacts, from: Day): InTheWay | null {
  if (withdrawnOn) return { kind: 'outOfPool' }
  if (freeFrom === null) return { kind: 'let' }
  if (held) return { kind: 'held' }
  return Temporal.PlainDate.compare(freeFrom, from) > 0 ? { kind: 'letUntil', freeFrom } : null
}

/** What two vacancies of a dwelling have alike when they are the same one, sent twice. */
export type SameFacts = { freeFrom: Day; answerBy: Day; form: VacancyForm; rentKr: number }

export const isSame = (a: SameFacts, b: SameFacts): boolean =>
  a.freeFrom.equals(b.freeFrom) && a.answerBy.equals(b.answerBy) && a.form === b.form && a.rentKr === b.rentKr
