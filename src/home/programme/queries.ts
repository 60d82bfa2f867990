/** Programmes, and which lease was begun within which: of the leases that the user may read about. */

import { sql } from 'kysely'
import { nameOf } from '../../person/index.ts'
import { type Asking, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import type { Locale } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import type { LeaseForm } from '../forms.ts'
import type { ProgrammeKind } from '../placed.ts'

export type Programme = {
  id: string
  name: string
  kind: ProgrammeKind
  about: string | null
  from: Temporal.PlainDate
  /** the last day on which a lease is begun within it */
  until: Temporal.PlainDate | null
  decidedIn: string
  decidedOn: Temporal.PlainDate
  addedAt: Temporal.Instant
  addedBy: string | null
  endedAt: Temporal.Instant | null
  endedBy: string | null
}

const programmes = (tx: Tx) =>
  tx
    .selectFrom('programme as p')
    .leftJoin('app_user as a', 'a.id', 'p.added_by')
    .leftJoin('app_user as e', 'e.id', 'p.ended_by')
    .select([
      'p.id',
      'p.name',
      'p.kind',
      'p.about',
      'p.from_on as from',
      'p.until_on as until',
      'p.decided_in as decidedIn',
      'p.decided_on as decidedOn',
      'p.added_at as addedAt',
      'a.name as addedBy',
      'p.ended_at as endedAt',
      'e.name as endedBy',
    ])
    .where('p.undone_at', 'is', null)

const shape = { from: 'day', until: 'day', decidedOn: 'day', addedAt: 'moment', endedAt: 'moment' } as const

export const askingProgramme = (tx: Tx, id: string): Asking<Programme | undefined> =>
  told(rowsOf(programmes(tx).where('p.id', '=', id), shape), ([one]) => one)

export type ProgrammeFilter = { which: 'running' | 'all' }

/** Those that run or are to begin first, by name; `after`: name and id. */
export function askingProgrammes(
  tx: Tx,
  { which }: ProgrammeFilter,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Asking<Programme[]> {
  let query = programmes(tx)
  if (which === 'running')
    query = query.where((eb) => eb.or([eb('p.until_on', 'is', null), eb('p.until_on', '>=', today())]))
  if (after) {
    const [name = '', id = ''] = after
    query = query.where(sql<boolean>`(p.name collate swedish, p.id) > (${name}, ${id}::uuid)`)
  }
  return rowsOf(query.orderBy(sql`p.name collate swedish`).orderBy('p.id').limit(limit), shape)
}

/** Those that run on a day: what a lease that begins then can be begun within. */
export const programmesOn = (tx: Tx, day: Temporal.PlainDate): Promise<Programme[]> =>
  ask(
    tx,
    rowsOf(
      programmes(tx)
        .where('p.from_on', '<=', day)
        .where((eb) => eb.or([eb('p.until_on', 'is', null), eb('p.until_on', '>=', day)]))
        .orderBy(sql`p.name collate swedish`)
        .orderBy('p.id'),
      shape,
    ),
  )

export type PlacedLease = {
  id: string
  /** somebody with protected identity has no name in a list */
  who: string
  tenantIds: string[]
  form: LeaseForm
  programme: string
  begins: Temporal.PlainDate
  ends: Temporal.PlainDate | null
}

type Tenant = {
  id: string
  givenName: string | null
  familyName: string | null
  called: string | null
  protection: 'secrecyMarking' | 'protectedRegistration' | 'fictitiousIdentity' | null
}

/** Leases that were begun within a programme, of those the user may read; the latest first. `after`: day and id. */
export function askingPlacedLeases(
  locale: Locale,
  { programme, state }: { programme: string | null; state: 'running' | 'all' },
  { after, limit }: { after: readonly string[] | null; limit: number },
): Asking<PlacedLease[]> {
  const [day = '', id = ''] = after ?? []
  const query = sql<Omit<PlacedLease, 'who' | 'tenantIds'> & { tenants: Tenant[] }>`
    select l.id, l.form, p.name as programme, l.begins_on as begins, l.ends_on as ends,
      coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'givenName', n.given_name, 'familyName', n.family_name, 'called', n.called,
          'protection', s.level) order by n.id)
        from lease_tenant x join person n on n.id = x.person_id
          left join protection s on s.person_id = n.id and s.ended_at is null
        where x.lease_id = l.id), '[]'::jsonb) as tenants
    from lease_programme t join lease l on l.id = t.lease_id join programme p on p.id = t.programme_id
    where t.undone_at is null and p.undone_at is null
      and (${programme}::uuid is null or t.programme_id = ${programme}::uuid)
      and (${state}::text = 'all' or l.ends_on is null or l.ends_on >= ${today()})
      and (${after === null} or (l.begins_on, l.id) < (nullif(${day}::text, '')::date, nullif(${id}::text, '')::uuid))
    order by l.begins_on desc, l.id desc limit ${limit}`
  return told(rowsOf(query, { begins: 'day', ends: 'day' }), (rows) =>
    rows.map(({ tenants, ...row }) => ({
      ...row,
      who: tenants.map((tenant) => nameOf(tenant, locale)).join(', '),
      tenantIds: tenants.map((tenant) => tenant.id),
    })),
  )
}
