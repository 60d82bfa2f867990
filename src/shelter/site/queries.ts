/** Sites and the beds of a night, as the asking user may see them; and the few figures that say less than their rows. */

import { sql } from 'kysely'
import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'
import { now, today } from '../../platform/time/index.ts'
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
export const sitesToSee = (tx: Tx): Promise<Site[]> => sitesInUse(tx).execute()

/** The same, asked together with other things. */
export const askingSites = (tx: Tx): Asking<Site[]> => rowsOf(sitesInUse(tx))

const sitesInUse = (tx: Tx) =>
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

/** One site; nothing when the user may not see it. */
export const siteToSee = (tx: Tx, id: string): Promise<Site | undefined> =>
  sites(tx).where('site.id', '=', id).executeTakeFirst()

type Claim = { bed_id: string; booking_id: string; hold_until: Temporal.Instant | null; arrived: boolean }

/**
 * The beds in service a night, with closings and claims: also of a guest who has stayed on since the beds were last gone through. A claim
 * says that somebody sleeps there, never who: that is said by the booking, to those who may read it.
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
    .leftJoin(
      sql<Claim>`(select * from app.bed_claims(${siteIds}::uuid[], ${night}::date, ${night}::date))`.as('claim'),
      (join) => join.onRef('claim.bed_id', '=', 'bed.id'),
    )
    .leftJoin('bed_void', (join) =>
      join
        .onRef('bed_void.bed_id', '=', 'bed.id')
        .on('bed_void.from_on', '<=', night)
        .on((eb) => eb.or([eb('bed_void.until_on', 'is', null), eb('bed_void.until_on', '>=', night)])),
    )
    .leftJoin('bed_turnaround', (join) =>
      join
        .onRef('bed_turnaround.bed_id', '=', 'bed.id')
        .on('bed_turnaround.ended_at', 'is', null)
        .on('bed_turnaround.until_at', '>', now())
        .on(sql<boolean>`${night}::date <= app.today()`),
    )
    .select([
      'bed_turnaround.id as turnaroundId',
      'bed_turnaround.until_at as turnsUntil',
      'bed.id',
      'bed.name',
      'room.id as roomId',
      'room.name as roomName',
      'room.taken_as_one as takenAsOne',
      'room.site_id as siteId',
      'bed_void.id as voidId',
      'bed_void.because',
      'claim.booking_id as bookingId',
      'claim.hold_until as holdUntil',
      'claim.arrived',
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
  const unique = [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].toReversed()
  return unique.map(({ voidId, because, bookingId, holdUntil, arrived, turnaroundId, turnsUntil, ...bed }) => ({
    ...bed,
    closed:
      voidId !== null
        ? { id: voidId, because: because ?? '', until: null }
        : turnaroundId === null
          ? null
          : { id: turnaroundId, because: '', until: turnsUntil },
    claim: bookingId === null ? null : { bookingId, holdUntil, arrived: arrived === true },
  }))
}

export type HouseCount = {
  siteId: string
  expected: number
  inHouse: number
  departuresDue: number
  overstayed: number
}

/** How many are expected, in house and due to leave at sites that the user sees: figures only, who they are is said by row security. */
export async function houseCounts(
  tx: Tx,
  siteIds: readonly string[],
  night: Temporal.PlainDate,
): Promise<HouseCount[]> {
  if (siteIds.length === 0) return []
  const { rows } = await sql<HouseCount>`
    select site_id as "siteId", expected, in_house as "inHouse", departures_due as "departuresDue", overstayed
    from app.house_counts(${siteIds}::uuid[], ${night}::date)`.execute(tx)
  return rows
}
