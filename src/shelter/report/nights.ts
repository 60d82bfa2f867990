/** Nights over a period: occupancy by site, room and bed, who was turned away, and who slept outdoors. Sums, never who. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { type BedUse, bedUse, byPlace, shareOf, type Used } from '../bed-use.ts'
import type { Nights } from '../claim.ts'
import { type TurnedAway, turnedAway } from './turned-away.ts'

/** Forms of living that are a night without a roof or in what is no home (situation 1, ETHOS Light 1). */
const ROOFLESS = ['outdoors', 'stairwell', 'publicPlace', 'tent', 'car', 'storage']

export type NightsFigures = {
  sites: (Used & { site: string; name: string | null; municipality: string; share: number | null })[]
  rooms: (Used & { site: string; room: string; name: string | null; share: number | null })[]
  beds: (Used & { site: string; room: string; bed: string; name: string | null; share: number | null })[]
  sums: ReturnType<typeof byPlace>['sums']
  turnedAway: TurnedAway
  outdoors: { nights: OutdoorsNight[]; personNights: number }
}

/** How many people were last told to sleep outdoors and slept in no bed that night. */
export type OutdoorsNight = { night: string; people: number }

/** Where fewer protected sites exist in a municipality, a published sum would say something of one of them. */
const FEWEST_PROTECTED = 3

/** What may be published: without a municipality's protected sites altogether where fewer than three exist. */
export function publishable<Row extends Pick<BedUse, 'municipality' | 'siteId' | 'hidden'>>(
  rows: readonly Row[],
): Row[] {
  const hidden = Map.groupBy(
    rows.filter((row) => row.hidden),
    (row) => row.municipality,
  )
  const few = (municipality: string) =>
    new Set(hidden.get(municipality)?.map(({ siteId }) => siteId)).size < FEWEST_PROTECTED
  return rows.filter((row) => !row.hidden || !few(row.municipality))
}

/**
 * As the system. `municipality` null: everybody's. A protected site, and what is in it, is counted without its name; `published`: not even that where
 * there are few.
 */
export async function nightsFigures(
  tx: Tx,
  municipality: string | null,
  nights: Nights,
  published: boolean,
): Promise<NightsFigures> {
  const rows = await bedUse(tx, { municipality }, nights)
  const kept = published ? publishable(rows) : rows
  const { sites, rooms, beds, sums } = byPlace(kept)
  const told = new Set(kept.map(({ siteId }) => siteId))
  const leftOut = [...new Set(rows.map(({ siteId }) => siteId))].filter((id) => !told.has(id))
  const named = (row: BedUse, name: string | null) => (row.hidden ? null : name)
  const figures = (row: BedUse) => ({ used: row.used, inService: row.inService, share: shareOf(row) })
  const outdoors = await outdoorsBy(tx, municipality, nights)
  return {
    sites: sites.map((row) => ({
      site: row.siteId,
      name: named(row, row.siteName),
      municipality: row.municipality,
      ...figures(row),
    })),
    rooms: rooms.map((row) => ({
      site: row.siteId,
      room: row.roomId ?? '',
      name: named(row, row.roomName),
      ...figures(row),
    })),
    beds: beds.map((row) => ({
      site: row.siteId,
      room: row.roomId ?? '',
      bed: row.bedId ?? '',
      name: named(row, row.bedName),
      ...figures(row),
    })),
    sums,
    turnedAway: await turnedAway(tx, municipality, nights, leftOut),
    outdoors: { nights: outdoors, personNights: outdoors.reduce((sum, { people }) => sum + people, 0) },
  }
}

/** Nights that have begun, each with how many known people slept outdoors: told so last, and no stay that night. */
async function outdoorsBy(tx: Tx, municipality: string | null, { first, last }: Nights): Promise<OutdoorsNight[]> {
  const { rows } = await sql<OutdoorsNight>`
    select to_char(each, 'YYYY-MM-DD') as night, count(distinct t.person_id)::int as people
    from generate_series(${first}::date, least(${last}::date, app.today()), interval '1 day') as series (each)
      left join told_situation t on t.from_on <= each::date and (t.until_on is null or t.until_on >= each::date)
        and t.living_form_code = any (${ROOFLESS}::text[])
        and (${municipality}::text is null or t.municipality_code = ${municipality}::text)
        and not exists (select from told_situation c where c.corrects_id = t.id)
        and not exists (select from stay s where s.person_id = t.person_id and s.undone_at is null
          and s.from_on <= each::date and (s.until_on is null or s.until_on >= each::date))
    group by each order by each`.execute(tx)
  return rows
}
