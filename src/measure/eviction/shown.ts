/** What of the funnel a reader sees: whoever may not open the matters gets `null` for what is hidden. */

import type { FunnelGroup } from './facts.ts'
import { type Funnel, type FunnelFilter, funnelOf, type Heads } from './funnel.ts'
import type { Hides } from './hidden.ts'
import { mapNumbers } from './numbers.ts'

export type ShownFunnel = Funnel<number | null>
export type ShownHeads = Heads<number | null>

/** The funnel of a filter for this reader; `hidden`: null for somebody who may open the matters. */
export function shownFunnel(groups: readonly FunnelGroup[], filter: FunnelFilter, hidden: Hides | null): ShownFunnel {
  const funnel = funnelOf(groups, filter)
  if (hidden === null) return funnel
  const hides = hidden(filter)
  const shown = mapNumbers(funnel, (n, at) => (hides(at) ? null : n))
  // the middle day of a handful is theirs: it stands where every number beside it does
  const { medianDays, ...tiles } = shown.contact
  const whole = Object.values(tiles).every((n) => n !== null)
  return { ...shown, contact: { ...tiles, medianDays: whole ? medianDays : null } }
}

/** Whether any number of it is hidden. */
export function hidesSomething(funnel: ShownFunnel): boolean {
  const numbers: (number | null)[] = []
  mapNumbers(funnel, (n) => numbers.push(n))
  return numbers.includes(null)
}
