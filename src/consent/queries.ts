/** Consents, assignments and contacts of one person: everything that lets somebody read, now and before. */

import { sql } from 'kysely'
import type { Session } from '../platform/access/index.ts'
import { type Asking, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { today } from '../platform/time/index.ts'
import { type ConsentPart, consentParts, type State, stateOf } from './rules.ts'

export type Consent = {
  id: string
  to: string
  what: ConsentPart[]
  why: string
  howGiven: 'written' | 'spoken'
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  by: string | null
  withdrawn: Temporal.Instant | null
  withdrawnBy: string | null
  state: State
}

const isPart = (part: string): part is ConsentPart => consentParts.some((known) => known === part)

/**
 * The municipality's staff and the organisation whose record it is see everyone who may read; another organisation sees
 * what concerns itself, and not whom else the person has let in.
 */
const concernsReader = (
  column: 'to_organisation_id' | 'organisation_id',
  table: 'consent' | 'assignment' | 'person_contact',
) =>
  sql<boolean>`(app.is_case_staff() or ${sql.ref(`${table}.${column}`)} = app.organisation_id()
    or exists (select from person p where p.id = ${sql.ref(`${table}.person_id`)} and p.organisation_id = app.organisation_id()))`

/** Every consent of these people, the latest first. */
export function consentsIn(tx: Tx, personIds: readonly string[]): Asking<(Consent & { personId: string })[]> {
  const query = tx
    .selectFrom('consent')
    .innerJoin('organisation', 'organisation.id', 'consent.to_organisation_id')
    .leftJoin('app_user as registrar', 'registrar.id', 'consent.registered_by')
    .leftJoin('app_user as withdrawer', 'withdrawer.id', 'consent.withdrawn_by')
    .select([
      'consent.person_id as personId',
      'consent.id',
      'organisation.name as to',
      'what',
      'why',
      'how_given as howGiven',
      'from_on as from',
      'until_on as until',
      'withdrawn_at as withdrawn',
    ])
    .select(['registrar.name as by', 'withdrawer.name as withdrawnBy'])
    .where('person_id', 'in', personIds)
    .where(concernsReader('to_organisation_id', 'consent'))
    .orderBy('given_at', 'desc')
    .orderBy('consent.id', 'desc')
  return told(rowsOf(query, { from: 'day', until: 'day', withdrawn: 'moment' }), (rows) =>
    rows.map((row) => ({
      ...row,
      what: row.what.filter(isPart),
      state: stateOf({ ...row, ended: row.withdrawn }, today()),
    })),
  )
}

export type AssignmentRow = {
  id: string
  to: string
  task: 'nightStay' | 'housingSupport' | 'outreach'
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  ended: Temporal.Instant | null
  state: State
}

/** So many assignments on a path: the rest is history. */
const MOST_ASSIGNMENTS = 200

/** Every assignment of these people, the latest first. */
export function assignmentsIn(tx: Tx, personIds: readonly string[]): Asking<(AssignmentRow & { personId: string })[]> {
  const query = tx
    .selectFrom('assignment')
    .innerJoin('organisation', 'organisation.id', 'assignment.to_organisation_id')
    .select([
      'assignment.person_id as personId',
      'assignment.id',
      'organisation.name as to',
      'task',
      'from_on as from',
      'until_on as until',
      'ended_at as ended',
    ])
    .where('person_id', 'in', personIds)
    .where(concernsReader('to_organisation_id', 'assignment'))
    .orderBy('given_at', 'desc')
    .orderBy('assignment.id', 'desc')
    .limit(MOST_ASSIGNMENTS)
  return told(rowsOf(query, { from: 'day', until: 'day', ended: 'moment' }), (rows) =>
    rows.map((row) => ({ ...row, state: stateOf(row, today()) })),
  )
}

export type Contact = {
  id: string
  organisationId: string
  unitId: string | null
  name: string
  since: Temporal.Instant
}

/** Units and organisations that meet the person now. */
export function contactsIn(tx: Tx, personId: string): Asking<Contact[]> {
  const query = tx
    .selectFrom('person_contact')
    .innerJoin('organisation', 'organisation.id', 'person_contact.organisation_id')
    .leftJoin('unit', 'unit.id', 'person_contact.unit_id')
    .select([
      'person_contact.id',
      'person_contact.organisation_id as organisationId',
      'person_contact.unit_id as unitId',
      'person_contact.since',
      sql<string>`coalesce(unit.name, organisation.name)`.as('name'),
    ])
    .where('person_id', '=', personId)
    .where('until', 'is', null)
    .where(concernsReader('organisation_id', 'person_contact'))
    .orderBy('since')
    .orderBy('person_contact.id')
  return rowsOf(query, { since: 'moment' })
}

/** Organisations a person can consent to share with: the others in the municipality, never a landlord. */
export function organisationsToShareWith(tx: Tx, session: Session): Asking<{ id: string; name: string }[]> {
  const query = tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('municipality_code', '=', session.municipality)
    .where('kind', '<>', 'landlord')
    .where('id', '<>', session.organisation.id)
    .where('retired_at', 'is', null)
    .orderBy(sql`name collate swedish`)
  return rowsOf(query)
}

/**
 * What the consents in force let the user's organisation know of each of these people. Only for a reader whose reason is a consent: other reasons
 * aren't limited by it. Ask it before showing anything that the consent must name.
 */
export function allowedIn(
  tx: Tx,
  session: Session,
  personIds: readonly string[],
): Asking<(personId: string) => ReadonlySet<ConsentPart>> {
  const query = tx
    .selectFrom('consent')
    .select(['person_id as personId', 'what', 'from_on as from', 'until_on as until', 'withdrawn_at as ended'])
    .where('person_id', 'in', personIds)
    .where('to_organisation_id', '=', session.organisation.id)
  return told(rowsOf(query, { from: 'day', until: 'day', ended: 'moment' }), (rows) => {
    const holding = rows.filter((row) => stateOf(row, today()) === 'holds')
    return (id) => new Set(holding.filter(({ personId }) => personId === id).flatMap(({ what }) => what.filter(isPart)))
  })
}
