/**
 * Finding people. In case work a search takes a name, a personal or coordination number, or a case number, and nothing else
 * (förordning 2001:637 15 §).
 */

import { type Expression, sql } from 'kysely'
import { type ParsedIdentifier, parseIdentifier } from '../law/index.ts'
import { requireMay, type Session } from '../platform/access/index.ts'
import {
  type Asking,
  allOf,
  ask,
  asSystem,
  asUser,
  type Ids,
  rowsOf,
  sharing,
  type Tx,
  told,
} from '../platform/database/index.ts'
import { done, type Outcome, refused } from '../platform/outcome.ts'
import { today } from '../platform/time/index.ts'
import { mayOnPerson } from './access.ts'
import type { ProtectionLevel } from './brief.ts'
import { type Asked, searchOpensAt } from './search-limit.ts'

/** Letters of a search. */
export const MOST_SOUGHT = 200

export type Hit = {
  id: string
  organisationId: string
  organisation: string
  givenName: string | null
  familyName: string | null
  called: string | null
  birthYear: number | null
  /** twelve digits; the page masks the last four */
  number: string | null
  protection: ProtectionLevel | null
  units: string[]
}

/** A record of the own organisation that fits, which the user has no reason to open: who to ask, and nothing about who it is. */
export type Unopened = { id: string; units: string[] }

export type Found = { hits: Hit[]; unopened: Unopened[]; more: boolean }

export type Sought =
  | { by: 'name'; name: string }
  | { by: 'number'; number: ParsedIdentifier }
  | { by: 'case'; number: string }

const MOST_HITS = 20
const MOST_UNOPENED = 5
/** Fewer letters than this would be reading the register, not searching in it. */
export const FEWEST_LETTERS = 2

/** Tells by its looks whether what was written is a number, a case number or a name. */
export function whatIsSought(written: string, on: Temporal.PlainDate): Sought | null {
  const words = written.normalize('NFC').trim().replaceAll(/\s+/g, ' ')
  const [, year, serial] = /^(\d{4}) ?[-\u2010-\u2015\u2212] ?(\d{1,6})$/.exec(words.normalize('NFKC')) ?? []
  if (serial !== undefined) return { by: 'case', number: `${year}-${serial}` }
  const digits = words.replaceAll(/\D/g, '').length
  if (digits >= 6 && digits * 2 > words.length) return { by: 'number', number: parseIdentifier(words, on) }
  return words.length >= FEWEST_LETTERS ? { by: 'name', name: words } : null
}

/** People that the user may read about and that fit, at most 20. Row security decides who they are. */
export async function findPeople(tx: Tx, session: Session, sought: Sought): Promise<{ hits: Hit[]; more: boolean }> {
  requireMay(session, mayOnPerson.search)
  const { found, more } = await matchingWith(tx, matching(tx, session, sought, MOST_HITS + 1), hitsIn)
  const shown = new Set(found.slice(0, MOST_HITS).map(({ id }) => id))
  return { hits: (more ?? []).filter(({ id }) => shown.has(id)), more: found.length > MOST_HITS }
}

/** What a list shows of these people, in the order of their names; only those the user may read about. */
export const hitsOf = async (tx: Tx, ids: readonly string[]): Promise<Hit[]> =>
  ids.length === 0 ? [] : ask(tx, hitsIn(tx, ids))

function hitsIn(tx: Tx, ids: Ids): Asking<Hit[]> {
  const people = tx
    .selectFrom('person')
    .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
    .leftJoin('person_number', (join) =>
      join.onRef('person_number.person_id', '=', 'person.id').on('person_number.ended_at', 'is', null),
    )
    .leftJoin('protection', (join) =>
      join.onRef('protection.person_id', '=', 'person.id').on('protection.ended_at', 'is', null),
    )
    .select([
      'person.id',
      'person.organisation_id as organisationId',
      'organisation.name as organisation',
      'given_name as givenName',
    ])
    .select([
      'family_name as familyName',
      'called',
      'birth_date',
      'birth_year',
      'person_number.number',
      'protection.level as protection',
    ])
    .where('person.id', 'in', ids)
    .orderBy(sql`family_name collate swedish`)
    .orderBy(sql`given_name collate swedish`)
    .orderBy('person.id')
  const asked = allOf({ rows: rowsOf(people, { birth_date: 'day' }), units: unitsIn(tx, ids) })
  return told(asked, ({ rows, units }) =>
    rows.map(({ birth_date, birth_year, ...row }) => ({
      ...row,
      birthYear: birth_date?.year ?? birth_year,
      units: units.get(row.id) ?? [],
    })),
  )
}

export type SearchRefusal = { kind: 'too-many'; opensAt: Temporal.Instant }

/** A search that somebody asks for: counted, and refused when there have been too many in a while. */
export async function searchCounted(session: Session, sought: Sought): Promise<Outcome<Found, SearchRefusal>> {
  requireMay(session, mayOnPerson.search)
  const opensAt = await searchOpensAt(session, askedOf(sought))
  return opensAt === null ? done(await searchRegister(session, sought)) : refused({ kind: 'too-many', opensAt })
}

