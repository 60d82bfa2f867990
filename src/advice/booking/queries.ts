/** Reads of meetings: of a matter, of an advice, of an adviser's days, one of them. */

import { sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import type { Outcome, Way } from './rules.ts'

export type Booking = {
  id: string
  matterId: string | null
  adviceId: string | null
  /** `V-2026-0118`, for whoever reads the matter and for the adviser */
  matterNumber: string | null
  /** of the advice, for those who may read it */
  adviceNumber: string | null
  adviser: { id: string; name: string }
  beginsAt: Temporal.Instant
  endsAt: Temporal.Instant
  onDay: Temporal.PlainDate
  how: Way
  expected: string | null
  bookedBy: string
  outcome: Outcome | null
  /** the note of it */
  outcomeId: string | null
  notedAt: Temporal.Instant | null
  notedBy: string | null
}

function bookings(tx: Tx) {
  return tx
    .selectFrom('advice_booking as b')
    .innerJoin('app_user as u', 'u.id', 'b.adviser_id')
    .leftJoin('app_user as w', 'w.id', 'b.booked_by')
    .leftJoin('eviction_matter as m', 'm.id', 'b.matter_id')
    .leftJoin('advice as a', 'a.id', 'b.advice_id')
    .leftJoin('advice_booking_outcome as o', (join) =>
      join.onRef('o.booking_id', '=', 'b.id').on('o.undone_at', 'is', null),
    )
    .leftJoin('app_user as n', 'n.id', 'o.noted_by')
    .select(['b.id', 'b.matter_id', 'b.advice_id', 'b.adviser_id', 'b.begins_at', 'b.ends_at', 'b.on_day', 'b.how'])
    .select(['b.expected', 'u.name as adviser_name', 'w.name as booker', 'a.number as advice_number'])
    .select(['o.id as outcome_id', 'o.outcome', 'o.noted_at', 'n.name as noted_by'])
    .select(sql<string | null>`coalesce(m.number, app.booked_matter_number(b.id))`.as('matter_number'))
}

type Row = Awaited<ReturnType<ReturnType<typeof bookings>['execute']>>[number]

const shaped = (row: Row): Booking => ({
  id: row.id,
  matterId: row.matter_id,
  adviceId: row.advice_id,
  matterNumber: row.matter_number,
  adviceNumber: row.advice_number,
  adviser: { id: row.adviser_id, name: row.adviser_name },
  beginsAt: row.begins_at,
  endsAt: row.ends_at,
  onDay: row.on_day,
  how: row.how,
  expected: row.expected,
  bookedBy: row.booker ?? '',
  outcome: row.outcome,
  outcomeId: row.outcome_id,
  notedAt: row.noted_at,
  notedBy: row.noted_by,
})

const asking = (query: ReturnType<typeof bookings>): Asking<Booking[]> =>
  told(rowsOf(query, { begins_at: 'moment', ends_at: 'moment', on_day: 'day', noted_at: 'moment' }), (rows) =>
    rows.map(shaped),
  )

/** NotFound when it isn't there for this user. */
export async function bookingById(tx: Tx, id: string): Promise<Booking> {
  return shaped(found(await bookings(tx).where('b.id', '=', id).executeTakeFirst()))
}

/** Of a matter, the latest first. */
export const askingBookingsOfMatter = (tx: Tx, matterId: string): Asking<Booking[]> =>
  asking(bookings(tx).where('b.matter_id', '=', matterId).orderBy('b.begins_at', 'desc').limit(20))

/** Of an advice, the latest first. */
export const askingBookingsOfAdvice = (tx: Tx, adviceId: string, most = 20): Asking<Booking[]> =>
  asking(bookings(tx).where('b.advice_id', '=', adviceId).orderBy('b.begins_at', 'desc').limit(most))

/** An adviser's own meetings between two days, both counted, in the order of the clock; cancelled ones left out. */
export function bookingsOfAdviser(
  tx: Tx,
  adviserId: string,
  [from, to]: readonly [Temporal.PlainDate, Temporal.PlainDate],
  most: number,
): Asking<Booking[]> {
  const query = bookings(tx)
    .where('b.adviser_id', '=', adviserId)
    .where('b.on_day', '>=', from)
    .where('b.on_day', '<=', to)
    .where('b.freed_at', 'is', null)
    .orderBy('b.begins_at')
    .limit(most)
  return asking(query)
}

/** Meetings that the user booked on matters and nobody came to, without a later one on the same matter. */
export function missedAfterMyBooking(tx: Tx, userId: string, since: Temporal.PlainDate): Asking<Booking[]> {
  const query = bookings(tx)
    .where('b.booked_by', '=', userId)
    .where('b.on_day', '>=', since)
    .where('b.matter_id', 'is not', null)
    .where('o.outcome', '=', 'missed')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('advice_booking as later')
            .select('later.id')
            .whereRef('later.matter_id', '=', 'b.matter_id')
            .whereRef('later.begins_at', '>', 'b.begins_at')
            .where('later.freed_at', 'is', null),
        ),
      ),
    )
    .orderBy('b.begins_at')
    .limit(50)
  return asking(query)
}

export type BusyTime = { adviserId: string; beginsAt: Temporal.Instant; endsAt: Temporal.Instant }

/** When the house's advisers are busy: times and nothing else. */
export async function busyTimes(tx: Tx, from: Temporal.PlainDate, to: Temporal.PlainDate): Promise<BusyTime[]> {
  const { rows } = await sql<BusyTime>`
    select adviser_id as "adviserId", begins_at as "beginsAt", ends_at as "endsAt"
    from app.adviser_times(${from.toString()}::date, ${to.toString()}::date) limit 200`.execute(tx)
  return rows
}

export type Move = { id: string; from: Temporal.Instant }

export async function movesOf(tx: Tx, bookingId: string): Promise<Move[]> {
  return tx
    .selectFrom('advice_booking_move')
    .select(['id', 'from_at as from'])
    .where('booking_id', '=', bookingId)
    .orderBy('moved_at', 'desc')
    .execute()
}

/** The number of a matter that the user may read; NotFound otherwise. */
export async function matterNumberOf(tx: Tx, matterId: string): Promise<string> {
  return found(await tx.selectFrom('eviction_matter').select('number').where('id', '=', matterId).executeTakeFirst())
    .number
}

/** Whether the user may read the matter itself: an adviser may read a meeting on one that they may not. */
export async function mayReadMatter(tx: Tx, matterId: string): Promise<boolean> {
  const row = await tx.selectFrom('eviction_matter').select('id').where('id', '=', matterId).executeTakeFirst()
  return row !== undefined
}
