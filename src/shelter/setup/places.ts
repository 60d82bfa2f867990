/** What of a shelter's places those who set it up keep besides its rooms: what it takes, extra places, beds set aside, who may know of it. */

import { sql } from 'kysely'
import { type Asking, allOf, rowsOf, type Tx } from '../../platform/database/index.ts'
import { type Intake, intakesNow } from '../intake.ts'

export type ExtraPlaces = {
  id: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  beds: number
  because: string
  openedBy: string | null
  closedLast: Temporal.PlainDate | null
  closedBecause: string | null
}

export const extrasOf = (tx: Tx, siteId: string): Asking<ExtraPlaces[]> =>
  rowsOf(
    tx
      .selectFrom('extra_places as x')
      .leftJoin('app_user as u', 'u.id', 'x.opened_by')
      .select([
        'x.id',
        'x.from_on as from',
        'x.until_on as until',
        'x.beds',
        'x.because',
        'u.name as openedBy',
        'x.closed_last as closedLast',
        'x.closed_because as closedBecause',
      ])
      .where('x.site_id', '=', siteId)
      .orderBy('x.from_on', 'desc')
      .orderBy('x.id', 'desc')
      .limit(50),
    { from: 'day', until: 'day', closedLast: 'day' },
  )

export type SetAside = { id: string; bedId: string; until: string }

const asidesOf = (tx: Tx, siteId: string): Asking<SetAside[]> =>
  rowsOf(
    tx
      .selectFrom('bed_set_aside as a')
      .innerJoin('bed', 'bed.id', 'a.bed_id')
      .innerJoin('room', 'room.id', 'bed.room_id')
      .select(['a.id', 'a.bed_id as bedId', 'a.until_time as until'])
      .where('room.site_id', '=', siteId)
      .where('a.ended_at', 'is', null),
  )

export type Named = { id: string; userId: string; name: string | null }

const namedFor = (tx: Tx, siteId: string): Asking<Named[]> =>
  rowsOf(
    tx
      .selectFrom('site_named as n')
      .leftJoin('app_user as u', 'u.id', 'n.user_id')
      .select(['n.id', 'n.user_id as userId', 'u.name'])
      .where('n.site_id', '=', siteId)
      .where('n.ended_at', 'is', null)
      .orderBy(sql`u.name collate swedish`),
  )

export type SetUpPlaces = {
  intakes: Intake[]
  extras: ExtraPlaces[]
  asides: SetAside[]
  named: Named[]
}

export const placesToSetUp = (tx: Tx, siteId: string): Asking<SetUpPlaces> =>
  allOf({
    intakes: intakesNow(tx, siteId),
    extras: extrasOf(tx, siteId),
    asides: asidesOf(tx, siteId),
    named: namedFor(tx, siteId),
  })

/** Colleagues and those on the other side of the municipality's work who can be named: nobody who has left. */
export const whoCanBeNamed = (tx: Tx): Promise<{ id: string; name: string; organisation: string }[]> =>
  tx
    .selectFrom('app_user as u')
    .innerJoin('organisation as o', 'o.id', 'u.organisation_id')
    .select(['u.id', 'u.name', 'o.name as organisation'])
    .where('u.machine', '=', false)
    .where('o.kind', '<>', 'landlord')
    .orderBy(sql`o.name collate swedish`)
    .orderBy(sql`u.name collate swedish`)
    .execute()

/** The last night from a day on that somebody has one of the extra beds; null when nobody does. */
export async function lastClaimOnExtra(
  tx: Tx,
  of: { siteId: string; extraId: string },
  from: Temporal.PlainDate,
): Promise<Temporal.PlainDate | null> {
  const { rows } = await sql<{ night: Temporal.PlainDate | null }>`
    select max(app.last_claim(${of.siteId}::uuid, b.id, ${from}::date)) as night from bed b where b.extra_id = ${of.extraId}`.execute(
    tx,
  )
  return rows[0]?.night ?? null
}
