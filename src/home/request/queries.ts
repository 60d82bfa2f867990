/** A household's request for a home, as those of its case read it: what it has agreed to, and what it agreed to before. */

import { sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import type { Wish } from '../fit/fit.ts'
import { type Saying, sayings } from '../fit/order.ts'

export const agreedHows = ['inPerson', 'byPhone', 'inWriting'] as const
export type AgreedHow = (typeof agreedHows)[number]

/** One version of what they agreed to. */
export type Terms = Wish & {
  id: string
  agreedOn: Temporal.PlainDate
  agreedHow: AgreedHow
  untilOn: Temporal.PlainDate
  awayAreas: readonly string[]
  awayLandlords: readonly string[]
  says: readonly Saying[]
  words: string | null
  notedAt: Temporal.Instant
  notedBy: string
}

export type HousingRequest = {
  id: string
  waitsFrom: Temporal.PlainDate
  withdrawnOn: Temporal.PlainDate | null
  withdrawnBy: string | null
  /** what holds: the latest that isn't undone */
  terms: Terms | null
  /** all that stand, the latest first */
  versions: readonly Terms[]
}

/** The requests of these cases, the latest of each first. Only those whom the user may read about. */
export function requestsOf(tx: Tx, caseId: string): Asking<HousingRequest[]> {
  const query = tx
    .selectFrom('housing_request as r')
    .leftJoin('housing_request_terms as t', (join) =>
      join.onRef('t.housing_request_id', '=', 'r.id').on('t.undone_at', 'is', null),
    )
    .leftJoin('app_user as by', 'by.id', 't.noted_by')
    .leftJoin('app_user as wb', 'wb.id', 'r.withdrawn_by')
    .select(['r.id', 'r.waits_from as waitsFrom', 'r.withdrawn_on as withdrawnOn', 'wb.name as withdrawnBy'])
    .select(['t.id as termsId', 't.agreed_on as agreedOn', 't.agreed_how as agreedHow', 't.until_on as untilOn'])
    .select(['t.adults', 't.children_always as childrenAlways', 't.children_alternately as childrenAlternately'])
    .select(['t.children_visits as childrenVisits', sql<number | null>`t.rooms_least::float8`.as('roomsLeast')])
    .select(['t.rent_most_kr as rentMostKr', 't.adaptation', 't.pets', 't.from_on as fromOn', 't.areas'])
    .select(['t.away_areas as awayAreas', 't.away_landlords as awayLandlords', 't.says', 't.words'])
    .select(['t.noted_at as notedAt', 'by.name as notedBy'])
    .where('r.case_id', '=', caseId)
    .orderBy('r.begun_at', 'desc')
    .orderBy('r.id', 'desc')
    .orderBy('t.noted_at', 'desc')
    .orderBy('t.id', 'desc')
  const days = {
    waitsFrom: 'day',
    withdrawnOn: 'day',
    agreedOn: 'day',
    untilOn: 'day',
    fromOn: 'day',
    notedAt: 'moment',
  } as const
  return told(rowsOf(query, days), (rows) => {
    const byId = Map.groupBy(rows, ({ id }) => id)
    return [...byId.values()].flatMap((own) => {
      const [first] = own
      if (first === undefined) return []
      const versions = own.flatMap((row) => termsIn(row) ?? [])
      const { id, waitsFrom, withdrawnOn, withdrawnBy } = first
      return [{ id, waitsFrom, withdrawnOn, withdrawnBy, terms: versions[0] ?? null, versions }]
    })
  })
}

type Written = Omit<Terms, 'id' | 'says'> & { says: readonly string[] }
type Row = { [K in keyof Written]: Written[K] | null } & { termsId: string | null }

function termsIn(row: Row): Terms | null {
  const { termsId, agreedOn, agreedHow, untilOn, notedAt } = row
  if (termsId === null || agreedOn === null || agreedHow === null || untilOn === null || notedAt === null) return null
  return {
    id: termsId,
    agreedOn,
    agreedHow,
    untilOn,
    notedAt,
    adults: row.adults ?? 1,
    childrenAlways: row.childrenAlways ?? 0,
    childrenAlternately: row.childrenAlternately ?? 0,
    childrenVisits: row.childrenVisits ?? 0,
    roomsLeast: row.roomsLeast ?? 1,
    rentMostKr: row.rentMostKr,
    adaptation: row.adaptation ?? 'none',
    pets: row.pets ?? 'no',
    fromOn: row.fromOn,
    areas: row.areas ?? [],
    awayAreas: row.awayAreas ?? [],
    awayLandlords: row.awayLandlords ?? [],
    says: sayings.filter((saying) => row.says?.includes(saying)),
    words: row.words,
    notedBy: row.notedBy ?? '',
  }
}

export type InHousehold = Pick<Wish, 'adults' | 'childrenAlways' | 'childrenAlternately' | 'childrenVisits'>

/** How many live in the person's household as it is written down, and how each child does: what a new request begins with. */
export async function householdOf(tx: Tx, personId: string): Promise<InHousehold> {
  const row = await tx
    .selectFrom('household_member as me')
    .innerJoin('household_member as they', 'they.household_id', 'me.household_id')
    .select([
      sql<number>`count(distinct they.person_id) filter (where they.part = 'adult')::int`.as('adults'),
      sql<number>`count(distinct they.person_id) filter (where they.child_living = 'permanent')::int`.as('always'),
      sql<number>`count(distinct they.person_id) filter (where they.child_living = 'alternating')::int`.as(
        'alternately',
      ),
      sql<number>`count(distinct they.person_id) filter (where they.child_living = 'visiting')::int`.as('visits'),
    ])
    .where('me.person_id', '=', personId)
    .where('me.until_on', 'is', null)
    .where('they.until_on', 'is', null)
    .executeTakeFirst()
  return {
    adults: Math.max(1, row?.adults ?? 1),
    childrenAlways: row?.always ?? 0,
    childrenAlternately: row?.alternately ?? 0,
    childrenVisits: row?.visits ?? 0,
  }
}

/** The areas in which the municipality has ever had a dwelling, by name. */
export async function areasHere(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('dwelling')
    .select('area_name as name')
    .distinct()
    .where('area_name', 'is not', null)
    .orderBy('name')
    .execute()
  return rows.flatMap(({ name }) => (name === null ? [] : [name])).toSorted((a, b) => a.localeCompare(b, 'sv'))
}

/** The municipality's landlords, those who have left too: a household may want to keep away from one that comes back. */
export async function landlordsHere(tx: Tx, session: Session): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('municipality_code', '=', session.municipality)
    .where('kind', '=', 'landlord')
    .orderBy(sql`name collate swedish`)
    .execute()
}

