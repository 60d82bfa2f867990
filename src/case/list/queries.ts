/** The list of cases: one's own duties, or for a manager the municipality's. Opens nobody, so nothing is logged. */

import { type RawBuilder, sql } from 'kysely'
import { parseDay } from '../../law/index.ts'
import type { PersonBrief } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { allOf, ask, known, rowsOf, type Tx } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { today } from '../../platform/time/index.ts'
import { childrenOf } from '../children.ts'
import type { ClosureOutcome } from '../outcomes.ts'
import { isRoofless } from '../roofless.ts'
import { openCasesOf } from './own.ts'

export const orders = ['opened', 'children', 'responsible', 'unit'] as const
export const ages = ['quarter', 'year', 'longer'] as const

export type Filter = {
  whose: 'mine' | 'all'
  which: 'open' | 'closed'
  unit: string | null
  /** `nobody`: those that nobody is responsible for */
  responsible: string | null
  kids: 'with' | 'without' | null
  /** how long ago it was opened */
  age: (typeof ages)[number] | null
  sort: Sort | null
}
type Order = (typeof orders)[number]
export type Sort = Order | `-${Order}`
export type Page = { after: readonly string[] | null; limit: number }

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

/** So many without a roof stand first among all the municipality's cases; were there more, those stand by their day. Fewer than a page. */
const MOST_OUTSIDE = 10

/** Open cases of the municipality whose person has no roof tonight, children first. Found by who has no roof, not by the cases. */
async function outsideCases(tx: Tx, municipality: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select f.id from roofless_tonight r join case_file f on f.person_id = r.person_id
    where r.municipality_code = ${municipality}
      and not exists (select from case_closure over where over.case_id = f.id and over.reopened_at is null)
    order by ${childrenOf} = 0, r.from_on, f.id limit ${MOST_OUTSIDE}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** What a row's place turns on, asked once a row: written out at each mention, the statement would be planned and begun for each anew. */
const placing = ({ which }: Filter) =>
  sql<{ children: number; roofless: boolean }>`(select ${childrenOf} as children,
    ${which === 'open' ? isRoofless : sql`false`} as roofless offset 0)`.as('k')
const kids = sql<number>`k.children`

const childless = sql<number>`case when k.children > 0 then 0 else 1 end`
/** Whoever has no roof tonight first, a child before all; then families. */
const placeOf = ({ which }: Filter) =>
  which === 'open' ? sql<number>`case when k.roofless then ${childless} else 2 + ${childless} end` : childless

/** A quarter of a year is how often plans are followed up; a case of more than a year is one to look at. */
function openedWithin(age: NonNullable<Filter['age']>) {
  const [quarter, year] = [today().subtract({ months: 3 }).toString(), today().subtract({ years: 1 }).toString()]
  if (age === 'quarter') return sql<boolean>`f.opened_on > ${quarter}::date`
  return age === 'longer'
    ? sql<boolean>`f.opened_on <= ${year}::date`
    : sql<boolean>`f.opened_on <= ${quarter}::date and f.opened_on > ${year}::date`
}

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
      .innerJoinLateral(placing(filter), (join) => join.onTrue())
      .select(['k.children', 'k.roofless'])
      .select(placeOf(filter).as('place'))
      .where('f.municipality_code', '=', session.municipality)
      .where('c.id', open ? 'is' : 'is not', null)
      .$if(mine, (qb) => qb.where('r.user_id', '=', session.userId))
      // found first, as a list: of all that somebody ever had, most are closed
      .$if(mine && open, (qb) => qb.where(sql<boolean>`f.id = any (array(${openCasesOf(tx)}))`))
      .$if(filter.unit !== null, (qb) => qb.where('f.unit_id', '=', filter.unit))
      .$if(filter.responsible === 'nobody', (qb) => qb.where('r.id', 'is', null))
      .$if(filter.responsible !== null && filter.responsible !== 'nobody', (qb) =>
        qb.where('r.user_id', '=', filter.responsible),
      )
      .$if(filter.kids !== null, (qb) => qb.where(kids, filter.kids === 'with' ? '>' : '=', 0))
      .$if(filter.age !== null, (qb) => qb.where(openedWithin(filter.age ?? 'longer')))
  )
}

/**
 * Cases by the filter. In the usual order whoever has no roof tonight stands first, a child before all; then own cases with children; then the latest
 * opened.
 */
