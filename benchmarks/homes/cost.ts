/** What a page of homes costs in processor time, asked for one at a time: what else the machine does is not in it. */

import pg from 'pg'
import { client } from '../http.ts'
import { cpuNow, type Pids } from '../page-cost.ts'
import { startHemvist } from '../processes.ts'
import { somethingChanged } from '../tenancies/compare.ts'
import { type Page, variantsOf } from '../tenancies/pages.ts'
import type { Place } from '../tenancies/readers.ts'

const WARM_UP = 4
const EACH = 12
/** no page gets more than about so many milliseconds */
const PATIENCE = 10_000

/** Milliseconds a page. */
export type Cost = { label: string; asked: number; database: number; server: number }

/** `postmaster`: the process of the database. */
export async function costsOf(
  url: string,
  postmaster: number,
  places: readonly Place[],
  pages: readonly Page[],
): Promise<Cost[]> {
  const server = await startHemvist({ DATABASE_URL: url })
  const pids: Pids = { database: postmaster, server: server.child.pid ?? 0 }
  const http = client(server.address, 1)
  const owner = new pg.Client({ connectionString: url })
  try {
    await owner.connect()
    const costs: Cost[] = []
    for (const [label, variants] of Map.groupBy(await variantsOf(places, http.ask, '', pages), (one) => one.label)) {
      const ask = async () => {
        for (const { path, token, changed, municipality } of variants) {
          if (changed) await somethingChanged(owner, municipality)
          await http.ask({ method: 'GET', path, ...(token === undefined ? {} : { token }) })
        }
        return variants.length
      }
      const most = Math.min(...variants.map(({ rounds }) => rounds ?? EACH))
      for (let i = 0; i < Math.min(WARM_UP, most); i += 1) await ask()
      const from = cpuNow(pids)
      let asked = 0
      for (let i = 0; i < most && performance.now() - from.at < PATIENCE; i += 1) asked += await ask()
      const to = cpuNow(pids)
      const each = (of: 'database' | 'server') => Math.round(((to[of] - from[of]) / asked) * 100) / 100
      costs.push({ label, asked, database: each('database'), server: each('server') })
    }
    return costs
  } finally {
    await owner.end()
    http.close()
    await server.stop()
  }
}
