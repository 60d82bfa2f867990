/** Reads of places over time, and of their counts. */

import { type RawBuilder, sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'

export const placeKinds = ['meetingPlace', 'encampment', 'stairwell', 'vehicle', 'other'] as const
export type PlaceKind = (typeof placeKinds)[number]

export type Place = {
  id: string
  kind: PlaceKind
  name: string
  area: string
  endedOn: Temporal.PlainDate | null
  endedBecause: string | null
  /** of the last count that stands */
  lastOn: Temporal.PlainDate | null
  people: number | null
  outdoors: number | null
}

const places = (where: RawBuilder<unknown>, rest: RawBuilder<unknown> = sql``) => sql<Place>`
  select p.id, p.kind, p.name, p.area, p.ended_on as "endedOn", p.ended_because as "endedBecause", c.on_day as "lastOn", c.people, c.outdoors
  from outreach_place p left join lateral (
    select x.on_day, x.people, x.outdoors from outreach_count x where x.outreach_place_id = p.id and x.undone_at is null order by x.on_day desc limit 1
  ) c on true
  where ${where} ${rest}`

export const placeById = async (tx: Tx, id: string): Promise<Place> =>
  found((await places(sql`p.id = ${id}::uuid`).execute(tx)).rows[0])

/** By name. */
export function placesPage(
  { which, kind }: { which: 'now' | 'all'; kind: PlaceKind | null },
  limit: number,
  after: { name: string; id: string } | null,
): Asking<Place[]> {
  const parts = [
    which === 'now' ? sql`p.ended_at is null` : sql`true`,
    ...(kind === null ? [] : [sql`p.kind = ${kind}`]),
    ...(after === null
      ? []
      : [sql`(p.name collate swedish, p.id) > (${after.name}::text collate swedish, ${after.id}::uuid)`]),
  ]
  const where = parts.reduce((all, part) => sql`${all} and ${part}`)
  return rowsOf(places(where, sql`order by p.name collate swedish, p.id limit ${limit}`), {
    endedOn: 'day',
    lastOn: 'day',
  })
}

export type Count = {
  id: string
  onDay: Temporal.PlainDate
  people: number
  outdoors: number
  done: string | null
  by: string | null
  undoneAt: Temporal.Instant | null
}

const MOST = 100

/** The latest first, with those that were taken back. */
export const countsOf = (tx: Tx, placeId: string): Promise<Count[]> =>
  tx
    .selectFrom('outreach_count as c')
    .leftJoin('app_user as u', 'u.id', 'c.noted_by')
    .select([
      'c.id',
      'c.on_day as onDay',
      'c.people',
      'c.outdoors',
      'c.done',
      'u.name as by',
      'c.undone_at as undoneAt',
    ])
    .where('c.outreach_place_id', '=', placeId)
    .orderBy('c.on_day', 'desc')
    .orderBy('c.id', 'desc')
    .limit(MOST)
    .execute()
