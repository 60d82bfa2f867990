/** What hangs on a lease when somebody wants to end it, as it stands now. */

import { sql } from 'kysely'
import { type Asking, allOf, ask, rowsOf, type Tx } from '../../platform/database/index.ts'
import { mattersOn } from '../lease-steps.ts'
import { askingRemarks, type Lease } from '../leases.ts'
import type { OpenInLease } from './open-rules.ts'

type Day = Temporal.PlainDate

/** Everything that is open, in the order that it is shown. */
export async function openInLease(tx: Tx, { id }: Pick<Lease, 'id'>): Promise<OpenInLease[]> {
  const held = await ask(
    tx,
    allOf({ matters: mattersOn(id), remarks: askingRemarks(tx, id), support: supportIn(id), others: othersOf(id) }),
  )
  return [
    ...held.matters.map(({ id: of, number }) => ({ id: `matter ${of}`, kind: 'matterRuns', of, number }) as const),
    ...held.remarks
      .filter(({ settledOn }) => settledOn === null)
      .map(({ id: of, kind: remark, onDay }) => ({ id: `remark ${of}`, kind: 'remark', remark, onDay }) as const),
    ...held.support.map(({ id: of, caseId }) => ({ id: `support ${of}`, kind: 'homeRuns', of, caseId }) as const),
    ...(held.others.length === 0 ? [{ id: 'noOtherHome', kind: 'noOtherHome' } as const] : []),
  ]
}

/** Homes by decision that run for a tenant: the lease is what they are carried out with. */
const supportIn = (leaseId: string): Asking<{ id: string; caseId: string }[]> =>
  rowsOf(sql<{ id: string; caseId: string }>`
    select i.id, i.case_id as "caseId" from lease_tenant t join intervention i on i.person_id = t.person_id
    where t.lease_id = ${leaseId} and i.kind in ('trainingFlat', 'socialLease', 'housingFirst') and i.ended_on is null order by i.begins_on, i.id`)

/** Other leases of the tenants that run or are to begin. */
const othersOf = (leaseId: string): Asking<{ beginsOn: Day }[]> =>
  rowsOf(
    sql<{ beginsOn: Day }>`
      select l.begins_on as "beginsOn" from lease_tenant t join lease_tenant o on o.person_id = t.person_id join lease l on l.id = o.lease_id
      where t.lease_id = ${leaseId} and l.id <> ${leaseId} and l.undone_at is null and (l.ends_on is null or l.ends_on >= app.today())`,
    { beginsOn: 'day' },
  )
