/** The board's confirmation to Kronofogden, the same day (Socialtjänstförordningen 2025:468 11 kap. 3 §), and the copy to the person. */

import {
  addEventsIn,
  bareFacts,
  type CopyWay,
  isLate,
  matterToWorkOn,
  type Notice,
  noticeById,
  requireMayOnMatter,
  restand,
  type SendingWay,
} from '../eviction/index.ts'
import type { Session } from '../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { done, type Outcome, refused } from '../platform/outcome.ts'
import { holdRecord, record } from '../platform/record/index.ts'
import { words } from '../platform/text/index.ts'
import { now, today } from '../platform/time/index.ts'
import { annulEventsOf, answerWaiting } from './matter.ts'
import { type CopyProblem, copyProblem } from './rules.ts'
import { text } from './text.ts'

export type Copy = { how: CopyWay; on: Temporal.PlainDate | null; because: string | null }

export type NewConfirmation = {
  handlerId: string
  handlerContact: string
  sentHow: SendingWay
  lateBecause: string | null
  /** null: noted later */
  copy: Copy | null
}

export type ConfirmRefusal =
  | { kind: 'withdrawn' | 'replaced' | 'handlerNotHere' | 'lateMissing' | 'confirmedMeanwhile' }
  | { kind: 'alreadyConfirmed'; by: string; at: Temporal.Instant }
  | { kind: 'copy'; problem: CopyProblem }

type Colleague = { id: string; name: string }

/** Confirms, names who handles it, and answers the signal that the notice came with. `here`: those who work here. */
export async function confirmNotice(
  session: Session,
  noticeId: string,
  wanted: NewConfirmation,
  here: readonly Colleague[],
): Promise<Outcome<null, ConfirmRefusal>> {
  requireMayOnMatter(session, 'work')
  try {
    return await asUser(session, (tx) => confirmIn(tx, session, noticeId, wanted, here))
  } catch (error) {
    if (isConflict(error, 'enforcement_confirmation_current')) return refused({ kind: 'confirmedMeanwhile' })
    throw error
  }
}

async function confirmIn(
  tx: Tx,
  session: Session,
  noticeId: string,
  wanted: NewConfirmation,
  here: readonly Colleague[],
): Promise<Outcome<null, ConfirmRefusal>> {
  // two who confirm come one after the other, and the second is told who was first
  await holdRecord(tx)
  const notice = await noticeById(tx, noticeId)
  const handler = here.find(({ id }) => id === wanted.handlerId)
  const problem = refusalOf(notice, wanted, handler)
  if (problem !== null || handler === undefined) return refused(problem ?? { kind: 'handlerNotHere' })
  const id = newId()
  await tx
    .insertInto('enforcement_confirmation')
    .values({
      id,
      municipality_code: session.municipality,
      notice_id: noticeId,
      confirmed_at: now(),
      confirmed_on: today(),
      confirmed_by: session.userId,
      handler_id: handler.id,
      handler_contact: wanted.handlerContact,
      sent_how: wanted.sentHow,
      late_because: isLate(notice, today()) ? wanted.lateBecause : null,
      ...copyColumns(wanted.copy),
    })
    .execute()
  if (notice.matter !== null) {
    const matter = await matterToWorkOn(tx, session, notice.matter.id)
    await addEventsIn(tx, session, matter, [{ ...bareFacts, kind: 'evictionConfirmed', on: today(), noticeId }])
  }
  await answerWaiting(tx, session, notice, words(text, 'sv').answerWords(handler.name), 'caseGoesOn')
  const data = { confirmation: id, handler: handler.id, how: wanted.sentHow, late: isLate(notice, today()) }
  await record(tx, session, { what: 'notice.confirmed', subject: noticeId, data })
  return done(null)
}

function refusalOf(notice: Notice, wanted: NewConfirmation, handler: Colleague | undefined): ConfirmRefusal | null {
  const { confirmation } = notice
  if (notice.withdrawnAt !== null) return { kind: 'withdrawn' }
  if (confirmation !== null) return { kind: 'alreadyConfirmed', by: confirmation.by, at: confirmation.at }
  if (notice.replacedBy !== null) return { kind: 'replaced' }
  if (handler === undefined) return { kind: 'handlerNotHere' }
  if (isLate(notice, today()) && wanted.lateBecause === null) return { kind: 'lateMissing' }
  const copy = wanted.copy && copyProblem(wanted.copy, notice.receivedOn, today())
  return copy ? { kind: 'copy', problem: copy } : null
}

const copyColumns = (copy: Copy | null) => ({
  copy_how: copy?.how ?? null,
  copy_on: copy === null || copy.how === 'notPossible' ? null : copy.on,
  copy_because: copy?.how === 'notPossible' ? copy.because : null,
})

export type CopyRefusal = { kind: 'notConfirmed' } | { kind: 'copy'; problem: CopyProblem }

/** How and when the person got the copy, noted or put right afterwards. */
export async function noteCopy(session: Session, noticeId: string, copy: Copy): Promise<Outcome<null, CopyRefusal>> {
  requireMayOnMatter(session, 'work')
  return asUser(session, async (tx) => {
    const notice = await noticeById(tx, noticeId)
    if (notice.confirmation === null) return refused({ kind: 'notConfirmed' })
    const problem = copyProblem(copy, notice.receivedOn, today())
    if (problem !== null) return refused({ kind: 'copy', problem })
    await tx
      .updateTable('enforcement_confirmation')
      .set(copyColumns(copy))
      .where('id', '=', notice.confirmation.id)
      .execute()
    const data = { how: copy.how, on: copy.on?.toString() ?? null }
    await record(tx, session, { what: 'notice.copy-noted', subject: noticeId, data })
    // the matter no longer waits for it
    if (notice.matter !== null) await restand(tx, session.municipality, notice.matter.id)
    return done(null)
  })
}

/** It wasn't sent after all, or named the wrong one: the notice waits for confirmation again. The signal's answer stands. */
export async function undoConfirmation(
  session: Session,
  noticeId: string,
  because: string,
): Promise<Outcome<null, { kind: 'notConfirmed' }>> {
  requireMayOnMatter(session, 'work')
  return asUser(session, async (tx) => {
    const notice = await noticeById(tx, noticeId)
    if (notice.confirmation === null) return refused({ kind: 'notConfirmed' })
    await tx
      .updateTable('enforcement_confirmation')
      .set({ undone_at: now(), undone_by: session.userId })
      .where('id', '=', notice.confirmation.id)
      .execute()
    await annulEventsOf(tx, session, notice, because, ['evictionConfirmed'])
    await record(tx, session, { what: 'notice.confirmation-undone', subject: noticeId })
    return done(null)
  })
}
