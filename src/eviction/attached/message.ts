/** A message becomes part of a matter: its events count, its sender is answered. */

import { messageById } from '../../message/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, ask, asUser, type Ids, isConflict, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record, stampedRow } from '../../platform/record/index.ts'
import { answerSignalIn, isAnsweredConflict, signalForCase, suggestedWords } from '../../signal/index.ts'
import { addEventsIn, type NewMatterEvent } from '../event/actions.ts'
import { eventsOf, eventsThatCount, type MatterEvent } from '../events.ts'
import type { Matter } from '../load.ts'
import { noteToldChildren } from '../resident/note.ts'
import { eventsOfMessage } from './events.ts'

/** The matter that a message belongs to already; null when the user may not read it. */
export type OtherMatter = { id: string; number: string } | null

export type AnswerRefusal = { kind: 'signalAnswered'; by: string; at: Temporal.Instant } | { kind: 'answerMissing' }
export type AttachRefusal = AnswerRefusal | { kind: 'alreadyLinked'; matter: OtherMatter }

export type NewAttachment = {
  messageId: string
  /** what the sender is told; null once there is an answer, left out: the neutral words */
  answerWords?: string | null
}

type Attached = { id: string; eventIds: string[] }

/** Links a message to a held matter that runs, records what it tells, and answers its sender. {@link orAttached} reads the clash of two at once. */
export async function attachMessageIn(
  tx: Tx,
  session: Session,
  matter: Matter,
  wanted: NewAttachment,
): Promise<Outcome<Attached, AttachRefusal>> {
  const linked = await linkMessageIn(tx, session, matter, wanted)
  if (linked.ok)
    await record(tx, session, {
      what: 'matter.message-linked',
      subject: matter.id,
      data: { message: wanted.messageId },
    })
  return linked
}

/** The same, where the caller tells the record. */
export async function linkMessageIn(
  tx: Tx,
  session: Session,
  matter: Matter,
  { messageId, answerWords }: NewAttachment,
): Promise<Outcome<Attached, AttachRefusal>> {
  const message = await messageById(tx, messageId)
  const other = await matterOfMessage(tx, messageId)
  if (other !== null) return refused({ kind: 'alreadyLinked', matter: other })
  await tx
    .insertInto('matter_message')
    .values({ ...stampedRow(session, 'linked'), matter_id: matter.id, message_id: messageId })
    .execute()
  const known = eventsThatCount(await eventsOf(tx, matter.id))
  const news = eventsOfMessage(message).filter((event) => !isKnown(event, known))
  const { ids } = await addEventsIn(tx, session, matter, news)
  if (message.children === true) await noteToldChildren(tx, session, matter.id, messageId)
  const answered = await answerSender(tx, session, message.signalId, answerWords)
  return answered.ok ? done({ id: matter.id, eventIds: ids }) : answered
}

/**
 * Whether the matter knows of an event already: the same kind and day; for the message to the board also the same amount, since a message that
 * asks for another sum is another message (RH 1995:34).
 */
export const isKnown = (event: NewMatterEvent, known: readonly MatterEvent[]): boolean =>
  known.some(
    (old) =>
      old.kind === event.kind &&
      old.on.equals(event.on) &&
      (event.kind !== 'messageGiven' || old.amountOre === event.amountOre),
  )

/** Answers the signal that a message came as, unless somebody has. */
export async function answerSender(
  tx: Tx,
  session: Session,
  signalId: string,
  answerWords: string | null | undefined,
): Promise<Outcome<null, AnswerRefusal>> {
  const signal = await signalForCase(tx, signalId)
  if (signal.answer !== null) {
    // words that somebody wrote are never thrown away in silence
    return answerWords === null || answerWords === undefined
      ? done(null)
      : refused({ kind: 'signalAnswered', by: signal.answer.by ?? '', at: signal.answer.at })
  }
  if (answerWords === null) return refused({ kind: 'answerMissing' })
  const said = { kind: 'caseGoesOn', words: answerWords ?? suggestedWords('caseGoesOn', session.locale) } as const
  const answer = await answerSignalIn(tx, session, signalId, said)
  if (answer.ok) return done(null)
  return refused({ kind: 'signalAnswered', by: answer.reason.answer.by ?? '', at: answer.reason.answer.at })
}

/** The matter that holds the message, as far as the user may read; null when it is in none that they see. */
export function askingMatterOf(tx: Tx, messageId: Ids): Asking<OtherMatter> {
  const query = tx
    .selectFrom('matter_message as l')
    .innerJoin('eviction_matter as m', 'm.id', 'l.matter_id')
    .select(['m.id', 'm.number'])
    .where('l.message_id', 'in', messageId)
    .where('l.cut_at', 'is', null)
  return told(rowsOf(query), ([row]) => row ?? null)
}

export const matterOfMessage = (tx: Tx, messageId: string): Promise<OtherMatter> =>
  ask(tx, askingMatterOf(tx, [messageId]))

/** Turns the clash of two who take the same message, or answer the same signal, into a refusal that says so. */
export async function orAttached<T, R>(
  session: Session,
  messageId: string,
  work: () => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | AttachRefusal>> {
  try {
    return await work()
  } catch (error) {
    if (isAnsweredConflict(error)) return refused({ kind: 'answerMissing' })
    if (!isConflict(error, 'matter_message_current')) throw error
    const { requestKey: _, ...reader } = session
    return refused({ kind: 'alreadyLinked', matter: await asUser(reader, (tx) => matterOfMessage(tx, messageId)) })
  }
}
