/** Adding signals: a number, a day by which the answer comes, and a row in the record of the municipality that must answer. */

import type { LivingFormCode } from '../person/index.ts'
import { found, isCaseStaff, type Session } from '../platform/access/index.ts'
import { insertMany, type Tx } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { recordAll } from '../platform/record/index.ts'
import { dateOf, now } from '../platform/time/index.ts'
import { takeReceipts } from './receipt.ts'
import { answerBy, type NoticedBy, type SignalKind } from './rules.ts'

export type NewSignal = {
  kind: SignalKind
  words: string
  place: string | null
  livingForm: LivingFormCode | null
  personName: string | null
  personNumber: string | null
  adults: number
  children: number
  urgent: boolean
  senderName: string | null
  senderContact: string | null
  /** who at a landlord’s noticed it, where that isn’t whoever writes */
  noticedBy?: NoticedBy | null
}

export const signalColumns = {
  id: 'uuid',
  municipality_code: 'text',
  receipt: 'text',
  kind: 'text',
  sender_organisation_id: 'uuid',
  sender_user_id: 'uuid',
  sender_name: 'text',
  sender_contact: 'text',
  received_at: 'timestamptz',
  answer_by: 'date',
  urgent: 'boolean',
  words: 'text',
  place: 'text',
  living_form_code: 'text',
  person_name: 'text',
  person_number: 'text',
  adults: 'smallint',
  children: 'smallint',
  registered_by: 'uuid',
  noticed_by_part: 'text',
} as const

export type AddedSignal = { id: string; receipt: string; kind: SignalKind; answerBy: Temporal.PlainDate }

/**
 * Adds signals inside a transaction that is already open, in order, to the municipality that must answer; numbers and records are taken once for all.
 * Asks nothing of the sender: the caller has seen to it that they may send these. The database says no to everybody else.
 */
export async function addSignalsIn(
  tx: Tx,
  session: Session,
  signals: readonly NewSignal[],
  municipality: string = session.municipality,
): Promise<AddedSignal[]> {
  const added = await insertSignals(tx, session, signals, municipality)
  // in the chain of the municipality that must answer, whoever sent
  await recordAll(
    tx,
    municipality,
    { id: session.userId, name: session.organisation.name },
    added.map((signal) => ({ what: 'signal.received', subject: signal.id, data: toldOf(signal) })),
  )
  return added
}

/** What is told of a signal that came in. */
export const toldOf = ({ kind, answerBy }: AddedSignal) => ({ kind, answerBy: answerBy.toString() })

/** The rows alone: whoever calls it tells of them. */
export async function insertSignals(
  tx: Tx,
  session: Session,
  signals: readonly NewSignal[],
  municipality: string,
): Promise<AddedSignal[]> {
  if (signals.length === 0) return []
  const receivedAt = now()
  const receipts = await takeReceipts(tx, municipality, dateOf(receivedAt).year, signals.length)
  const rows = signals.map((signal, at) => ({
    id: newId(),
    municipality_code: municipality,
    receipt: found(receipts[at]),
    kind: signal.kind,
    // what the municipality's own staff wrote down has no sending organisation: it is read as case staff, and by nobody else in the house
    sender_organisation_id:
      isCaseStaff(session) && signal.kind !== 'municipalityRequest' ? null : session.organisation.id,
    sender_user_id: session.userId,
    sender_name: signal.senderName,
    sender_contact: signal.senderContact,
    received_at: receivedAt,
    answer_by: answerBy(receivedAt, signal).day,
    urgent: signal.urgent,
    words: signal.words,
    place: signal.place,
    living_form_code: signal.livingForm,
    person_name: signal.personName,
    person_number: signal.personNumber,
    adults: signal.adults,
    children: signal.children,
    registered_by: session.userId,
    noticed_by_part: signal.noticedBy ?? null,
  }))
  await insertMany(tx, 'signal', signalColumns, rows)
  return rows.map(({ id, receipt, kind, answer_by }) => ({ id, receipt, kind, answerBy: answer_by }))
}
