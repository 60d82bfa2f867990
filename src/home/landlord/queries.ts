/** Landlords: those of the municipality with how much they let, and one with all that its page shows. */

import { sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import { type Asking, allOf, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { today } from '../../platform/time/index.ts'
import type { LeaseForm } from '../forms.ts'
import { landlordCalled } from '../landlord-called.ts'
import { pausesPage } from '../pauses.ts'
import type { LandlordKind } from './rules.ts'

const latestFacts = sql<boolean>`f.id = (select x.id from landlord_facts x where x.landlord_id = o.id and x.undone_at is null
  order by x.noted_at desc, x.id desc limit 1)`

const landlords = (tx: Tx) =>
  tx
    .selectFrom('organisation as o')
    .leftJoin('landlord_facts as f', (join) => join.onRef('f.landlord_id', '=', 'o.id').on(latestFacts))
    .select(['o.id', 'o.name', 'o.private_person as privatePerson', 'o.retired_at as retiredAt'])
    .select(['f.id as factsId', 'f.kind', 'f.person_name as personName'])
    .select(['f.organisation_number as organisationNumber', 'f.phone', 'f.email', 'f.website', 'f.words'])
    .select('f.noted_at as notedAt')
    .where('o.kind', '=', 'landlord')

export type Landlord = Awaited<ReturnType<ReturnType<typeof landlords>['execute']>>[number]

export type ListedLandlord = {
  id: string
  /** what everybody reads */
  name: string
  called: string
  kind: LandlordKind | null
  areas: string | null
  dwellings: string
  waiting: string
  agents: string | null
}

export type LandlordKey = { name: string; id: string }

type Asked = {
  municipality: string
  kind: LandlordKind | null
  area: string | null
  limit: number
  after: LandlordKey | null
}

/** The municipality’s landlords by name, with where they let, how much, and whom to call. */
export function landlordsIn(tx: Tx, { municipality, kind, area, limit, after }: Asked): Asking<ListedLandlord[]> {
  const query = landlords(tx)
    .where('o.municipality_code', '=', municipality)
    .where('o.retired_at', 'is', null)
    .$if(kind !== null, (q) => q.where('f.kind', '=', kind))
    .$if(area !== null, (q) =>
      q.where(sql<boolean>`exists (select from dwelling d where d.landlord_id = o.id and d.area_name = ${area})`),
    )
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(o.name collate swedish, o.id) > (${after?.name} collate swedish, ${after?.id}::uuid)`),
    )
    .orderBy(sql`o.name collate swedish`)
    .orderBy('o.id')
    .limit(limit)
    .clearSelect()
    .select(['o.id', 'o.name', 'f.kind', landlordCalled('o').as('called')])
    .select(
      sql<string | null>`(select string_agg(a.area_name, ', ' order by a.area_name collate swedish)
        from (select distinct d.area_name from dwelling d where d.landlord_id = o.id and d.area_name is not null) a)`.as(
        'areas',
      ),
    )
    .select(sql<string>`(select count(*) from dwelling d where d.landlord_id = o.id)`.as('dwellings'))
    .select(
      sql<string>`(select count(*) from vacancy v join dwelling d on d.id = v.dwelling_id
        where d.landlord_id = o.id and v.withdrawn_at is null and v.answer_by >= ${today()})`.as('waiting'),
    )
    .select(
      sql<string | null>`(select string_agg(concat_ws(' ', c.name, c.phone, c.email), ', ' order by c.from_on, c.id)
        from landlord_contact c where c.landlord_id = o.id and c.kind = 'agent' and c.undone_at is null
          and (c.until_on is null or c.until_on >= ${today()}))`.as('agents'),
    )
  return rowsOf(query)
}

/** Areas in which somebody lets, for a filter. */
export async function areasIn(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('dwelling')
    .select('area_name as area')
    .distinct()
    .where('area_name', 'is not', null)
    .execute()
  return rows.flatMap(({ area }) => area ?? []).toSorted((a, b) => a.localeCompare(b, 'sv'))
}

/** One landlord; a page that doesn’t exist when it isn’t one, or another municipality’s. */
export async function landlordToShow(tx: Tx, municipality: string, id: string): Promise<Landlord> {
  return found(
    await landlords(tx).where('o.id', '=', id).where('o.municipality_code', '=', municipality).executeTakeFirst(),
  )
}

export async function landlordToChange(tx: Tx, municipality: string, id: string): Promise<Landlord> {
  await holdRecord(tx)
  return landlordToShow(tx, municipality, id)
}

const contacts = (tx: Tx, landlordId: string, removed: boolean) =>
  tx
    .selectFrom('landlord_contact as c')
    .leftJoin('app_user as u', 'u.id', 'c.added_by')
    .leftJoin('app_user as e', 'e.id', 'c.ended_by')
    .leftJoin('app_user as r', 'r.id', 'c.undone_by')
    .select(['c.id', 'c.kind', 'c.area_name as area', 'c.name', 'c.phone', 'c.email', 'c.hours'])
    .select(['c.from_on as from', 'c.until_on as until', 'c.added_at as addedAt', 'u.name as addedBy'])
    .select(['c.ended_at as endedAt', 'e.name as endedBy', 'c.undone_at as undoneAt', 'r.name as undoneBy'])
    .where('c.landlord_id', '=', landlordId)
    .where('c.undone_at', removed ? 'is not' : 'is', null)
    .orderBy('c.kind')
    .orderBy(sql`c.area_name collate swedish nulls first`)
    .orderBy('c.from_on')
    .orderBy('c.id')

export type Contact = Awaited<ReturnType<ReturnType<typeof contacts>['execute']>>[number]

const contactTimes = { from: 'day', until: 'day', addedAt: 'moment', endedAt: 'moment', undoneAt: 'moment' } as const

export const contactsOf = (tx: Tx, landlordId: string): Asking<Contact[]> =>
  rowsOf(contacts(tx, landlordId, false), contactTimes)

/** Those that were removed. */
export const removedContactsOf = (tx: Tx, landlordId: string): Asking<Contact[]> =>
  rowsOf(contacts(tx, landlordId, true), contactTimes)

/** What was said of it before, the latest first. */
const history = (tx: Tx, landlordId: string) =>
  tx
    .selectFrom('landlord_facts as f')
    .leftJoin('app_user as u', 'u.id', 'f.noted_by')
    .leftJoin('app_user as v', 'v.id', 'f.undone_by')
    .select(['f.id', 'f.kind', 'f.person_name as personName', 'f.organisation_number as organisationNumber'])
    .select(['f.phone', 'f.email', 'f.website'])
    .select(['f.words', 'f.noted_at as at', 'u.name as by', 'f.undone_at as undone', 'v.name as undoneBy'])
    .where('f.landlord_id', '=', landlordId)
    .orderBy('f.noted_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(20)

export type Said = Awaited<ReturnType<ReturnType<typeof history>['execute']>>[number]

export const saidOf = (tx: Tx, landlordId: string): Asking<Said[]> =>
  rowsOf(history(tx, landlordId), { at: 'moment', undone: 'moment' })

export type Counts = {
  dwellings: number
  free: number
  waiting: number
  areas: string[]
  /** that run today, by form: never protected housing, which would tell with whom it is */
  leases: { form: LeaseForm; n: number }[]
}

/** How much it lets, where, and how much of it waits: of the leases those that one reads about. */
function countsOf(tx: Tx, landlordId: string): Asking<Counts> {
  const now = today()
  const query = tx
    .selectFrom('dwelling as d')
    .where('d.landlord_id', '=', landlordId)
    .select(sql<string>`count(*)`.as('dwellings'))
    .select(
      sql<string>`count(*) filter (where d.withdrawn_on is null and d.id in (select dwelling_id from app.flats_free(${now})))`.as(
        'free',
      ),
    )
    .select(sql<string[] | null>`array_agg(distinct d.area_name) filter (where d.area_name is not null)`.as('areas'))
    .select(
      sql<
        Counts['leases']
      >`(select coalesce(json_agg(json_build_object('form', f.form, 'n', f.n) order by f.n desc, f.form), '[]')
        from (select l.form, count(*) as n from lease l where l.landlord_id = ${landlordId} and l.undone_at is null and l.form <> 'protectedHousing'
          and l.begins_on <= ${now} and (l.ends_on is null or l.ends_on >= ${now}) group by l.form) f)`.as('leases'),
    )
    .select(
      sql<string>`(select count(*) from vacancy v join dwelling x on x.id = v.dwelling_id where x.landlord_id = ${landlordId}
        and v.withdrawn_at is null and v.answer_by >= ${now})`.as('waiting'),
    )
  return told(rowsOf(query), ([row]) => ({
    dwellings: Number(row?.dwellings ?? 0),
    free: Number(row?.free ?? 0),
    leases: row?.leases ?? [],
    waiting: Number(row?.waiting ?? 0),
    areas: (row?.areas ?? []).toSorted((a, b) => a.localeCompare(b, 'sv')),
  }))
}

export const aroundLandlord = (tx: Tx, id: string) =>
  allOf({
    contacts: contactsOf(tx, id),
    removed: removedContactsOf(tx, id),
    said: saidOf(tx, id),
    counts: countsOf(tx, id),
    pauses: pausesPage(tx, { which: 'now', on: today(), landlordId: id }, 5, null),
  })

/** What kind each of the municipality’s landlords is, as far as it has been said. */
export const landlordKinds = (tx: Tx, municipality: string): Promise<{ id: string; kind: LandlordKind | null }[]> =>
  landlords(tx)
    .clearSelect()
    .select(['o.id', 'f.kind'])
    .where('o.municipality_code', '=', municipality)
    .where('o.retired_at', 'is', null)
    .execute()
