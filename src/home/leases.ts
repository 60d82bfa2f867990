/** Leases: one with all that its page shows, its chain, and those of a person. */

import { sql } from 'kysely'
import { found, type ReadPage } from '../platform/access/index.ts'
import { type Asking, ask, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { holdRecord } from '../platform/record/index.ts'
import { today } from '../platform/time/index.ts'
import type { LeaseForm } from './forms.ts'
import type { EndReason } from './lease-rules.ts'

export type Remark = {
  id: string
  kind: 'arrears' | 'complaint' | 'disturbance'
  onDay: Temporal.PlainDate
  amountKr: number | null
  words: string | null
  notedBy: string
  settledOn: Temporal.PlainDate | null
}

export type Lease = {
  id: string
  dwellingId: string
  address: string
  number: string | null
  landlordId: string
  landlord: string
  form: LeaseForm
  beginsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  endsBecause: EndReason | 'handedOver' | 'takenOver' | null
  rentKr: number
  handoverMonths: number | null
  complaintsAllowed: number
  predecessorId: string | null
  offerId: string | null
  endRegisteredAt: Temporal.Instant | null
  endRegisteredBy: string | null
  /** why it was right to end although something was open */
  endOpenBecause: string | null
  /** for the landlord of a first-hand lease: the names on the contract */
  tenantNames: string | null
}

function leases(tx: Tx) {
  return tx
    .selectFrom('lease as l')
    .innerJoin('dwelling as d', 'd.id', 'l.dwelling_id')
    .innerJoin('organisation as o', 'o.id', 'l.landlord_id')
    .leftJoin('app_user as u', 'u.id', 'l.end_registered_by')
    .select([
      'l.id',
      'l.dwelling_id as dwellingId',
      'd.address',
      'd.number',
      'l.landlord_id as landlordId',
      'o.name as landlord',
      'l.form',
      'l.begins_on as beginsOn',
      'l.ends_on as endsOn',
      'l.ends_because as endsBecause',
      'l.rent_kr as rentKr',
      'l.handover_months as handoverMonths',
      'l.complaints_allowed as complaintsAllowed',
      'l.predecessor_id as predecessorId',
      'l.offer_id as offerId',
      'l.end_registered_at as endRegisteredAt',
      'u.name as endRegisteredBy',
      'l.end_open_because as endOpenBecause',
      sql<string | null>`app.tenant_names(l.id)`.as('tenantNames'),
    ])
}

/** Writes down in the read log whom a landlord is shown on its own first-hand leases. For staff nobody: they open the tenants. */
export async function tenantsRead(tx: Tx, leases: readonly string[], page: ReadPage): Promise<void> {
  await sql`select app.tenants_read(${leases}::uuid[], ${page})`.execute(tx)
}

/** One lease; a page that doesn't exist when it isn't the user's to see. */
export const leaseToShow = async (tx: Tx, id: string): Promise<Lease> => found(await ask(tx, askingLease(tx, id)))

export const askingLease = (tx: Tx, id: string): Asking<Lease | undefined> =>
  told(
    rowsOf(leases(tx).where('l.id', '=', id), { beginsOn: 'day', endsOn: 'day', endRegisteredAt: 'moment' }),
    ([lease]) => lease,
  )

/** The same, held until the transaction ends: two who change it come one after the other. */
export async function leaseToChange(tx: Tx, id: string): Promise<Lease> {
  await holdRecord(tx)
  found(await tx.selectFrom('lease').select('id').where('id', '=', id).forUpdate().executeTakeFirst())
  return leaseToShow(tx, id)
}

/** Who stands on the contract on a day, of those the user may read about; nobody for a landlord. */
export const tenantsOf = (tx: Tx, leaseId: string, on: Temporal.PlainDate = today()): Promise<string[]> =>
  ask(tx, askingTenants(tx, leaseId, on))

export function askingTenants(tx: Tx, leaseId: string, on: Temporal.PlainDate = today()): Asking<string[]> {
  const query = tx
    .selectFrom('lease_tenant as t')
    .leftJoin('lease_leaving as v', (join) =>
      join
        .onRef('v.lease_id', '=', 't.lease_id')
        .onRef('v.person_id', '=', 't.person_id')
        .on('v.undone_at', 'is', null)
        .on('v.last_on', '<', on),
    )
    .select('t.person_id as id')
    .where('t.lease_id', '=', leaseId)
    .where('v.id', 'is', null)
    .orderBy('t.person_id')
  return told(rowsOf(query), (rows) => rows.map(({ id }) => id))
}

/** Who leaves or has left the lease while it runs on, the first first. `on`: the last day on which it is theirs. */
export const leavingsOf = (tx: Tx, leaseId: string): Promise<Leaving[]> => ask(tx, askingLeavings(tx, leaseId))

type Leaving = { id: string; personId: string; on: Temporal.PlainDate }

export function askingLeavings(tx: Tx, leaseId: string): Asking<Leaving[]> {
  const query = tx
    .selectFrom('lease_leaving')
    .select(['id', 'person_id as personId', 'last_on as on'])
    .where('lease_id', '=', leaseId)
    .where('undone_at', 'is', null)
    .orderBy('last_on')
    .orderBy('id')
  return rowsOf(query, { on: 'day' })
}

/** What was noted, the latest first; a landlord gets its own. */
export const remarksOf = (tx: Tx, leaseId: string): Promise<Remark[]> => ask(tx, askingRemarks(tx, leaseId))

export function askingRemarks(tx: Tx, leaseId: string): Asking<Remark[]> {
  const query = tx
    .selectFrom('lease_remark as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select([
      'r.id',
      'r.kind',
      'r.on_day as onDay',
      'r.amount_kr as amountKr',
      'r.words',
      'o.name as notedBy',
      'r.settled_on as settledOn',
    ])
    .where('r.lease_id', '=', leaseId)
    .orderBy('r.on_day', 'desc')
    .orderBy('r.id', 'desc')
    .limit(100)
  return rowsOf(query, { onDay: 'day', settledOn: 'day' })
}

