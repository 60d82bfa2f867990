/** The lists of the overview: offers that wait, leases on their way to be the tenant's own, first-hand leases that began lately; a landlord's leases. */

import { sql } from 'kysely'
import { nameOf } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Locale } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import type { LeaseForm } from '../forms.ts'
import type { Answer } from '../offer/rules.ts'

export type DayKey = { day: string; id: string }

/** An offer without an answer is shown this long after its last day; then it is history, found from the person's path. */
const OFFERS_SHOWN_DAYS = 92
/** "Lately": a quarter of a year, the pace at which plans are followed up. */
const LATELY_DAYS = 92

type Whom = {
  /** what to call them; somebody with protected identity has no name and no address in a list */
  who: string
  address: string | null
}

export type OfferRow = Whom & {
  id: string
  personId: string
  form: LeaseForm
  answerBy: Temporal.PlainDate
  beginsOn: Temporal.PlainDate
  offeredOn: Temporal.PlainDate
  offeredBy: string
  answer: Answer | null
  leaseId: string | null
}

/** Offers that wait for an answer, or for their lease to begin, of those the user may read; the nearest answer day first. */
export async function openOffers(
  tx: Tx,
  locale: Locale,
  limit: number,
  key: DayKey | null = null,
): Promise<OfferRow[]> {
  let query = tx
    .selectFrom('offer as o')
    .innerJoin('dwelling as d', 'd.id', 'o.dwelling_id')
    .innerJoin('person as p', 'p.id', 'o.person_id')
    .leftJoin('protection as s', (join) => join.onRef('s.person_id', '=', 'p.id').on('s.ended_at', 'is', null))
    .leftJoin('offer_answer as a', (join) => join.onRef('a.offer_id', '=', 'o.id').on('a.undone_at', 'is', null))
    .leftJoin('lease', 'lease.offer_id', 'o.id')
    .select([
      'o.id',
      'o.person_id as personId',
      'o.form',
      'o.answer_by as answerBy',
      'o.begins_on as beginsOn',
      'o.offered_on as offeredOn',
      'o.offered_by as offeredBy',
      'a.answer',
      'lease.id as leaseId',
      'd.address',
      'd.number',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.called',
      's.level as protection',
    ])
    .where('o.answer_by', '>=', today().subtract({ days: OFFERS_SHOWN_DAYS }))
    .where((eb) => eb.or([eb('a.id', 'is', null), eb('a.answer', '=', 'accepted')]))
    .where('lease.id', 'is', null)
  if (key) query = query.where(sql<boolean>`(o.answer_by, o.id) > (${key.day}::date, ${key.id}::uuid)`)
  const rows = await query.orderBy('o.answer_by').orderBy('o.id').limit(limit).execute()
  return rows.map((row) => ({ ...row, ...whom(row, locale) }))
}

type WhomRow = {
  address: string
  number: string | null
  givenName: string | null
  familyName: string | null
  called: string | null
  protection: 'secrecyMarking' | 'protectedRegistration' | 'fictitiousIdentity' | null
}

const whom = (row: WhomRow, locale: Locale): Whom => ({
  who: nameOf(row, locale),
  address: row.protection === null ? place(row) : null,
})
const place = ({ address, number }: Pick<WhomRow, 'address' | 'number'>) =>
  number ? `${address}, lgh ${number}` : address

export type LeaseRow = Whom & {
  id: string
  form: LeaseForm
  beginsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  handoverMonths: number | null
  complaintsAllowed: number
  begunBy: string
  arrears: number
  complaints: number
  personId: string | null
}

const readyOnSql = sql<Temporal.PlainDate>`case when l.handover_months is null then l.begins_on + 1
  else (l.begins_on + make_interval(months => l.handover_months))::date end`

/** Second-hand leases that run, by the day on which they can be the tenant's own: those that are ready come first. */
export async function leasesTowardHandover(tx: Tx, locale: Locale, limit: number, key: DayKey | null = null) {
  // said as the index lease_ready has it, so that the first page asks the policies about its own rows
  let query = leases(tx)
    .where('l.form', '<>', sql.lit('firstHandLease'))
    .where('l.ends_on', 'is', null)
    .where('l.municipality_code', '=', sql<string>`app.municipality()`)
  if (key) query = query.where(sql<boolean>`(${readyOnSql}, l.id) > (${key.day}::date, ${key.id}::uuid)`)
  const rows = await query.orderBy(readyOnSql).orderBy('l.id').limit(limit).execute()
  return withTenants(tx, rows, locale)
}

