/** When a consent or an assignment holds, and what may be asked for. */

import { wrong } from '../platform/subject/refusal.ts'

export const consentParts = ['identity', 'housing', 'meetings', 'plan'] as const
export const waysGiven = ['written', 'spoken'] as const
export type ConsentPart = (typeof consentParts)[number]

/** A consent is asked for anew at least once a year, so that nobody's yes outlives their memory of it. The house's own rule, not the law's. */
export const LONGEST_CONSENT_MONTHS = 12

/** An emergency opening closes by itself after a day. The house's own rule. */
export const EMERGENCY_HOURS = 24

type Holding = { from: Temporal.PlainDate; until: Temporal.PlainDate | null; ended: Temporal.Instant | null }
export type State = 'holds' | 'coming' | 'ended' | 'ranOut'

/** Where a consent or an assignment stands on a day. A withdrawn one has ended at once, whatever its dates say. */
export function stateOf({ from, until, ended }: Holding, today: Temporal.PlainDate): State {
  if (ended !== null) return 'ended'
  if (Temporal.PlainDate.compare(from, today) > 0) return 'coming'
  return until !== null && Temporal.PlainDate.compare(until, today) < 0 ? 'ranOut' : 'holds'
}

/** What stands in the way of a consent's dates. */
export function wrongWithDates(from: Temporal.PlainDate, until: Temporal.PlainDate, today: Temporal.PlainDate) {
  if (Temporal.PlainDate.compare(until, from) < 0) return wrong('until', 'beforeFrom')
  if (Temporal.PlainDate.compare(until, today) < 0) return wrong('until', 'over')
  const last = from.add({ months: LONGEST_CONSENT_MONTHS })
  return Temporal.PlainDate.compare(until, last) > 0 ? wrong('until', 'tooLong') : null
}
