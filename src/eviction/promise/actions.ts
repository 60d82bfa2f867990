/** Promising the landlord something, keeping it, and taking it back. */

import type { PromiseKind } from '../../message/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { found } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { matterToWorkOn } from '../load.ts'
import { restand } from '../standing/restand.ts'
import { promisesOf } from './queries.ts'
import { holdsPersonalNumber, wantsDay } from './rules.ts'

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
    await restand(tx, session.municipality, matter.id)
    return done(null)
  })
}

export type ChangeRefusal = { kind: 'alreadyWithdrawn' }

/** Also in a matter that has ended: a promise that won't be kept must not stand. */
export const withdrawPromise = (session: Session, matterId: string, promiseId: string) =>
  change(session, matterId, promiseId, 'matter.promise-withdrawn', {
    withdrawn_at: now(),
    withdrawn_by: session.userId,
  })

/** What was promised is done: its day no longer runs out. */
export const keepPromise = (session: Session, matterId: string, promiseId: string) =>
  change(session, matterId, promiseId, 'matter.promise-kept', { kept_at: now(), kept_by: session.userId })

/** It wasn't done after all. */
export const unkeepPromise = (session: Session, matterId: string, promiseId: string) =>
  change(session, matterId, promiseId, 'matter.promise-not-kept', { kept_at: null, kept_by: null })

type Change =
  | { withdrawn_at: Temporal.Instant; withdrawn_by: string }
  | { kept_at: Temporal.Instant | null; kept_by: string | null }

const change = (
  session: Session,
  matterId: string,
  promiseId: string,
  what: string,
  columns: Change,
): Promise<Outcome<null, ChangeRefusal>> =>
  asUser<Outcome<null, ChangeRefusal>>(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId)
    const promise = found((await promisesOf(tx, matter.id)).find(({ id }) => id === promiseId))
    if (promise.withdrawn !== null) return refused({ kind: 'alreadyWithdrawn' })
    await tx.updateTable('matter_promise').set(columns).where('id', '=', promiseId).execute()
    await record(tx, session, { what, subject: matter.id, data: { promiseId } })
    await restand(tx, session.municipality, matter.id)
    return done(null)
  })
