/** What the house's own staff have noted of stays: read by the person, so that it is there when the guest comes again before it is gone. */

import { sql } from 'kysely'
import { type Asking, allOf, rowsOf, type Tx } from '../../platform/database/index.ts'

export type Note = {
  id: string
  /** of which night it is: the guest may have been here before */
  bookingId: string
  kind: 'note' | 'risk'
  words: string
  goneAt: Temporal.Instant
  writtenAt: Temporal.Instant
  writtenBy: string | null
}
export type Belonging = {
  id: string
  bookingId: string
  words: string
  keptAt: Temporal.Instant
  keptBy: string | null
  returnedAt: Temporal.Instant | null
  returnedBy: string | null
}
export type Rules = { id: string; version: number; words: string }
export type Accepted = {
  id: string
  bookingId: string
  rulesId: string
  version: number
  notedAt: Temporal.Instant
  notedBy: string | null
}
export type StayFacts = { notes: Note[]; belongings: Belonging[]; rules: Rules[]; accepted: Accepted[] }

/** The booking itself, and others of the same guest in the same house: row security says which of them. */
const sameGuest = (bookingId: string) => sql`(select k.id from booking k join booking m on m.id = ${bookingId}
  and (k.id = m.id or (k.person_id = m.person_id and k.site_id = m.site_id)))`

export const stayFacts = (bookingId: string): Asking<StayFacts> =>
  allOf({
    notes: rowsOf(
      sql<Note>`select n.id, n.booking_id as "bookingId", n.kind, n.words, n.gone_at as "goneAt", n.written_at as "writtenAt", u.name as "writtenBy"
        from stay_note n left join app_user u on u.id = n.written_by
        where n.booking_id in ${sameGuest(bookingId)} and n.undone_at is null order by n.written_at desc, n.id desc`,
      { goneAt: 'moment', writtenAt: 'moment' },
    ),
    belongings: rowsOf(
      sql<Belonging>`select b.id, b.booking_id as "bookingId", b.words, b.kept_at as "keptAt", u.name as "keptBy", b.returned_at as "returnedAt", r.name as "returnedBy"
        from stay_belonging b left join app_user u on u.id = b.kept_by left join app_user r on r.id = b.returned_by
        where b.booking_id in ${sameGuest(bookingId)} and b.undone_at is null
          and (b.returned_at is null or b.booking_id = ${bookingId})
        order by b.returned_at nulls first, b.kept_at desc, b.id desc`,
      { keptAt: 'moment', returnedAt: 'moment' },
    ),
    rules: rowsOf(
      sql<Rules>`select r.id, r.version, r.words from house_rules r join booking k on k.site_id = r.site_id
        where k.id = ${bookingId} and r.undone_at is null order by r.version desc limit 1`,
    ),
    accepted: rowsOf(
      sql<Accepted>`select a.id, a.booking_id as "bookingId", a.rules_id as "rulesId", r.version, a.noted_at as "notedAt", u.name as "notedBy"
        from house_rules_accepted a join house_rules r on r.id = a.rules_id left join app_user u on u.id = a.noted_by
        where a.booking_id in ${sameGuest(bookingId)} and a.undone_at is null order by r.version desc, a.noted_at desc limit 1`,
      { notedAt: 'moment' },
    ),
  })

/** The rules that hold at a house now; nothing when none are written. */
export async function rulesOf(tx: Tx, siteId: string): Promise<Rules | undefined> {
  return tx
    .selectFrom('house_rules')
    .select(['id', 'version', 'words'])
    .where('site_id', '=', siteId)
    .where('undone_at', 'is', null)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type Days = { noteDays: number; riskDays: number }

/** Until somebody sets them otherwise: over a weekend, and over a week. */
export const USUAL_DAYS: Days = { noteDays: 3, riskDays: 7 }

/** How long notes and risks stand at a house. */
export async function daysAt(tx: Tx, siteId: string): Promise<Days> {
  const set = await tx
    .selectFrom('site_keeping')
    .select(['note_days as noteDays', 'risk_days as riskDays'])
    .where('site_id', '=', siteId)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return set ?? USUAL_DAYS
}

type Noted = { bookingId: string; personId: string | null; what: 'risk' | 'note' | 'belonging' }
export type Mark = { risk: boolean; note: boolean; belongings: boolean }

/** That there is something of a guest of the house, not what: of this stay, or of one before. */
export const notedAt = (siteId: string): Asking<Noted[]> =>
  rowsOf(sql<Noted>`
    with noted as materialized (select array(select app.noted_stays(${siteId}::uuid)) as ids)
    select k.id as "bookingId", k.person_id as "personId", f.what
    from (
      select n.booking_id, n.kind as what from stay_note n where n.booking_id = any ((select ids from noted)::uuid[]) and n.undone_at is null
      union all
      select b.booking_id, 'belonging' from stay_belonging b
      where b.booking_id = any ((select ids from noted)::uuid[]) and b.undone_at is null and b.returned_at is null) f
      join booking k on k.id = f.booking_id and k.id = any ((select ids from noted)::uuid[])`)

/** Of which of these bookings there is something to read before one meets the guest. */
export function marksOf(bookings: readonly { id: string; guest: { id: string | null } }[], noted: readonly Noted[]) {
  const of = new Map<string, Mark>()
  for (const { id, guest } of bookings) {
    const there = noted.filter(
      ({ bookingId, personId }) => bookingId === id || (personId !== null && personId === guest.id),
    )
    const has = (kind: Noted['what']) => there.some(({ what }) => what === kind)
    if (there.length > 0) of.set(id, { risk: has('risk'), note: has('note'), belongings: has('belonging') })
  }
  return of
}
