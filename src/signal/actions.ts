/** Sending a signal: a number, a day by which the answer comes, and a row in the record of the municipality that must answer. */

import type { LivingFormCode } from '../person/index.ts'
import { found, isCaseStaff, requireMay, type Session } from '../platform/access/index.ts'
import { asUser, insertMany, type Tx } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { done, type Outcome, refused } from '../platform/outcome.ts'
import { recordAll } from '../platform/record/index.ts'
import { dateOf, now } from '../platform/time/index.ts'
import { mayOnSignal } from './access.ts'
import { otherMunicipalities } from './queries.ts'
import { takeReceipts } from './receipt.ts'
import { answerBy, canBeLookedFor, kindsFor, type SignalKind } from './rules.ts'

export type NewSignal = {
  kind: SignalKind
  /** the municipality that must answer; null: the sender's own */
  municipality: string | null
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
}

export type SendRefusal = 'kindNotYours' | 'nobodyToLookFor' | 'municipalityNotHere'

/** Sends a signal in the user's own organisation's name, or writes down what somebody outside told the municipality's staff. */
export async function sendSignal(session: Session, signal: NewSignal): Promise<Outcome<{ id: string }, SendRefusal>> {
  requireMay(session, mayOnSignal.send)
  const staff = isCaseStaff(session)
  if (!kindsFor({ kind: session.organisation.kind, caseStaff: staff }).includes(signal.kind)) {
    return refused('kindNotYours')
  }
  if (!canBeLookedFor(signal)) return refused('nobodyToLookFor')
  const municipality = signal.kind === 'municipalityRequest' ? signal.municipality : null
  return asUser(
    session,
    async (tx) => {
      if (signal.kind === 'municipalityRequest') {
        const others = await otherMunicipalities(tx, session.municipality)
        if (!others.some(({ code }) => code === municipality)) return refused('municipalityNotHere')
      }
      const [sent] = await addSignalsIn(tx, session, [signal], municipality ?? session.municipality)
      return done({ id: found(sent).id })
    },
    municipality === null ? {} : { alsoIn: municipality },
  )
}

const signalColumns = {
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
} as const

export type AddedSignal = { id: string; receipt: string; answerBy: Temporal.PlainDate }

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
  }))
  await insertMany(tx, 'signal', signalColumns, rows)
  // in the chain of the municipality that must answer, whoever sent
  await recordAll(
    tx,
    municipality,
    { id: session.userId, name: session.organisation.name },
    rows.map(({ id, kind, answer_by }) => ({
      what: 'signal.received',
      subject: id,
      data: { kind, answerBy: answer_by.toString() },
    })),
  )
  return rows.map(({ id, receipt, answer_by }) => ({ id, receipt, answerBy: answer_by }))
}