export async function casesFor(
  tx: Tx,
  session: Session,
  filter: Filter,
  { after, limit }: Page,
): Promise<ListedCase[]> {
  const rows =
    filter.sort !== null
      ? await rowsInOrder(tx, session, filter, filter.sort, { after, limit })
      : await (filter.whose === 'mine' ? ownRows : allRows)(tx, session, filter, limit, keyFrom(after))
  return rows.map(({ givenName, familyName, called, protection, ...row }) => ({
    ...row,
    person: { givenName, familyName, called, protection },
  }))
}

const orderOf = (sort: Sort): Order => orders.find((order) => sort === order || sort === `-${order}`) ?? 'opened'

/** What rows are ordered by, and a row's own as text, in the key of a page. */
const sortedBy = {
  opened: { by: sql`f.opened_on`, from: (text: string) => sql`${text}::date`, of: (row) => row.openedOn.toString() },
  children: { by: kids, from: (text: string) => sql`${text}::int`, of: (row) => String(row.children) },
  responsible: {
    by: sql`coalesce(u.name, '') collate swedish`,
    from: (text: string) => sql`${text}::text collate swedish`,
    of: (row) => row.responsible ?? '',
  },
  unit: {
    by: sql`unit.name collate swedish`,
    from: (text: string) => sql`${text}::text collate swedish`,
    of: (row) => row.unit,
  },
} as const satisfies Record<
  Order,
  { by: RawBuilder<unknown>; from: (text: string) => RawBuilder<unknown>; of: (row: ListedCase) => string }
>

function rowsInOrder(tx: Tx, session: Session, filter: Filter, sort: Sort, { after, limit }: Page) {
  const { by, from } = sortedBy[orderOf(sort)]
  const down = sort.startsWith('-')
  const [value, id] = after ?? []
  return filtered(tx, session, filter)
    .$if(value !== undefined && id !== undefined && isId(id), (qb) =>
      qb.where(sql<boolean>`(${by}, f.id) ${down ? sql`<` : sql`>`} (${from(value ?? '')}, ${id}::uuid)`),
    )
    .orderBy(by, down ? 'desc' : 'asc')
    .orderBy('f.id', down ? 'desc' : 'asc')
    .limit(limit)
    .execute()
}

function ownRows(tx: Tx, session: Session, filter: Filter, limit: number, key: Key | null) {
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
    .limit(limit)
    .execute()
}

/** The latest opened are the beginning of an index, so those without a roof are asked for by themselves, and stand before them on the first page. */
async function allRows(tx: Tx, session: Session, filter: Filter, limit: number, key: Key | null) {
  const latest = filtered(tx, session, filter)
    .$if(key !== null, (qb) =>
      qb.where(sql<boolean>`(f.opened_on, f.id) < (${key?.day ?? ''}::date, ${key?.id ?? ''}::uuid)`),
    )
    .orderBy('f.opened_on', 'desc')
    .orderBy('f.id', 'desc')
    .limit(limit)
  if (filter.which === 'closed') return latest.execute()
  // known first: most evenings there is nobody, and then nothing is asked about them
  const first = await outsideCases(tx, session.municipality)
  if (first.length === 0) return latest.execute()
  const stand = filtered(tx, session, filter)
    .where('f.id', 'in', first)
    .orderBy(placeOf(filter))
    .orderBy('f.opened_on', 'desc')
    .orderBy('f.id', 'desc')
  const asked = allOf({
    outside: key === null ? rowsOf(stand, { openedOn: 'day' }) : known([]),
    others: rowsOf(latest.where(sql<boolean>`f.id <> all (${first}::uuid[])`), { openedOn: 'day' }),
  })
  const { outside, others } = await ask(tx, asked)
  return [...outside, ...others].slice(0, limit)
}

type Key = { place: number; day: string; id: string }

/** The last row seen as text; a key that somebody has tampered with begins from the first page. */
function keyFrom(after: readonly string[] | null): Key | null {
  const [place, day, id] = after ?? []
  if (day === undefined || parseDay(day) === null || id === undefined || !isId(id)) return null
  return { place: Number(place) || 0, day, id }
}

export const keyOf = (row: ListedCase, sort: Sort | null): readonly string[] =>
  sort === null ? [String(row.place), row.openedOn.toString(), row.id] : [sortedBy[orderOf(sort)].of(row), row.id]