export function askedOf(sought: Sought): Asked {
  if (sought.by === 'case') return { about: 'case', case: sought.number }
  if (sought.by === 'name') return { about: 'name', name: sought.name }
  return { about: 'number', ...(sought.number.ok ? { number: sought.number.value.twelve } : {}) }
}

/**
 * The whole search: people to open, and records of the own organisation that fit but that the user has no reason to open.
 * The second kind is found by the system, which hands over ids and units only; somebody with protected identity is never among them.
 */
export async function searchRegister(session: Session, sought: Sought): Promise<Found> {
  const { hits, more } = await asUser(session, (tx) => findPeople(tx, session, sought))
  const known = new Set(hits.map(({ id }) => id))
  const unopened = more
    ? []
    : await asSystem('search: does a record exist', (tx) => unopenedOf(tx, session, sought, known), { once: true })
  return { hits, more, unopened }
}

async function unopenedOf(tx: Tx, session: Session, sought: Sought, known: ReadonlySet<string>): Promise<Unopened[]> {
  const { found, more: units } = await matchingWith(
    tx,
    matching(tx, session, sought, MOST_HITS + MOST_UNOPENED),
    unitsIn,
  )
  return found
    .filter((row) => row.organisation_id === session.organisation.id && !known.has(row.id) && !row.protected)
    .slice(0, MOST_UNOPENED)
    .map(({ id }) => ({ id, units: units?.get(id) ?? [] }))
}

type Match = { id: string; organisation_id: string; protected: boolean }

/** The records that fit and what else is asked about them, in one statement; nothing is asked where nothing can fit. */
async function matchingWith<T>(
  tx: Tx,
  query: Expression<Match> | null,
  asked: (tx: Tx, ids: Ids) => Asking<T>,
): Promise<{ found: Match[]; more: T | null }> {
  if (query === null) return { found: [], more: null }
  const found = rowsOf(sql<Match>`select * from found`)
  return ask(
    tx,
    sharing({ name: 'found', query }, allOf({ found, more: asked(tx, sql<string>`(select id from found)`) })),
  )
}

/** Records of the user's municipality that fit, in the order of their names. Through `asUser` only those the user may read are there. */
function matching(tx: Tx, session: Session, sought: Sought, most: number): Expression<Match> | null {
  if (sought.by === 'name') return byName(session, sought.name, most)
  const people = tx
    .selectFrom('person')
    .select(['person.id', 'person.organisation_id', sql<boolean>`app.is_protected(person.id)`.as('protected')])
    .where('person.municipality_code', '=', session.municipality)
    .limit(most)
  if (sought.by === 'case')
    return people
      .innerJoin('case_file', 'case_file.person_id', 'person.id')
      .where('case_file.number', '=', sought.number)
  const { number } = sought
  if (!number.ok) return null
  return people.where('person.id', 'in', (qb) =>
    qb.selectFrom('person_number').select('person_id').where('number', '=', number.value.twelve),
  )
}

/**
 * Words in any order, each the beginning of a part of the name. The longest leads: its index hands over few, and the others are looked for among those. What a
 * word is compared as is made by the database alone (`app.name_parts`), for what is kept and what is sought alike.
 */
function byName(session: Session, name: string, most: number): Expression<Match> {
  // up to the last of all letters
  const fits = sql`part >= (select written from lead) and part < (select written || chr(1114111) from lead)
    and not exists (select from word where position(' ' || written in parts) = 0)`
  return sql<Match>`
    with word as materialized (select written from unnest(app.name_parts(${name})) as written),
    lead as materialized (select written from word where length(written) >= ${sql.lit(FEWEST_LETTERS)} order by length(written) desc limit 1)
    select person_id as id, organisation_id, app.is_protected(person_id) as protected from (
      select person_id, organisation_id, part from person_name_part where organisation_id = ${session.organisation.id} and ${fits}
      union all
      select person_id, organisation_id, part from person_name_part where person_id in (
          select person_id from consent where to_organisation_id = ${session.organisation.id} and withdrawn_at is null
          union select person_id from assignment where to_organisation_id = ${session.organisation.id} and ended_at is null)
        and ${fits}
    ) p group by person_id, organisation_id order by min(part), person_id limit ${sql.lit(most)}`
}

/** The units that have contact with each person, for knowing whom to ask. */
function unitsIn(tx: Tx, ids: Ids): Asking<Map<string, string[]>> {
  const query = tx
    .selectFrom('person_contact')
    .innerJoin('organisation', 'organisation.id', 'person_contact.organisation_id')
    .leftJoin('unit', 'unit.id', 'person_contact.unit_id')
    .select(['person_contact.person_id', sql<string>`coalesce(unit.name, organisation.name)`.as('name')])
    .where('person_contact.person_id', 'in', ids)
    .where('person_contact.until', 'is', null)
    .orderBy('name')
  return told(rowsOf(query), (rows) => {
    const names = new Map<string, string[]>()
    for (const { person_id, name } of rows) names.set(person_id, [...new Set([...(names.get(person_id) ?? []), name])])
    return names
  })
}

/** What a search box holds, read by today's date. */
export const soughtNow = (written: string): Sought | null => whatIsSought(written, today())
