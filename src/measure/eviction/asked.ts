/** One municipality's tenancies at risk as asked for, kept as long as nothing in the municipality has changed. */

import { asSystem } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { stampOf } from '../series.ts'
import { type Afterwards, afterwards } from './afterwards.ts'
import { type FunnelGroup, funnelGroups } from './facts.ts'
import type { FunnelFilter } from './funnel.ts'
import { type Hides, hiddenIn } from './hidden.ts'

/** As far back as the figures look. */
const YEARS_BACK = 12

export const yearsAsked = (): { from: number; to: number } => ({ from: today().year - YEARS_BACK, to: today().year })

export type EvictionFigures = { groups: FunnelGroup[]; after: Afterwards[]; hides: Hides | null }

const kept = new Map<string, EvictionFigures>()
const keptHides = new Map<string, Hides>()
const MOST_KEPT = 500

/** `mayOpen`: the reader may open the matters, so that nothing is hidden. */
export async function evictionFigures(
  municipality: string,
  filter: FunnelFilter,
  mayOpen: boolean,
): Promise<EvictionFigures> {
  return asSystem('figures: tenancies at risk', async (tx) => {
    const stamp = await stampOf(tx, municipality)
    const state = JSON.stringify([municipality, today().toString(), stamp])
    const key = JSON.stringify([state, filter, mayOpen])
    const known = stamp === null ? undefined : kept.get(key)
    if (known !== undefined) return known
    const groups = await funnelGroups(tx, municipality, yearsAsked())
    // what is hidden hangs on all filters together, so that it is found once for all of them
    const hides = mayOpen ? null : (keptHides.get(state) ?? hiddenIn(groups).hides)
    const figures = { groups, after: await afterwards(tx, municipality, yearsAsked(), filter, today()), hides }
    if (kept.size >= MOST_KEPT) kept.clear()
    if (keptHides.size >= MOST_KEPT) keptHides.clear()
    if (stamp !== null) kept.set(key, figures)
    if (stamp !== null && hides !== null) keptHides.set(state, hides)
    return figures
  })
}
