/** One municipality's tenancies at risk as asked for. */

import { createHash } from 'node:crypto'
import { asSystem } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { keptFigures } from '../kept/store.ts'
import { type Afterwards, afterwardsOf, afterwardsYear } from './afterwards.ts'
import { type FunnelGroup, funnelYear } from './facts.ts'
import type { FunnelFilter } from './funnel.ts'
import { type Hides, hiddenIn } from './hidden.ts'
import type { Years } from './years.ts'

/** As far back as the figures look. */
const YEARS_BACK = 12

export const yearsAsked = (): Years => ({ from: today().year - YEARS_BACK, to: today().year })

export type EvictionFigures = { groups: FunnelGroup[]; after: Afterwards[]; hides: Hides | null }

// What is hidden hangs on all filters together, and takes longer to find than to show: found once for the same figures.
const found = new Map<string, Hides>()
const MOST_FOUND = 500

/** `mayOpen`: the reader may open the matters, so that nothing is hidden. */
export async function evictionFigures(
  municipality: string,
  filter: FunnelFilter,
  mayOpen: boolean,
): Promise<EvictionFigures> {
  const { from, to } = yearsAsked()
  const places = Array.from({ length: to - from + 1 }, (_, i) => ({ municipality, asked: from + i }))
  const { years, ends } = await asSystem('figures: tenancies at risk', async (tx) => ({
    years: await keptFigures(tx, funnelYear, places),
    ends: await keptFigures(tx, afterwardsYear, places),
  }))
  const groups = years.flat()
  const hides = mayOpen ? null : hidesIn(groups)
  return {
    groups,
    after: afterwardsOf(ends.flat(), filter, today()),
    hides,
  }
}

function hidesIn(groups: FunnelGroup[]): Hides {
  const digest = createHash('sha256').update(JSON.stringify(groups)).digest('hex')
  const hides = found.get(digest) ?? hiddenIn(groups).hides
  if (found.size >= MOST_FOUND) found.clear()
  found.set(digest, hides)
  return hides
}
