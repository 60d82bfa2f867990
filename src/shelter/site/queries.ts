/** Sites and the beds of a night, as the asking user may see them; and the few figures that say less than their rows. */

import { sql } from 'kysely'
import { type Asking, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { type Houses, nightsAt } from './nights.ts'
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
export const siteToSee = (tx: Tx, id: string): Promise<Site | undefined> => oneSite(tx, id).executeTakeFirst()

/** The same, asked together with other things. */
export const askingSite = (tx: Tx, id: string): Asking<Site | undefined> =>
  told(rowsOf(oneSite(tx, id)), ([site]) => site)

const oneSite = (tx: Tx, id: string) => sites(tx).where('site.id', '=', id)

/** The beds in service a night, with closings and claims, as the asking user may see them. */
export const bedsOfNight = async (
  tx: Tx,
  siteIds: readonly string[],
  night: Temporal.PlainDate,
): Promise<readonly BedTonight[]> => (await ask(tx, nightsAt(siteIds, night, night))).bedsOn(night)

export type HouseCount = {
  siteId: string
  expected: number
  inHouse: number
  departuresDue: number
  overstayed: number
}

/** How many are expected, in house and due to leave at sites that the user sees: figures only, who they are is said by row security. */
export const houseCounts = (houses: Houses, night: Temporal.PlainDate): Asking<HouseCount[]> =>
  rowsOf(sql<HouseCount>`
    select site_id as "siteId", expected, in_house as "inHouse", departures_due as "departuresDue", overstayed
    from app.house_counts(${houses === 'all' ? sql`array(select id from site)` : sql`${houses}::uuid[]`}, ${night}::date)`)
