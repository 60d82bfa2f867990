/** What can’t be right in an agreement’s own facts. Pure. */

import { several, wrong } from '../../platform/subject/refusal.ts'
import { isBefore } from '../../platform/time/index.ts'

type Day = Temporal.PlainDate

export type TermFacts = {
  fromOn: Day
  untilOn: Day | null
  prolongsMonths: number | null
  renewOn: Day | null
}

/** The days of the term, each told at its field; null when they can be right. */
export function wrongTerm({ fromOn, untilOn, prolongsMonths, renewOn }: TermFacts) {
  const faults = [
    untilOn !== null && isBefore(untilOn, fromOn) ? wrong('untilOn', 'endsBeforeItBegins') : null,
    prolongsMonths !== null && untilOn === null ? wrong('prolongsMonths', 'prolongsWithoutEnd') : null,
    renewOn !== null && (isBefore(renewOn, fromOn) || (untilOn !== null && isBefore(untilOn, renewOn)))
      ? wrong('renewOn', 'renewOutside')
      : null,
  ].filter((fault) => fault !== null)
  return faults.length === 0 ? null : several(faults)
}

/** An amendment says both what it extends and what it changes. */
export function wrongAmendment(extendsId: string | null, extendsWords: string | null) {
  if (extendsId !== null && extendsWords === null) return wrong('extendsWords', 'extendsWordsMissing')
  return extendsId === null && extendsWords !== null ? wrong('extendsId', 'extendsMissing') : null
}
