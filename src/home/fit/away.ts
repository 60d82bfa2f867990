/** What a person's household keeps away from, as those of its case read it: no such home is offered to them, whichever way. */

import type { Tx } from '../../platform/database/index.ts'

export type Away = { awayAreas: readonly string[]; awayLandlords: readonly string[] }

/** Nothing where there is no request, it was withdrawn, or the user doesn't read it. It holds also when it must be asked again. */
export async function awayOf(tx: Tx, personId: string): Promise<Away> {
  const row = await tx
    .selectFrom('housing_request_terms as t')
    .innerJoin('housing_request as r', 'r.id', 't.housing_request_id')
    .innerJoin('case_file as c', 'c.id', 'r.case_id')
    .select(['t.away_areas as awayAreas', 't.away_landlords as awayLandlords'])
    .where('c.person_id', '=', personId)
    .where('r.withdrawn_at', 'is', null)
    .where('t.undone_at', 'is', null)
    .orderBy('t.noted_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? { awayAreas: [], awayLandlords: [] }
}
