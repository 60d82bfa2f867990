/** A meeting with an adviser: what it has come to, and what may be done with it now. */

export const outcomes = ['kept', 'missed', 'cancelled'] as const
export type Outcome = (typeof outcomes)[number]

export const ways = ['office', 'phone', 'video', 'home'] as const
export type Way = (typeof ways)[number]

/** How long a meeting can be, in minutes. */
export const lengths = [30, 45, 60, 90, 120] as const

/** coming · unanswered: its time has been and nobody has said how it went · or how it went */
export type BookingState = 'coming' | 'unanswered' | Outcome

type Facts = { beginsAt: Temporal.Instant; endsAt: Temporal.Instant; outcome: Outcome | null }

export function stateOf({ endsAt, outcome }: Facts, now: Temporal.Instant): BookingState {
  if (outcome !== null) return outcome
  return Temporal.Instant.compare(endsAt, now) <= 0 ? 'unanswered' : 'coming'
}

/** It can be kept or missed once it has begun, and cancelled as long as nobody has said how it went. */
export function mayNote({ beginsAt, outcome }: Facts, now: Temporal.Instant): readonly Outcome[] {
  if (outcome !== null) return []
  return Temporal.Instant.compare(beginsAt, now) <= 0 ? outcomes : ['cancelled']
}

/** Only a meeting that nobody has noted an outcome of can be moved. */
export const mayMove = ({ outcome }: Facts): boolean => outcome === null
