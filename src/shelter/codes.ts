/** What is said at the door by whoever nobody writes down. */

import type { Tx } from '../platform/database/index.ts'

/** The codes that live, of bookings of whom nobody is written down. */
export async function codesOf(tx: Tx, bookingIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('booking').select(['id', 'code']).where('id', 'in', bookingIds).execute()
  return new Map(rows.flatMap(({ id, code }) => (code === null ? [] : [[id, code] as const])))
}
