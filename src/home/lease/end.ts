/** Writing a lease's end, for its own form and for the matter in which a tenancy is lost. */

import { type LivingFormCode, tellSituation } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { type EndProblem, type EndReason, endProblems } from '../lease-rules.ts'
import { type Lease, leaseToChange, tenantsOf } from '../leases.ts'

export type LeaseEnd = { on: Temporal.PlainDate; because: EndReason; whereTo: LivingFormCode | null }

type Ended = {
  /** who stood on it on its last day */
  tenants: readonly string[]
  /** the row for the record */
  data: { on: string; because: EndReason }
}

/** Ends a held lease that has no end, and tells where its tenants went from the day after. `toldByCaller`: that is told elsewhere, of each. */
export async function writeEnd(
  tx: Tx,
  session: Session,
  lease: Pick<Lease, 'id' | 'beginsOn'>,
  {
    toldByCaller = false,
    openBecause = null,
    ...end
  }: LeaseEnd & { toldByCaller?: boolean; openBecause?: string | null },
): Promise<Outcome<Ended, EndProblem>> {
  const [problem] = endProblems(lease.beginsOn, end, today()).filter(
    (one) => one !== 'where-to-missing' || !toldByCaller,
  )
  if (problem) return refused(problem)
  await tx
    .updateTable('lease')
    .set({
      ends_on: end.on,
      ends_because: end.because,
      end_open_because: openBecause,
      end_registered_at: now(),
      end_registered_by: session.userId,
    })
    .where('id', '=', lease.id)
    .execute()
  const tenants = await tenantsOf(tx, lease.id, end.on)
  for (const personId of end.whereTo === null ? [] : tenants) {
    const from = end.on.add({ days: 1 })
    const told = await tellSituation(tx, session, { personId, form: end.whereTo ?? 'unknown', from })
    if (!told.ok) return refused('where-to-too-early')
  }
  return done({ tenants, data: { on: end.on.toString(), because: end.because } })
}

/** Why a matter couldn't end the lease that it was about; `ended`: somebody has ended it already. */
export type EndRefusal = { kind: EndProblem | 'ended' }

/**
 * Ends the lease inside a transaction that is already open. The caller has asked who may and what is open, and tells itself where each tenant went: a
 * tenancy that was lost ends together with the matter that was about it.
 */
export async function endLeaseIn(
  tx: Tx,
  session: Session,
  leaseId: string,
  end: LeaseEnd & { toldByCaller?: boolean },
): Promise<Outcome<null, EndRefusal>> {
  const lease = await leaseToChange(tx, leaseId)
  if (lease.endsOn !== null) return refused({ kind: 'ended' })
  const ended = await writeEnd(tx, session, lease, end)
  if (!ended.ok) return refused({ kind: ended.reason })
  const { tenants, data } = ended.value
  await record(tx, session, { what: 'lease.ended', subject: leaseId, person: tenants[0] ?? null, data })
  return done(null)
}
