/** What of the figures a reader sees: who may not open the matters sees no small numbers, nor can work them out. */

import { SMALLEST_SHOWN, suppressed } from '../suppress.ts'
import type { Funnel, Heads } from './funnel.ts'

export type ShownHeads = { [Key in keyof Heads]: number | null }

const isSmall = (n: number): boolean => n > 0 && n < SMALLEST_SHOWN

/** Families, children and registered children go together: with one of them small none is shown, or the others would tell. */
function shown(heads: Heads, mayOpen: boolean): ShownHeads {
  if (mayOpen) return heads
  const { matters, families, children, registered } = heads
  const few = isSmall(families) || isSmall(children) || isSmall(registered) || isSmall(children - registered)
  return few
    ? { matters, families: null, children: null, registered: null }
    : { matters, families, children, registered }
}

/** Each step with small ones hidden; the differences between steps are numbers, too. */
export function shownSteps(
  { steps }: Funnel,
  mayOpen: boolean,
): (ShownHeads & { step: Funnel['steps'][number]['step'] })[] {
  if (mayOpen) return steps
  const lost = steps.map(({ matters }, i) => matters - (steps[i + 1]?.matters ?? 0))
  const hidden = suppressed(lost)
  return steps.map(({ step, ...heads }, i) => ({
    step,
    ...shown(heads, false),
    // a step is hidden when it is small, or when what it lost to the next is
    matters: isSmall(heads.matters) || (i > 0 && (hidden[i] === null || hidden[i - 1] === null)) ? null : heads.matters,
  }))
}

/** Each end with small ones hidden, and one more where the rest would tell. */
export function shownEnds({ ends }: Funnel, mayOpen: boolean): (ShownHeads & { end: Funnel['ends'][number]['end'] })[] {
  if (mayOpen) return ends
  const hidden = suppressed(ends.map(({ matters }) => matters))
  return ends.map(({ end, ...heads }, i) => ({ end, ...shown(heads, false), matters: hidden[i] ?? null }))
}

/** A number for somebody who may not open the matters. */
export const shownNumber = (n: number, mayOpen: boolean): number | null => (mayOpen || !isSmall(n) ? n : null)
