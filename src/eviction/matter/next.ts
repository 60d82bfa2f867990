/** The one thing to do next in a matter: whoever has no bed tonight before all, then what can't wait, then what runs out first. */

type Day = Temporal.PlainDate

/** What runs out or waits in the matter, as far as the order turns on it. */
export type Running = {
  due: Day
  /** days that it has waited, for what has no day of its own */
  waits: number | null
  cannotWait: boolean
  /** the law wants it the same day */
  sameDay: boolean
}

export type MatterFacts<Clock extends Running> = {
  ended: boolean
  /** of those who live or lived there: no roof tonight, and no bed */
  roofless: readonly string[]
  /** somebody answers for the matter */
  hasResponsible: boolean
  /** evicted, or moved out, by what is written down */
  left: boolean
  safe: boolean
  clocks: readonly Clock[]
}

export type MatterNext<Clock extends Running> =
  | { do: 'bed'; personId: string }
  | { do: 'take' }
  | { do: 'clock'; clock: Clock }
  | { do: 'endLeft' }
  | { do: 'endSafe' }
  | { do: 'note' }

const day = Temporal.PlainDate.compare

/** Whether it must be done today: it can't wait, and its day is here or it has none. */
export const presses = ({ cannotWait, waits, due }: Running, today: Day): boolean =>
  cannotWait && (waits !== null || day(due, today) <= 0)

const isDue = ({ waits, due }: Running, today: Day): boolean => waits !== null || day(due, today) <= 0

/** As on My day: what presses, of it what the law wants today; then what is due or has waited; then what comes, by its day. */
export const inOrder = <Clock extends Running>(clocks: readonly Clock[], today: Day): Clock[] =>
  clocks.toSorted(
    (a, b) =>
      Number(presses(b, today)) - Number(presses(a, today)) ||
      Number(b.sameDay) - Number(a.sameDay) ||
      Number(isDue(b, today)) - Number(isDue(a, today)) ||
      day(a.due, b.due) ||
      Number(b.cannotWait) - Number(a.cannotWait),
  )

/** Null in a matter that has ended and left nobody outdoors. */
export function nextInMatter<Clock extends Running>(facts: MatterFacts<Clock>, today: Day): MatterNext<Clock> | null {
  const [outside] = facts.roofless
  if (outside !== undefined) return { do: 'bed', personId: outside }
  if (facts.ended) return null
  if (!facts.hasResponsible) return { do: 'take' }
  const [first] = inOrder(facts.clocks, today)
  if (first !== undefined && presses(first, today)) return { do: 'clock', clock: first }
  if (facts.left) return { do: 'endLeft' }
  if (first !== undefined) return { do: 'clock', clock: first }
  return facts.safe ? { do: 'endSafe' } : { do: 'note' }
}
