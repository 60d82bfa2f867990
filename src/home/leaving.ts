/** Who has said that they leave a lease, when another lease takes over from it. */

import type { Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { record, stampedRow } from '../platform/record/index.ts'
import { leavingsOf } from './leases.ts'

/** Whoever has said that they leave on a day to come stands on the lease that takes over until that day, and no longer. */
export async function carryLeavings(
  tx: Tx,
  session: Session,
  { from, to, since }: { from: string; to: string; since: Temporal.PlainDate },
): Promise<void> {
  const ahead = (await leavingsOf(tx, from)).filter(({ on }) => Temporal.PlainDate.compare(on, since) >= 0)
  for (const { personId, on } of ahead) {
    await tx
      .insertInto('lease_leaving')
      .values({
        ...stampedRow(session, 'registered'),
        lease_id: to,
        person_id: personId,
        last_on: on,
      })
      .execute()
    await record(tx, session, { what: 'lease.left', subject: to, person: personId, data: { on: on.toString() } })
  }
}
