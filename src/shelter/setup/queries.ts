/** Shelters as those who set them up see them: rooms, beds and hours; never who sleeps there. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { LivingForm } from './write.ts'

export type Shelter = {
  id: string
  name: string
  organisationId: string
  organisationName: string
  livingForm: LivingForm
  /** `18:00:00` */
  opensAt: string
  closesAt: string
}

const shelters = (tx: Tx) =>
  tx
    .selectFrom('site')
    .innerJoin('organisation', 'organisation.id', 'site.organisation_id')
    .select([
      'site.id',
      'site.name',
      'site.organisation_id as organisationId',
      'organisation.name as organisationName',
      'site.living_form_code as livingForm',
      'site.opens_at as opensAt',
      'site.closes_at as closesAt',
    ])
    .where(sql<boolean>`exists (select from app.my_shelter m where m.site_id = site.id)`)

/** Every shelter that the user sets up, by name, with how many beds are in service that day. */
export const sheltersToSetUp = (tx: Tx, on: Temporal.PlainDate): Promise<(Shelter & { beds: number })[]> =>
  shelters(tx)
    .select(
      sql<number>`(select count(*)::int from bed b join room r on r.id = b.room_id where r.site_id = site.id
        and b.in_service_from <= ${on} and (b.out_of_service_from is null or b.out_of_service_from > ${on}))`.as(
        'beds',
      ),
    )
    .orderBy(sql`site.name collate swedish`)
    .orderBy('site.id')
    .execute()

/** One of them; nothing when the user doesn't set it up. */
export const shelterToSetUp = (tx: Tx, id: string): Promise<Shelter | undefined> =>
  shelters(tx).where('site.id', '=', id).executeTakeFirst()

export type SetUpBed = {
  id: string
  name: string
  from: Temporal.PlainDate
  /** the first night on which it isn't there any longer */
  outFrom: Temporal.PlainDate | null
  /** one of the extra places */
  extraId: string | null
}
export type SetUpRoom = { id: string; name: string; takenAsOne: boolean; wheelchair: boolean; beds: SetUpBed[] }

export async function roomsOf(tx: Tx, siteId: string): Promise<SetUpRoom[]> {
  const rooms = await tx
    .selectFrom('room')
    .select(['id', 'name', 'taken_as_one as takenAsOne', 'wheelchair'])
    .where('site_id', '=', siteId)
    .orderBy(sql`name collate swedish_natural`)
    .orderBy('id')
    .execute()
  const beds = await tx
    .selectFrom('bed')
    .innerJoin('room', 'room.id', 'bed.room_id')
    .select([
      'bed.id',
      'bed.room_id',
      'bed.name',
      'bed.in_service_from as from',
      'bed.out_of_service_from as outFrom',
      'bed.extra_id as extraId',
    ])
    .where('room.site_id', '=', siteId)
    .orderBy(sql`bed.name collate swedish_natural`)
    .orderBy('bed.id')
    .execute()
  return rooms.map((room) => ({
    ...room,
    beds: beds.flatMap(({ room_id, ...bed }) => (room_id === room.id ? [bed] : [])),
  }))
}

/** The last night from a day on that somebody has a bed there, or that one bed; null when nobody does. */
export async function lastClaim(
  tx: Tx,
  of: { siteId: string; bedId?: string },
  from: Temporal.PlainDate,
): Promise<Temporal.PlainDate | null> {
  const { rows } = await sql<{ night: Temporal.PlainDate | null }>`
    select app.last_claim(${of.siteId}, ${of.bedId ?? null}::uuid, ${from}::date) as night`.execute(tx)
  return rows[0]?.night ?? null
}

/** Who may run a shelter: every organisation of the municipality but the landlords. */
export const whoMayRun = (tx: Tx, municipality: string): Promise<{ id: string; name: string }[]> =>
  tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('municipality_code', '=', municipality)
    .where('kind', '<>', 'landlord')
    .where('retired_at', 'is', null)
    .orderBy(sql`name collate swedish_natural`)
    .execute()

export type Happening = { at: Temporal.Instant; what: string; by: string | null }

/** What became of the shelter, the latest first. */
export const happeningsOf = (tx: Tx, siteId: string): Promise<Happening[]> =>
  tx
    .selectFrom('event as e')
    .leftJoin('app_user as u', 'u.id', 'e.actor_id')
    .select(['e.at', 'e.what', 'u.name as by'])
    .where('e.subject_id', '=', siteId)
    .where('e.person_id', 'is', null)
    .orderBy('e.seq', 'desc')
    .limit(50)
    .execute()
