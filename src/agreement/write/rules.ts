/** What can’t be right in an agreement’s own facts. Pure. */

import { several, wrong } from '../../platform/subject/refusal.ts'

type Day = Temporal.PlainDate
const before = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0

export type TermFacts = {
  fromOn: Day
  untilOn: Day | null
  prolongsMonths: number | null
  renewOn: Day | null
}

/** The days of the term, each told at its field; null when they can be right. */
export function wrongTerm({ fromOn, untilOn, prolongsMonths, renewOn }: TermFacts) {
  const faults = [
    untilOn !== null && before(untilOn, fromOn) ? wrong('untilOn', 'endsBeforeItBegins') : null,
    prolongsMonths !== null && untilOn === null ? wrong('prolongsMonths', 'prolongsWithoutEnd') : null,
    renewOn !== null && (before(renewOn, fromOn) || (untilOn !== null && before(untilOn, renewOn)))
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
