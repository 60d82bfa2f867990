/** Consent given and withdrawn, assignments ended, a unit let in or out: each changes at once who may read. */

import { briefOf, ownUnits, worksWith } from '../person/index.ts'
import { NotFound, requireMay, type Session } from '../platform/access/index.ts'
import { ask, asUser, isConflict } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { done, type Outcome, refused } from '../platform/outcome.ts'
import { record } from '../platform/record/index.ts'
import { now, today } from '../platform/time/index.ts'
import { mayOnConsent } from './access.ts'
import { contactsIn, organisationsToShareWith } from './queries.ts'
import { type ConsentPart, type ConsentRefusal, wrongWithDates } from './rules.ts'

export type NewConsent = {
  toOrganisationId: string
  what: readonly ConsentPart[]
  why: string
  howGiven: 'written' | 'spoken'
  from: Temporal.PlainDate
  until: Temporal.PlainDate
}

/** Notes that the person has consented. Only the organisation whose record it is, and that works with the person lastingly. */
export async function giveConsent(
  session: Session,
  personId: string,
  consent: NewConsent,
): Promise<Outcome<{ id: string }, ConsentRefusal>> {
  requireMay(session, mayOnConsent.register)
  const wrong = wrongWithDates(consent.from, consent.until, today())
  if (wrong) return refused(wrong)
  return asUser(session, async (tx) => {
    const person = await briefOf(tx, personId)
    if (person === null || !worksWith(session, person)) throw new NotFound('row')
    const others = await ask(tx, organisationsToShareWith(tx, session))
    if (!others.some(({ id }) => id === consent.toOrganisationId)) return refused('own-organisation')
    const id = newId()
    await tx
      .insertInto('consent')
      .values({
        id,
        municipality_code: session.municipality,
        person_id: personId,
        to_organisation_id: consent.toOrganisationId,
        what: [...consent.what],
        why: consent.why,
        how_given: consent.howGiven,
        from_on: consent.from,
        until_on: consent.until,
        given_at: now(),
        registered_by: session.userId,
      })
      .execute()
    const data = {
      to: consent.toOrganisationId,
      what: [...consent.what],
      from: consent.from.toString(),
      until: consent.until.toString(),
    }
    await record(tx, session, { what: 'consent.given', subject: id, person: personId, data })
    return done({ id })
  })
}

/** The person has taken the consent back. It holds no longer from this moment. Pressed twice it stays withdrawn. */
export async function withdrawConsent(session: Session, personId: string, consentId: string): Promise<void> {
  requireMay(session, mayOnConsent.withdraw)
  await asUser(session, async (tx) => {
    const consent = await tx
      .selectFrom('consent')
      .select('withdrawn_at')
      .where('id', '=', consentId)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (!consent) throw new NotFound('row')
    if (consent.withdrawn_at !== null) return
    // recorded first: a reader by this very consent can't read a moment later
    await record(tx, session, { what: 'consent.withdrawn', subject: consentId, person: personId })
    const withdrawn = await tx
      .updateTable('consent')
      .set({ withdrawn_at: now(), withdrawn_by: session.userId })
      .where('id', '=', consentId)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    // the record may not say what isn't so
    if (withdrawn.numUpdatedRows === 0n) throw new NotFound('row')
  })
}

/** Takes an assignment back before its day. */
export async function takeBackAssignment(session: Session, personId: string, assignmentId: string): Promise<void> {
  requireMay(session, mayOnConsent.assign)
  await asUser(session, async (tx) => {
    const row = await tx
      .selectFrom('assignment')
      .select('ended_at')
      .where('id', '=', assignmentId)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (!row) throw new NotFound('row')
    if (row.ended_at !== null) return
    await record(tx, session, { what: 'assignment.ended', subject: assignmentId, person: personId })
    await tx.updateTable('assignment').set({ ended_at: now() }).where('id', '=', assignmentId).execute()
  })
}

export type ContactRefusal = 'not-a-unit' | 'already' | 'last-one'

/** Lets another unit of the own organisation read, because it is going to meet the person. By somebody who works with the person lastingly. */
export async function letUnitIn(
  session: Session,
  personId: string,
  unitId: string,
): Promise<Outcome<null, ContactRefusal>> {
  requireMay(session, mayOnConsent.letIn)
  try {
    return await asUser(session, async (tx) => {
      const person = await briefOf(tx, personId)
      if (person === null || !worksWith(session, person)) throw new NotFound('row')
      if (!(await ownUnits(tx, session)).some(({ id }) => id === unitId)) return refused('not-a-unit')
      const id = newId()
      await tx
        .insertInto('person_contact')
        .values({
          id,
          municipality_code: session.municipality,
          person_id: personId,
          organisation_id: session.organisation.id,
          unit_id: unitId,
          since: now(),
          made_by: session.userId,
        })
        .execute()
      await record(tx, session, { what: 'contact.shared', subject: id, person: personId, data: { unit: unitId } })
      return done(null)
    })
  } catch (error) {
    if (isConflict(error, 'person_contact_current')) return refused('already')
    throw error
  }
}

/** A unit no longer meets the person and has no reason to read by it. The last unit of the organisation stays, so that somebody knows. */
export async function endContact(
  session: Session,
  personId: string,
  contactId: string,
): Promise<Outcome<null, ContactRefusal>> {
  requireMay(session, mayOnConsent.letIn)
  return asUser(session, async (tx) => {
    const own = (await ask(tx, contactsIn(tx, personId))).filter(
      ({ organisationId }) => organisationId === session.organisation.id,
    )
    if (!own.some(({ id }) => id === contactId)) throw new NotFound('row')
    if (own.length === 1) return refused('last-one')
    await record(tx, session, { what: 'contact.ended', subject: contactId, person: personId })
    await tx.updateTable('person_contact').set({ until: now() }).where('id', '=', contactId).execute()
    return done(null)
  })
}
