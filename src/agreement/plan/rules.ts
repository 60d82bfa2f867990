/** The overall plan: which version is in force, where an action stands, what changed between two versions. Pure. */

import { isBefore } from '../../platform/time/index.ts'

type Day = Temporal.PlainDate

export type DecidedVersion = { id: string; decidedOn: Day | null; fromOn: Day; untilOn: Day }

/** The version in force on a day: of those that were decided by then and whose time it is, the one decided last; null when there is none. */
export function inForceOn<V extends DecidedVersion>(versions: readonly V[], on: Day): V | null {
  const decided = versions.filter(
    ({ decidedOn, fromOn, untilOn }) =>
      decidedOn !== null && !isBefore(on, decidedOn) && !isBefore(on, fromOn) && !isBefore(untilOn, on),
  )
  return decided.reduce<V | null>((last, one) => (last === null || isLater(one, last) ? one : last), null)
}

/** Two that were decided on the same day: the one that was written last, by its id. */
function isLater(one: DecidedVersion, other: DecidedVersion): boolean {
  if (one.decidedOn === null || other.decidedOn === null) return one.decidedOn !== null
  const order = Temporal.PlainDate.compare(one.decidedOn, other.decidedOn)
  return order === 0 ? one.id > other.id : order > 0
}

export const progressKinds = ['begun', 'note', 'done', 'halted'] as const
export type ProgressKind = (typeof progressKinds)[number]
export const standings = ['planned', 'begun', 'late', 'done', 'halted'] as const
/** late: its last day has passed, and it is neither done nor halted */
export type ActionStanding = (typeof standings)[number]

/** Where an action stands on a day. `progress`: what stands of it, in the order in which it happened; what is noted for later isn't so yet. */
export function standingOf(
  action: { fromOn: Day; dueOn: Day },
  progress: readonly { kind: ProgressKind; onDay: Day }[],
  on: Day,
): ActionStanding {
  const last = progress.filter(({ kind, onDay }) => kind !== 'note' && !isBefore(on, onDay)).at(-1)?.kind
  if (last === 'done' || last === 'halted') return last
  if (isBefore(action.dueOn, on)) return 'late'
  return last === 'begun' ? 'begun' : 'planned'
}

type Keyed = { key: string; title: string }
export type Changes<T> = {
  added: T[]
  removed: T[]
  changed: { before: T; after: T }[]
}

/** What came, what went and what is said otherwise, by what it is and not by its row. */
export function changesBetween<T extends Keyed>(
  before: readonly T[],
  after: readonly T[],
  same: (a: T, b: T) => boolean,
): Changes<T> {
  const old = new Map(before.map((one) => [one.key, one]))
  const now = new Set(after.map(({ key }) => key))
  return {
    added: after.filter(({ key }) => !old.has(key)),
    removed: before.filter(({ key }) => !now.has(key)),
    changed: after.flatMap((one) => {
      const was = old.get(one.key)
      return was === undefined || same(was, one) ? [] : [{ before: was, after: one }]
    }),
  }
}

/** The questions of the open comparisons that an action can turn into a yes (reference/open_comparisons_kalmar.csv). */
export const questions = [
  'overgripande_plan',
  'overenskommelse_overgripande',
  'overenskommelse_enskilda',
  'rutin_barnfamiljer',
  'uppsokande_risk',
] as const
export type Question = (typeof questions)[number]
