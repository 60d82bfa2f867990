/** What an offer by matching must hold, besides what every offer must. */

import { several, wrong } from '../../platform/subject/refusal.ts'
import { isBefore } from '../../platform/time/index.ts'

type Day = Temporal.PlainDate

export type Hold = {
  holdsUntil: Temporal.Instant
  untilOn: Day
  beginsOn: Day
  /** after how many months a second-hand lease may become their own */
  months: number | null
}

/** The household must have time to answer, and the landlord waits no longer than it said. */
export function wrongHold(
  { holdsUntil, untilOn, beginsOn, months }: Hold,
  vacancy: { answerBy: Day; freeFrom: Day; form: 'firstHandLease' | 'secondHandLease' },
  now: Temporal.Instant,
) {
  const past = Temporal.Instant.compare(holdsUntil, now) <= 0
  const faults = [
    past ? wrong('untilOn', 'runOutAlready') : null,
    isBefore(vacancy.answerBy, untilOn) ? wrong('untilOn', 'landlordWaitsNot') : null,
    isBefore(beginsOn, vacancy.freeFrom) ? wrong('beginsOn', 'notFreeYet') : null,
    !isBefore(beginsOn, vacancy.freeFrom) && isBefore(beginsOn, untilOn) ? wrong('beginsOn', 'beforeAnswer') : null,
    vacancy.form === 'secondHandLease' && months === null ? wrong('months', 'monthsMissing') : null,
  ].filter((fault) => fault !== null)
  return faults.length === 0 ? null : several(faults)
}
