/** Who lets the room of a lodging: each time it was said, the latest first. */

import { type Asking, rowsOf, type Tx } from '../platform/database/index.ts'
import { landlordCalled } from './landlord-called.ts'
import type { WhoLets } from './lodging-kinds.ts'

export type Room = {
  id: string
  whoLets: WhoLets
  landlordId: string | null
  landlord: string | null
  furnished: boolean | null
  at: Temporal.Instant
  by: string
  undone: Temporal.Instant | null
  undoneBy: string | null
}

export function rooms(tx: Tx, leaseId: string): Asking<Room[]> {
  const query = tx
    .selectFrom('lease_room as t')
    .innerJoin('app_user as u', 'u.id', 't.noted_by')
    .leftJoin('app_user as v', 'v.id', 't.undone_by')
    .leftJoin('organisation as o', 'o.id', 't.landlord_id')
    .select(['t.id', 't.who_lets as whoLets', 't.landlord_id as landlordId', landlordCalled('o').as('landlord')])
    .select(['t.furnished', 't.noted_at as at', 'u.name as by', 't.undone_at as undone', 'v.name as undoneBy'])
    .where('t.lease_id', '=', leaseId)
    .orderBy('t.noted_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(20)
  return rowsOf(query, { at: 'moment', undone: 'moment' })
}
