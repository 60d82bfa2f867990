/** What a household's agreement must hold, and how long it does. */

import { several, wrong } from '../../platform/subject/refusal.ts'
import { isBefore, today } from '../../platform/time/index.ts'

type Day = Temporal.PlainDate

/** An agreement is asked for again within a year: what somebody wanted longer ago isn't known to be what they want. */
export const LONGEST_MONTHS = 12
/** When nobody says otherwise. */
const USUAL_MONTHS = 6
/** So far ahead those of the case are told that it runs out. */
export const REMINDED_DAYS = 14

export const usualLastDay = (): Day => today().add({ months: USUAL_MONTHS })

/** Names of areas as people write them in a line: `Berga, Norrliden`. */
export const areasIn = (line: string | null): string[] =>
  (line ?? '')
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const key = (area: string): string => area.trim().toLocaleLowerCase('sv')

/** Each area once, however it was written. */
export const distinctAreas = (areas: readonly string[]): string[] => [
  ...new Map(areas.map((area) => [key(area), area.trim()])).values(),
]

export type Agreed = { agreedOn: Day; untilOn: Day; areas: readonly string[]; awayAreas: readonly string[] }

/** What is wrong with the agreement by itself. */
export function wrongAgreement({ agreedOn, untilOn, areas, awayAreas }: Agreed) {
  const away = new Set(awayAreas.map(key))
  const faults = [
    isBefore(agreedOn, untilOn) ? null : wrong('untilOn', 'untilBeforeAgreed'),
    isBefore(agreedOn.add({ months: LONGEST_MONTHS }), untilOn) ? wrong('untilOn', 'untilTooFar') : null,
    areas.some((area) => away.has(key(area))) ? wrong('awayAreas', 'wantedAndAway') : null,
  ].filter((fault) => fault !== null)
  return faults.length === 0 ? null : several(faults)
}

export const requestStates = ['none', 'agreed', 'lapsed', 'withdrawn'] as const
export type RequestState = (typeof requestStates)[number]

/** Where it stands: nobody is matched but by an agreement that holds today. */
export function requestState(
  request: { withdrawnOn: Day | null; terms: { untilOn: Day } | null } | null,
  now: Day,
): RequestState {
  if (request === null || request.terms === null) return 'none'
  if (request.withdrawnOn !== null) return 'withdrawn'
  return isBefore(request.terms.untilOn, now) ? 'lapsed' : 'agreed'
}
