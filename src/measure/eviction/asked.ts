/** One municipality's tenancies at risk as asked for, kept as long as nothing in the municipality has changed. */

import { asSystem } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { stampOf } from '../series.ts'
import { type Afterwards, afterwards } from './afterwards.ts'
import { type FunnelGroup, funnelGroups } from './facts.ts'
import type { FunnelFilter } from './funnel.ts'

/** As far back as the figures look. */
const YEARS_BACK = 12

export const yearsAsked = (): { from: number; to: number } => ({ from: today().year - YEARS_BACK, to: today().year })

export type EvictionFigures = { groups: FunnelGroup[]; after: Afterwards[] }

const kept = new Map<string, EvictionFigures>()
const MOST_KEPT = 500

export async function evictionFigures(municipality: string, filter: FunnelFilter): Promise<EvictionFigures> {
  return asSystem('figures: tenancies at risk', async (tx) => {
    const stamp = await stampOf(tx, municipality)
    const key = JSON.stringify([municipality, filter, today().toString(), stamp])
    const known = stamp === null ? undefined : kept.get(key)
    if (known !== undefined) return known
    const figures = {
      groups: await funnelGroups(tx, municipality, yearsAsked()),
      after: await afterwards(tx, municipality, yearsAsked(), filter, today()),
    }
    if (kept.size >= MOST_KEPT) kept.clear()
    if (stamp !== null) kept.set(key, figures)
    return figures
  })
}
