/** Sites and the beds of a night, as the asking user may see them; and the few figures that the system works out for them. */

import { type SqlBool, sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, type Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import type { BedTonight } from './places.ts'

export type Site = {
  id: string
  name: string
  organisationId: string
  organisationName: string
  livingForm: 'acutePlace' | 'emergencyHousing' | 'protectedHousing'
  opensAt: string
  closesAt: string
}

const sites = (tx: Tx) =>
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

/** Every site that the user may see, by name. One whose beds have all gone out of service is history: its own page still opens. */
export const sitesToSee = (tx: Tx): Promise<Site[]> =>
  sites(tx)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('bed')
          .innerJoin('room', 'room.id', 'bed.room_id')
          .select('bed.id')
          .whereRef('room.site_id', '=', 'site.id')
          .where((bed) =>
            bed.or([bed('bed.out_of_service_from', 'is', null), bed('bed.out_of_service_from', '>', today())]),
          ),
      ),
    )
    .orderBy(sql`site.name collate swedish`)
    .orderBy('site.id')
    .execute()

/** One site; nothing when the user may not see it. */
export const siteToSee = (tx: Tx, id: string): Promise<Site | undefined> =>
  sites(tx).where('site.id', '=', id).executeTakeFirst()

/**
 * The beds in service a night, with closings and claims. Who may not read a guest sees the claim but not the arrival, so
 * pages that show arrivals ask as the system and show no more than the state.
 */
export async function bedsOfNight(
  tx: Tx,
  siteIds: readonly string[],
  night: Temporal.PlainDate,
): Promise<BedTonight[]> {
  if (siteIds.length === 0) return []
  const rows = await tx
    .selectFrom('bed')
    .innerJoin('room', 'room.id', 'bed.room_id')
    .leftJoin('bed_void', (join) =>
      join
        .onRef('bed_void.bed_id', '=', 'bed.id')
        .on('bed_void.from_on', '<=', night)
        .on((eb) => eb.or([eb('bed_void.until_on', 'is', null), eb('bed_void.until_on', '>=', night)])),
    )
    .leftJoin('bed_night', (join) =>
      join.onRef('bed_night.bed_id', '=', 'bed.id').on('bed_night.night', '=', night).on(isLive),
    )
    .leftJoin('stay', (join) =>
      join
        .onRef('stay.booking_id', '=', 'bed_night.booking_id')
        .on('stay.undone_at', 'is', null)
        .on('stay.from_on', '<=', night)
        .on((eb) => eb.or([eb('stay.until_on', 'is', null), eb('stay.until_on', '>=', night)])),
    )
    .select([
      'bed.id',
      'bed.name',
      'room.id as roomId',
      'room.name as roomName',
      'room.taken_as_one as takenAsOne',
      'room.site_id as siteId',
      'bed_void.id as voidId',
      'bed_void.because',
      'bed_night.booking_id as bookingId',
      'bed_night.hold_until as holdUntil',
      'stay.id as stayId',
    ])
    .where('room.site_id', 'in', siteIds)
    .where('bed.in_service_from', '<=', night)
    .where((eb) => eb.or([eb('bed.out_of_service_from', 'is', null), eb('bed.out_of_service_from', '>', night)]))
    .orderBy(sql`room.name collate swedish`)
    .orderBy('room.id')
    .orderBy(sql`length(bed.name), bed.name collate swedish`)
    .orderBy('bed.id')
    .execute()
  // two closings that overlap must not make two beds
  const unique = rows.filter((row, i) => rows.findIndex((other) => other.id === row.id) === i)
  return unique.map(({ voidId, because, bookingId, holdUntil, stayId, ...bed }) => ({
    ...bed,
    closed: voidId === null ? null : { id: voidId, because: because ?? '' },
    claim: bookingId === null ? null : { bookingId, holdUntil, arrived: stayId !== null },
  }))
}

/** A claim that counts: confirmed, or a hold that hasn't run out at this instant (the transaction's own clock). */
const isLive = () => sql<SqlBool>`(bed_night.hold_until is null or bed_night.hold_until > app.now())`

export type HouseCount = {
  siteId: string
  expected: number
  inHouse: number
  departuresDue: number
  overstayed: number
}

/**
 * How many are expected, in house and due to leave, for sites that the user was seen to have. Figures only: who they are is said by row
 * security, so the count is the system's.
 */
export async function houseCounts(
  session: Session,
  siteIds: readonly string[],
  night: Temporal.PlainDate,
): Promise<HouseCount[]> {
  if (siteIds.length === 0) return []
  return asSystem('guests of the night, figures', async (tx) => {
    const { rows } = await sql<HouseCount>`
      select site.id as "siteId",
        (select count(*) from booking k where k.site_id = site.id and k.first_night <= ${night} and k.last_night >= ${night}
          and (k.hold_until is null or k.hold_until > app.now())
          and not exists (select from booking_end e where e.booking_id = k.id and e.undone_at is null)
          and not exists (select from stay s where s.booking_id = k.id and s.undone_at is null)) as "expected",
        (select count(*) from stay s where s.site_id = site.id and s.departed_at is null and s.undone_at is null) as "inHouse",
        (select count(*) from stay s join booking k on k.id = s.booking_id where s.site_id = site.id and s.departed_at is null
          and s.undone_at is null and k.last_night < ${night}) as "departuresDue",
        (select count(*) from stay s join booking k on k.id = s.booking_id where s.site_id = site.id and s.departed_at is null
          and s.undone_at is null and k.last_night < ${night}::date - 1) as "overstayed"
      from site where site.id = any (${siteIds}::uuid[]) and site.municipality_code = ${session.municipality}`.execute(
      tx,
    )
    return rows
  })
}

/** The beds of a night as the system sees them, for sites that the user was seen to have: states, never guests. */
export const stateOfBeds = (siteIds: readonly string[], night: Temporal.PlainDate): Promise<BedTonight[]> =>
  asSystem('beds of the night, states', (tx) => bedsOfNight(tx, siteIds, night))
