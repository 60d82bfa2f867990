/** The organisations that work together in a municipality, and their units: added, renamed, ended, on pages and from the command line. */

import { sql } from 'kysely'
import type { OrganisationKind } from '../access/roles.ts'
import type { Tx } from '../database/index.ts'
import { newId } from '../id.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { sameText } from '../text/index.ts'
import { now } from '../time/index.ts'
import type { By, Changed } from './by.ts'

export type NewOrganisation = { municipality: string; kind: OrganisationKind; name: string; units: readonly string[] }
/** What an organisation still has, that can be counted. */
export type OpenAt =
  | 'users'
  | 'keys'
  | 'guests'
  | 'bookings'
  | 'offers'
  | 'messages'
  | 'leases'
  | 'consents'
  | 'assignments'
  | 'agreements'
  | 'vacancies'
  | 'supportGiven'
export type OrganisationRefusal =
  | { kind: 'unknown-municipality'; code: string }
  | { kind: 'unknown-organisation' }
  | { kind: 'name-missing-or-long' }
  | { kind: 'name-taken'; ended: boolean }
  | { kind: 'other-kind'; is: OrganisationKind }
  /** the name that everybody reads is a number, and stays so */
  | { kind: 'private-person' }
  /** it can't end while somebody logs in for it, a key acts for it, a guest sleeps or is booked there, or a home of its is promised */
  | { kind: 'still-open'; open: OpenAt }
  | { kind: 'ended-already' }
  | { kind: 'not-ended' }

export const holdsBack: readonly OpenAt[] = ['users', 'keys', 'guests', 'bookings', 'offers']
export const MOST_IN_NAME = 200

/** The name as it is kept; null when it is none, or too long. */
export function keptName(name: string): string | null {
  const kept = name.normalize('NFC').trim()
  return kept === '' || kept.length > MOST_IN_NAME ? null : kept
}

export type OrganisationDone = Promise<Outcome<Changed, OrganisationRefusal>>

type Known = { id: string; name: string; kind: OrganisationKind; privatePerson: boolean; ended: boolean }

async function inMunicipality(tx: Tx, municipality: string): Promise<Known[]> {
  const rows = await tx
    .selectFrom('organisation')
    .select(['id', 'name', 'kind', 'private_person as privatePerson', 'retired_at'])
    .where('municipality_code', '=', municipality)
    .execute()
  return rows.map(({ retired_at, ...one }) => ({ ...one, ended: retired_at !== null }))
}

/** Adds an organisation to a municipality. */
export async function addOrganisationIn(
  tx: Tx,
  by: By,
  { municipality, kind, name }: Omit<NewOrganisation, 'units'>,
): OrganisationDone {
  const called = keptName(name)
  if (called === null) return refused({ kind: 'name-missing-or-long' })
  await by.hold(tx, municipality)
  const there = (await inMunicipality(tx, municipality)).find((one) => sameText(one.name, called))
  if (there) return refused({ kind: 'name-taken', ended: there.ended })
  const organisationId = newId()
  await tx
    .insertInto('organisation')
    .values({
      id: organisationId,
      municipality_code: municipality,
      kind,
      name: called,
      since: now(),
      set_up_by: by.userId,
    })
    .execute()
  return done({ municipality, what: 'organisation.added', subject: organisationId, data: { kind } })
}

type Held = Known & { municipality: string }

/** The organisation, which nobody else changes until the transaction ends. */
async function held(tx: Tx, by: By, id: string): Promise<Outcome<Held, OrganisationRefusal>> {
  const where = await tx.selectFrom('organisation').select('municipality_code').where('id', '=', id).executeTakeFirst()
  if (!where) return refused({ kind: 'unknown-organisation' })
  const municipality = where.municipality_code
  await by.hold(tx, municipality)
  const one = (await inMunicipality(tx, municipality)).find((known) => known.id === id)
  return one ? done({ ...one, municipality }) : refused({ kind: 'unknown-organisation' })
}

/** Gives it another name; what was written under the old one stands. */
export async function renameOrganisation(tx: Tx, by: By, id: string, name: string): OrganisationDone {
  const called = keptName(name)
  if (called === null) return refused({ kind: 'name-missing-or-long' })
  const known = await held(tx, by, id)
  if (!known.ok) return known
  const { municipality, privatePerson } = known.value
  if (privatePerson) return refused({ kind: 'private-person' })
  const taken = (await inMunicipality(tx, municipality)).find((one) => one.id !== id && sameText(one.name, called))
  if (taken) return refused({ kind: 'name-taken', ended: taken.ended })
  await tx.updateTable('organisation').set({ name: called }).where('id', '=', id).execute()
  return done({ municipality, what: 'organisation.renamed', subject: id, data: {} })
}

export type Open<Kind extends string> = { kind: Kind; open: number }

/** What the organisation still has, in figures; nothing for whoever isn't in charge of it. */
export async function openAt(tx: Tx, organisationId: string): Promise<Open<OpenAt>[]> {
  const { rows } = await sql<Open<OpenAt>>`select kind, open from app.open_at(${organisationId})`.execute(tx)
  return rows
}

/** Ends it: nobody is added to it and nothing new is shared with it. Everything that it did stands. */
export async function endOrganisation(tx: Tx, by: By, id: string, openBecause: string | null): OrganisationDone {
  const known = await held(tx, by, id)
  if (!known.ok) return known
  if (known.value.ended) return refused({ kind: 'ended-already' })
  const left = (await openAt(tx, id)).find(({ kind }) => holdsBack.includes(kind))
  if (left) return refused({ kind: 'still-open', open: left.kind })
  await tx
    .updateTable('organisation')
    .set({ retired_at: now(), retired_by: by.userId, retired_open_because: openBecause })
    .where('id', '=', id)
    .execute()
  return done({ municipality: known.value.municipality, what: 'organisation.ended', subject: id, data: {} })
}

/** Takes an end back: users can be added and let in again. */
export async function takeBackEnd(tx: Tx, by: By, id: string): OrganisationDone {
  const known = await held(tx, by, id)
  if (!known.ok) return known
  if (!known.value.ended) return refused({ kind: 'not-ended' })
  await tx
    .updateTable('organisation')
    .set({ retired_at: null, retired_by: null, retired_open_because: null })
    .where('id', '=', id)
    .execute()
  return done({ municipality: known.value.municipality, what: 'organisation.end-taken-back', subject: id, data: {} })
}
