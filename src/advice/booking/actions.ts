/** Booking an adviser, moving the meeting, noting how it went and taking that back. The database holds that an adviser meets one at a time. */

import { found, type Session } from '../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome as Result, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { momentOf, now, today } from '../../platform/time/index.ts'
import { requireMay } from '../access.ts'
import { adviceToWorkOn } from '../load.ts'
import { type Adviser, advisers } from '../opening/queries.ts'
import { bookingById } from './queries.ts'
import { mayMove, mayNote, type Outcome, type Way } from './rules.ts'

export type BookingRefusal =
  | { kind: 'taken' }
  | { kind: 'inPast' }
  | { kind: 'notAdviser' }
  | { kind: 'ended' }
  | { kind: 'tooLate' }
  | { kind: 'notYet' }
  | { kind: 'cannotMove' }

export type Slot = { adviser: string; day: Temporal.PlainDate; time: string; minutes: number; how: Way }
export type About = { matter: string; advice: null } | { matter: null; advice: string }

const times = ({ day, time, minutes }: Slot) => {
  const begins = momentOf(day, time)
  return { begins_at: begins, ends_at: begins.add({ minutes }), on_day: day }
}

/** A clash with another meeting of the adviser's, as a refusal: the statement itself said so, and took nothing. */
async function unlessTaken<V>(work: () => Promise<Result<V, BookingRefusal>>): Promise<Result<V, BookingRefusal>> {
  try {
    return await work()
  } catch (error) {
    if (isConflict(error, 'advice_booking_one_at_a_time')) return refused({ kind: 'taken' })
    if (isConflict(error)) return refused({ kind: 'tooLate' })
    throw error
  }
}

export async function book(
  session: Session,
  about: About,
  slot: Slot & { expected: string | null },
): Promise<Result<{ id: string }, BookingRefusal>> {
  requireMay(session, 'book')
  const adviser = (await advisers(session)).find(({ id }) => id === slot.adviser)
  return unlessTaken(() =>
    asUser<Result<{ id: string }, BookingRefusal>>(session, async (tx) => {
      if (about.matter !== null) await matterNumberOf(tx, about.matter)
      else if ((await adviceToWorkOn(tx, session, about.advice)).end !== null) return refused({ kind: 'ended' })
      if (adviser === undefined) return refused({ kind: 'notAdviser' })
      if (Temporal.PlainDate.compare(slot.day, today()) < 0) return refused({ kind: 'inPast' })
      return done({ id: await insert(tx, session, about, slot, adviser) })
    }),
  )
}

async function insert(
  tx: Tx,
  session: Session,
  about: About,
  slot: Slot & { expected: string | null },
  adviser: Adviser,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('advice_booking')
    .values({
      id,
      municipality_code: session.municipality,
      matter_id: about.matter,
      advice_id: about.advice,
      adviser_id: adviser.id,
      unit_id: adviser.unitId,
      ...times(slot),
      how: slot.how,
      expected: slot.expected,
      booked_at: now(),
      booked_by: session.userId,
    })
    .execute()
  await record(tx, session, {
    what: 'advice.meeting-booked',
    subject: about.matter ?? about.advice,
    data: { booking: id, on: slot.day.toString() },
  })
  return id
}

/** The number of a matter that the user may read; NotFound otherwise. */
export async function matterNumberOf(tx: Tx, matterId: string): Promise<string> {
  return found(await tx.selectFrom('eviction_matter').select('number').where('id', '=', matterId).executeTakeFirst())
    .number
}

/** The same meeting at another time, or with another adviser. */
export async function move(session: Session, id: string, slot: Slot): Promise<Result<null, BookingRefusal>> {
  requireMay(session, 'book')
  const adviser = (await advisers(session)).find((one) => one.id === slot.adviser)
  return unlessTaken(() =>
    asUser<Result<null, BookingRefusal>>(session, async (tx) => {
      const booking = await bookingById(tx, id)
      if (!mayMove(booking)) return refused({ kind: 'cannotMove' })
      if (adviser === undefined) return refused({ kind: 'notAdviser' })
      if (Temporal.PlainDate.compare(slot.day, today()) < 0) return refused({ kind: 'inPast' })
      const to = times(slot)
      await tx
        .insertInto('advice_booking_move')
        .values({
          id: newId(),
          municipality_code: session.municipality,
          booking_id: id,
          from_adviser_id: booking.adviser.id,
          from_at: booking.beginsAt,
          to_at: to.begins_at,
          moved_at: now(),
          moved_by: session.userId,
        })
        .execute()
      await tx
        .updateTable('advice_booking')
        .set({ ...to, how: slot.how, adviser_id: adviser.id, unit_id: adviser.unitId })
        .where('id', '=', id)
        .execute()
      await record(tx, session, {
        what: 'advice.meeting-moved',
        subject: booking.matterId ?? booking.adviceId ?? id,
        data: { booking: id, from: booking.onDay.toString(), to: slot.day.toString() },
      })
      return done(null)
    }),
  )
}

export async function noteOutcome(
  session: Session,
  id: string,
  outcome: Outcome,
): Promise<Result<null, BookingRefusal>> {
  requireMay(session, 'book')
  return unlessTaken(() =>
    asUser<Result<null, BookingRefusal>>(session, async (tx) => {
      const booking = await bookingById(tx, id)
      if (booking.outcome !== null) return refused({ kind: 'tooLate' })
      if (!mayNote(booking, now()).includes(outcome)) return refused({ kind: 'notYet' })
      await tx
        .insertInto('advice_booking_outcome')
        .values({
          id: newId(),
          municipality_code: session.municipality,
          booking_id: id,
          outcome,
          noted_at: now(),
          noted_by: session.userId,
        })
        .execute()
      if (outcome === 'cancelled')
        await tx.updateTable('advice_booking').set({ freed_at: now() }).where('id', '=', id).execute()
      await record(tx, session, {
        what: 'advice.meeting-noted',
        subject: booking.matterId ?? booking.adviceId ?? id,
        data: { booking: id, outcome },
      })
      return done(null)
    }),
  )
}

/** As if nobody had said how it went. A cancelled meeting comes back only if its time is still free. */
export async function undoOutcome(session: Session, id: string): Promise<Result<null, BookingRefusal>> {
  requireMay(session, 'book')
  return unlessTaken(() =>
    asUser<Result<null, BookingRefusal>>(session, async (tx) => {
      const booking = await bookingById(tx, id)
      if (booking.outcome === null) return done(null)
      await tx
        .updateTable('advice_booking_outcome')
        .set({ undone_at: now(), undone_by: session.userId })
        .where('booking_id', '=', id)
        .where('undone_at', 'is', null)
        .execute()
      if (booking.outcome === 'cancelled')
        await tx.updateTable('advice_booking').set({ freed_at: null }).where('id', '=', id).execute()
      await record(tx, session, {
        what: 'advice.meeting-outcome-undone',
        subject: booking.matterId ?? booking.adviceId ?? id,
        data: { booking: id },
      })
      return done(null)
    }),
  )
}
