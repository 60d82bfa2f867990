/** Dwellings: what they are, and whether somebody can move in. */

import { sql } from 'kysely'
import { found, type Session } from '../../platform/access/index.ts'
import { type Asking, allOf, known, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { today } from '../../platform/time/index.ts'
import type { LeaseForm } from '../forms.ts'
import { landlordCalled, landlordPerson } from '../landlord-called.ts'
import type { YesNo } from './rules.ts'

export type Dwelling = {
  id: string
  landlordId: string
  landlord: string
  address: string
  number: string | null
  areaName: string | null
  rooms: number
  squareMetres: number | null
  rentKr: number
  floor: number | null
  lift: YesNo
  wheelchair: YesNo
  pets: YesNo
  toSchool: string | null
  toBus: string | null
  toShop: string | null
  withdrawnOn: Temporal.PlainDate | null
  /** the first day without a lease, today or later; null: let with no end in sight */
  freeFrom: Temporal.PlainDate | null
}

/** With the offer that holds it, if one does: one that waits for its answer until a day, or was accepted and has no lease yet (null). */
export type ListedDwelling = Dwelling & { held: { until: Temporal.PlainDate | null } | undefined }

/** Free flats come by address; a landlord's list and the choice in an offer too. */
export type DwellingKey = { address: string; id: string }

const dwellings = (tx: Tx) =>
  facts(tx).select(sql<Temporal.PlainDate | null>`app.dwelling_free_from(d.id)`.as('freeFrom'))

function facts(tx: Tx) {
  return tx
    .selectFrom('dwelling as d')
    .innerJoin('organisation as l', 'l.id', 'd.landlord_id')
    .select([
      'd.id',
      'd.landlord_id as landlordId',
      'l.name as landlord',
      'd.address',
      'd.number',
      'd.area_name as areaName',
      'd.rooms',
      'd.square_metres as squareMetres',
      'd.rent_kr as rentKr',
      'd.withdrawn_on as withdrawnOn',
    ])
    .select(['d.floor', 'd.lift', 'd.wheelchair', 'd.pets'])
    .select(['d.to_school as toSchool', 'd.to_bus as toBus', 'd.to_shop as toShop'])
}

/** One dwelling; a page that doesn't exist when it isn't the user's to see. */
export async function dwellingToShow(tx: Tx, id: string): Promise<Dwelling> {
  return found(await dwellings(tx).where('d.id', '=', id).executeTakeFirst())
}

/** The same for whoever writes of it and may not change it, and so not lock it. */
export async function dwellingToInspect(tx: Tx, id: string): Promise<Dwelling> {
  await holdRecord(tx)
  return dwellingToShow(tx, id)
}

/** The same, held until the transaction ends, so that two who offer it at once come one after the other. */
export async function dwellingToOffer(tx: Tx, id: string): Promise<Dwelling | undefined> {
  await holdRecord(tx)
  const held = await tx.selectFrom('dwelling').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return held && dwellings(tx).where('d.id', '=', id).executeTakeFirst()
}

const SOON_FREE_DAYS = 92

/** Dwellings in the pool that are free, or will be within three months; by address, `limit` rows after `key`. `part`: of the address or the area. */
export function freeDwellings(
  tx: Tx,
  limit: number,
  key: DwellingKey | null = null,
  part: string | null = null,
): Asking<ListedDwelling[]> {
  const soon = today().add({ days: SOON_FREE_DAYS })
  const free = facts(tx)
    .innerJoin(sql<Free>`(select * from app.flats_free(${soon}::date))`.as('free'), 'free.dwelling_id', 'd.id')
    .select('free.free_from as freeFrom')
    .$if(part !== null, (q) =>
      q.where(
        sql<boolean>`position(app.same_text(${part}) in app.same_text(concat_ws(' ', d.address, d.number, d.area_name))) > 0`,
      ),
    )
  return page(tx, free, limit, key)
}

type Free = { dwelling_id: string; free_from: Temporal.PlainDate | null }

/** So many stand in a menu; where there are more they are found by a part of the address. */
export const MOST_IN_MENU = 50

type Sought = { besides: string | null; part: string | null }

/**
 * Dwellings that could be left to the municipality: those that are free or soon will be, that no offer holds and that have `part` in their address; and
 * `besides`, whatever it is. One more than a menu takes, so that whoever asks knows.
 */
export function dwellingsToLeave(tx: Tx, { besides, part }: Sought): Asking<ListedDwelling[]> {
  const wanted = besides !== null && isId(besides) ? page(tx, dwellings(tx).where('d.id', '=', besides), 1, null) : null
  return told(
    allOf({ free: freeDwellings(tx, MOST_IN_MENU + 1, null, part), wanted: wanted ?? known([]) }),
    ({ free, wanted }) => [
      ...wanted.filter(({ id }) => !free.some((one) => one.id === id)),
      ...free.filter(({ id, held }) => held === undefined || id === besides),
    ],
  )
}

/** A landlord's own dwellings, let or not, by address. */
export function ownDwellings(
  tx: Tx,
  session: Session,
  limit: number,
  key: DwellingKey | null,
): Asking<ListedDwelling[]> {
  return page(tx, dwellings(tx).where('d.landlord_id', '=', session.organisation.id), limit, key)
}

function page(
  tx: Tx,
  query: ReturnType<typeof dwellings>,
  limit: number,
  key: DwellingKey | null,
): Asking<ListedDwelling[]> {
  const after = key ? query.where(sql<boolean>`(d.address, d.id) > (${key.address}, ${key.id}::uuid)`) : query
  const listed = tx
    .with(
      (cte) => cte('page').materialized(),
      () => after.orderBy('d.address').orderBy('d.id').limit(limit),
    )
    .selectFrom('page')
    .leftJoin(
      sql<Held>`(select * from app.flats_held(array(select id from page)))`.as('held'),
      'held.dwelling_id',
      'page.id',
    )
    .selectAll('page')
    .select(['held.dwelling_id as heldId', 'held.until_on as heldUntil'])
    .orderBy('page.address')
    .orderBy('page.id')
  return told(rowsOf(listed, { withdrawnOn: 'day', freeFrom: 'day', heldUntil: 'day' }), (rows) =>
    rows.map(({ heldId, heldUntil, ...row }) => ({ ...row, held: heldId === null ? undefined : { until: heldUntil } })),
  )
}

type Held = { dwelling_id: string; until_on: Temporal.PlainDate | null }

export type DwellingLease = {
  id: string
  form: LeaseForm
  beginsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  /** for the landlord: the names on a first-hand contract */
  tenants: string | null
}

/** The flat's leases that the viewer may see, the latest first. Staff don't see those of people with protected identity here: the address stands beside. */
export function leasesOfDwelling(tx: Tx, id: string): Asking<DwellingLease[]> {
  const query = tx
    .selectFrom('lease as l')
    .select([
      'l.id',
      'l.form',
      'l.begins_on as beginsOn',
      'l.ends_on as endsOn',
      sql<string | null>`app.tenant_names(l.id)`.as('tenants'),
    ])
    .where('l.dwelling_id', '=', id)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('lease_tenant as t')
            .select('t.lease_id')
            .whereRef('t.lease_id', '=', 'l.id')
            .where(sql<boolean>`app.is_protected(t.person_id)`),
        ),
      ),
    )
    .orderBy('l.begins_on', 'desc')
    .limit(20)
  return rowsOf(query, { beginsOn: 'day', endsOn: 'day' })
}

/** `names`: what somebody may write who means it. */
type KnownLandlord = { id: string; name: string; names: readonly string[] }

/** The municipality's landlords, for staff who add a dwelling. */
export async function landlords(tx: Tx, session: Session): Promise<KnownLandlord[]> {
  const rows = await tx
    .selectFrom('organisation as o')
    .select(['o.id', 'o.name as registered', landlordCalled('o').as('name'), landlordPerson('o').as('person')])
    .where('o.municipality_code', '=', session.municipality)
    .where('o.kind', '=', 'landlord')
    .where('o.retired_at', 'is', null)
    .orderBy(sql`o.name collate swedish`)
    .execute()
  return rows.map(({ registered, person, ...one }) => ({
    ...one,
    names: [one.name, registered, ...(person === null ? [] : [person])],
  }))
}
