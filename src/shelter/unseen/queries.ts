/** Beds of the own houses whose guests aren't the user's to read about: the bed, its nights, and whom to call. Never who it is. */

import { sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { isAfter, now, ZONE } from '../../platform/time/index.ts'
import { nightOf } from '../nights.ts'
import type { UnseenFacts } from './rules.ts'

export type UnseenGuest = UnseenFacts & {
  siteId: string
  bookingId: string
  roomName: string
  bedName: string
  firstNight: Temporal.PlainDate
  /** names of staff who may read about the guest; nobody when none is named */
  call: readonly string[]
}

const times = { firstNight: 'day', lastNight: 'day', arrivedAt: 'moment', departedAt: 'moment' } as const

/** In the order of rooms and beds; nothing for who doesn't work at the house. */
export const unseenAt = (siteId: string, tonight: Temporal.PlainDate): Asking<UnseenGuest[]> =>
  rowsOf(
    sql<UnseenGuest>`
      select g.site_id as "siteId", g.booking_id as "bookingId", r.name as "roomName", b.name as "bedName", g.first_night as "firstNight",
        g.last_night as "lastNight", g.arrived_at as "arrivedAt", g.departed_at as "departedAt", coalesce(g.mine, false) as mine, g.call
      from app.unseen_guests(array[${siteId}::uuid], ${tonight}::date) g join bed b on b.id = g.bed_id join room r on r.id = b.room_id
      order by r.name collate swedish_natural, b.name collate swedish_natural, g.booking_id`,
    times,
  )

export type UnseenDue = Pick<UnseenGuest, 'siteId' | 'bookingId' | 'lastNight'> & {
  /** the night that is going on there */
  tonight: Temporal.PlainDate
  inHouse: boolean
}

/** The night that is going on at the house `s`, which closes when it closes: past midnight it is the evening's before. */
function nightAt(at: Temporal.Instant) {
  const clock = at.toZonedDateTimeISO(ZONE)
  const day = clock.toPlainDate()
  return sql<Temporal.PlainDate>`case when ${clock.toPlainTime().toString()}::time < s.closes_at then ${day.subtract({ days: 1 })}::date else ${day}::date end`
}

/** The same at all houses of one's own, as far as something is to be marked: to arrive, or to leave. */
export function unseenDueAtOwnSites(session: Session, at: Temporal.Instant): Asking<UnseenDue[]> {
  const query = sql<Omit<UnseenDue, 'tonight'> & { firstNight: Temporal.PlainDate; closesAt: string }>`
    select g.site_id as "siteId", g.booking_id as "bookingId", g.first_night as "firstNight", g.last_night as "lastNight",
      s.closes_at as "closesAt", g.arrived_at is not null as "inHouse"
    from site s, lateral app.unseen_guests(array[s.id], ${nightAt(at)}) g
    where s.organisation_id = ${session.organisation.id} and g.departed_at is null
    order by s.name collate swedish, g.booking_id`
  return told(rowsOf(query, { firstNight: 'day', lastNight: 'day' }), (rows) =>
    rows.flatMap(({ firstNight, closesAt, ...row }) => {
      const tonight = nightOf(at, closesAt)
      const due = row.inHouse ? isAfter(tonight, row.lastNight) : !isAfter(firstNight, tonight)
      return due ? [{ ...row, tonight }] : []
    }),
  )
}

/** The house whose board has such a booking; nothing for who doesn't work there, or reads about the guest. */
export async function siteOfUnseen(tx: Tx, session: Session, bookingId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select s.id from site s, lateral app.unseen_guests(array[s.id], ${nightAt(now())}) g
    where s.organisation_id = ${session.organisation.id} and g.booking_id = ${bookingId}`.execute(tx)
  return rows[0]?.id
}

/** Marks it, or says why not; null: it isn't the user's to mark. */
export async function mark(tx: Tx, bookingId: string, deed: string, rowId: string): Promise<string | null> {
  const { rows } = await sql<{ answer: string | null }>`
    select app.mark_unseen_guest(${bookingId}::uuid, ${deed}, ${rowId}::uuid) as answer`.execute(tx)
  return rows[0]?.answer ?? null
}
