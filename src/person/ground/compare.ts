/** Whether the reasons to read that are kept are those that the rule gives: looked at each night, and whenever somebody asks the doctor. */

import { sql } from 'kysely'
import { z } from 'zod'
import { asSystem } from '../../platform/database/index.ts'
import { defineJob } from '../../platform/job/index.ts'

/** `rows`: how many reasons there are and were. `missing`: the rule gives them and they aren't kept. `extra`: the other way round. */
export type GroundsCompared = { rows: number; missing: number; extra: number }

/** Compares every reason with `app.ground_rule`, both ways. Reads everything: seconds for a whole country. */
export async function compareGrounds(): Promise<GroundsCompared> {
  const { rows } = await asSystem('grounds: compared with their rule', (tx) =>
    sql<GroundsCompared>`select rows::float8, missing::float8, extra::float8 from app.grounds_compared()`.execute(tx),
  )
  const [compared] = rows
  if (compared === undefined) throw new Error('Nothing came of comparing the grounds.')
  return compared
}

/** Makes every reason anew from the rule, while nobody can change anything that gives one. Returns how many there are. */
export async function makeGroundsAnew(): Promise<number> {
  const { rows } = await asSystem('grounds: made anew', (tx) =>
    sql<{ made: number }>`select app.all_grounds_anew()::float8 as made`.execute(tx),
  )
  return rows[0]?.made ?? 0
}

/** They differ: somebody reads who may not, or may not who should. Never mended silently, since whatever made them differ may do so again. */
export class GroundsDiffer extends Error {
  constructor({ missing, extra }: GroundsCompared) {
    super(
      `The reasons to read differ from their rule: ${missing} missing, ${extra} too many. Run \`hemvist access grounds --anew\`, and find out why.`,
    )
  }
}

/** Throws {@link GroundsDiffer} when they do. */
export async function holdGrounds(): Promise<void> {
  const compared = await compareGrounds()
  if (compared.missing > 0 || compared.extra > 0) throw new GroundsDiffer(compared)
}

/** Each night. When they differ, the job fails: it is in the log, and the doctor tells of it. */
export const groundsJob = defineJob({
  name: 'person.compare-grounds',
  schema: z.object({}),
  nightly: '03:10',
  run: holdGrounds,
})
