/** The count of the whole country, and the same statements by a plain client. */

import { countWeek } from '../src/measure/count.ts'
import { parseWeek } from '../src/measure/week.ts'
import { openDatabase, useDatabase } from '../src/platform/database/index.ts'
import { bareClient } from './bare.ts'
import { capture } from './capture.ts'
import { type Spread, spreadOf } from './statistics.ts'

const WEEK = '2024-W14'
const ROUNDS = 12
const WARM_UP = 2

export type Counted = { week: string; total: number; ownLeases: number; app: Spread; bare: Spread; ratio50: number }

/** `url` is the filled server. */
export async function countTheCountry(url: string): Promise<Counted> {
  const { take } = capture({ keepWrites: true })
  const connection = await openDatabase({ kind: 'server', url })
  useDatabase(connection)
  const bare = await bareClient(url)
  const week = parseWeek(WEEK)
  if (!week.ok) throw new Error(week.reason)
  const [app, plain]: [number[], number[]] = [[], []]
  let counted = { total: 0, ownLeases: 0 }
  try {
    for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
      take()
      const begun = performance.now()
      counted = await countWeek({ municipality: null, week: week.value })
      const took = performance.now() - begun
      const bareTook = await bare.run(take())
      if (round < WARM_UP) continue
      app.push(took)
      plain.push(bareTook)
    }
  } finally {
    await bare.close()
    useDatabase(null)
    await connection.close()
  }
  const [a, b] = [spreadOf(app), spreadOf(plain)]
  return {
    week: WEEK,
    total: counted.total,
    ownLeases: counted.ownLeases,
    app: a,
    bare: b,
    ratio50: Math.round((a.p50 / b.p50) * 100) / 100,
  }
}
