/** What each page costs in processor time, in the database and in Node, asked for one at a time. */

import { cpuOf } from './cpu.ts'
import { client } from './http.ts'
import { randomFrom } from './statistics.ts'
import { noteSent, type PageName, pageNames, pages, pickBy, type Subject, stepFor } from './workload.ts'

const WARM_UP = 12
const EACH = 40
const IDLE_MS = 3000
/** no page gets more than about so many milliseconds */
const PATIENCE = 15_000

/** Milliseconds a page. */
export type PageCost = { page: PageName; asked: number; database: number; server: number }
export type Pids = { database: number; server: number }

export const cpuNow = ({ database, server }: Pids) => ({
  database: cpuOf(database),
  server: cpuOf(server),
  at: performance.now(),
})

/** On a server and a database that nobody else asks. What both do when nobody asks is measured first and left out. */
export async function costOfPages(base: string, subjects: readonly Subject[], pids: Pids): Promise<PageCost[]> {
  const http = client(base, 1)
  const pick = pickBy(randomFrom(5))
  const ask = async (page: PageName): Promise<void> => {
    const step = stepFor(page, pick(subjects), pick)
    const came = await http.ask(step)
    if (came.status !== step.status) throw new Error(`${page}: ${came.status} while its cost was measured`)
    noteSent(step, came.location)
  }
  try {
    for (const page of pageNames) for (let i = 0; i < WARM_UP; i += 1) await ask(page)
    const before = cpuNow(pids)
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS))
    const after = cpuNow(pids)
    const idle = {
      database: (after.database - before.database) / IDLE_MS,
      server: (after.server - before.server) / IDLE_MS,
    }
    const costs: PageCost[] = []
    for (const page of pageNames) {
      const from = cpuNow(pids)
      let asked = 0
      for (; asked < EACH && performance.now() - from.at < PATIENCE; asked += 1) await ask(page)
      const to = cpuNow(pids)
      const each = (of: 'database' | 'server') =>
        Math.round(Math.max(0, (to[of] - from[of] - idle[of] * (to.at - from.at)) / asked) * 100) / 100
      costs.push({ page, asked, database: each('database'), server: each('server') })
    }
    return costs
  } finally {
    http.close()
  }
}

/** By the shares of the mix. */
export function weighted(costs: readonly PageCost[], of: (one: PageCost) => number): number {
  const shares = costs.reduce((sum, { page }) => sum + pages[page].share, 0)
  const sum = costs.reduce((all, one) => all + of(one) * pages[one.page].share, 0)
  return Math.round((sum / shares) * 100) / 100
}
