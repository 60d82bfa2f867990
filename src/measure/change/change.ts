/** What changed between two weeks, ways and balance together. */

import { z } from 'zod'
import type { Tx } from '../../platform/database/index.ts'
import { seMapping } from '../count/definition.ts'
import type { Figure } from '../kept/figure.ts'
import { keptFigures } from '../kept/store.ts'
import { parseWeek, type Week } from '../week/week.ts'
import { type Balance, balanceParts, inflowReasons, outflowReasons, sumOf } from './balance.ts'
import { waysHome } from './definition.ts'
import { type Between, type Ways, ways, waysBetween } from './ways.ts'

export type Change = { ways: Ways; balance: Balance }

type Weeks = { from: Week; to: Week }

const people = z.number().int()
const counts = z.record(z.enum(ways), people)
const shape = z.object({
  totals: counts,
  both: people,
  years: z.array(z.object({ year: z.number().int(), counts })),
  start: people,
  end: people,
  inflow: z.record(z.enum(inflowReasons), people),
  outflow: z.record(z.enum(outflowReasons), people),
})

/** The parts of a municipality's change: they rest on the count, too, so that its version is part of theirs. */
export const changeParts: Figure<Weeks, z.infer<typeof shape>> = {
  definition: waysHome.id,
  version: `${waysHome.version}, ${seMapping.id} ${seMapping.version}`,
  topics: ['living'],
  period: ({ from, to }) => `${from.iso}/${to.iso}`,
  asked: (period) => {
    const [from, to] = period.split('/').map((name) => parseWeek(name))
    return from?.ok && to?.ok ? { from: from.value, to: to.value } : null
  },
  days: ({ to }) => ({ from: null, until: to.to }),
  shape,
  make: async (tx, places) => {
    const made = []
    for (const { municipality, asked } of places) {
      const between = { municipality, ...asked }
      made.push({ ...(await waysBetween(tx, between)), ...(await balanceParts(tx, between)) })
    }
    return made
  },
}

/** `from` before `to`, in a transaction of the system. Figures only; the rows behind them are asked for in `change-rows.ts`. */
export async function changeBetween(tx: Tx, { municipality, from, to }: Between): Promise<Change> {
  const [kept] = await keptFigures(tx, changeParts, [{ municipality, asked: { from, to } }])
  if (!kept) throw new Error('The change gave no row')
  const { totals, both, years, start, end, inflow, outflow } = kept
  return {
    ways: { definition: { id: waysHome.id, version: waysHome.version }, from, to, totals, both, years },
    balance: {
      start: { week: from, total: start },
      end: { week: to, total: end },
      inflow,
      outflow,
      difference: start + sumOf(inflow) - sumOf(outflow) - end,
    },
  }
}
