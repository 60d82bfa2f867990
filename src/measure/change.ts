/** What changed between two weeks, ways and balance together, kept as long as nothing in the municipality has changed. */

import { asSystem } from '../platform/database/index.ts'
import { type Balance, balance } from './balance.ts'
import { stampOf } from './series.ts'
import { type Between, type Ways, waysBetween } from './ways.ts'

export type Change = { ways: Ways; balance: Balance }

const kept = new Map<string, Change>()
const MOST_KEPT = 500

/** `from` before `to`. Figures only; the rows behind them are asked for in `change-rows.ts`. */
export async function changeBetween(between: Between): Promise<Change> {
  return asSystem('figures: change', async (tx) => {
    const stamp = await stampOf(tx, between.municipality)
    const key = `${between.municipality} ${between.from.iso} ${between.to.iso} ${stamp}`
    const known = stamp === null ? undefined : kept.get(key)
    if (known) return known
    const change = { ways: await waysBetween(tx, between), balance: await balance(tx, between) }
    if (kept.size >= MOST_KEPT) kept.clear()
    if (stamp !== null) kept.set(key, change)
    return change
  })
}
