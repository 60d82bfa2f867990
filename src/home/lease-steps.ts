/** What a lease came of and what stands beside it: its step from second to first hand, and homes at risk that are about it. */

import { sql } from 'kysely'
import { type Asking, rowsOf, type Tx } from '../platform/database/index.ts'

type Day = Temporal.PlainDate

export type HandedOver = {
  onDay: Day
  monthsAgreed: number | null
  monthsLived: number
  arrearsKr: number
  complaints: number
  way: 'newLease' | 'consent' | 'permission'
  wayOn: Day | null
  debts: 'none' | 'municipality' | 'tenant' | 'both'
  by: string
}

/** The step that this lease is the one or the other end of. */
export function handovers(tx: Tx, leaseId: string): Asking<HandedOver[]> {
  const query = tx
    .selectFrom('lease_handover as h')
    .innerJoin('app_user as u', 'u.id', 'h.handed_by')
    .select(['h.on_day as onDay', 'h.months_agreed as monthsAgreed', 'h.months_lived as monthsLived'])
    .select(['h.arrears_kr as arrearsKr', 'h.complaints', 'h.way', 'h.way_on as wayOn', 'h.debts', 'u.name as by'])
    .where((eb) => eb.or([eb('h.lease_id', '=', leaseId), eb('h.becomes_id', '=', leaseId)]))
    .where('h.undone_at', 'is', null)
    .orderBy('h.on_day', 'desc')
    .limit(1)
  return rowsOf(query, { onDay: 'day', wayOn: 'day' })
}

/** A home at risk about this lease that runs, of those that the user may read. */
export const mattersOn = (leaseId: string): Asking<{ id: string; number: string }[]> =>
  rowsOf(sql<{ id: string; number: string }>`
    select m.id, m.number from eviction_matter m where m.lease_id = ${leaseId}
      and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null) order by m.number`)