export type Link = {
  id: string
  form: LeaseForm
  beginsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  predecessorId: string | null
}

/** The line of leases that this one belongs to, the first of them first: each took over from the one before (JB 12:37). */
export function askingChain(leaseId: string): Asking<Link[]> {
  const query = sql<Link>`
    with recursive
      back as (select id, predecessor_id from lease where id = ${leaseId}
        union select l.id, l.predecessor_id from lease l join back on l.id = back.predecessor_id),
      onward as (select id from lease where id = ${leaseId}
        union select l.id from lease l join onward on l.predecessor_id = onward.id)
    select id, form, begins_on as "beginsOn", ends_on as "endsOn", predecessor_id as "predecessorId"
    from lease where id in (select id from back union select id from onward) order by begins_on, id`
  return rowsOf(query, { beginsOn: 'day', endsOn: 'day' })
}

/** The lease that took over from this one, with who made it and when; null when none did. */
export async function successorOf(tx: Tx, leaseId: string) {
  const row = await tx
    .selectFrom('lease as l')
    .leftJoin('app_user as u', 'u.id', 'l.begun_by')
    .select(['l.id', 'l.begun_at as at', 'u.name as by'])
    .where('l.predecessor_id', '=', leaseId)
    .executeTakeFirst()
  return row ? { ...row, by: row.by ?? '' } : null
}

export type PersonLease = Omit<Link, 'predecessorId'> & {
  /** left: it ended for this person alone */
  endsBecause: Lease['endsBecause'] | 'left'
  predecessorId: string | null
}

/** These people's leases, the earliest first; also those that are to begin. */
export function leasesIn(tx: Tx, personIds: readonly string[]): Asking<(PersonLease & { personId: string })[]> {
  const query = tx
    .selectFrom('lease_tenant as t')
    .innerJoin('lease as l', 'l.id', 't.lease_id')
    .leftJoin('lease_leaving as v', (join) =>
      join
        .onRef('v.lease_id', '=', 't.lease_id')
        .onRef('v.person_id', '=', 't.person_id')
        .on('v.undone_at', 'is', null),
    )
    .select([
      't.person_id as personId',
      'l.id',
      'l.form',
      'l.begins_on as beginsOn',
      sql<Temporal.PlainDate | null>`least(v.last_on, l.ends_on)`.as('endsOn'),
      sql<
        PersonLease['endsBecause']
      >`case when v.last_on < coalesce(l.ends_on, 'infinity'::date) then 'left' else l.ends_because end`.as(
        'endsBecause',
      ),
      'l.predecessor_id as predecessorId',
    ])
    .where('t.person_id', 'in', personIds)
    .orderBy('l.begins_on')
    .orderBy('l.id')
  return rowsOf(query, { beginsOn: 'day', endsOn: 'day' })
}

export type TakenBack = {
  personId: string
  form: LeaseForm
  beginsOn: Temporal.PlainDate
  offerId: string | null
  undoneAt: Temporal.Instant
}

/** Leases of these people's that were begun by mistake and taken back: none of them is a lease, but it happened. */
export function leasesTakenBack(personIds: readonly string[]): Asking<TakenBack[]> {
  const query = sql<TakenBack>`
    select person_id as "personId", form, begins_on as "beginsOn", offer_id as "offerId", undone_at as "undoneAt"
    from app.leases_taken_back(${personIds}::uuid[]) order by undone_at, lease_id`
  return rowsOf(query, { beginsOn: 'day', undoneAt: 'moment' })
}

export const leasesOfPerson = (tx: Tx, personId: string): Promise<PersonLease[]> => ask(tx, leasesIn(tx, [personId]))

/** Whether a lease has not ended: it runs, or is to begin. */
export const isOpen = ({ endsOn }: { endsOn: Temporal.PlainDate | null }): boolean =>
  endsOn === null || Temporal.PlainDate.compare(endsOn, today()) >= 0
