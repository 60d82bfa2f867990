/** Promises to the landlord, and whether there is a landlord in Hemvist who reads them. */

import type { PromiseKind } from '../../message/index.ts'
import { type Asking, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'

export type LandlordPromise = {
  id: string
  matterId: string
  kind: PromiseKind
  by: Temporal.PlainDate | null
  words: string | null
  at: Temporal.Instant
  promisedBy: string
  withdrawn: { at: Temporal.Instant; by: string } | null
  kept: { at: Temporal.Instant; by: string } | null
}

/** Every promise of the matter, also those taken back, the latest first. */
export const promisesOf = (tx: Tx, matterId: string): Promise<LandlordPromise[]> =>
  ask(tx, askingPromises(tx, matterId))

export function askingPromises(tx: Tx, matterId: string): Asking<LandlordPromise[]> {
  const query = tx
    .selectFrom('matter_promise as p')
    .innerJoin('app_user as u', 'u.id', 'p.promised_by')
    .leftJoin('app_user as w', 'w.id', 'p.withdrawn_by')
    .selectAll('p')
    .leftJoin('app_user as k', 'k.id', 'p.kept_by')
    .select(['u.name as promiser', 'w.name as withdrawer', 'k.name as keeper'])
    .where('p.matter_id', '=', matterId)
    .orderBy('p.promised_at', 'desc')
    .orderBy('p.id', 'desc')
  const times = { by_day: 'day', promised_at: 'moment', withdrawn_at: 'moment', kept_at: 'moment' } as const
  return told(rowsOf(query, times), (rows) =>
    rows.map((row) => ({
      id: row.id,
      matterId: row.matter_id,
      kind: row.kind,
      by: row.by_day,
      words: row.words,
      at: row.promised_at,
      promisedBy: row.promiser,
      withdrawn: row.withdrawn_at === null ? null : { at: row.withdrawn_at, by: row.withdrawer ?? '' },
      kept: row.kept_at === null ? null : { at: row.kept_at, by: row.keeper ?? '' },
    })),
  )
}

/** Whether a message in this matter came from a landlord with a login: then the promises are read there, and nowhere otherwise. */
export const landlordReads = (tx: Tx, matterId: string): Promise<boolean> =>
  ask(tx, askingWhetherLandlordReads(tx, matterId))

export function askingWhetherLandlordReads(tx: Tx, matterId: string): Asking<boolean> {
  const query = tx
    .selectFrom('matter_message as l')
    .innerJoin('tenancy_message as m', 'm.id', 'l.message_id')
    .select('m.id')
    .where('l.matter_id', '=', matterId)
    .where('l.cut_at', 'is', null)
    .where('m.sender_organisation_id', 'is not', null)
    .limit(1)
  return told(rowsOf(query), (rows) => rows.length > 0)
}
