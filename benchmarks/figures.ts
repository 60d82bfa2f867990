/** The count of the whole country: made anew in every municipality, after a change in one of them, and again when nothing has changed. */

import pg from 'pg'
import { countWeek } from '../src/measure/count/count.ts'
import { sumOf } from '../src/measure/count/figure.ts'
import { ownLeases } from '../src/measure/count/figures/own-leases.ts'
import { parseWeek } from '../src/measure/week/week.ts'
import { openDatabase, useDatabase } from '../src/platform/database/index.ts'
import { type Spread, spreadOf } from './statistics.ts'

const WEEK = '2024-W14'
const ROUNDS = 12
const WARM_UP = 2
/** whole counts take longest */
const ANEW_ROUNDS = 5

export type Counted = { week: string; total: number; ownLeases: number; anew: Spread; changed: Spread; again: Spread }

/** `url` is the filled server. */
export async function countTheCountry(url: string): Promise<Counted> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const connection = await openDatabase({ kind: 'server', url })
  useDatabase(connection)
  const week = parseWeek(WEEK)
  if (!week.ok) throw new Error(week.reason)
  let counted = { total: 0, ownLeases: 0 }
  const times = async (rounds: number, before: () => Promise<unknown>): Promise<Spread> => {
    const all: number[] = []
    for (let round = 0; round < rounds + WARM_UP; round += 1) {
      await before()
      const begun = performance.now()
      const count = await countWeek({ municipality: null, week: week.value })
      if (round >= WARM_UP) all.push(performance.now() - begun)
      counted = { total: count.total, ownLeases: sumOf(ownLeases, count) }
    }
    return spreadOf(all)
  }
  try {
    const anew = await times(ANEW_ROUNDS, () => forgotten(owner))
    const changed = await times(ROUNDS, () => somebodyTells(owner))
    const again = await times(ROUNDS, async () => undefined)
    return { week: WEEK, total: counted.total, ownLeases: counted.ownLeases, anew, changed, again }
  } finally {
    useDatabase(null)
    await connection.close()
    await owner.end()
  }
}

/** Nothing is kept any more. */
async function forgotten(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ there: boolean }>(`select to_regclass('kept_figure') is not null as there`)
  if (rows[0]?.there) await owner.query('delete from kept_figure')
}

/** A person in one municipality has told where they were in that week. */
async function somebodyTells(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into told_situation (id, municipality_code, person_id, living_form_code, from_on, until_on, told_at, told_to)
     select gen_random_uuid(), municipality_code, person_id, 'outdoors', '2024-04-02', '2024-04-05', now(), told_to from told_situation limit 1`,
  )
}
