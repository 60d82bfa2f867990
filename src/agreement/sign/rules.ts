/** What can’t be right in signing, prolonging and ending. Pure. */

import { stopped, wrong } from '../../platform/subject/refusal.ts'
import { isBefore } from '../../platform/time/index.ts'
import type { AgreementKind } from '../kinds.ts'
import { beginsOn, lastDay, signedOn, type Term } from '../standing.ts'

type Day = Temporal.PlainDate

type Signing = Pick<Term, 'parties' | 'signatures'> & { kind: AgreementKind; dwellingId: string | null }

export function wrongSignature({ parties, signatures, kind, dwellingId }: Signing, party: string) {
  if (parties.length < 2) return stopped('fewParties')
  if (kind === 'landlordIndividual' && dwellingId === null) return stopped('noFlat')
  return signatures.some(({ partyId }) => partyId === party) ? stopped('already', 'party') : null
}

export function wrongProlongation(term: Term, { agreedOn, untilOn }: { agreedOn: Day; untilOn: Day }) {
  if (term.untilOn === null) return stopped('untilFurther')
  const begins = beginsOn(term)
  if (begins === null || isBefore(agreedOn, begins)) return wrong('agreedOn', 'beforeSigned')
  if (isBefore(untilOn, agreedOn)) return wrong('untilOn', 'endsBeforeItBegins')
  const last = lastDay({ ...term, prolongsMonths: null }) ?? term.untilOn
  return isBefore(last, untilOn) ? null : wrong('untilOn', 'notLonger')
}

export const becauses = ['notice', 'agreed', 'breach', 'replaced', 'neverBegan'] as const
export type Because = (typeof becauses)[number]

export function wrongEnd(term: Term, { because, endedOn }: { because: Because; endedOn: Day | null }) {
  if (because === 'neverBegan') {
    if (signedOn(term) !== null) return wrong('because', 'didBegin')
    return endedOn === null ? null : wrong('endedOn', 'noDay')
  }
  if (endedOn === null) return wrong('endedOn', 'dayMissing')
  return isBefore(endedOn, term.fromOn) ? wrong('endedOn', 'endsBeforeItBegins') : null
}
