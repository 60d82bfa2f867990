/** A dwelling is offered, the household answers, and the lease begins. */

import { briefOf } from '../../person/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecord, record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { looking, requireMay } from '../access.ts'
import { beginLease, ONE_A_FLAT } from '../begin-lease.ts'
import { isHeld } from '../dwelling/held.ts'
import { dwellingToOffer } from '../dwelling/queries.ts'
import { isFirstHand } from '../forms.ts'
import { caseOf, type Offer, offerToShow, otherAdults } from './queries.ts'
import {
  type Answer,
  answerDayProblem,
  isFarAway,
  type Obstruction,
  type OfferTerms,
  obstruction,
  offerState,
  possible,
  type TermsProblem,
  termsProblems,
} from './rules.ts'

export type NewOffer = OfferTerms & {
  personId: string
  caseId: string | null
  dwellingId: string
  rentKr: number | null
  words: string | null
}

/** Offers the dwelling. Refuses terms that can't be, and a flat that is let, withdrawn or offered to another. */
export async function offerDwelling(
  session: Session,
  offer: NewOffer,
): Promise<Outcome<{ id: string }, (TermsProblem | Obstruction)[]>> {
  requireMay(session, 'offer')
  const problems = termsProblems(offer, today())
  if (problems.length > 0) return refused(problems)
  return asUser(session, async (tx) => {
    const person = found(await briefOf(tx, offer.personId))
    const ofCase = await caseOf(tx, person.id, offer.caseId)
    const dwelling = await dwellingToOffer(tx, offer.dwellingId)
    if (!dwelling) return refused([{ kind: 'no-such-dwelling' }])
    const stands = obstruction(dwelling, await isHeld(tx, dwelling.id), offer.beginsOn)
    if (stands) return refused([stands])
    const id = newId()
    await tx
      .insertInto('offer')
      .values({
        id,
        municipality_code: session.municipality,
        dwelling_id: dwelling.id,
        person_id: person.id,
        case_id: ofCase?.id ?? null,
        form: offer.form,
        begins_on: offer.beginsOn,
        answer_by: offer.answerBy,
        rent_kr: offer.rentKr ?? dwelling.rentKr,
        handover_months: isFirstHand(offer.form) ? null : offer.handoverMonths,
        words: offer.words,
        offered_at: now(),
        offered_on: today(),
        offered_by: session.userId,
      })
      .execute()
    const data = { dwelling: dwelling.id, form: offer.form, begins: String(offer.beginsOn), by: String(offer.answerBy) }
    await record(tx, session, { what: 'offer.made', subject: id, person: person.id, data })
    return done({ id })
  })
}

export type AnswerRefusal =
  | { kind: 'answered'; offer: Offer }
  | { kind: 'let' }
  | { kind: 'offered-to-another' }
  | { kind: 'before-offer' }
  | { kind: 'in-the-future' }

/** Notes the household's own answer, or that the offer was withdrawn. Who was first stands; the other is told what they answered. */
export async function answerOffer(
  session: Session,
  id: string,
  given: { answer: Answer; on: Temporal.PlainDate; words: string | null },
): Promise<Outcome<null, AnswerRefusal>> {
  requireMay(session, 'answerOffer')
  try {
    return await asUser(session, async (tx) => {
      const offer = await offerToShow(tx, id)
      if (offer.answer !== null) return refused({ kind: 'answered', offer })
      const wrongDay = answerDayProblem(given.on, offer.offeredOn, today())
      if (wrongDay) return refused({ kind: wrongDay })
      const stands = given.answer === 'accepted' ? await obstructionNow(tx, offer) : null
      if (stands) return refused({ kind: stands.kind === 'offered' ? 'offered-to-another' : 'let' })
      const answerId = newId()
      await tx
        .insertInto('offer_answer')
        .values({
          id: answerId,
          municipality_code: session.municipality,
          offer_id: offer.id,
          answer: given.answer,
          answered_on: given.on,
          words: given.words,
          registered_at: now(),
          registered_by: session.userId,
        })
        .execute()
      const data = { answer: given.answer, on: given.on.toString() }
      await record(tx, session, { what: 'offer.answered', subject: offer.id, person: offer.personId, data })
      return done(null)
    })
  } catch (error) {
    if (!isConflict(error, 'offer_answer_current')) throw error
    return refused({ kind: 'answered', offer: await asUser(looking(session), (tx) => offerToShow(tx, id)) })
  }
}

