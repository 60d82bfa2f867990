/** A new record of a person in the own organisation's register, and the contact that lets those who meet the person read it. */

import { sql } from 'kysely'
import { type Identifier, type IdentifierRefusal, parseIdentifier } from '../law/index.ts'
import { may, NotFound, requireMay, type Session, withoutKey } from '../platform/access/index.ts'
import { ask, asUser, isConflict, type Tx } from '../platform/database/index.ts'
import { done, type Outcome, refused } from '../platform/outcome.ts'
import { record, rowSince, stampedRow } from '../platform/record/index.ts'
import { today } from '../platform/time/index.ts'
import { mayOnPerson } from './access.ts'
import { briefOf, worksWith } from './brief.ts'
import { searchOpensAt } from './search-limit.ts'
import { unitsToChoose } from './units.ts'

/** What is known. Leave out what isn't: nothing is filled in from something else, not even the birth date from the number. */
export type PersonFacts = {
  givenName?: string | null
  familyName?: string | null
  called?: string | null
  birthDate?: Temporal.PlainDate | null
  birthYear?: number | null
  sex?: 'female' | 'male' | null
  /** personnummer or samordningsnummer, as it was written */
  number?: string | null
  language?: string | null
  phone?: string | null
}

export type FactsRefusal =
  | { kind: 'number'; why: IdentifierRefusal }
  /** the number stands on a record of the own organisation; `mayOpen`: whether the asking user has a reason to open it */
  | { kind: 'number-taken'; personId: string; mayOpen: boolean }
  /** the user has asked about so many people that searching is closed until this moment */
  | { kind: 'too-many'; opensAt: Temporal.Instant }
  /** the user belongs to no unit and chose none: a contact without one would let every unit read */
  | { kind: 'unit-missing' }
  | { kind: 'born-in-the-future'; field: 'birthDate' | 'birthYear' }
  | { kind: 'birth-year-differs' }

export const EARLIEST_BIRTH_YEAR = 1880

/** What is wrong with the facts by themselves; `null` when nothing is. */
export function refusalOf(facts: PersonFacts, on: Temporal.PlainDate): FactsRefusal | null {
  if (facts.birthDate && Temporal.PlainDate.compare(facts.birthDate, on) > 0)
    return { kind: 'born-in-the-future', field: 'birthDate' }
  if (facts.birthYear && facts.birthYear > on.year) return { kind: 'born-in-the-future', field: 'birthYear' }
  if (facts.birthDate && facts.birthYear && facts.birthDate.year !== facts.birthYear)
    return { kind: 'birth-year-differs' }
  const number = facts.number ? parseIdentifier(facts.number, on) : null
  return number?.ok === false ? { kind: 'number', why: number.reason } : null
}

export const kindOf = (identifier: Identifier): 'personal' | 'coordination' =>
  identifier.coordination ? 'coordination' : 'personal'

/**
 * Asks before the transaction whether the facts can be written, also against records of the own organisation that the user has no reason to open
 * (which {@link createPerson} can't see). Call it first, outside `asUser`.
 */
export async function mayBeCreated(session: Session, facts: PersonFacts): Promise<Outcome<null, FactsRefusal>> {
  requireMay(session, mayOnPerson.add)
  const wrong = refusalOf(facts, today())
  if (wrong) return refused(wrong)
  const number = facts.number ? parseIdentifier(facts.number, today()) : null
  if (!number?.ok) return done(null)
  const stops = await numberStops(session, number.value.twelve)
  return stops === null ? done(null) : refused(stops)
}

export type NumberStops = Extract<FactsRefusal, { kind: 'number-taken' | 'too-many' }>

/**
 * What keeps a number from being written: the record of the own organisation that carries it, or that the user has asked about too many. A record that the
 * user may not know of stops nothing: the number is then written beside it, and those named for the person are told. Call it outside `asUser`.
 */
export async function numberStops(session: Session, twelve: string): Promise<NumberStops | null> {
  const opensAt = await searchOpensAt(session, { about: 'number', number: twelve })
  if (opensAt !== null) return { kind: 'too-many', opensAt }
  return asUser(withoutKey(session), (tx) => numberTaken(tx, twelve))
}

type NumberTaken = Extract<FactsRefusal, { kind: 'number-taken' }>

