/** Whether the reasons to read that are kept are those that the rule gives: looked at each night, and whenever somebody asks the doctor. */

import { sql } from 'kysely'
import { z } from 'zod'
import { asSystem } from '../../platform/database/index.ts'
import { defineJob } from '../../platform/job/index.ts'

/** `rows`: how many are kept. `missing`: the rule gives them and they aren't kept. `extra`: the other way round. */
export type Compared = { rows: number; missing: number; extra: number }

/** The reasons to read, and which signals a protected person may shut, each beside its rule. */
export type GroundsCompared = Compared & { shutSignals: Compared }

/** Compares every reason with `app.ground_rule`, and every guard of a signal with its view, both ways. Reads everything: seconds for a whole country. */
export async function compareGrounds(): Promise<GroundsCompared> {
  const { rows } = await asSystem('grounds: compared with their rule', (tx) =>
    sql<Compared>`
      select rows::float8, missing::float8, extra::float8 from app.grounds_compared()
      union all select rows::float8, missing::float8, extra::float8 from app.signal_guards_compared()`.execute(tx),
  )
  const [grounds, shutSignals] = rows
  if (grounds === undefined || shutSignals === undefined) throw new Error('Nothing came of comparing the grounds.')
  return { ...grounds, shutSignals }
}

/** Whether both are what their rules give. */
export const groundsHold = ({ missing, extra, shutSignals }: GroundsCompared): boolean =>
  missing + extra + shutSignals.missing + shutSignals.extra === 0

/** Makes every reason anew from the rule, while nobody can change anything that gives one. Returns how many there are. */
export async function makeGroundsAnew(): Promise<number> {
  const { rows } = await asSystem('grounds: made anew', (tx) =>
    sql<{ made: number }>`select (app.all_grounds_anew() + 0 * app.all_signal_guards_anew())::float8 as made`.execute(
      tx,
    ),
  )
  return rows[0]?.made ?? 0
}

/** One sentence about how they differ. */
export const howGroundsDiffer = ({ missing, extra, shutSignals }: GroundsCompared): string =>
  `The reasons to read differ from their rule: ${missing} missing, ${extra} too many; of what shuts signals ${shutSignals.missing} missing, ${shutSignals.extra} too many.`

/** They differ: somebody reads who may not, or may not who should. Never mended silently, since whatever made them differ may do so again. */
export class GroundsDiffer extends Error {
  constructor(compared: GroundsCompared) {
    super(`${howGroundsDiffer(compared)} Run \`hemvist access grounds --anew\`, and find out why.`)
  }
}

/** Throws {@link GroundsDiffer} when they do. */
export async function holdGrounds(): Promise<void> {
  const compared = await compareGrounds()
  if (!groundsHold(compared)) throw new GroundsDiffer(compared)
}

/** Each night. When they differ, the job fails: it is in the log, and the doctor tells of it. */
export const groundsJob = defineJob({
  name: 'person.compare-grounds',
  schema: z.object({}),
  nightly: '03:10',
  run: holdGrounds,
})