/** An offer that ran out, was declined or withdrawn holds the flat no more; somebody else may have been offered it since, or moved in. */
async function obstructionNow(tx: Tx, offer: Offer): Promise<Obstruction | null> {
  const dwelling = await dwellingToOffer(tx, offer.dwellingId)
  const held = await isHeld(tx, offer.dwellingId, offer.id)
  return dwelling ? obstruction({ ...dwelling, withdrawnOn: null }, held, offer.beginsOn) : null
}

/** Takes an answer back: it was noted by mistake, or they changed their mind. Not once a lease stands on it. */
export async function undoAnswer(
  session: Session,
  id: string,
): Promise<Outcome<null, 'leased' | 'no-answer' | 'offered-to-another'>> {
  requireMay(session, 'answerOffer')
  return asUser(session, async (tx) => {
    const answerId = await heldAnswer(tx, id)
    const offer = await offerToShow(tx, id)
    if (offer.leaseId !== null) return refused('leased')
    if (answerId === null) return refused('no-answer')
    await dwellingToOffer(tx, offer.dwellingId)
    if (await isHeld(tx, offer.dwellingId, offer.id)) return refused('offered-to-another')
    await tx
      .updateTable('offer_answer')
      .set({ undone_at: now(), undone_by: session.userId })
      .where('id', '=', answerId)
      .execute()
    await record(tx, session, { what: 'offer.answer-undone', subject: offer.id, person: offer.personId })
    return done(null)
  })
}

/** The current answer, held until the transaction ends: it is either undone or built upon, not both. */
async function heldAnswer(tx: Tx, offerId: string): Promise<string | null> {
  await holdRecord(tx)
  const row = await tx
    .selectFrom('offer_answer')
    .select('id')
    .where('offer_id', '=', offerId)
    .where('undone_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row?.id ?? null
}

export type BeginRefusal =
  | { kind: 'not-accepted' }
  | { kind: 'leased'; leaseId: string }
  | { kind: 'flat-let' }
  | { kind: 'far-away' }

/** The contract is signed: the accepted offer becomes a lease, in one transaction with the end of what was told of where they lived. */
export async function beginLeaseFromOffer(
  session: Session,
  id: string,
  given: { beginsOn: Temporal.PlainDate; rentKr: number; alsoTenants: readonly string[] },
): Promise<Outcome<{ leaseId: string }, BeginRefusal>> {
  requireMay(session, 'beginLease')
  if (isFarAway(given.beginsOn, today())) return refused({ kind: 'far-away' })
  try {
    return await asUser(session, async (tx) => {
      await heldAnswer(tx, id)
      const offer = await offerToShow(tx, id)
      if (offer.leaseId !== null) return refused({ kind: 'leased', leaseId: offer.leaseId })
      const mayBegin: readonly string[] = possible[offerState(offer, today())]
      if (!mayBegin.includes('begin')) return refused({ kind: 'not-accepted' })
      const adults = await otherAdults(tx, offer.personId)
      const lease = await beginLease(tx, session, {
        dwellingId: offer.dwellingId,
        landlordId: offer.landlordId,
        form: offer.form,
        beginsOn: given.beginsOn,
        rentKr: given.rentKr,
        handoverMonths: offer.handoverMonths,
        tenants: [offer.personId, ...adults.filter((adult) => given.alsoTenants.includes(adult))],
        offerId: offer.id,
        predecessorId: null,
      })
      return done({ leaseId: lease.id })
    })
  } catch (error) {
    if (isConflict(error, ONE_A_FLAT)) return refused({ kind: 'flat-let' })
    throw error
  }
}
