/** Those who were turned away, as the user may read about them. */

import { sql } from 'kysely'
import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'
import type { TurnedBecause } from './rules.ts'

export type Turned = {
  id: string
  night: Temporal.PlainDate
  people: number
  because: TurnedBecause
  needs: readonly string[]
  words: string | null
  siteName: string | null
  /** at a protected site: named to those who see it, and in no file */
  hidden: boolean
  /** a booking that was declined: it is taken back there */
  bookingId: string | null
  by: string | null
}

type TurnedFilter = {
  because: TurnedBecause | null
  site: string | null
  from: Temporal.PlainDate | null
  until: Temporal.PlainDate | null
  sort: 'night' | '-night'
}

const turned = (tx: Tx) =>
  tx
    .selectFrom('turned_away as t')
    .leftJoin('site', 'site.id', 't.site_id')
    .leftJoin('app_user as u', 'u.id', 't.recorded_by')
    .select([
      't.id',
      't.night',
      't.people',
      't.because',
      sql<string[]>`array(select jsonb_array_elements_text(t.needs))`.as('needs'),
      't.words',
      'site.name as siteName',
      sql<boolean>`coalesce(site.living_form_code = 'protectedHousing' or exists (
        select from site_intake i where i.site_id = site.id and i.ended_at is null and i.hidden), false)`.as('hidden'),
      't.booking_id as bookingId',
      'u.name as by',
    ])
    .where('t.undone_at', 'is', null)

/** By night, from the key on. */
export function turnedPage(
  tx: Tx,
  { because, site, from, until, sort }: TurnedFilter,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Asking<Turned[]> {
  const way = sort === 'night' ? 'asc' : 'desc'
  const beyond = sql.raw(sort === 'night' ? '>' : '<')
  let query = turned(tx)
  if (because !== null) query = query.where('t.because', '=', because)
  if (site !== null) query = query.where('t.site_id', '=', site)
  if (from !== null) query = query.where('t.night', '>=', from)
  if (until !== null) query = query.where('t.night', '<=', until)
  if (after) query = query.where(sql<boolean>`(t.night, t.id) ${beyond} (${after[0]}::date, ${after[1]}::uuid)`)
  return rowsOf(query.orderBy('t.night', way).orderBy('t.id', way).limit(limit), { night: 'day' })
}

/** One of them that stands; nothing when the user may not read it. */
export const turnedToUndo = (tx: Tx, id: string) =>
  tx
    .selectFrom('turned_away')
    .select(['id', 'site_id as siteId', 'undone_at as undoneAt', 'booking_id as bookingId'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Whether the same is noted of somebody already: a need is counted once. */
export const isNoted = async (tx: Tx, personId: string, night: Temporal.PlainDate, because: TurnedBecause) =>
  (await tx
    .selectFrom('turned_away')
    .select('id')
    .where('person_id', '=', personId)
    .where('night', '=', night)
    .where('because', '=', because)
    .where('undone_at', 'is', null)
    .executeTakeFirst()) !== undefined
