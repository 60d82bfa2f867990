/** Whoever was turned away: asked for a place and got none, by night and reason. Counts, never who. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Nights } from '../claim.ts'

export type TurnedAway = {
  people: number
  /** times that a place was asked for in vain: one for a family */
  times: number
  because: Readonly<Record<string, number>>
  nights: { night: string; people: number }[]
}

type Row = { night: string; because: string; times: number; people: number }

/** What was taken back counts no more. As the system; `municipality` null: everybody's; `leftOut`: sites whose figures aren't told. */
export async function turnedAway(
  tx: Tx,
  municipality: string | null,
  { first, last }: Nights,
  leftOut: readonly string[],
): Promise<TurnedAway> {
  const { rows } = await sql<Row>`
    select to_char(t.night, 'YYYY-MM-DD') as night, t.because, count(distinct coalesce(k.party_id, t.id))::int as times, sum(t.people)::int as people
    from turned_away t left join booking k on k.id = t.booking_id
    where t.undone_at is null and t.night between ${first} and ${last}
      and (${municipality}::text is null or t.municipality_code = ${municipality}::text)
      and (t.site_id is null or t.site_id <> all (${leftOut}::uuid[]))
    group by t.night, t.because order by t.night, t.because`.execute(tx)
  const people = (of: readonly Row[]) => of.reduce((sum, row) => sum + row.people, 0)
  return {
    people: people(rows),
    times: rows.reduce((sum, row) => sum + row.times, 0),
    because: Object.fromEntries([...Map.groupBy(rows, (row) => row.because)].map(([why, of]) => [why, people(of)])),
    nights: [...Map.groupBy(rows, (row) => row.night)].map(([night, of]) => ({ night, people: people(of) })),
  }
}
