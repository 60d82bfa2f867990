/** One of several tenants leaves a lease that runs on for the others, and it is taken back. */

import { endToldSituations, type LivingFormCode, tellSituation } from '../person/index.ts'
import { found, type Session } from '../platform/access/index.ts'
import { asUser, type Tx } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { done, type Outcome, refused } from '../platform/outcome.ts'
import { holdRecord, record } from '../platform/record/index.ts'
import { now, today } from '../platform/time/index.ts'
import { requireMay } from './access.ts'
import { type LeavingBackRefusal, type LeavingProblem, leavingProblem, takeBackLeavingRefusal } from './lease-rules.ts'
import { leasesOfPerson, leaseToChange, leavingsOf, successorOf, tenantsOf } from './leases.ts'

export type LeavingRefusal =
  | { kind: Exclude<LeavingProblem, 'before-beginning' | 'after-end'> | 'left-already' }
  | { kind: 'before-beginning' | 'after-end'; day: Temporal.PlainDate }

export type Leaving = { personId: string; on: Temporal.PlainDate; whereTo: LivingFormCode | null }

/** `on`: the last day on which the lease is theirs. Where they live is told from the day after, when that has come. */
export async function leaveLease(
  session: Session,
  leaseId: string,
  { personId, on, whereTo }: Leaving,
): Promise<Outcome<null, LeavingRefusal>> {
  requireMay(session, 'endLease')
  return asUser(session, async (tx) => {
    await holdRecord(tx)
    const lease = await leaseToChange(tx, leaseId)
    const left = (await leavingsOf(tx, leaseId)).map((one) => one.personId)
    const staying = (await tenantsOf(tx, leaseId)).filter((id) => !left.includes(id))
    if (!staying.includes(personId)) return refused({ kind: 'left-already' } as const)
    const problem = leavingProblem({ ...lease, tenants: staying.length }, { on, whereTo }, today())
    if (problem === 'before-beginning') return refused({ kind: problem, day: lease.beginsOn })
    if (problem === 'after-end') return refused({ kind: problem, day: lease.endsOn ?? on })
    if (problem !== null) return refused({ kind: problem })
    await note(tx, session, leaseId, { personId, on })
    if (whereTo !== null) {
      const told = await tellSituation(tx, session, { personId, form: whereTo, from: on.add({ days: 1 }) })
      if (!told.ok) return refused({ kind: 'where-to-too-early' } as const)
    }
    return done(null)
  })
}

async function note(
  tx: Tx,
  session: Session,
  leaseId: string,
  { personId, on }: Pick<Leaving, 'personId' | 'on'>,
): Promise<void> {
  await tx
    .insertInto('lease_leaving')
    .values({
      id: newId(),
      municipality_code: session.municipality,
      lease_id: leaseId,
      person_id: personId,
      last_on: on,
      registered_at: now(),
      registered_by: session.userId,
    })
    .execute()
  await record(tx, session, { what: 'lease.left', subject: leaseId, person: personId, data: { on: on.toString() } })
}

/** Whoever has said that they leave on a day to come stands on the lease that takes over until that day, and no longer. */
export async function carryLeavings(
  tx: Tx,
  session: Session,
  { from, to, since }: { from: string; to: string; since: Temporal.PlainDate },
): Promise<void> {
  for (const { personId, on } of await leavingsOf(tx, from))
    if (Temporal.PlainDate.compare(on, since) >= 0) await note(tx, session, to, { personId, on })
}

/** They stand on the lease as if they had not left; what was told of the time after gives way to it. */
export async function takeBackLeaving(
  session: Session,
  leaseId: string,
  leavingId: string,
): Promise<Outcome<null, LeavingBackRefusal>> {
  requireMay(session, 'endLease')
  return asUser(session, async (tx) => {
    await holdRecord(tx)
    await leaseToChange(tx, leaseId)
    const leaving = found((await leavingsOf(tx, leaseId)).find(({ id }) => id === leavingId))
    const hasSuccessor = (await successorOf(tx, leaseId)) !== null
    const others = (await leasesOfPerson(tx, leaving.personId)).filter(({ id }) => id !== leaseId)
    const refusal = takeBackLeavingRefusal({ leftOn: leaving.on, hasSuccessor }, others)
    if (refusal) return refused(refusal)
    await tx
      .updateTable('lease_leaving')
      .set({ undone_at: now(), undone_by: session.userId })
      .where('id', '=', leavingId)
      .execute()
    await endToldSituations(tx, session, leaving.personId, leaving.on.add({ days: 1 }))
    await record(tx, session, {
      what: 'lease.leaving-taken-back',
      subject: leaseId,
      person: leaving.personId,
      data: { on: leaving.on.toString() },
    })
    return done(null)
  })
}
