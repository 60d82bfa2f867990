/** What was promised by now, and whether it was kept. Pure. */

import type { Promised, Span } from './counters.ts'

type Day = Temporal.PlainDate
const earlier = (a: Day, b: Day): Day => (Temporal.PlainDate.compare(a, b) < 0 ? a : b)
const later = (a: Day, b: Day): Day => (Temporal.PlainDate.compare(a, b) > 0 ? a : b)

/**
 * The period that the promise is in on the day: the month or the year that began on the promise’s own first day of it, or all of its time.
 * Null while it hasn’t begun. `endsOn`: the period’s last day, which may lie ahead; null: until further notice.
 */
export function periodOn(
  { fromOn, untilOn, per }: Pick<Promised, 'fromOn' | 'untilOn' | 'per'>,
  on: Day,
): (Span & { endsOn: Day | null }) | null {
  if (Temporal.PlainDate.compare(on, fromOn) < 0) return null
  const at = untilOn === null ? on : earlier(on, untilOn)
  if (per === 'term') return { from: fromOn, until: at, endsOn: untilOn }
  const unit = per === 'month' ? 'months' : 'years'
  // counted from the first day each time, so that a promise from the 31st comes back to the 31st
  let n = fromOn.until(at, { largestUnit: unit })[unit]
  while (Temporal.PlainDate.compare(fromOn.add({ [unit]: n + 1 }), at) <= 0) n++
  const from = fromOn.add({ [unit]: n })
  const last = fromOn.add({ [unit]: n + 1 }).subtract({ days: 1 })
  const endsOn = untilOn === null ? last : earlier(last, untilOn)
  return { from, until: later(from, earlier(at, endsOn)), endsOn }
}

/** kept: as many as promised · onTheWay: the period goes on · short: it is over, and too few came */
export type Kept = 'kept' | 'onTheWay' | 'short'

export function keptOn(amount: number, done: number, endsOn: Day | null, on: Day): Kept {
  if (done >= amount) return 'kept'
  return endsOn !== null && Temporal.PlainDate.compare(endsOn, on) < 0 ? 'short' : 'onTheWay'
}
