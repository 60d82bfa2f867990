/** The day of a meeting as a clock of its matter; the same rows as the database keeps beside each meeting (`app.rewrite_booking_clocks`, migration 0011). */

import type { Tx } from '../../platform/database/index.ts'

/** Shaped as the matter's other clocks are. */
export type BookingClock = {
  source: 'booking'
  step: string
  rule: string
  due: Temporal.PlainDate
  lastDay: null
  actor: 'board'
  cannotWait: false
}

/** Meetings on a matter that are neither held nor missed nor cancelled. */
export async function bookingClocks(tx: Tx, matterId: string): Promise<BookingClock[]> {
  const rows = await tx
    .selectFrom('advice_booking as b')
    .leftJoin('advice_booking_outcome as o', (join) =>
      join.onRef('o.booking_id', '=', 'b.id').on('o.undone_at', 'is', null),
    )
    .select(['b.id', 'b.on_day'])
    .where('b.matter_id', '=', matterId)
    .where('b.freed_at', 'is', null)
    .where('o.id', 'is', null)
    .orderBy('b.begins_at')
    .execute()
  return rows.map(({ id, on_day }) => ({
    source: 'booking',
    step: id,
    rule: 'booking',
    due: on_day,
    lastDay: null,
    actor: 'board',
    cannotWait: false,
  }))
}
