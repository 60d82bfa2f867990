/** Reads of signals. Row security leaves the municipality's case staff what came in, and a sender what its own organisation sent. */

import { sql } from 'kysely'
import { found, may, NotFound, type Session } from '../platform/access/index.ts'
import { type Asking, allOf, ask, type Ids, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { mayOnSignal, mayRead } from './access.ts'
import { type AnswerDay, type AnswerKind, answerBy, type NoticedBy, type SignalKind } from './rules.ts'

/** From which side somebody looks: as the municipality that must answer, or as the organisation that sent. */
export type Side = 'answering' | 'sending'

export type Answer = {
  id: string
  kind: AnswerKind
  words: string
  at: Temporal.Instant
  /** whoever answered; null when the asking user may not know their colleagues */
  by: string | null
  correctsId: string | null
  because: string | null
}

export type Signal = {
  id: string
  municipality: { code: string; name: string }
  receipt: string
  kind: SignalKind
  /** null: it came by a public page */
  registeredBy: string | null
  senderOrganisation: { id: string; name: string } | null
  senderName: string | null
  senderContact: string | null
  /** who at a landlord’s noticed it, where that wasn’t whoever wrote */
  noticedBy: NoticedBy | null
  receivedAt: Temporal.Instant
  answerBy: Temporal.PlainDate
  urgent: boolean
  words: string
  place: string | null
  livingForm: string | null
  personName: string | null
  personNumber: string | null
  adults: number
  children: number
  /** oldest first; each correction after the one it corrects */
  answers: readonly Answer[]
}

/** The answer that counts now: the one that nothing corrects. */
export const currentAnswer = (signal: { answers: readonly Answer[] }): Answer | null => signal.answers.at(-1) ?? null

/** One signal with its answers, and the side it is looked at from. NotFound when it isn't this user's to read. */
export async function signalToShow(tx: Tx, session: Session, id: string): Promise<{ signal: Signal; side: Side }> {
  const signal = await signalById(tx, id)
  return { signal, side: sideOf(session, signal) }
}

export type Receipt = { id: string; receipt: string; answerBy: Temporal.PlainDate; because: AnswerDay['because'] }

/** What the sender was promised. It stands whoever may read the signal now: that it vanished would tell whom it was about. */
export async function receiptToShow(tx: Tx, id: string): Promise<Receipt> {
  const { rows } = await sql<{
    receipt: string
    received_at: Temporal.Instant
    answer_by: Temporal.PlainDate
    urgent: boolean
    children: number
    living_form_code: string | null
  }>`select * from app.sent_receipt(${id}::uuid)`.execute(tx)
  const row = rows[0] ?? (await receiptFacts(tx, id))
  const { because } = answerBy(row.received_at, { ...row, livingForm: row.living_form_code })
  return { id, receipt: row.receipt, answerBy: row.answer_by, because }
}

const receiptFacts = async (tx: Tx, id: string) =>
  found(
    await tx
      .selectFrom('signal')
      .select(['receipt', 'received_at', 'answer_by', 'urgent', 'children', 'living_form_code'])
      .where('id', '=', id)
      .executeTakeFirst(),
  )

export type WaitsForNamed = {
  id: string
  receipt: string
  receivedAt: Temporal.Instant
  answerBy: Temporal.PlainDate
  urgent: boolean
}

/** What waits and only named staff may read, as a number and a day: for managers, nothing for others. The soonest answer day first. */
export function waitsForNamed(): Asking<WaitsForNamed[]> {
  const query = sql<WaitsForNamed>`
    select signal_id as id, receipt, received_at as "receivedAt", answer_by as "answerBy", urgent
    from app.signals_for_named() order by answer_by, signal_id`
  return rowsOf(query, { receivedAt: 'moment', answerBy: 'day' })
}

function sideOf(session: Session, signal: Signal): Side {
  if (mayRead(session) && signal.municipality.code === session.municipality) return 'answering'
  const ours = signal.senderOrganisation?.id === session.organisation.id || signal.registeredBy === session.userId
  if (may(session, mayOnSignal.send) && ours) return 'sending'
  throw new NotFound('signal')
}

const signals = (tx: Tx) =>
  tx
    .selectFrom('signal as s')
    .innerJoin('municipality as m', 'm.code', 's.municipality_code')
    .leftJoin('organisation as o', 'o.id', 's.sender_organisation_id')
    .selectAll('s')
    .select(['m.name as municipality_name', 'o.name as organisation_name'])

/** One signal with its answers, as far as row security shows it: the one of that id, or that a query finds. */
export function askingSignal(tx: Tx, id: Ids): Asking<Signal | undefined> {
  const rows = rowsOf(signals(tx).where('s.id', 'in', id), { received_at: 'moment', answer_by: 'day' })
  return told(
    allOf({ rows, answers: askingAnswers(tx, id) }),
    ({ rows: [row], answers }) => row && signalFrom(row, answers),
  )
}

const signalById = async (tx: Tx, id: string): Promise<Signal> => found(await ask(tx, askingSignal(tx, [id])))

function signalFrom(
  row: Awaited<ReturnType<ReturnType<typeof signals>['execute']>>[number],
  answers: readonly Answer[],
): Signal {
  return {
    id: row.id,
    municipality: { code: row.municipality_code, name: row.municipality_name },
    receipt: row.receipt,
    kind: row.kind,
    registeredBy: row.registered_by,
    senderOrganisation:
      row.sender_organisation_id === null
        ? null
        : { id: row.sender_organisation_id, name: row.organisation_name ?? '' },
    senderName: row.sender_name,
    senderContact: row.sender_contact,
    noticedBy: row.noticed_by_part,
    receivedAt: row.received_at,
    answerBy: row.answer_by,
    urgent: row.urgent,
    words: row.words,
    place: row.place,
    livingForm: row.living_form_code,
    personName: row.person_name,
    personNumber: row.person_number,
    adults: row.adults,
    children: row.children,
    answers,
  }
}

/** The answer and its corrections, each after the one it corrects. */
function askingAnswers(tx: Tx, signalId: Ids): Asking<Answer[]> {
  const query = tx
    .selectFrom('signal_answer as a')
    .leftJoin('app_user as u', 'u.id', 'a.answered_by')
    .select(['a.id', 'a.kind', 'a.words', 'a.answered_at as at', 'u.name as by', 'a.corrects_id as correctsId'])
    .select('a.corrected_because as because')
    .where('a.signal_id', 'in', signalId)
  return told(rowsOf(query, { at: 'moment' }), (rows: Answer[]) => {
    const correctionOf = new Map(rows.map((row) => [row.correctsId, row]))
    const chain: Answer[] = []
    for (let next = correctionOf.get(null); next !== undefined; next = correctionOf.get(next.id)) chain.push(next)
    return chain
  })
}

export const answersOf = (tx: Tx, signalId: string): Promise<Answer[]> => ask(tx, askingAnswers(tx, [signalId]))

/** The answer that counts now, as far as row security shows it; null while the sender waits. */
export const latestAnswer = async (tx: Tx, signalId: string): Promise<Answer | null> =>
  currentAnswer({ answers: await answersOf(tx, signalId) })

/** The landlord's message that came with the signal, which has a page of its own; null when there is none. */
export async function messageOfSignal(tx: Tx, signalId: string): Promise<string | null> {
  const row = await tx.selectFrom('tenancy_message').select('id').where('signal_id', '=', signalId).executeTakeFirst()
  return row?.id ?? null
}

/** The people that staff have linked to the signal, as ids; only those the user may read about. */
export function askingLinked(tx: Tx, signalId: Ids): Asking<string[]> {
  const query = tx
    .selectFrom('signal_person')
    .select('person_id')
    .where('signal_id', 'in', signalId)
    .where('cut_at', 'is', null)
    .orderBy('linked_at')
  return told(rowsOf(query), (rows) => rows.map((row) => row.person_id))
}

export const linkedPeople = (tx: Tx, signalId: string): Promise<string[]> => ask(tx, askingLinked(tx, [signalId]))

/** The other municipalities whose social services work here, by name. */
export async function otherMunicipalities(tx: Tx, own: string): Promise<{ code: string; name: string }[]> {
  return tx
    .selectFrom('municipality as m')
    .select(['m.code', 'm.name'])
    .where('m.code', '!=', own)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('organisation as o')
          .select('o.id')
          .whereRef('o.municipality_code', '=', 'm.code')
          .where('o.kind', '=', 'municipality')
          .where('o.retired_at', 'is', null),
      ),
    )
    .orderBy('m.name')
    .execute()
}
