/** The home on its way: offers that stand and leases that haven't begun, so that the case doesn't ask for what is already done. */

import { sql } from 'kysely'
import type { LivingFormCode } from '../../person/index.ts'
import { type Asking, rowsOf } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'

export type HomeComing = {
  kind: 'offered' | 'accepted' | 'leaseAhead'
  /** of the offer, or of the lease */
  id: string
  form: LivingFormCode
  /** the last day for the answer, or the day it begins */
  on: Temporal.PlainDate
}

/** The surest first. Where the flat lies is never said here. */
export function homesComing(personId: string): Asking<HomeComing[]> {
  const query = sql<HomeComing>`
    select kind, id, form, "on" from (
    select 'leaseAhead' as kind, l.id, l.form, l.begins_on as "on", 0 as sure
    from lease_tenant t join lease l on l.id = t.lease_id
    where t.person_id = ${personId} and l.undone_at is null and l.begins_on > ${today()}
    union all
    select case when a.id is null then 'offered' else 'accepted' end, o.id, o.form, case when a.id is null then o.answer_by else o.begins_on end, case when a.id is null then 2 else 1 end
    from offer o left join offer_answer a on a.offer_id = o.id and a.undone_at is null
    where o.person_id = ${personId} and (a.id is null or a.answer = 'accepted') and (a.id is not null or o.answer_by >= ${today()})
      and not exists (select from lease l where l.offer_id = o.id and l.undone_at is null)
    ) h order by sure, "on"`
  return rowsOf(query, { on: 'day' })
}
