/** Taking a bed out of service, and back. Never under a guest: who has the bed is moved first, or the reservation ended. */

import { sql } from 'kysely'
import { found, requireMay, type Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecord, record, stampedRow } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import { mayOnSite, worksAt } from '../access.ts'
import { isBefore, nightToSleep } from '../nights.ts'
import { guestStillIn, keepOverstayers } from '../overstay.ts'
import { siteToSee } from './queries.ts'

export type Closing = { bedId: string; from: Temporal.PlainDate; until: Temporal.PlainDate | null; because: string }

export type ClosingRefusal =
  | { kind: 'past'; earliest: Temporal.PlainDate }
  | { kind: 'backwards' }
  | { kind: 'inUse'; night: Temporal.PlainDate; state: 'occupied' | 'held'; bookingId: string | null }
  | { kind: 'alreadyClosed'; from: Temporal.PlainDate }

/** Closes a bed from a night on, until another or until it is opened. */
export async function closeBed(
  session: Session,
  siteId: string,
  closing: Closing,
): Promise<Outcome<{ id: string }, ClosingRefusal>> {
  requireMay(session, mayOnSite.closeBed)
  await keepOverstayers()
  const guest = await guestStillIn(closing.bedId)
  return asUser(session, async (tx) => {
    await holdRecord(tx)
    await bedToClose(tx, session, siteId, closing.bedId)
    const earliest = nightToSleep(now())
    if (isBefore(closing.from, earliest)) return refused({ kind: 'past', earliest })
    if (closing.until !== null && isBefore(closing.until, closing.from)) return refused({ kind: 'backwards' })
    const inUse = await claimOn(tx, siteId, closing)
    if (inUse !== null) return refused(inUse)
    if (guest && closing.from.equals(earliest))
      return refused({ kind: 'inUse', night: earliest, state: 'occupied', bookingId: null })
    const closed = await overlapping(tx, closing)
    if (closed !== undefined) return refused({ kind: 'alreadyClosed', from: closed.from_on })
    const row = stampedRow(session, 'closed')
    const { id } = row
    await tx
      .insertInto('bed_void')
      .values({
        ...row,
        bed_id: closing.bedId,
        from_on: closing.from,
        until_on: closing.until,
        because: closing.because,
      })
      .execute()
    const data = { closing: id, from: closing.from.toString(), until: closing.until?.toString() ?? null }
    await record(tx, session, { what: 'bed.closed', subject: closing.bedId, data })
    return done({ id })
  })
}

async function bedToClose(tx: Tx, session: Session, siteId: string, bedId: string): Promise<{ roomId: string }> {
  const site = found(await siteToSee(tx, siteId))
  found(worksAt(session, site) ? site : null)
  return found(
    await tx
      .selectFrom('bed')
      .innerJoin('room', 'room.id', 'bed.room_id')
      .select('room.id as roomId')
      .where('bed.id', '=', bedId)
      .where('room.site_id', '=', siteId)
      .executeTakeFirst(),
  )
}

/** The first night in the closing that somebody has: named, with the booking where the user may read it. */
async function claimOn(tx: Tx, siteId: string, closing: Closing): Promise<ClosingRefusal | null> {
  const claims = sql<Claim>`(select * from app.bed_claims(array[${siteId}::uuid], ${closing.from}::date, ${closing.until ?? 'infinity'}::date))`
  const claim = await tx
    .selectFrom(claims.as('claim'))
    .leftJoin('booking', 'booking.id', 'claim.booking_id')
    .leftJoin('stay', (join) =>
      join
        .onRef('stay.booking_id', '=', 'booking.id')
        .on('stay.undone_at', 'is', null)
        .on('stay.departed_at', 'is', null),
    )
    .select(['claim.night', 'booking.id as bookingId', 'stay.id as stayId'])
    .where('claim.bed_id', '=', closing.bedId)
    .orderBy('claim.night')
    .limit(1)
    .executeTakeFirst()
  if (claim === undefined) return null
  return {
    kind: 'inUse',
    night: claim.night,
    state: claim.stayId === null ? 'held' : 'occupied',
    bookingId: claim.bookingId,
  }
}

type Claim = { bed_id: string; night: Temporal.PlainDate; booking_id: string }

const overlapping = (tx: Tx, closing: Closing) =>
  tx
    .selectFrom('bed_void')
    .select('from_on')
    .where('bed_id', '=', closing.bedId)
    .where((eb) => (closing.until === null ? eb.lit(true) : eb('from_on', '<=', closing.until)))
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', closing.from)]))
    .executeTakeFirst()

/** The bed is in service again from tonight. A closing that hadn't lasted a night yet is gone; the record keeps that it was. */
export async function openBed(
  session: Session,
  siteId: string,
  closingId: string,
): Promise<Outcome<null, { kind: 'alreadyOpen' }>> {
  requireMay(session, mayOnSite.closeBed)
  const lastClosed = nightToSleep(now()).subtract({ days: 1 })
  return asUser<Outcome<null, { kind: 'alreadyOpen' }>>(session, async (tx) => {
    await holdRecord(tx)
    const row = found(await tx.selectFrom('bed_void').selectAll().where('id', '=', closingId).executeTakeFirst())
    await bedToClose(tx, session, siteId, row.bed_id)
    if (row.until_on !== null && !isBefore(lastClosed, row.until_on)) return refused({ kind: 'alreadyOpen' })
    if (isBefore(lastClosed, row.from_on)) await tx.deleteFrom('bed_void').where('id', '=', closingId).execute()
    else await tx.updateTable('bed_void').set({ until_on: lastClosed }).where('id', '=', closingId).execute()
    await record(tx, session, { what: 'bed.opened', subject: row.bed_id, data: { closing: closingId } })
    return done(null)
  })
}

export type Closed = {
  id: string
  bedId: string
  bedName: string
  roomName: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  because: string
}

/** Closings at a site that go on or are to come. */
export const closingsAt = (tx: Tx, siteId: string, night: Temporal.PlainDate): Promise<Closed[]> =>
  tx
    .selectFrom('bed_void')
    .innerJoin('bed', 'bed.id', 'bed_void.bed_id')
    .innerJoin('room', 'room.id', 'bed.room_id')
    .select([
      'bed_void.id',
      'bed.id as bedId',
      'bed.name as bedName',
      'room.name as roomName',
      'bed_void.from_on as from',
      'bed_void.until_on as until',
      'bed_void.because',
    ])
    .where('room.site_id', '=', siteId)
    .where((eb) => eb.or([eb('bed_void.until_on', 'is', null), eb('bed_void.until_on', '>=', night)]))
    .orderBy('bed_void.from_on')
    .orderBy('bed_void.id')
    .execute()
