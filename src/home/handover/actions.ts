/** The second-hand lease becomes the tenant's own. */

import { found, type Session } from '../../platform/access/index.ts'
import { asUser, isConflict } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { looking, requireMay } from '../access.ts'
import { beginLease, ONE_A_FLAT } from '../begin-lease.ts'
import { handoverDays, type Obstacle, obstaclesToHandover, unsettled } from '../handover-rules.ts'
import { leaseToChange, remarksOf, successorOf, tenantsOf } from '../leases.ts'
import { carryLeavings } from '../leaving.ts'
import { isFarAway } from '../offer/rules.ts'

export type HandoverRefusal =
  | { kind: 'obstacles'; obstacles: Obstacle[] }
  /** somebody was faster: who, when, and the lease that it became */
  | { kind: 'handed-over'; leaseId: string; by: string; at: Temporal.Instant }
  | { kind: 'far-away' }
  | { kind: 'flat-let' }

/**
 * Ends the second-hand lease the day before `on` and begins the tenant's own, in one transaction. The chain is the new lease's `predecessor_id`.
 * Refuses with the obstacles that remain.
 */
export async function handOver(
  session: Session,
  leaseId: string,
  { on, rentKr }: { on: Temporal.PlainDate; rentKr: number },
): Promise<Outcome<{ leaseId: string }, HandoverRefusal>> {
  requireMay(session, 'handOver')
  if (isFarAway(on, today())) return refused({ kind: 'far-away' })
  try {
    return await asUser(session, async (tx) => {
      const lease = await leaseToChange(tx, leaseId)
      const successor = await successorOf(tx, leaseId)
      if (successor)
        return refused({ kind: 'handed-over', leaseId: successor.id, by: successor.by, at: successor.at } as const)
      const tenancy = { ...lease, ...unsettled(await remarksOf(tx, leaseId)) }
      const terms = { months: lease.handoverMonths, complaintsAllowed: lease.complaintsAllowed }
      const obstacles = obstaclesToHandover(tenancy, terms, on)
      if (obstacles.length > 0) return refused({ kind: 'obstacles', obstacles } as const)
      const { oldEndsOn, ownBeginsOn } = handoverDays(on)
      await tx
        .updateTable('lease')
        .set({
          ends_on: oldEndsOn,
          ends_because: 'handedOver',
          end_registered_at: now(),
          end_registered_by: session.userId,
        })
        .where('id', '=', leaseId)
        .execute()
      const tenants = await tenantsOf(tx, leaseId, ownBeginsOn)
      const own = await beginLease(tx, session, {
        dwellingId: lease.dwellingId,
        landlordId: lease.landlordId,
        form: 'firstHandLease',
        beginsOn: ownBeginsOn,
        rentKr,
        handoverMonths: null,
        tenants,
        offerId: null,
        predecessorId: leaseId,
      })
      await carryLeavings(tx, session, { from: leaseId, to: own.id, since: ownBeginsOn })
      const data = { becomes: own.id, on: ownBeginsOn.toString() }
      await record(tx, session, { what: 'lease.handed-over', subject: leaseId, person: tenants[0] ?? null, data })
      return done({ leaseId: own.id })
    })
  } catch (error) {
    if (isConflict(error, ONE_A_FLAT)) return refused({ kind: 'flat-let' })
    if (!isConflict(error, 'lease_successor')) throw error
    const { id, by, at } = found(await asUser(looking(session), (tx) => successorOf(tx, leaseId)))
    return refused({ kind: 'handed-over', leaseId: id, by, at })
  }
}
