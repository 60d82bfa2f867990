/** Who belongs and belonged to a person's households, of those the user may read about. */

import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { type Hit, hitsOf } from '../find.ts'
import type { ChildLiving } from './rules.ts'

export type Member = {
  id: string
  personId: string
  who: Hit | null
  part: 'adult' | 'child'
  living: ChildLiving | null
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
}

/** Adults first, then children; those who left last. Whoever belongs to one now isn't among those who left. Members whom the user may not read about aren't there at all. */
export async function membersOf(tx: Tx, personId: string): Promise<Member[]> {
  const rows = await tx
    .selectFrom('household_member')
    .select(['id', 'person_id as personId', 'part', 'child_living as living', 'from_on as from', 'until_on as until'])
    .where((eb) =>
      eb.or([
        // of a household that they have left, who lives there now is no part of theirs
        eb('person_id', '=', personId),
        eb('household_id', 'in', (qb) =>
          qb
            .selectFrom('household_member')
            .select('household_id')
            .where('person_id', '=', personId)
            .where('until_on', 'is', null),
        ),
      ]),
    )
    .orderBy('part')
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  const hits = new Map((await hitsOf(tx, [...new Set(rows.map((row) => row.personId))])).map((hit) => [hit.id, hit]))
  const here = new Set(rows.flatMap(({ personId: one, until }) => (until === null ? [one] : [])))
  const gone = new Map(
    rows
      .filter(({ personId: one, until }) => until !== null && !here.has(one))
      .toSorted((a, b) => Temporal.PlainDate.compare(a.until ?? a.from, b.until ?? b.from))
      .map((row) => [row.personId, row.id]),
  )
  return rows
    .filter(({ id, personId: one, until }) => until === null || gone.get(one) === id)
    .map((row) => ({ ...row, who: hits.get(row.personId) ?? null }))
}

/** How many adults and children belong to the person's household now, the person among them; null when none is noted. */
export function householdIn(tx: Tx, personId: string): Asking<{ adults: number; children: number } | null> {
  const query = tx
    .selectFrom('household_member')
    .select(['person_id', 'part'])
    .distinct()
    .where('until_on', 'is', null)
    .where('household_id', 'in', (qb) =>
      qb
        .selectFrom('household_member')
        .select('household_id')
        .where('person_id', '=', personId)
        .where('until_on', 'is', null),
    )
  return told(rowsOf(query), (rows) => {
    if (rows.length === 0) return null
    const children = rows.filter(({ part }) => part === 'child').length
    return { adults: rows.length - children, children }
  })
}
