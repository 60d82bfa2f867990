/** How and when the board's word reached the landlord, and taking back what wasn't so. What has arrived binds the municipality. */

import { found, type Session } from '../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { courseOfMatter } from '../clocks/course.ts'
import { restand } from '../clocks/restand.ts'
import { addEventsIn, bareFacts } from '../event/actions.ts'
import { annulEvent } from '../event/annul.ts'
import { type Matter, matterToWorkOn } from '../load.ts'
import { currentOf, type DeliveryWay, type Undertaking, undertakingsOf } from '../undertakings.ts'
import { type DeliveryRefusal, deliveryOn, windowOf } from '../window.ts'

/** The undertaking that stands in the matter, held with it. */
async function standingIn(
  tx: Tx,
  session: Session,
  matterId: string,
): Promise<{ matter: Matter; undertaking: Undertaking | null }> {
  const matter = await matterToWorkOn(tx, session, matterId)
  return { matter, undertaking: currentOf(await undertakingsOf(tx, matterId)) }
}

export type NewDelivery = { how: DeliveryWay; reachedOn: Temporal.PlainDate; proof: string | null }
export type NoteRefusal = DeliveryRefusal | { kind: 'ended' | 'alreadyWithdrawn' | 'alreadyDelivered' | 'proofMissing' }

/** Notes how and when it reached the landlord: that is what the law counts. Refused after the window. */
export async function noteDelivery(
  session: Session,
  matterId: string,
  wanted: NewDelivery,
): Promise<Outcome<null, NoteRefusal>> {
  try {
    return await asUser<Outcome<null, NoteRefusal>>(session, async (tx) => {
      const { matter, undertaking } = await standingIn(tx, session, matterId)
      if (matter.end !== null) return refused({ kind: 'ended' })
      if (undertaking === null) return refused({ kind: 'alreadyWithdrawn' })
      if (undertaking.delivery !== null) return refused({ kind: 'alreadyDelivered' })
      if (wanted.proof === null && wanted.how !== 'hemvist') return refused({ kind: 'proofMissing' })
      const { course } = await courseOfMatter(tx, matter)
      const timing = deliveryOn(windowOf(matter, course), wanted.reachedOn, undertaking.signedOn, today())
      if (!timing.ok) return timing
      const given = {
        ...bareFacts,
        kind: 'undertakingGiven',
        on: wanted.reachedOn,
        amountOre: undertaking.amountOre,
      } as const
      const { ids } = await addEventsIn(tx, session, matter, [given])
      const id = newId()
      await tx
        .insertInto('undertaking_delivery')
        .values({
          id,
          municipality_code: session.municipality,
          undertaking_id: undertaking.id,
          how: wanted.how,
          reached_on: wanted.reachedOn,
          proof: wanted.proof,
          event_id: found(ids[0]),
          noted_at: now(),
          noted_by: session.userId,
        })
        .execute()
      const data = {
        undertaking: undertaking.id,
        on: wanted.reachedOn.toString(),
        how: wanted.how,
        timing: timing.value,
      }
      await record(tx, session, { what: 'undertaking.delivered', subject: matterId, data })
      // what was signed is no longer on its way
      await restand(tx, session.municipality, matterId)
      return done(null)
    })
  } catch (error) {
    if (isConflict(error, 'undertaking_delivery_current')) return refused({ kind: 'alreadyDelivered' })
    throw error
  }
}

export type UndoRefusal = { kind: 'ended' | 'notDelivered' }

/** It didn't reach the landlord as was noted: the event no longer counts, and the days are computed anew. */
export async function undoDelivery(
  session: Session,
  matterId: string,
  because: string,
): Promise<Outcome<null, UndoRefusal>> {
  return asUser(session, async (tx) => {
    const { matter, undertaking } = await standingIn(tx, session, matterId)
    if (matter.end !== null) return refused({ kind: 'ended' })
    const delivery = undertaking?.delivery ?? null
    if (undertaking === null || delivery === null) return refused({ kind: 'notDelivered' })
    await tx
      .updateTable('undertaking_delivery')
      .set({ undone_at: now(), undone_by: session.userId })
      .where('id', '=', delivery.id)
      .execute()
    await annulEvent(tx, session, matter, delivery.eventId, because)
    await record(tx, session, {
      what: 'undertaking.delivery-undone',
      subject: matterId,
      data: { undertaking: undertaking.id },
    })
    await restand(tx, session.municipality, matterId)
    return done(null)
  })
}

export type WithdrawRefusal = { kind: 'alreadyWithdrawn' | 'hasReached' }

/** Withdraws one that hasn't reached the landlord, and the promise with it. */
export async function withdrawUndertaking(
  session: Session,
  matterId: string,
  because: string,
): Promise<Outcome<null, WithdrawRefusal>> {
  return asUser(session, async (tx) => {
    const { undertaking } = await standingIn(tx, session, matterId)
    if (undertaking === null) return refused({ kind: 'alreadyWithdrawn' })
    if (undertaking.delivery !== null) return refused({ kind: 'hasReached' })
    const by = { withdrawn_at: now(), withdrawn_by: session.userId }
    await tx
      .updateTable('undertaking')
      .set({ ...by, withdrawn_because: because })
      .where('id', '=', undertaking.id)
      .execute()
    await tx
      .updateTable('matter_promise')
      .set(by)
      .where('matter_id', '=', matterId)
      .where('kind', '=', 'undertaking')
      .where('withdrawn_at', 'is', null)
      .execute()
    await record(tx, session, {
      what: 'undertaking.withdrawn',
      subject: matterId,
      data: { undertaking: undertaking.id },
    })
    await restand(tx, session.municipality, matterId)
    return done(null)
  })
}
