/** Free places a night, for every page that asks: worked out at the moment of asking, never stored. */

import type { Tx } from '../../platform/database/index.ts'
import { now } from '../../platform/time/index.ts'
import { nightToSleep } from '../nights.ts'
import { countPlaces, placesOf } from './places.ts'
import { bedsOfNight, sitesToSee } from './queries.ts'

export type FreeTonight = {
  siteId: string
  name: string
  organisationId: string
  livingForm: 'acutePlace' | 'emergencyHousing' | 'protectedHousing'
  /** beds in service and rooms taken as one */
  places: number
  free: number
}

/** Free places tonight in all, and at how many sites. */
export async function freeNow(tx: Tx): Promise<{ places: number; sites: number }> {
  const free = (await freeTonight(tx)).filter((site) => site.free > 0)
  return { places: free.reduce((sum, site) => sum + site.free, 0), sites: free.length }
}

/** Free places at each site that the user may see, on `night` (the one that can still be slept unless told). */
export async function freeTonight(tx: Tx, night: Temporal.PlainDate = nightToSleep(now())): Promise<FreeTonight[]> {
  const sites = await sitesToSee(tx)
  const ids = sites.map((site) => site.id)
  const bySite = Map.groupBy(placesOf(await bedsOfNight(tx, ids, night)), (place) => place.siteId)
  return sites.map(({ id, name, organisationId, livingForm }) => {
    const { places, free } = countPlaces(bySite.get(id) ?? [])
    return { siteId: id, name, organisationId, livingForm, places, free }
  })
}
