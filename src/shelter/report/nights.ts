/** Nights over a period: occupancy by site, room and bed, who was turned away, and who slept outdoors. Sums, never who. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { ZONE } from '../../platform/time/index.ts'
import { type BedUse, bedUse, byPlace, isHidden, shareOf, type Used } from '../bed-use.ts'
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

/**
 * A night outdoors, as it is known in three ways that stand beside each other and aren't added: people who were last told to sleep so and had no bed, people
 * who were met so, and people who were counted at places.
 */
export type OutdoorsNight = { night: string; people: number; met: number; counted: number }

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
  const leftOut = published ? (await hiddenSites(tx)).filter((id) => !told.has(id)) : []
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

/** Also those that had no bed in service: whom they turned away isn't told either. */
async function hiddenSites(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select h.id from site h where ${isHidden}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Nights that have begun. Whoever is met in the morning slept the night before. */
async function outdoorsBy(tx: Tx, municipality: string | null, { first, last }: Nights): Promise<OutdoorsNight[]> {
  const here = sql`(${municipality}::text is null or municipality_code = ${municipality}::text)`
  const { rows } = await sql<OutdoorsNight>`
    with nights as (select each::date as night from generate_series(${first}::date, least(${last}::date, app.today()), interval '1 day') as series (each)),
    told as (
      select n.night, count(distinct t.person_id)::int as many from nights n
        join (select * from told_situation where ${here} and living_form_code = any (${ROOFLESS}::text[])) t
          on t.from_on <= n.night and (t.until_on is null or t.until_on >= n.night)
      where not exists (select from told_situation c where c.corrects_id = t.id)
        and not exists (select from stay s where s.person_id = t.person_id and s.undone_at is null
          and s.from_on <= n.night and (s.until_on is null or s.until_on >= n.night))
      group by n.night),
    met as (
      select ((c.met_at at time zone ${ZONE})::date - 1) as night, sum(c.outdoors)::int as many
      from (select * from outreach_contact where ${here}) c
      where c.undone_at is null and c.met_at >= ${first}::date::timestamptz and c.met_at < (${last}::date + 3)::timestamptz
        and not exists (select from outreach_contact x where x.corrects_id = c.id and x.undone_at is null)
      group by 1),
    counted as (
      select c.on_day - 1 as night, sum(c.outdoors)::int as many from (select * from outreach_count where ${here}) c
      where c.undone_at is null and c.on_day between ${first}::date + 1 and ${last}::date + 1 group by 1)
    select to_char(n.night, 'YYYY-MM-DD') as night, coalesce(told.many, 0) as people, coalesce(met.many, 0) as met, coalesce(counted.many, 0) as counted
    from nights n left join told on told.night = n.night left join met on met.night = n.night left join counted on counted.night = n.night
    order by n.night`.execute(tx)
  return rows
}