/** The record of the own organisation that carries the number, if any that the user may know of. */
export async function numberTaken(tx: Tx, twelve: string): Promise<NumberTaken | null> {
  const { rows } = await sql<{ personId: string; mayOpen: boolean }>`
    select person_id as "personId", may_open as "mayOpen" from app.number_holder(${twelve})`.execute(tx)
  return rows[0] === undefined ? null : { kind: 'number-taken', ...rows[0] }
}

/** When a number may be asked about again: it is counted as a search, whatever comes of it. Null: now. Call it outside `asUser`. */
export async function numberOpensAt(session: Session, written: string | null): Promise<Temporal.Instant | null> {
  const number = written === null ? null : parseIdentifier(written, today())
  return number?.ok ? searchOpensAt(session, { about: 'number', number: number.value.twelve }) : null
}

/** Whether the database refused the number because somebody wrote it on another record of the register at the same moment. */
export const isNumberConflict = (error: unknown): boolean => isConflict(error, 'person_number_once')

/**
 * Writes a new record with the contact of the user's own organisation and unit. Refuses a wrong number and one that already stands on a record;
 * one that somebody writes at the same moment throws: see {@link isNumberConflict}. Who belongs to no unit acts for one ({@link actingFor}).
 *
 * @example const outcome = await createPerson(tx, session, { givenName: 'Nadja', birthYear: 1987 })
 */
export async function createPerson(
  tx: Tx,
  session: Session,
  facts: PersonFacts,
): Promise<Outcome<{ id: string }, FactsRefusal>> {
  const made = await writePerson(tx, session, facts)
  if (made.ok) await record(tx, session, { what: 'person.added', subject: made.value.id, person: made.value.id })
  return made
}

/** The same, without its own line in the record: the caller writes that. */
export async function writePerson(
  tx: Tx,
  session: Session,
  facts: PersonFacts,
): Promise<Outcome<{ id: string }, FactsRefusal>> {
  requireMay(session, mayOnPerson.add)
  const wrong = refusalOf(facts, today())
  if (wrong) return refused(wrong)
  const number = facts.number ? parseIdentifier(facts.number, today()) : null
  const taken = number?.ok ? await numberTaken(tx, number.value.twelve) : null
  if (taken !== null) return refused(taken)
  if ((await ask(tx, unitsToChoose(tx, session))).length > 0) return refused({ kind: 'unit-missing' })
  const row = stampedRow(session, 'created')
  const { id } = row
  await tx
    .insertInto('person')
    .values({
      ...row,
      organisation_id: session.organisation.id,
      given_name: facts.givenName ?? null,
      family_name: facts.familyName ?? null,
      called: facts.called ?? null,
      birth_date: facts.birthDate ?? null,
      birth_year: facts.birthYear ?? facts.birthDate?.year ?? null,
      sex: facts.sex ?? null,
      language: facts.language ?? null,
      phone: facts.phone ?? null,
    })
    .execute()
  await addContact(tx, session, id)
  if (number?.ok) await addNumber(tx, session, id, number.value)
  return done({ id })
}

/** Writes a checked number on the record. The one before, if any, must have been ended. */
export async function addNumber(tx: Tx, session: Session, personId: string, identifier: Identifier): Promise<void> {
  await tx
    .insertInto('person_number')
    .values({
      ...rowSince(session, 'given'),
      person_id: personId,
      kind: kindOf(identifier),
      number: identifier.twelve,
    })
    .execute()
}

/**
 * The user's own organisation and unit have met the person, and go on having a reason to read. Does nothing when that is known already.
 *
 * Only for a record of one's own organisation that one already works with: a reading by consent, assignment or emergency opening
 * must end when its ground ends, and may not turn itself into a lasting one.
 */
export async function contactMade(tx: Tx, session: Session, personId: string): Promise<void> {
  const person = await briefOf(tx, personId)
  if (person === null || !may(session, mayOnPerson.open)) throw new NotFound('row')
  if (!worksWith(session, person)) return
  await addContact(tx, session, personId)
}

async function addContact(tx: Tx, session: Session, personId: string): Promise<void> {
  const row = rowSince(session, 'made')
  const { id } = row
  const unit = session.unit?.id ?? null
  const made = await tx
    .insertInto('person_contact')
    .values({
      ...row,
      person_id: personId,
      organisation_id: session.organisation.id,
      unit_id: unit,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 1n)
    await record(tx, session, { what: 'contact.made', subject: id, person: personId, data: { unit } })
}
