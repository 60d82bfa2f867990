/** What a landlord's system may read of its own messages: the receipt, the answer, who handles it and what is promised. Nothing about the person. */

import { sql } from 'kysely'
import type { z } from 'zod'
import { answerOfMessage } from '../../message/index.ts'
import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { listedMessage, message, messageAnswer, messageStates } from './schemas.ts'

export type Listed = z.output<typeof listedMessage>
export type Answer = z.output<typeof messageAnswer>
export type Message = z.output<typeof message>

/** Own messages with the latest answer; row security shows no others. An answer that was corrected is the one that corrects it. */
function messages(tx: Tx) {
  return tx
    .selectFrom('tenancy_message as m')
    .innerJoin('signal as s', 's.id', 'm.signal_id')
    .leftJoin('signal_answer as a', (join) =>
      join
        .onRef('a.signal_id', '=', 's.id')
        .on(({ not, exists, selectFrom }) =>
          not(
            exists(selectFrom('signal_answer as later').select('later.id').whereRef('later.corrects_id', '=', 'a.id')),
          ),
        ),
    )
    .leftJoin('tenancy_message as n', 'n.corrects_id', 'm.id')
    .select(['m.id', 'm.kind', 'm.received_at', 'm.own_reference', 'm.corrects_id', 'n.id as corrected_by'])
    .select([
      's.receipt',
      's.answer_by',
      'a.kind as answer_kind',
      'a.words',
      'a.answered_at',
      'a.corrects_id as instead_of',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof messages>['executeTakeFirstOrThrow']>>

const factsOf = (row: Row) => ({
  id: row.id,
  kind: row.kind,
  receipt: row.receipt,
  receivedAt: row.received_at.toString(),
  ownReference: row.own_reference,
  corrects: row.corrects_id,
  correctedBy: row.corrected_by,
  answerBy: row.answer_by.toString(),
})

export type Wanted = {
  state: (typeof messageStates)[number] | undefined
  limit: number
  /** received at, id: of the last row of the page before */
  after: readonly [string, string] | null
}

/** A page of the organisation's messages, the latest received first; `next` is where the one after begins. */
export async function listMessages(
  tx: Tx,
  organisationId: string,
  { state, limit, after }: Wanted,
): Promise<{ messages: Listed[]; next: readonly [string, string] | null }> {
  const rows = await messages(tx)
    .where('m.sender_organisation_id', '=', organisationId)
    .$if(state !== undefined, (query) => query.where('a.id', state === 'answered' ? 'is not' : 'is', null))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(m.received_at, m.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('m.received_at', 'desc')
    .orderBy('m.id', 'desc')
    // whoever calls says how many: a value, so that the query has one text
    .limit(sql<number>`${limit + 1}::int`)
    .execute()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    messages: shown.map((row) => ({
      ...factsOf(row),
      answeredAt: row.answered_at?.toString() ?? null,
    })),
    next: rows.length > limit && last !== undefined ? [last.received_at.toString(), last.id] : null,
  }
}

/** One message of the organisation's own; NotFound for anything else. */
export async function messageById(tx: Tx, organisationId: string, id: string): Promise<Message> {
  const row = found(
    await messages(tx).where('m.id', '=', id).where('m.sender_organisation_id', '=', organisationId).executeTakeFirst(),
  )
  const told = await answerOfMessage(tx, id)
  const { rows: undertakings } = await sql<{
    number: string
    amount_ore: number
    signed_on: Temporal.PlainDate
    reached_on: Temporal.PlainDate | null
  }>`select * from app.undertakings_of_message(${id})`.execute(tx)
  return {
    ...factsOf(row),
    answer: told.answer && {
      words: told.answer.words,
      at: told.answer.at.toString(),
      corrected: row.instead_of !== null,
    },
    handler: told.handler && { name: told.handler.name, title: told.handler.title },
    promises: told.promises.map(({ kind, by, words, at }) => ({
      kind,
      by: by?.toString() ?? null,
      words,
      at: at.toString(),
    })),
    undertakings: undertakings.map((one) => ({
      number: one.number,
      amount: one.amount_ore / 100,
      signedOn: one.signed_on.toString(),
      reachedOn: one.reached_on?.toString() ?? null,
    })),
  }
}

/** The answer alone, for a system that asks often. */
export const answerOf = ({ id, receipt, answerBy, answer, handler, promises, undertakings }: Message): Answer => ({
  messageId: id,
  receipt,
  answerBy,
  answer,
  handler,
  promises,
  undertakings,
})
