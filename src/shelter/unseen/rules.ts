/** A bed whose guest the house may not read about: its state, and what the staff at the door may mark. Pure. */

import { isBefore } from '../../platform/time/index.ts'

export type UnseenFacts = {
  lastNight: Temporal.PlainDate
  arrivedAt: Temporal.Instant | null
  departedAt: Temporal.Instant | null
  /** whether the latest mark is one's own */
  mine: boolean
}

export type UnseenState = 'confirmed' | 'inHouse' | 'departureDue' | 'departed'

export const unseenDeeds = ['arrived', 'left', 'notArrived', 'notLeft'] as const
export type UnseenDeed = (typeof unseenDeeds)[number]

export function stateOfUnseen(
  { arrivedAt, departedAt, lastNight }: UnseenFacts,
  tonight: Temporal.PlainDate,
): UnseenState {
  if (arrivedAt === null) return 'confirmed'
  if (departedAt !== null) return 'departed'
  return isBefore(lastNight, tonight) ? 'departureDue' : 'inHouse'
}

/** A mark is taken back by whoever made it; the other way about, the municipality corrects it. */
export function deedsIn(facts: UnseenFacts): readonly UnseenDeed[] {
  if (facts.arrivedAt === null) return ['arrived']
  if (facts.departedAt !== null) return facts.mine ? ['notLeft'] : []
  return facts.mine ? ['left', 'notArrived'] : ['left']
}
