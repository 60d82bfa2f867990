/** A lease ends, and what was noted by mistake is taken back: the end, or the lease itself. */

import { sql } from 'kysely'
import { endToldSituations, type LivingFormCode, resumeToldSituations, tellSituation } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../platform/database/index.ts'
import { type EndStop, keptReason, type SaidOfOpen, stopsEnd } from '../../platform/open-at-end.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { requireMay } from '../access.ts'
import { ONE_A_FLAT } from '../begin-lease.ts'
import { type BackRefusal, type EndProblem, type EndReason, endProblems, takeBackRefusal } from '../lease-rules.ts'
import { leasesOfPerson, leaseToChange, successorOf, tenantsOf } from '../leases.ts'
import { openInLease } from './open.ts'
import { openAtEnd } from './open-rules.ts'

export type EndRefusal =
  | { kind: EndProblem }
  | { kind: 'open'; stop: EndStop }
  | { kind: 'ended'; on: Temporal.PlainDate; by: string; at: Temporal.Instant | null }

export type LeaseEnd = { on: Temporal.PlainDate; because: EndReason; whereTo: LivingFormCode | null }

/** Ends the lease with its last day and why; where its tenants went is told from the day after, when they may have lost their home. */
export async function endLease(
  session: Session,
  leaseId: string,
  end: LeaseEnd & SaidOfOpen,
): Promise<Outcome<null, EndRefusal>> {
  requireMay(session, 'endLease')
  return asUser(session, async (tx) => {
    const lease = await leaseToChange(tx, leaseId)
    const open = openAtEnd(await openInLease(tx, lease), end.because)
    const stop = lease.endsOn === null ? stopsEnd(open, end) : null
    if (stop !== null) return refused({ kind: 'open', stop })
    return endLeaseIn(tx, session, leaseId, { ...end, openBecause: keptReason(open, end) })
  })
}

/**
 * The same inside a transaction that is already open. The caller has asked who may and what is open, and with `toldByCaller` tells itself where each
 * tenant went: a tenancy that was lost ends together with the matter that was about it.
 */
export async function endLeaseIn(
  tx: Tx,
  session: Session,
  leaseId: string,
  {
    toldByCaller = false,
    openBecause = null,
    ...end
  }: LeaseEnd & { toldByCaller?: boolean; openBecause?: string | null },
): Promise<Outcome<null, EndRefusal>> {
  const lease = await leaseToChange(tx, leaseId)
  if (lease.endsOn !== null)
    return refused({ kind: 'ended', on: lease.endsOn, by: lease.endRegisteredBy ?? '', at: lease.endRegisteredAt })
  const [problem] = endProblems(lease.beginsOn, end, today()).filter(
    (one) => one !== 'where-to-missing' || !toldByCaller,
  )
  if (problem) return refused({ kind: problem })
  await tx
    .updateTable('lease')
    .set({
      ends_on: end.on,
      ends_because: end.because,
      end_open_because: openBecause,
      end_registered_at: now(),
      end_registered_by: session.userId,
    })
    .where('id', '=', leaseId)
    .execute()
  const tenants = await tenantsOf(tx, leaseId, end.on)
  for (const personId of end.whereTo === null ? [] : tenants) {
    const from = end.on.add({ days: 1 })
    const told = await tellSituation(tx, session, { personId, form: end.whereTo ?? 'unknown', from })
    if (!told.ok) return refused({ kind: 'where-to-too-early' })
  }
  const data = { on: end.on.toString(), because: end.because }
  await record(tx, session, { what: 'lease.ended', subject: leaseId, person: tenants[0] ?? null, data })
  return done(null)
}

/** The lease runs on as if it had not ended; what was told of the day after gives way to it. Refuses when something stands on the end. */
export async function takeBackEnd(session: Session, leaseId: string): Promise<Outcome<null, BackRefusal>> {
  requireMay(session, 'endLease')
  try {
    return await asUser(session, async (tx) => {
      const lease = await leaseToChange(tx, leaseId)
      const tenants = await tenantsOf(tx, leaseId, lease.endsOn ?? today())
      const later = []
      for (const person of tenants) later.push(...(await leasesOfPerson(tx, person)))
      const hasSuccessor = (await successorOf(tx, leaseId)) !== null
      const refusal = takeBackRefusal({ endsOn: lease.endsOn, hasSuccessor }, later)
      if (refusal || lease.endsOn === null) return refused(refusal ?? 'not-ended')
      await goOn(tx, leaseId)
      for (const person of tenants) await endToldSituations(tx, session, person, lease.endsOn.add({ days: 1 }))
      const data = { on: lease.endsOn.toString(), because: lease.endsBecause }
      await record(tx, session, { what: 'lease.end-taken-back', subject: leaseId, person: tenants[0] ?? null, data })
      return done(null)
    })
  } catch (error) {
    if (isConflict(error, ONE_A_FLAT)) return refused('flat-let')
    throw error
  }
}

/**
 * A lease that was begun by mistake is taken back: the offer waits for its lease again, a lease that had been handed over goes on, and what was
 * told of where they lived. Refused once it has ended, been handed over or has a remark: then something stands on it.
 */
export async function undoLease(
  session: Session,
  leaseId: string,
): Promise<Outcome<{ offerId: string | null; predecessorId: string | null }, 'stands'>> {
  requireMay(session, 'beginLease')
  return asUser(session, async (tx) => {
    const lease = await leaseToChange(tx, leaseId)
    const { offerId, predecessorId } = lease
    if (predecessorId !== null) await leaseToChange(tx, predecessorId)
    const tenants = await tenantsOf(tx, leaseId)
    const { rows } = await sql<{ undone: boolean }>`select app.undo_lease(${leaseId}::uuid) as undone`.execute(tx)
    if (!rows[0]?.undone) return refused('stands')
    if (predecessorId !== null) await goOn(tx, predecessorId)
    for (const person of tenants) await resumeToldSituations(tx, session, person, lease.beginsOn)
    const data = { on: lease.beginsOn.toString(), predecessor: predecessorId }
    await record(tx, session, { what: 'lease.undone', subject: leaseId, person: tenants[0] ?? null, data })
    return done({ offerId, predecessorId })
  })
}

const goOn = (tx: Tx, leaseId: string) =>
  tx
    .updateTable('lease')
    .set({
      ends_on: null,
      ends_because: null,
      end_open_because: null,
      end_registered_at: null,
      end_registered_by: null,
    })
    .where('id', '=', leaseId)
    .execute()
