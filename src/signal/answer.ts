/** The answer that goes back, and its correction: a new row that names the one it corrects, so that both can be read. */

import { found, NotFound, type Session, withoutKey } from '../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { done, type Outcome, refused } from '../platform/outcome.ts'
import { holdRecord, record } from '../platform/record/index.ts'
import { now } from '../platform/time/index.ts'
import { mayAnswer } from './access.ts'
import { type Answer, answersOf } from './queries.ts'
import { type AnswerKind, answersByHand } from './rules.ts'

export type NewAnswer = { kind: AnswerKind; words: string }

/** Somebody was first: their answer, with who and when, so that the page can say so. */
export type AlreadyAnswered = { kind: 'alreadyAnswered'; answer: Answer }
export type AnswerRefusal = AlreadyAnswered | { kind: 'notByHand' }

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
  const answerId = newId()
  await tx
    .insertInto('signal_answer')
    .values({
      id: answerId,
      municipality_code: session.municipality,
      signal_id: signalId,
      kind: answer.kind,
      words: answer.words,
      answered_at: now(),
      answered_by: session.userId,
    })
    .execute()
  await record(tx, session, { what: 'signal.answered', subject: signalId, data: { answerId, kind: answer.kind } })
  return done({ answerId })
}

/** Whether the error is that somebody else answered, or corrected, first. */
export const isAnsweredConflict = (error: unknown): boolean =>
  isConflict(error, 'signal_answer_first') || isConflict(error, 'signal_answer_corrects')

/** Answers from the signal's own page. That a case was opened is answered by opening it. */
export async function answerSignal(
  session: Session,
  signalId: string,
  answer: NewAnswer,
): Promise<Outcome<{ answerId: string }, AnswerRefusal>> {
  if (!isByHand(answer.kind)) return refused({ kind: 'notByHand' })
  return firstOrTold(session, signalId, () => asUser(session, (tx) => answerSignalIn(tx, session, signalId, answer)))
}

/** Corrects the answer `correctsId`, with why. Refused when somebody has corrected it already. */
export async function correctAnswer(
  session: Session,
  signalId: string,
  correction: NewAnswer & { correctsId: string; because: string },
): Promise<Outcome<{ answerId: string }, AnswerRefusal>> {
  return firstOrTold(session, signalId, () =>
    asUser(session, async (tx) => {
      await signalToAnswer(tx, session, signalId)
      await holdRecord(tx)
      const current = found((await answersOf(tx, signalId)).at(-1))
      if (current.id !== correction.correctsId) return refused({ kind: 'alreadyAnswered', answer: current })
      if (!isByHand(correction.kind) && correction.kind !== current.kind) return refused({ kind: 'notByHand' })
      const answerId = newId()
      await tx
        .insertInto('signal_answer')
        .values({
          id: answerId,
          municipality_code: session.municipality,
          signal_id: signalId,
          kind: correction.kind,
          words: correction.words,
          answered_at: now(),
          answered_by: session.userId,
          corrects_id: current.id,
          corrected_because: correction.because,
        })
        .execute()
      const data = { answerId, corrects: current.id, kind: correction.kind }
      await record(tx, session, { what: 'signal.answer-corrected', subject: signalId, data })
      return done({ answerId })
    }),
  )
}

const isByHand = (kind: AnswerKind): boolean => answersByHand.some((byHand) => byHand === kind)

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

async function firstOrTold<T>(
  session: Session,
  signalId: string,
  work: () => Promise<Outcome<T, AnswerRefusal>>,
): Promise<Outcome<T, AnswerRefusal>> {
  try {
    return await work()
  } catch (error) {
    if (!isAnsweredConflict(error)) throw error
    const answers = await asUser(withoutKey(session), (tx) => answersOf(tx, signalId))
    return refused({ kind: 'alreadyAnswered', answer: found(answers.at(-1)) })
  }
}
