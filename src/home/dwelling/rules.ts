/** Where a dwelling stands, in a word that says nothing of who lives or will live there. */

export type Standing =
  | { kind: 'withdrawn'; on: Temporal.PlainDate }
  | { kind: 'let' }
  | { kind: 'letUntil'; freeFrom: Temporal.PlainDate }
  | { kind: 'offered'; until: Temporal.PlainDate | null }
  | { kind: 'free' }

/** What nobody has said is unknown: never guessed. */
export type YesNo = 'yes' | 'no' | 'unknown'

export type StandingFacts = {
  withdrawnOn: Temporal.PlainDate | null
  freeFrom: Temporal.PlainDate | null
  held: { until: Temporal.PlainDate | null } | undefined
}

/** An offer goes before a lease that is about to end: the flat is spoken for. `until` null: accepted, the lease has not begun. */
export function standingOf({ withdrawnOn, freeFrom, held }: StandingFacts, today: Temporal.PlainDate): Standing {
  if (freeFrom === null) return { kind: 'let' }
  if (held) return { kind: 'offered', until: held.until }
  if (Temporal.PlainDate.compare(freeFrom, today) > 0) return { kind: 'letUntil', freeFrom }
  return withdrawnOn ? { kind: 'withdrawn', on: withdrawnOn } : { kind: 'free' }
}

/** The flat as one writes it: `Storgatan 4, lgh 1102`. */
export const addressOf = ({ address, number }: { address: string; number: string | null }): string =>
  number ? `${address}, lgh ${number}` : address

/** Rooms as people write them, `2` or `1,5`; null when it is no number of rooms. */
export function roomsFrom(typed: string): number | null {
  const rooms = Number(typed.replace(',', '.'))
  return /^\d{1,2}([.,][05])?$/.test(typed) && rooms >= 0.5 && rooms <= 20 ? rooms : null
}