export const waitingWhich = ['all', 'agreed', 'lapsed'] as const

export type Waiting = InHousehold & {
  id: string
  caseId: string
  number: string
  waitsFrom: Temporal.PlainDate
  untilOn: Temporal.PlainDate
  responsible: string | null
}

type Chosen = { which: (typeof waitingWhich)[number]; whose: 'all' | 'mine'; until?: Temporal.PlainDate }

/** Requests that aren't withdrawn, of open cases that the user reads: who has waited longest first. `until`: to be asked again by then. */
export function waitingRequests(
  tx: Tx,
  { which, whose, until }: Chosen,
  limit: number,
  after: readonly string[] | null = null,
): Asking<Waiting[]> {
  let query = tx
    .selectFrom('housing_request as r')
    .innerJoin('case_file as f', 'f.id', 'r.case_id')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('housing_request_terms as x')
          .selectAll()
          .whereRef('x.housing_request_id', '=', 'r.id')
          .where('x.undone_at', 'is', null)
          .orderBy('x.noted_at', 'desc')
          .orderBy('x.id', 'desc')
          .limit(1)
          .as('t'),
      (join) => join.onTrue(),
    )
    .leftJoin('case_responsible as c', (join) => join.onRef('c.case_id', '=', 'r.case_id').on('c.until', 'is', null))
    .leftJoin('app_user as u', 'u.id', 'c.user_id')
    .leftJoin('case_closure as e', (join) => join.onRef('e.case_id', '=', 'r.case_id').on('e.reopened_at', 'is', null))
    .select(['r.id', 'r.case_id as caseId', 'f.number', 'r.waits_from as waitsFrom', 't.until_on as untilOn'])
    .select(['t.adults', 't.children_always as childrenAlways', 't.children_alternately as childrenAlternately'])
    .select(['t.children_visits as childrenVisits', 'u.name as responsible'])
    .where('r.withdrawn_at', 'is', null)
    .where('e.id', 'is', null)
  if (which !== 'all') query = query.where('t.until_on', which === 'agreed' ? '>=' : '<', today())
  if (until !== undefined) query = query.where('t.until_on', '<=', until)
  if (whose === 'mine') query = query.where(sql<boolean>`r.case_id in (select o.case_id from app.my_own_case o)`)
  if (after !== null) query = query.where(sql<boolean>`(r.waits_from, r.id) > (${after[0]}::date, ${after[1]}::uuid)`)
  return rowsOf(query.orderBy('r.waits_from').orderBy('r.id').limit(limit), { waitsFrom: 'day', untilOn: 'day' })
}
