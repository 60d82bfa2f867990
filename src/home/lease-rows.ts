/** Leases as rows of a list: the flat, the tenants by what to call them, and what is not settled. */

import { sql } from 'kysely'
import { nameOf } from '../person/index.ts'
import { type Asking, rowsOf, type Tx, told } from '../platform/database/index.ts'
import type { Locale } from '../platform/text/index.ts'
import type { LeaseForm } from './forms.ts'

export type Whom = {
  /** what to call them; somebody with protected identity has no name and no address in a list */
  who: string
  address: string | null
}

export type WhomRow = {
  address: string
  number: string | null
  givenName: string | null
  familyName: string | null
  called: string | null
  protection: 'secrecyMarking' | 'protectedRegistration' | 'fictitiousIdentity' | null
}

export const whom = (row: WhomRow, locale: Locale): Whom => ({
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
  arrears: number
  complaints: number
  personId: string | null
  tenantIds: string[]
}

/** The first day on which it can be the tenant's own, by its terms: said as the index lease_ready has it. */
export const readyOnSql = sql<Temporal.PlainDate>`case when l.handover_months is null then l.begins_on + 1
  else (l.begins_on + make_interval(months => l.handover_months))::date end`

export function leases(tx: Tx) {
  return tx
    .selectFrom('lease as l')
    .select([
      'l.id',
      'l.form',
      'l.begins_on as beginsOn',
      'l.ends_on as endsOn',
      'l.handover_months as handoverMonths',
      'l.complaints_allowed as complaintsAllowed',
      'l.dwelling_id as dwellingId',
    ])
}

type Tenant = Omit<WhomRow, 'address' | 'number'> & { id: string }

/**
 * Adds the flat, tenants and what is not settled to one page of leases: asked for these rows alone, in their order, since each tenant is a question
 * to the policies.
 */
export function withTenants(tx: Tx, page: ReturnType<typeof leases>, locale: Locale): Asking<LeaseRow[]> {
  const listed = tx
    .with('l', (db) => db.selectFrom(page.as('l')).selectAll().select(sql<number>`row_number() over ()`.as('place')))
    .selectFrom('l')
    .leftJoin('dwelling as d', 'd.id', 'l.dwellingId')
    .selectAll('l')
    .select(['d.address', 'd.number'])
    .select(
      sql<
        Tenant[]
      >`(select coalesce(json_agg(json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name,
          'called', p.called, 'protection', s.level) order by p.id), '[]')
        from lease_tenant_now t join person p on p.id = t.person_id left join protection s on s.person_id = p.id and s.ended_at is null
        where t.lease_id = l.id)`.as('tenants'),
    )
    .select(
      sql<Unsettled>`(select json_build_object('arrears', coalesce(sum(r.amount_kr), 0), 'complaints', count(*) filter (where r.kind = 'complaint'))
        from lease_remark r where r.lease_id = l.id and r.settled_on is null)`.as('unsettled'),
    )
    .orderBy('place')
  return told(rowsOf(listed, { beginsOn: 'day', endsOn: 'day' }), (rows) =>
    rows.map(({ tenants, unsettled, ...row }) => {
      const named = tenants.map((person) => whom({ ...person, address: row.address ?? '', number: row.number }, locale))
      return {
        ...row,
        ...unsettled,
        who: named.map(({ who }) => who).join(', '),
        address: named.some(({ address }) => address === null) ? null : (named[0]?.address ?? null),
        personId: tenants[0]?.id ?? null,
        tenantIds: tenants.map(({ id }) => id),
      }
    }),
  )
}

type Unsettled = { arrears: number; complaints: number }
