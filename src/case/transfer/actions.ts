/** Asking another municipality to take over a case, and registering its answer when the letter has come (SoL 2025:400 29 kap. 10 §). */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { type DayRefusal, refuseDay } from '../decision/rules.ts'
import { caseIdOf, caseToChange } from '../load.ts'
import { transferById, transfersOf } from './queries.ts'
import type { TransferAnswer } from './rules.ts'

export type AskRefusal = DayRefusal | { kind: 'closed' } | { kind: 'alreadyOpen' } | { kind: 'own' }

export async function askForTransfer(
  session: Session,
  caseId: string,
  wanted: { to: string; requestedOn: Temporal.PlainDate; words: string },
): Promise<Outcome<{ id: string }, AskRefusal>> {
  return asUser<Outcome<{ id: string }, AskRefusal>>(session, async (tx) => {
    const file = await caseToChange(tx, session, caseId, 'transfer')
    if (file.closure) return refused({ kind: 'closed' })
    const other = await tx.selectFrom('municipality').select('code').where('code', '=', wanted.to).executeTakeFirst()
    if (other === undefined || other.code === session.municipality) return refused({ kind: 'own' })
    const wrongDay = refuseDay(wanted.requestedOn, file.openedOn, today())
    if (wrongDay) return refused(wrongDay)
    const open = (await transfersOf(tx, caseId)).some((one) => one.answeredOn === null)
    if (open) return refused({ kind: 'alreadyOpen' })
    const id = newId()
    await tx
      .insertInto('transfer_request')
      .values({
        id,
        municipality_code: session.municipality,
        case_id: caseId,
        to_municipality_code: wanted.to,
        requested_on: wanted.requestedOn,
        words: wanted.words,
        requested_at: now(),
        requested_by: session.userId,
      })
      .execute()
    await record(tx, session, {
      what: 'transfer.requested',
      subject: id,
      person: file.personId,
      data: { case: caseId, to: wanted.to, on: wanted.requestedOn.toString() },
    })
    return done({ id })
  })
}

export type AnswerRefusal = DayRefusal | { kind: 'alreadyAnswered' }

export async function registerTransferAnswer(
  session: Session,
  id: string,
  came: { answeredOn: Temporal.PlainDate; answer: TransferAnswer; words: string | null },
): Promise<Outcome<{ caseId: string }, AnswerRefusal>> {
  return asUser<Outcome<{ caseId: string }, AnswerRefusal>>(session, async (tx) => {
    const file = await caseToChange(tx, session, await caseIdOf(tx, 'transfer_request', id), 'transfer')
    const request = await transferById(tx, id)
    if (request.answeredOn !== null) return refused({ kind: 'alreadyAnswered' })
    const wrongDay = refuseDay(came.answeredOn, request.requestedOn, today())
    if (wrongDay) return refused(wrongDay)
    await tx
      .updateTable('transfer_request')
      .set({
        answered_on: came.answeredOn,
        answer: came.answer,
        answer_words: came.words,
        answered_by: session.userId,
      })
      .where('id', '=', id)
      .execute()
    await record(tx, session, {
      what: 'transfer.answered',
      subject: id,
      person: file.personId,
      data: { case: file.id, answer: came.answer, on: came.answeredOn.toString() },
    })
    return done({ caseId: file.id })
  })
}
