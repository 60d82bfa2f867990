/** Opening a person: only with a reason, and every opening is written down. */

import { sql } from 'kysely'
import { found, type ReadPage, type ReadReason, readReasons, type Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import type { Locale } from '../platform/text/index.ts'
import { words } from '../platform/text/index.ts'
import { now } from '../platform/time/index.ts'
import { text } from './names.text.ts'

export type ProtectionLevel = 'secrecyMarking' | 'protectedRegistration' | 'fictitiousIdentity'

/** What every page about a person knows of them. Anything may be unknown. */
export type PersonBrief = {
  id: string
  organisationId: string
  givenName: string | null
  familyName: string | null
  called: string | null
  birthDate: Temporal.PlainDate | null
  birthYear: number | null
  sex: 'female' | 'male' | null
  /** personnummer or samordningsnummer, twelve digits */
  number: string | null
  protection: ProtectionLevel | null
  /** why the asking user may read: written in the read log */
  reason: ReadReason
}

const isReason = (value: string | null): value is ReadReason => readReasons.some((reason) => reason === value)

type Row = {
  id: string
  organisation_id: string
  given_name: string | null
  family_name: string | null
  called: string | null
  birth_date: Temporal.PlainDate | null
  birth_year: number | null
  sex: PersonBrief['sex']
  number: string | null
  level: ProtectionLevel | null
  reason: string | null
}

const fromRow = ({ organisation_id, level, reason, ...row }: Row): PersonBrief[] =>
  isReason(reason)
    ? [
        {
          id: row.id,
          organisationId: organisation_id,
          givenName: row.given_name,
          familyName: row.family_name,
          called: row.called,
          birthDate: row.birth_date,
          birthYear: row.birth_year,
          sex: row.sex,
          number: row.number,
          protection: level,
          reason,
        },
      ]
    : []

/** These people as far as the user may read about them, each with the reason, asked for once. */
const people = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('person')
    .leftJoin('person_number', (join) =>
      join.onRef('person_number.person_id', '=', 'person.id').on('person_number.ended_at', 'is', null),
    )
    .leftJoin('protection', (join) =>
      join.onRef('protection.person_id', '=', 'person.id').on('protection.ended_at', 'is', null),
    )
    .select([
      'person.id',
      'person.organisation_id',
      'person.given_name',
      'person.family_name',
      'person.called',
      'person.birth_date',
      'person.birth_year',
      'person.sex',
      'person_number.number',
      'protection.level',
      sql<string | null>`app.reason_for(person.id)`.as('reason'),
    ])
    .where('person.id', 'in', ids)

/** The person with the reason that lets this user read; nothing when there is none. Writes nothing: for lists of one's own duties. */
export async function briefOf(tx: Tx, personId: string): Promise<PersonBrief | null> {
  const [person = null] = (await people(tx, [personId]).execute()).flatMap(fromRow)
  return person
}

/**
 * Opens people for a page: a page that doesn't exist when the user has no reason to read about one of them, otherwise a row in the read log for each.
 * The statement that reads them writes them down, so nobody is read unlogged. In the order of `ids`; `page` is a code of the page that asked
 * (`path`, `case`), never an address with words in it.
 */
export async function openPeople(
  tx: Tx,
  session: Session,
  ids: readonly string[],
  page: ReadPage,
): Promise<PersonBrief[]> {
  const opened = await openReadable(tx, session, ids, page)
  return ids.map((id) => found(opened.find((one) => one.id === id)))
}

/** Those of them whom the user may read about, opened and written down in the same way: for whoever came by an address, and may be nobody's. */
export async function openReadable(
  tx: Tx,
  session: Session,
  ids: readonly string[],
  page: ReadPage,
): Promise<PersonBrief[]> {
  if (ids.length === 0) return []
  const once = [...new Set(ids)]
  const { rows } = await sql<Row>`
    with opened as materialized (${people(tx, once)}),
    logged as (insert into read_log (id, municipality_code, at, user_id, organisation_id, person_id, reason, page, protected)
      select log.id, ${session.municipality}, ${now()}, ${session.userId}, ${session.organisation.id}, opened.id, opened.reason, ${page}, level is not null
      from unnest(${once.map(() => newId())}::uuid[], ${once}::uuid[]) log (id, person_id) join opened on opened.id = log.person_id
      where opened.reason is not null)
    select * from opened`.execute(tx)
  return rows.flatMap(fromRow)
}

/** Opens one person for a page, see {@link openPeople}. */
export async function openPerson(tx: Tx, session: Session, personId: string, page: ReadPage): Promise<PersonBrief> {
  const [person] = await openPeople(tx, session, [personId], page)
  return found(person)
}

/**
 * Whether the user works with the person for good: a record of their own organisation, read as responsible or by the unit's contact.
 * A reading by consent, assignment or emergency opening ends with its ground, so nothing that lets somebody read may rest on it.
 */
export const worksWith = (session: Session, person: Pick<PersonBrief, 'organisationId' | 'reason'>): boolean =>
  person.organisationId === session.organisation.id && (person.reason === 'responsible' || person.reason === 'contact')

/**
 * Whoever works with the person: in the municipality, or in the organisation whose record it is. A reading by consent, assignment or emergency
 * opening doesn't tell who else reads. Beneath stands the policy of `ground` (migration 0027).
 */
export const maySeeReaders = (session: Session, person: Pick<PersonBrief, 'organisationId' | 'reason'>): boolean =>
  (person.reason === 'responsible' || person.reason === 'contact') &&
  (session.organisation.kind === 'municipality' || person.organisationId === session.organisation.id)

type Named = Pick<PersonBrief, 'givenName' | 'familyName' | 'called' | 'protection'>

/**
 * What to call the person. Somebody with protected identity is named only on their own page (`where: 'ownPage'`);
 * in lists and on other pages stands that the identity is protected.
 */
export function nameOf(person: Named, locale: Locale, where: 'list' | 'ownPage' = 'list'): string {
  const t = words(text, locale)
  if (person.protection !== null && where === 'list') return t.protectedName
  const whole = [person.givenName, person.familyName].filter((part) => part !== null && part !== '').join(' ')
  if (whole !== '') return person.called !== null && person.called !== '' ? t.withCalled(whole, person.called) : whole
  return person.called !== null && person.called !== '' ? t.calledOnly(person.called) : t.unknownName
}
