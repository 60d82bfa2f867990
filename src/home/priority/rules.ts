/** Versions of the decided order: which holds on a day, and what a new one must hold. */

import { several, wrong } from '../../platform/subject/refusal.ts'
import { isBefore } from '../../platform/time/index.ts'
import type { PriorityRule } from '../fit/order.ts'

type Day = Temporal.PlainDate

export type Version = {
  id: string
  decidedOn: Day
  /** by whom and where, in words */
  decided: string
  fromOn: Day
  untilOn: Day | null
  rules: readonly PriorityRule[]
  answerDays: number
  words: string | null
}

/** How long a household has for its answer where nobody has decided. */
export const USUAL_ANSWER_DAYS = 7

/** The latest version that has begun, unless its time is over: an older one doesn't come back by itself. */
export function inForce<V extends Pick<Version, 'fromOn' | 'untilOn'>>(versions: readonly V[], on: Day): V | null {
  const [latest] = versions
    .filter(({ fromOn }) => !isBefore(on, fromOn))
    .toSorted((a, b) => Temporal.PlainDate.compare(b.fromOn, a.fromOn))
  return latest === undefined || (latest.untilOn !== null && isBefore(latest.untilOn, on)) ? null : latest
}

/** The last day on which it holds: its own, or the day before the next one begins; null while nobody knows. */
export function lastDayOf<V extends Pick<Version, 'fromOn' | 'untilOn'>>(
  version: V,
  versions: readonly V[],
): Day | null {
  const [next] = versions
    .filter(({ fromOn }) => isBefore(version.fromOn, fromOn))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.fromOn, b.fromOn))
  const before = next === undefined ? null : next.fromOn.subtract({ days: 1 })
  if (before === null || (version.untilOn !== null && isBefore(version.untilOn, before))) return version.untilOn
  return before
}

/** The places in the order, as the form has them. */
export const places = ['rule1', 'rule2', 'rule3', 'rule4', 'rule5', 'rule6', 'rule7', 'rule8', 'rule9'] as const
type Chosen = Readonly<Record<(typeof places)[number], PriorityRule | null>>

/** The rules in their order, with empty places closed. */
export const rulesIn = (chosen: Chosen): PriorityRule[] => places.flatMap((place) => chosen[place] ?? [])

/** What is wrong with a version by itself. */
export function wrongVersion(version: Pick<Version, 'decidedOn' | 'fromOn' | 'untilOn'>, chosen: Chosen) {
  const { decidedOn, fromOn, untilOn } = version
  const twice = places.filter(
    (place, at) => chosen[place] !== null && places.slice(0, at).some((before) => chosen[before] === chosen[place]),
  )
  const faults = [
    isBefore(fromOn, decidedOn) ? wrong('fromOn', 'beforeDecided') : null,
    untilOn !== null && isBefore(untilOn, fromOn) ? wrong('untilOn', 'endsBeforeItBegins') : null,
    rulesIn(chosen).length === 0 ? wrong('rule1', 'ruleMissing') : null,
    ...twice.map((place) => wrong(place, 'twice')),
  ].filter((fault) => fault !== null)
  return faults.length === 0 ? null : several(faults)
}
