/** What the board's list says of a shelter's nights: whether they are given without individual assessment, and whether it is written down to whom. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Nights } from '../claim.ts'

/**
 * undecided: the municipality has written down no list, and stops nothing · notOffered: it takes an assessment · offered: given without one ·
 * nameless: given without one, and without writing down to whom
 */
export type NightWord = 'undecided' | 'notOffered' | 'offered' | 'nameless'

/** The word of a day on the nights of each of these houses. */
export async function nightWords(
  tx: Tx,
  siteIds: readonly string[],
  day: Temporal.PlainDate,
): Promise<(siteId: string) => NightWord> {
  const { rows } = await sql<{ siteId: string; offered: boolean; identity: boolean }>`
    select s.id as "siteId", w.offered, w.identity from unnest(${siteIds}::uuid[]) as s (id), lateral app.night_word(s.id, ${day}::date) w`.execute(
    tx,
  )
  return (siteId) => {
    const word = rows.find((row) => row.siteId === siteId)
    return word === undefined ? 'undecided' : wordOf(word)
  }
}

/** The words of all these nights, the first first. */
export async function wordsOver(tx: Tx, siteId: string, { first, last }: Nights): Promise<NightWord[]> {
  const { rows } = await sql<{ offered: boolean | null; identity: boolean | null }>`
    select w.offered, w.identity from generate_series(${first}::date, ${last}::date, interval '1 day') as each (night)
      left join lateral app.night_word(${siteId}, night::date) w on true order by night`.execute(tx)
  return rows.map(wordOf)
}

const wordOf = ({ offered, identity }: { offered: boolean | null; identity: boolean | null }): NightWord => {
  if (offered === null) return 'undecided'
  if (!offered) return 'notOffered'
  return identity ? 'offered' : 'nameless'
}

export const nightWord = async (tx: Tx, siteId: string, day: Temporal.PlainDate): Promise<NightWord> =>
  (await nightWords(tx, [siteId], day))(siteId)
