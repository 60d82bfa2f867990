/** What was shown when a home was offered, kept with the offer as it was then: this household alone, and what put it before the next. */

import { z } from 'zod'
import type { Json } from '../../platform/database/schema.gen.ts'
import { type Fit, type FreeHome, fitOf, fitRules, whys } from './fit.ts'
import { type Decider, deciders, type Holds, holds, type PriorityRule, priorityRules, type Waiting } from './order.ts'

const value = z.union([z.string(), z.number()]).nullable()
const schema = z.object({
  order: z.array(z.object({ rule: z.enum(priorityRules), holds: z.enum(['yes', 'no', 'unsaid']) })),
  waitsFrom: z.string(),
  fits: z.array(
    z.object({
      rule: z.enum(fitRules),
      outcome: z.enum(['met', 'notMet', 'unknown']),
      why: z.enum(whys),
      said: value,
      has: value,
    }),
  ),
  before: z.enum(deciders).nullable(),
})

export type Reasons = {
  order: { rule: PriorityRule; holds: Holds }[]
  /** as text, for it is kept as JSON */
  waitsFrom: string
  fits: Fit[]
  before: Decider | null
}

/** What is to be kept: the rules in their order and whether each holds, how the home fits, and what put the household before the next. */
export const reasonsOf = (
  one: Waiting,
  rules: readonly PriorityRule[],
  home: FreeHome,
  before: Decider | null,
): Reasons => ({
  order: rules.map((rule) => ({ rule, holds: holds(rule, one, home) })),
  waitsFrom: one.waitsFrom.toString(),
  fits: fitOf(one, home),
  before,
})

/** What was kept; null where an offer was made without matching, or a rule has another name by now. */
export function reasonsIn(kept: Json | null): Reasons | null {
  const read = schema.safeParse(kept)
  return read.success ? read.data : null
}
