/** Opening a case: person, case, responsible worker, answer to the sender and investigation in one transaction. */

import {
  actingFor,
  contactMade,
  createPerson,
  type FactsRefusal,
  isLivingForm,
  isNumberConflict,
  mayBeCreated,
  openPerson,
  type PersonFacts,
  tellSituation,
} from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { withoutKey } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecord, record, rowSince, stampedRow } from '../../platform/record/index.ts'
import { dateOf, today } from '../../platform/time/index.ts'
import { answerSignalIn, linkSignalPerson, type SignalForCase, signalForCase } from '../../signal/index.ts'
import { requireMay } from '../access.ts'
import { openInvestigationIn } from '../investigation/open.ts'
import { takeHandedOver } from '../received/take.ts'
import { takeCaseNumber } from './number.ts'
import { type OpenCase, openCaseOf } from './queries.ts'

export type NewCase = {
  signal: string | null
  /** what another municipality handed over: the case begins with exactly that */
  transfer?: string | null
  /** somebody who is here already, or */
  person: string | null
  /** what is known of somebody new */
  facts: PersonFacts
  about: string
  /** what the sender is told; needed while the signal has no answer */
  answerWords: string | null
  /** for those who belong to no unit */
  unit: string | null
}

type Answered = { kind: 'signalAnswered'; by: string; at: Temporal.Instant }
export type OpenRefusal =
  | { kind: 'facts'; why: FactsRefusal }
  | { kind: 'caseOpen'; file: OpenCase }
  | Answered
  | { kind: 'answerMissing' }
  | { kind: 'unitMissing' }
  /** another organisation's record, read by the person's consent: a case would outlive it */
  | { kind: 'otherRegister' }
  | { kind: 'notHanded' | 'alreadyTaken' }

/**
 * Opens a case at once (SoL 2025:400 14 kap. 2 §, SO-01). The one who opens it is its first responsible worker.
 * Refuses when the person has an open case already: one household's path is one case at a time.
 */
export async function openCase(session: Session, wanted: NewCase): Promise<Outcome<{ id: string }, OpenRefusal>> {
  requireMay(session, 'open')
  if (wanted.person === null) {
    // also against records that this user has no reason to open, which the transaction can't see
    const may = await mayBeCreated(withoutKey(session), wanted.facts)
    if (!may.ok) return refused({ kind: 'facts', why: may.reason })
  }
  try {
    return await asUser(session, (tx) => openCaseIn(tx, session, wanted))
  } catch (error) {
    const now = isNumberConflict(error) ? await mayBeCreated(withoutKey(session), wanted.facts) : null
    if (now?.ok === false) return refused({ kind: 'facts', why: now.reason })
    throw error
  }
}

async function openCaseIn(tx: Tx, session: Session, wanted: NewCase): Promise<Outcome<{ id: string }, OpenRefusal>> {
  const worker = await actingFor(tx, session, wanted.unit)
  const unit = worker?.unit
  if (!worker || !unit) return refused({ kind: 'unitMissing' })
  // the number's lock makes two who open at once come after each other, so the second sees the first one's case
  const number = await takeCaseNumber(tx, session.municipality, today().year)
  const person = await personFor(tx, worker, wanted)
  if (!person.ok) return person
  const personId = person.value.id
  // whoever reopens a case of the person at this moment comes before or after, and is seen or sees
  await holdRecord(tx)
  const open = await openCaseOf(tx, personId)
  if (open) return refused({ kind: 'caseOpen', file: open })
  const signal = wanted.signal === null ? null : await signalForCase(tx, wanted.signal)
  if (signal) await keepTold(tx, session, signal, personId)
  const id = await writeCase(tx, worker, { number, unitId: unit.id, personId, signalId: signal?.id ?? null })
  const answered =
    signal === null ? done(null) : await takeOver(tx, session, signal, personId, 'caseOpened', wanted.answerWords)
  if (!answered.ok) return refused(answered.reason)
  if (wanted.transfer) {
    const refusal = await takeHandedOver(tx, session, { transfer: wanted.transfer, caseId: id })
    if (refusal !== null) return refused({ kind: refusal })
    await record(tx, session, {
      what: 'transfer.taken',
      subject: id,
      person: personId,
      data: { transfer: wanted.transfer },
    })
  }
  await openInvestigationIn(tx, session, { id, personId }, wanted.about)
  return done({ id })
}

async function personFor(tx: Tx, session: Session, wanted: NewCase): Promise<Outcome<{ id: string }, OpenRefusal>> {
  if (wanted.person === null) {
    const created = await createPerson(tx, session, wanted.facts)
    return created.ok ? created : refused({ kind: 'facts', why: created.reason })
  }
  const person = await openPerson(tx, session, wanted.person, 'openCase')
  if (person.organisationId !== session.organisation.id) return refused({ kind: 'otherRegister' })
  return done({ id: person.id })
}

async function writeCase(
  tx: Tx,
  session: Session,
  file: { number: string; unitId: string; personId: string; signalId: string | null },
): Promise<string> {
  const row = stampedRow(session, 'opened')
  const { id } = row
  await tx
    .insertInto('case_file')
    .values({
      ...row,
      number: file.number,
      organisation_id: session.organisation.id,
      unit_id: file.unitId,
      person_id: file.personId,
      because_signal_id: file.signalId,
      opened_on: today(),
    })
    .execute()
  await tx
    .insertInto('case_responsible')
    .values({
      ...rowSince(session, 'named'),
      case_id: id,
      user_id: session.userId,
    })
    .execute()
  // colleagues of the unit stand in for each other
  await contactMade(tx, session, file.personId)
  await record(tx, session, {
    what: 'case.opened',
    subject: id,
    person: file.personId,
    data: { number: file.number, unit: file.unitId, signal: file.signalId, responsible: session.userId },
  })
  return id
}

/** What the signal told of the living, from the day it came. */
export async function keepTold(tx: Tx, session: Session, signal: SignalForCase, personId: string): Promise<void> {
  const form = signal.livingForm
  if (form === null || form === 'unknown' || !isLivingForm(form)) return
  const from = dateOf(signal.receivedAt)
  await tellSituation(tx, session, { personId, form, from, place: signal.place, signalId: signal.id })
}

/** The signal becomes part of the case: linked to the person, its sender answered. */
export async function takeOver(
  tx: Tx,
  session: Session,
  signal: SignalForCase,
  personId: string,
  kind: 'caseOpened' | 'caseGoesOn',
  answerWords: string | null,
): Promise<Outcome<null, Answered | { kind: 'answerMissing' }>> {
  await linkSignalPerson(tx, session, signal.id, personId)
  if (signal.answer !== null) {
    return answerWords === null
      ? done(null)
      : refused({ kind: 'signalAnswered', by: signal.answer.by ?? '', at: signal.answer.at })
  }
  if (answerWords === null) return refused({ kind: 'answerMissing' })
  const answer = await answerSignalIn(tx, session, signal.id, { kind, words: answerWords })
  if (answer.ok) return done(null)
  return refused({ kind: 'signalAnswered', by: answer.reason.answer.by ?? '', at: answer.reason.answer.at })
}
