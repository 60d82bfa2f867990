/** Sharing words that the household has agreed to, and taking them back. */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { adviceIdOf, adviceToWorkOn } from '../load.ts'
import { mattersOf } from './queries.ts'

export type ShareRefusal = { kind: 'inFuture' } | { kind: 'noMatter' }

export type NewShare = {
  matter: string
  words: string
  consentHow: 'spoken' | 'written'
  consentOn: Temporal.PlainDate
}

export async function share(session: Session, adviceId: string, it: NewShare): Promise<Outcome<null, ShareRefusal>> {
  return asUser<Outcome<null, ShareRefusal>>(session, async (tx) => {
    await adviceToWorkOn(tx, session, adviceId)
    if (Temporal.PlainDate.compare(it.consentOn, today()) > 0) return refused({ kind: 'inFuture' })
    const matters = await mattersOf(tx, adviceId)
    if (!matters.some(({ matterId }) => matterId === it.matter)) return refused({ kind: 'noMatter' })
    const id = newId()
    await tx
      .insertInto('advice_share')
      .values({
        id,
        municipality_code: session.municipality,
        advice_id: adviceId,
        matter_id: it.matter,
        words: it.words,
        consent_how: it.consentHow,
        consent_on: it.consentOn,
        shared_at: now(),
        shared_by: session.userId,
      })
      .execute()
    await record(tx, session, {
      what: 'advice.shared',
      subject: it.matter,
      data: { share: id, consent: it.consentHow, on: it.consentOn.toString() },
    })
    return done(null)
  })
}

/** From now on nobody but the advisers reads it. Taking back twice does nothing more. */
export async function withdrawShare(session: Session, id: string): Promise<{ adviceId: string }> {
  return asUser(session, async (tx) => {
    const adviceId = await adviceIdOf(tx, 'advice_share', id)
    await adviceToWorkOn(tx, session, adviceId)
    const { numUpdatedRows } = await tx
      .updateTable('advice_share')
      .set({ withdrawn_at: now(), withdrawn_by: session.userId })
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows > 0n) await record(tx, session, { what: 'advice.share-withdrawn', subject: adviceId })
    return { adviceId }
  })
}
