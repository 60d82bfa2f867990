/** The programme that a lease was begun within. */

import { type Asking, rowsOf, type Tx, told } from '../platform/database/index.ts'

/** What a programme promises. housingFirst: nothing is asked of a tenant but the lease. */
export const programmeKinds = ['housingFirst', 'other'] as const
export type ProgrammeKind = (typeof programmeKinds)[number]

export type Placed = {
  id: string
  programmeId: string
  name: string
  kind: ProgrammeKind
  at: Temporal.Instant
  by: string | null
}

/** The programme that a lease was begun within, if any. */
export const askingPlaced = (tx: Tx, leaseId: string): Asking<Placed | undefined> =>
  told(
    rowsOf(
      tx
        .selectFrom('lease_programme as t')
        .innerJoin('programme as p', 'p.id', 't.programme_id')
        .leftJoin('app_user as u', 'u.id', 't.added_by')
        .select(['t.id', 'p.id as programmeId', 'p.name', 'p.kind', 't.added_at as at', 'u.name as by'])
        .where('t.lease_id', '=', leaseId)
        .where('t.undone_at', 'is', null),
      { at: 'moment' },
    ),
    ([one]) => one,
  )
