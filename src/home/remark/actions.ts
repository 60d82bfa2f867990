/** What stands in the way of a handover: unpaid rent and justified complaints, noted and settled. */

import { found, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecord, record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { requireMay } from '../access.ts'
import { leaseToShow, tenantsOf } from '../leases.ts'
import { type NewRemark, type RemarkProblem, remarkProblems } from './rules.ts'

/** Notes a remark for the user's own organisation: a landlord sees only what its own people noted. */
export async function addRemark(
  session: Session,
  leaseId: string,
  remark: NewRemark,
): Promise<Outcome<{ id: string }, RemarkProblem[]>> {
  requireMay(session, 'remark')
  return asUser(session, async (tx) => {
    const lease = await leaseToShow(tx, leaseId)
    const problems = remarkProblems(remark, lease.beginsOn, today())
    if (problems.length > 0) return refused(problems)
    const id = newId()
    await tx
      .insertInto('lease_remark')
      .values({
        id,
        municipality_code: session.municipality,
        lease_id: leaseId,
        organisation_id: session.organisation.id,
        kind: remark.kind,
        on_day: remark.onDay,
        amount_kr: remark.kind === 'arrears' ? remark.amountKr : null,
        words: remark.words,
        noted_at: now(),
        noted_by: session.userId,
      })
      .execute()
    const [person = null] = await tenantsOf(tx, leaseId)
    const data = { lease: leaseId, kind: remark.kind, on: remark.onDay.toString() }
    await record(tx, session, { what: 'lease-remark.noted', subject: id, person, data })
    return done({ id })
  })
}

/** Settles the remark (the rent was paid, the matter is over), or takes that back. The same answer twice changes nothing. */
export async function settleRemark(
  session: Session,
  leaseId: string,
  remarkId: string,
  settled: boolean,
): Promise<Outcome<null, never>> {
  requireMay(session, 'remark')
  return asUser(session, async (tx) => {
    await holdRecord(tx)
    const remark = await tx
      .selectFrom('lease_remark')
      .select(['id', 'settled_on'])
      .where('id', '=', remarkId)
      .where('lease_id', '=', leaseId)
      .forUpdate()
      .executeTakeFirst()
    if ((found(remark).settled_on !== null) === settled) return done(null)
    await tx
      .updateTable('lease_remark')
      .set(settled ? { settled_on: today(), settled_by: session.userId } : { settled_on: null, settled_by: null })
      .where('id', '=', remarkId)
      .execute()
    const [person = null] = await tenantsOf(tx, leaseId)
    const what = settled ? 'lease-remark.settled' : 'lease-remark.unsettled'
    await record(tx, session, { what, subject: remarkId, person, data: { lease: leaseId } })
    return done(null)
  })
}
