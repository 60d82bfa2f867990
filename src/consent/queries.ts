/** Consents, assignments and contacts of one person: everything that lets somebody read, now and before. */

import { sql } from 'kysely'
import type { Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
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

/** Every consent, the latest first. */
export async function consentsOf(tx: Tx, personId: string): Promise<Consent[]> {
  const rows = await tx
    .selectFrom('consent')
    .innerJoin('organisation', 'organisation.id', 'consent.to_organisation_id')
    .leftJoin('app_user as registrar', 'registrar.id', 'consent.registered_by')
    .leftJoin('app_user as withdrawer', 'withdrawer.id', 'consent.withdrawn_by')
    .select([
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
    .where('person_id', '=', personId)
    .where(concernsReader('to_organisation_id', 'consent'))
    .orderBy('given_at', 'desc')
    .orderBy('consent.id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    what: row.what.filter(isPart),
    state: stateOf({ ...row, ended: row.withdrawn }, today()),
  }))
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

/** Every assignment, the latest first. */
export async function assignmentsOf(tx: Tx, personId: string): Promise<AssignmentRow[]> {
  const rows = await tx
    .selectFrom('assignment')
    .innerJoin('organisation', 'organisation.id', 'assignment.to_organisation_id')
    .select([
      'assignment.id',
      'organisation.name as to',
      'task',
      'from_on as from',
      'until_on as until',
      'ended_at as ended',
    ])
    .where('person_id', '=', personId)
    .where(concernsReader('to_organisation_id', 'assignment'))
    .orderBy('given_at', 'desc')
    .orderBy('assignment.id', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({ ...row, state: stateOf(row, today()) }))
}

export type Contact = { id: string; organisationId: string; name: string; since: Temporal.Instant }

/** Units and organisations that meet the person now. */
export async function contactsOf(tx: Tx, personId: string): Promise<Contact[]> {
  return tx
    .selectFrom('person_contact')
    .innerJoin('organisation', 'organisation.id', 'person_contact.organisation_id')
    .leftJoin('unit', 'unit.id', 'person_contact.unit_id')
    .select([
      'person_contact.id',
      'person_contact.organisation_id as organisationId',
      'person_contact.since',
      sql<string>`coalesce(unit.name, organisation.name)`.as('name'),
    ])
    .where('person_id', '=', personId)
    .where('until', 'is', null)
    .where(concernsReader('organisation_id', 'person_contact'))
    .orderBy('since')
    .orderBy('person_contact.id')
    .execute()
}

/** Organisations a person can consent to share with: the others in the municipality, never a landlord. */
export async function organisationsToShareWith(tx: Tx, session: Session): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('municipality_code', '=', session.municipality)
    .where('kind', '<>', 'landlord')
    .where('id', '<>', session.organisation.id)
    .orderBy(sql`name collate swedish`)
    .execute()
}

/**
 * What the consents in force let the user's organisation know. Only for a reader whose reason is a consent: other reasons aren't limited by it.
 * Ask it before showing anything that the consent must name.
 */
export async function allowedParts(tx: Tx, session: Session, personId: string): Promise<ReadonlySet<ConsentPart>> {
  const rows = await tx
    .selectFrom('consent')
    .select(['what', 'from_on as from', 'until_on as until', 'withdrawn_at as ended'])
    .where('person_id', '=', personId)
    .where('to_organisation_id', '=', session.organisation.id)
    .execute()
  return new Set(rows.filter((row) => stateOf(row, today()) === 'holds').flatMap((row) => row.what.filter(isPart)))
}
