/** Promising the landlord something, and taking it back. */

import type { Session } from '../../platform/access/index.ts'
import { found } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { matterToWorkOn } from '../matter/load.ts'
import { holdsPersonalNumber, type PromiseKind, wantsDay } from './rules.ts'

export type NewPromise = { kind: PromiseKind; by: Temporal.PlainDate | null; words: string | null }

export type PromiseRefusal =
  | { kind: 'matterEnded' }
  | { kind: 'noNumbers' }
  | { kind: 'dayMissing' }
  | { kind: 'dayPassed' }
  | { kind: 'wordsMissing' }

function wrongWith({ kind, by, words }: NewPromise): PromiseRefusal | null {
  if (words !== null && holdsPersonalNumber(words)) return { kind: 'noNumbers' }
  if (kind === 'other' && words === null) return { kind: 'wordsMissing' }
  if (by === null) return wantsDay.includes(kind) ? { kind: 'dayMissing' } : null
  return Temporal.PlainDate.compare(by, today()) < 0 ? { kind: 'dayPassed' } : null
}

/** The landlord reads it at once, on the messages that the matter holds. */
export async function givePromise(
  session: Session,
  matterId: string,
  promise: NewPromise,
): Promise<Outcome<null, PromiseRefusal>> {
  return asUser<Outcome<null, PromiseRefusal>>(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId)
    if (matter.end !== null) return refused({ kind: 'matterEnded' })
    const wrong = wrongWith(promise)
    if (wrong !== null) return refused(wrong)
    const id = newId()
    await tx
      .insertInto('matter_promise')
      .values({
        id,
        municipality_code: session.municipality,
        matter_id: matter.id,
        kind: promise.kind,
        by_day: promise.by,
        words: promise.words,
        promised_at: now(),
        promised_by: session.userId,
      })
      .execute()
    await record(tx, session, {
      what: 'matter.promise-given',
      subject: matter.id,
      data: { promiseId: id, kind: promise.kind, by: promise.by?.toString() ?? null },
    })
    return done(null)
  })
}

export type WithdrawRefusal = { kind: 'alreadyWithdrawn' }

/** Also in a matter that has ended: a promise that won't be kept must not stand. */
export async function withdrawPromise(
  session: Session,
  matterId: string,
  promiseId: string,
): Promise<Outcome<null, WithdrawRefusal>> {
  return asUser<Outcome<null, WithdrawRefusal>>(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId)
    const promise = found(
      await tx
        .selectFrom('matter_promise')
        .select('withdrawn_at')
        .where('matter_id', '=', matter.id)
        .where('id', '=', promiseId)
        .executeTakeFirst(),
    )
    if (promise.withdrawn_at !== null) return refused({ kind: 'alreadyWithdrawn' })
    await tx
      .updateTable('matter_promise')
      .set({ withdrawn_at: now(), withdrawn_by: session.userId })
      .where('id', '=', promiseId)
      .execute()
    await record(tx, session, { what: 'matter.promise-withdrawn', subject: matter.id, data: { promiseId } })
    return done(null)
  })
}
