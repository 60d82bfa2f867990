/** Reads for the end of a matter: how it ended, and who lived there and must sleep somewhere else. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { EndOutcome } from './rules.ts'

export type MatterEnd = {
  id: string
  on: Temporal.PlainDate
  outcome: EndOutcome
  children: number
  childrenPresent: boolean | null
  socialServicesPresent: boolean | null
  abandoned: boolean | null
  words: string | null
  leaseEnded: boolean
  at: Temporal.Instant
  by: string
}

/** The end that stands; null while the matter runs. */
export async function endOf(tx: Tx, matterId: string): Promise<MatterEnd | null> {
  const row = await tx
    .selectFrom('matter_end as e')
    .innerJoin('app_user as u', 'u.id', 'e.ended_by')
    .selectAll('e')
    .select('u.name')
    .where('e.matter_id', '=', matterId)
    .where('e.reopened_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    on: row.ended_on,
    outcome: row.outcome,
    children: row.children_at_end,
    childrenPresent: row.children_present,
    socialServicesPresent: row.social_services_present,
    abandoned: row.abandoned,
    words: row.words,
    leaseEnded: row.lease_ended,
    at: row.ended_at,
    by: row.name,
  }
}

export type NextNight = { personId: string; child: boolean }

/** Those who live there and have a record that the user may read: their next night is asked for. Children who only visit sleep elsewhere already. */
export async function peopleToAsk(tx: Tx, matter: { id: string; leaseId: string | null }): Promise<NextNight[]> {
  const { rows } = await sql<NextNight>`
    with known as (
      select r.person_id, r.part = 'child' as child from matter_resident r
      where r.matter_id = ${matter.id} and r.ended_at is null and r.person_id is not null and r.child_living is distinct from 'visits'
      union all select t.person_id, false from lease_tenant_now t where t.lease_id = ${matter.leaseId}::uuid
    )
    select p.id as "personId", bool_or(known.child) as child from known join person p on p.id = known.person_id
    group by p.id order by 2, 1`.execute(tx)
  return rows
}

/** The case that the matter is linked to, for follow-ups; null when there is none that the user may read. */
export async function linkedCase(tx: Tx, matterId: string): Promise<{ id: string; number: string } | null> {
  const row = await tx
    .selectFrom('matter_case as m')
    .innerJoin('case_file as c', 'c.id', 'm.case_id')
    .select(['c.id', 'c.number'])
    .where('m.matter_id', '=', matterId)
    .where('m.cut_at', 'is', null)
    .orderBy('m.linked_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** The lease that the matter is about while it runs, if the user may see it; null otherwise. */
export async function openLease(tx: Tx, leaseId: string | null): Promise<{ id: string } | null> {
  if (leaseId === null) return null
  const row = await tx
    .selectFrom('lease')
    .select('id')
    .where('id', '=', leaseId)
    .where('ends_on', 'is', null)
    .executeTakeFirst()
  return row ?? null
}
