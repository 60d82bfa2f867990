/** The list of cases: one's own duties, or for a manager the municipality's. Opens nobody, so nothing is logged. */

import { sql } from 'kysely'
import { parseDay } from '../../law/index.ts'
import type { PersonBrief } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { childrenOf } from '../children.ts'
import type { ClosureOutcome } from '../outcomes.ts'
import { isRoofless } from '../roofless.ts'

/** The command field lists so many of the user's own cases at most. */
const MOST_NUMBERS = 200

export type Filter = {
  whose: 'mine' | 'all'
  which: 'open' | 'closed'
  unit: string | null
  responsible: string | null
}

export type ListedCase = {
  id: string
  number: string
  personId: string
  openedOn: Temporal.PlainDate
  unit: string
  responsible: string | null
  children: number
  roofless: boolean
  /** among one's own: by the roof and the children, before the day is asked */
  place: number
  outcome: ClosureOutcome | null
  person: Pick<PersonBrief, 'givenName' | 'familyName' | 'called' | 'protection'>
}

/** The user's own open cases, by their ids. */
export const openCasesOf = (tx: Tx, session: Session) =>
  tx
    .selectFrom('case_responsible as own')
    .select('own.case_id as id')
    .where('own.user_id', '=', session.userId)
    .where('own.until', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('case_closure as over')
            .select('over.id')
            .whereRef('over.case_id', '=', 'own.case_id')
            .where('over.reopened_at', 'is', null),
        ),
      ),
    )

/** So many without a roof stand first among all the municipality's cases; were there more, those stand by their day. Fewer than a page. */
const MOST_OUTSIDE = 10

/** Open cases of the municipality whose person has no roof tonight, children first. Found by who has no roof, not by the cases. */
const outsideCases = (municipality: string) => sql<string>`any (array(
  select f.id from roofless_tonight r join case_file f on f.person_id = r.person_id
  where r.municipality_code = ${municipality}
    and not exists (select from case_closure over where over.case_id = f.id and over.reopened_at is null)
  order by ${childrenOf} = 0, r.from_on, f.id limit ${MOST_OUTSIDE}))`

const children = sql<number>`case when ${childrenOf} > 0 then 0 else 1 end`
/** Whoever has no roof tonight first, a child before all; then families. */
const placeOf = ({ which }: Filter) =>
  which === 'open' ? sql<number>`case when ${isRoofless} then ${children} else 2 + ${children} end` : children

function filtered(tx: Tx, session: Session, filter: Filter) {
  const mine = filter.whose === 'mine'
  const open = filter.which === 'open'
  return (
    tx
      .selectFrom('case_file as f')
      .innerJoin('unit', 'unit.id', 'f.unit_id')
      .innerJoin('person as p', 'p.id', 'f.person_id')
      .leftJoin('protection as x', (join) => join.onRef('x.person_id', '=', 'p.id').on('x.ended_at', 'is', null))
      .leftJoin('case_responsible as r', (join) => join.onRef('r.case_id', '=', 'f.id').on('r.until', 'is', null))
      .leftJoin('app_user as u', 'u.id', 'r.user_id')
      .leftJoin('case_closure as c', (join) => join.onRef('c.case_id', '=', 'f.id').on('c.reopened_at', 'is', null))
      .select([
        'f.id',
        'f.number',
        'f.person_id as personId',
        'f.opened_on as openedOn',
        'unit.name as unit',
        'u.name as responsible',
        'c.outcome',
      ])
      .select(['p.given_name as givenName', 'p.family_name as familyName', 'p.called', 'x.level as protection'])
      .select([childrenOf.as('children'), (open ? isRoofless : sql<boolean>`false`).as('roofless')])
      .select(placeOf(filter).as('place'))
      .where('f.municipality_code', '=', session.municipality)
      .where('c.id', open ? 'is' : 'is not', null)
      .$if(mine, (qb) => qb.where('r.user_id', '=', session.userId))
      // found first, as a list: of all that somebody ever had, most are closed
      .$if(mine && open, (qb) => qb.where(sql<boolean>`f.id = any (array(${openCasesOf(tx, session)}))`))
      .$if(!mine && filter.unit !== null, (qb) => qb.where('f.unit_id', '=', filter.unit))
      .$if(!mine && filter.responsible !== null, (qb) => qb.where('r.user_id', '=', filter.responsible))
  )
}

/** Cases by the filter, one more than `size`. Whoever has no roof tonight first, a child before all; then own cases with children; then the latest opened. */
export async function casesFor(
  tx: Tx,
  session: Session,
  filter: Filter,
  size: number,
  after: readonly string[] | null,
): Promise<ListedCase[]> {
  const key = keyFrom(after)
  const rows =
    filter.whose === 'mine'
      ? await ownRows(tx, session, filter, size, key)
      : await allRows(tx, session, filter, size, key)
  return rows.map(({ givenName, familyName, called, protection, ...row }) => ({
    ...row,
    person: { givenName, familyName, called, protection },
  }))
}

function ownRows(tx: Tx, session: Session, filter: Filter, size: number, key: Key | null) {
  const place = placeOf(filter)
  return filtered(tx, session, filter)
    .$if(key !== null, (qb) =>
      qb.where(
        sql<boolean>`(${place}, -(f.opened_on - date '2000-01-01'), f.id) > (${key?.place ?? 0}::int, -(${key?.day ?? ''}::date - date '2000-01-01'), ${key?.id ?? ''}::uuid)`,
      ),
    )
    .orderBy(place)
    .orderBy('f.opened_on', 'desc')
    .orderBy('f.id')
    .limit(size + 1)
    .execute()
}

/** The latest opened are the beginning of an index, so those without a roof are asked for by themselves, and stand before them on the first page. */
async function allRows(tx: Tx, session: Session, filter: Filter, size: number, key: Key | null) {
  const latest = filtered(tx, session, filter)
    .$if(key !== null, (qb) =>
      qb.where(sql<boolean>`(f.opened_on, f.id) < (${key?.day ?? ''}::date, ${key?.id ?? ''}::uuid)`),
    )
    .orderBy('f.opened_on', 'desc')
    .orderBy('f.id', 'desc')
    .limit(size + 1)
  if (filter.which === 'closed') return latest.execute()
  const first = outsideCases(session.municipality)
  const outside =
    key !== null
      ? []
      : await filtered(tx, session, filter)
          .where('f.id', '=', first)
          .orderBy(placeOf(filter))
          .orderBy('f.opened_on', 'desc')
          .orderBy('f.id', 'desc')
          .execute()
  const others = await latest.where(sql<boolean>`not f.id = ${first}`).execute()
  return [...outside, ...others].slice(0, size + 1)
}

type Key = { place: number; day: string; id: string }

/** The last row seen as text; a key that somebody has tampered with begins from the first page. */
function keyFrom(after: readonly string[] | null): Key | null {
  const [place, day, id] = after ?? []
  if (day === undefined || parseDay(day) === null || id === undefined || !isId(id)) return null
  return { place: Number(place) || 0, day, id }
}

export const keyOf = (row: ListedCase): readonly string[] => [String(row.place), row.openedOn.toString(), row.id]

/** The user's own open cases for the command field: numbers only, never a name. */
export async function ownCaseNumbers(tx: Tx, session: Session): Promise<{ label: string; href: string }[]> {
  const rows = await tx
    .selectFrom('case_file')
    .select(['id', 'number'])
    .where('id', 'in', openCasesOf(tx, session))
    .orderBy('number', 'desc')
    .limit(MOST_NUMBERS)
    .execute()
  return rows.map(({ id, number }) => ({ label: number, href: `/cases/${id}` }))
}
