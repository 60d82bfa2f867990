/** Answering a signal in the work of another room: the case that is opened because of it, the matter that a message is attached to. */

import { found, NotFound, type Session } from '../platform/access/index.ts'
import { isConflict, type Tx } from '../platform/database/index.ts'
import { done, type Outcome, refused } from '../platform/outcome.ts'
import { holdRecord, record, stampedRow } from '../platform/record/index.ts'
import { mayAnswer } from './access.ts'
import { type Answer, answersOf } from './queries.ts'
import type { AnswerKind } from './rules.ts'

export type NewAnswer = { kind: AnswerKind; words: string }

/** Somebody was first: their answer, with who and when, so that the page can say so. */
export type AlreadyAnswered = { kind: 'alreadyAnswered'; answer: Answer }

/**
 * Answers inside a transaction that is already open; the case room opens its case and answers the sender in one.
 * NotFound when the user may not answer. When two answer at the same moment the second insert breaks `signal_answer_first` and throws:
 * catch it outside the transaction by {@link isAnsweredConflict} and read the first answer anew.
 */
export async function answerSignalIn(
  tx: Tx,
  session: Session,
  signalId: string,
  answer: NewAnswer,
): Promise<Outcome<{ answerId: string }, AlreadyAnswered>> {
  await signalToAnswer(tx, session, signalId)
  await holdRecord(tx)
  const earlier = (await answersOf(tx, signalId)).at(-1)
  if (earlier !== undefined) return refused({ kind: 'alreadyAnswered', answer: earlier })
  const row = stampedRow(session, 'answered')
  const { id: answerId } = row
  await tx
    .insertInto('signal_answer')
    .values({
      ...row,
      signal_id: signalId,
      kind: answer.kind,
      words: answer.words,
    })
    .execute()
  await record(tx, session, { what: 'signal.answered', subject: signalId, data: { answerId, kind: answer.kind } })
  return done({ answerId })
}

/** Whether the error is that somebody else answered, or corrected, first. */
export const isAnsweredConflict = (error: unknown): boolean =>
  isConflict(error, 'signal_answer_first') || isConflict(error, 'signal_answer_corrects')

/** The signal must be the own municipality's and the user one who may answer; otherwise there is no such page. */
async function signalToAnswer(tx: Tx, session: Session, signalId: string): Promise<void> {
  if (!mayAnswer(session)) throw new NotFound('role')
  found(
    await tx
      .selectFrom('signal')
      .select('id')
      .where('id', '=', signalId)
      .where('municipality_code', '=', session.municipality)
      .executeTakeFirst(),
  )
}
