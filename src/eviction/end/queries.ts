/** Reads for the end of a matter: how it ended, and who lived there and must sleep somewhere else. */

import { sql } from 'kysely'
import type { ProtectionLevel } from '../../person/index.ts'
import { type Asking, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import type { EndOutcome } from '../outcomes.ts'

export type MatterEnd = {
  id: string
  on: Temporal.PlainDate
  outcome: EndOutcome
  children: number
  childrenPresent: boolean | null
  socialServicesPresent: boolean | null
  abandoned: boolean | null
  words: string | null
  /** why it was right to end although something was open */
  openBecause: string | null
  leaseEnded: boolean
  at: Temporal.Instant
  by: string
}

/** The end that stands; null while the matter runs. */
export const endOf = (tx: Tx, matterId: string): Promise<MatterEnd | null> => ask(tx, askingEnd(tx, matterId))

export function askingEnd(tx: Tx, matterId: string): Asking<MatterEnd | null> {
  const query = tx
    .selectFrom('matter_end as e')
    .innerJoin('app_user as u', 'u.id', 'e.ended_by')
    .selectAll('e')
    .select('u.name')
    .where('e.matter_id', '=', matterId)
    .where('e.reopened_at', 'is', null)
  const times = { ended_on: 'day', ended_at: 'moment', reopened_at: 'moment' } as const
  return told(rowsOf(query, times), ([row]) =>
    row === undefined
      ? null
      : {
          id: row.id,
          on: row.ended_on,
          outcome: row.outcome,
          children: row.children_at_end,
          childrenPresent: row.children_present,
          socialServicesPresent: row.social_services_present,
          abandoned: row.abandoned,
          words: row.words,
          openBecause: row.open_because,
          leaseEnded: row.lease_ended,
          at: row.ended_at,
          by: row.name,
        },
  )
}

type Named = {
  id: string
  givenName: string | null
  familyName: string | null
  called: string | null
  protection: ProtectionLevel | null
}

/** Those who live there and have a record that the user may read: their next night is asked for. Children who only visit sleep elsewhere already. */
export function askingPeople(
  _tx: Tx,
  matter: { id: string; leaseId: string | null },
): Asking<(Named & { child: boolean })[]> {
  return rowsOf(sql<Named & { child: boolean }>`
    with known as (
      select r.person_id, r.part = 'child' as child from matter_resident r
      where r.matter_id = ${matter.id} and r.ended_at is null and r.person_id is not null and r.child_living is distinct from 'visits'
      union all select t.person_id, false from lease_tenant_now t where t.lease_id = ${matter.leaseId}::uuid
    )
    select p.id, p.given_name as "givenName", p.family_name as "familyName", p.called, bool_or(known.child) as child,
      (select x.level from protection x where x.person_id = p.id and x.ended_at is null) as protection
    from known join person p on p.id = known.person_id group by p.id order by child, p.id`)
}

/** The case that the matter is linked to, for follow-ups; null when there is none that the user may read. */
export function askingLinkedCase(tx: Tx, matterId: string): Asking<{ id: string; number: string } | null> {
  const query = tx
    .selectFrom('matter_case as m')
    .innerJoin('case_file as c', 'c.id', 'm.case_id')
    .select(['c.id', 'c.number'])
    .where('m.matter_id', '=', matterId)
    .where('m.cut_at', 'is', null)
    .orderBy('m.linked_at', 'desc')
    .limit(1)
  return told(rowsOf(query), ([row = null]) => row)
}

/** The lease that the matter is about, if the user may see it, and whether it runs. */
export const askingLease = (tx: Tx, leaseId: string | null): Asking<{ runs: boolean }[]> =>
  rowsOf(
    tx
      .selectFrom('lease')
      .select((eb) => eb('ends_on', 'is', null).$castTo<boolean>().as('runs'))
      .where('id', '=', leaseId),
  )

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
