/** What the municipality has let a message's sender know: the answer, who handles it and what has been promised. Nothing about the household. */

import { sql } from 'kysely'
import { found } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { latestAnswer } from '../signal/index.ts'
import type { PromiseKind } from './promises.ts'

export type MessageAnswer = {
  receipt: string
  answerBy: Temporal.PlainDate
  /** the words that went back; null while the sender waits. Which kind of answer it was is the municipality's own. */
  answer: { words: string; at: Temporal.Instant } | null
  handler: { name: string; title: string | null; since: Temporal.Instant } | null
  promises: readonly {
    kind: PromiseKind
    by: Temporal.PlainDate | null
    words: string | null
    at: Temporal.Instant
  }[]
}

/** For the sender's agents and the municipality's staff; NotFound for everybody else. */
export async function answerOfMessage(tx: Tx, messageId: string): Promise<MessageAnswer> {
  const { signal_id, receipt, answer_by } = found(
    await tx
      .selectFrom('tenancy_message as m')
      .innerJoin('signal as s', 's.id', 'm.signal_id')
      .select(['m.signal_id', 's.receipt', 's.answer_by'])
      .where('m.id', '=', messageId)
      .executeTakeFirst(),
  )
  const answer = await latestAnswer(tx, signal_id)
  const handlers = await sql<{ name: string; title: string | null; since: Temporal.Instant }>`
    select handler_name as name, handler_title as title, since from app.handler_of_message(${messageId}::uuid)`.execute(
    tx,
  )
  const promises = await sql<MessageAnswer['promises'][number]>`
    select kind, by_day as by, words, promised_at as at from app.promises_on_message(${messageId}::uuid)`.execute(tx)
  return {
    receipt,
    answerBy: answer_by,
    answer: answer && { words: answer.words, at: answer.at },
    handler: handlers.rows[0] ?? null,
    promises: promises.rows,
  }
}

export type MessageUndertaking = { id: string; number: string; signedOn: Temporal.PlainDate }

/** The undertaking that a landlord's own message has led to, for the landlord; null when there is none or the message isn't theirs. */
export async function undertakingOfMessage(tx: Tx, messageId: string): Promise<MessageUndertaking | null> {
  const { rows } = await sql<MessageUndertaking>`
    select undertaking_id as id, number, signed_on as "signedOn" from app.undertakings_on_my_messages()
    where message_id = ${messageId}::uuid`.execute(tx)
  return rows[0] ?? null
}