/** First-hand leases that began lately or are about to, the latest first. */
export async function recentFirstHand(tx: Tx, locale: Locale, limit: number, key: DayKey | null = null) {
  let query = leases(tx)
    .where('l.form', '=', sql.lit('firstHandLease'))
    .where('l.begins_on', '>=', today().subtract({ days: LATELY_DAYS }))
  if (key) query = query.where(sql<boolean>`(l.begins_on, l.id) < (${key.day}::date, ${key.id}::uuid)`)
  const rows = await query.orderBy('l.begins_on', 'desc').orderBy('l.id', 'desc').limit(limit).execute()
  return withTenants(tx, rows, locale)
}

function leases(tx: Tx) {
  return tx
    .selectFrom('lease as l')
    .select([
      'l.id',
      'l.form',
      'l.begins_on as beginsOn',
      'l.ends_on as endsOn',
      'l.handover_months as handoverMonths',
      'l.complaints_allowed as complaintsAllowed',
      'l.begun_by as begunBy',
      'l.dwelling_id as dwellingId',
    ])
}

/** Adds flats, tenants and what is not settled to one page of leases: asked for these rows alone, since each tenant is a question to the policies. */
async function withTenants(
  tx: Tx,
  rows: Awaited<ReturnType<ReturnType<typeof leases>['execute']>>,
  locale: Locale,
): Promise<LeaseRow[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const flats = new Map(
    (
      await tx
        .selectFrom('dwelling')
        .select(['id', 'address', 'number'])
        .where(
          'id',
          'in',
          rows.map(({ dwellingId }) => dwellingId),
        )
        .execute()
    ).map((flat) => [flat.id, flat]),
  )
  const tenants = await tx
    .selectFrom('lease_tenant_now as t')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .leftJoin('protection as s', (join) => join.onRef('s.person_id', '=', 'p.id').on('s.ended_at', 'is', null))
    .select([
      't.lease_id as leaseId',
      'p.id as personId',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.called',
      's.level as protection',
    ])
    .where('t.lease_id', 'in', ids)
    .orderBy('p.id')
    .execute()
  const open = await unsettledOf(tx, ids)
  return rows.map((row) => {
    const people = tenants.filter(({ leaseId }) => leaseId === row.id)
    const flat = flats.get(row.dwellingId)
    const named = people.map((person) =>
      whom({ ...person, address: flat?.address ?? '', number: flat?.number ?? null }, locale),
    )
    return {
      ...row,
      who: named.map(({ who }) => who).join(', '),
      address: named.some(({ address }) => address === null) ? null : (named[0]?.address ?? null),
      personId: people[0]?.personId ?? null,
      ...(open.get(row.id) ?? { arrears: 0, complaints: 0 }),
    }
  })
}

async function unsettledOf(tx: Tx, leaseIds: readonly string[]) {
  const rows = await tx
    .selectFrom('lease_remark')
    .select(({ fn }) => [
      'lease_id as id',
      fn.coalesce(fn.sum<number>('amount_kr'), sql<number>`0`).as('arrears'),
      sql<number>`count(*) filter (where kind = 'complaint')`.as('complaints'),
    ])
    .where('lease_id', 'in', leaseIds)
    .where('settled_on', 'is', null)
    .groupBy('lease_id')
    .execute()
  return new Map(
    rows.map(({ id, arrears, complaints }) => [id, { arrears: Number(arrears), complaints: Number(complaints) }]),
  )
}

export type OwnLeaseRow = {
  id: string
  address: string
  number: string | null
  form: LeaseForm
  beginsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  tenants: string | null
  remarks: number
}

/** A landlord's leases, the latest first, with how many of their own remarks are not settled. */
export async function landlordLeases(
  tx: Tx,
  session: Session,
  limit: number,
  key: DayKey | null,
): Promise<OwnLeaseRow[]> {
  let query = tx
    .selectFrom('lease as l')
    .innerJoin('dwelling as d', 'd.id', 'l.dwelling_id')
    .select([
      'l.id',
      'd.address',
      'd.number',
      'l.form',
      'l.begins_on as beginsOn',
      'l.ends_on as endsOn',
      sql<string | null>`app.tenant_names(l.id)`.as('tenants'),
      sql<number>`(select count(*) from lease_remark r where r.lease_id = l.id and r.settled_on is null)`.as('remarks'),
    ])
    .where('l.landlord_id', '=', session.organisation.id)
  if (key) query = query.where(sql<boolean>`(l.begins_on, l.id) < (${key.day}::date, ${key.id}::uuid)`)
  return query.orderBy('l.begins_on', 'desc').orderBy('l.id', 'desc').limit(limit).execute()
}
