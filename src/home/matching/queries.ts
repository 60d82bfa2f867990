/** Vacancies that are matched, and for a named coordinator the households that each may be offered to, as the database tells them. */

import { sql } from 'kysely'
import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import type { Adaptation, FreeHome } from '../fit/fit.ts'
import { type Saying, sayings, type Waiting } from '../fit/order.ts'
import type { LeaseForm } from '../forms.ts'
import type { Answer } from '../offer/rules.ts'
import type { PassReason } from '../request/history.ts'

/** A vacancy with what is known of its home. The address stands on the dwelling's own page. */
export type MatchedVacancy = FreeHome & {
  id: string
  dwellingId: string
  landlordId: string
  landlord: string
  answerBy: Temporal.PlainDate
  form: Extract<LeaseForm, 'firstHandLease' | 'secondHandLease'>
  withdrawn: boolean
  /** until when an offer holds the flat; null where it was accepted; undefined where nothing does */
  held: { until: Temporal.PlainDate | null } | undefined
  /** somebody said yes to it, or moved in */
  takenOn: Temporal.PlainDate | null
}

const facts = (tx: Tx) =>
  tx
    .selectFrom('vacancy as v')
    .innerJoin('dwelling as d', 'd.id', 'v.dwelling_id')
    .innerJoin('organisation as l', 'l.id', 'd.landlord_id')
    .select(['v.id', 'v.dwelling_id as dwellingId', 'd.landlord_id as landlordId', 'l.name as landlord', 'd.floor'])
    .select(['d.area_name as areaName', sql<number>`d.rooms::float8`.as('rooms'), 'v.rent_kr as rentKr', 'd.lift'])
    .select([
      'v.free_from as freeFrom',
      'v.answer_by as answerBy',
      'd.wheelchair',
      'd.pets',
      'v.requirements',
      'v.form',
    ])
    .select(['v.reserved_for as reservedFor', sql<boolean>`v.withdrawn_at is not null`.as('withdrawn')])

type Facts = ReturnType<typeof facts>
type Held = { dwelling_id: string; until_on: Temporal.PlainDate | null }
type Taken = { vacancy_id: string; taken_on: Temporal.PlainDate }

function askedOf(tx: Tx, query: Facts): Asking<MatchedVacancy[]> {
  const listed = tx
    .with(
      (cte) => cte('these').materialized(),
      () => query,
    )
    .selectFrom('these')
    .leftJoin(
      sql<Held>`(select * from app.flats_held(array(select "dwellingId" from these)))`.as('held'),
      'held.dwelling_id',
      'these.dwellingId',
    )
    .leftJoin(
      sql<Taken>`(select * from app.vacancies_taken(array(select id from these)))`.as('taken'),
      'taken.vacancy_id',
      'these.id',
    )
    .selectAll('these')
    .select(['held.dwelling_id as heldId', 'held.until_on as heldUntil', 'taken.taken_on as takenOn'])
    .orderBy('these.answerBy')
    .orderBy('these.id')
  const days = { freeFrom: 'day', answerBy: 'day', heldUntil: 'day', takenOn: 'day' } as const
  return told(rowsOf(listed, days), (rows) =>
    rows.map(({ heldId, heldUntil, ...row }) => ({
      ...row,
      held: heldId === null ? undefined : { until: heldUntil },
    })),
  )
}

export const vacancyById = (tx: Tx, id: string): Asking<MatchedVacancy[]> =>
  askedOf(tx, facts(tx).where('v.id', '=', id))

/** Those that wait for an answer today, the first to answer first; `limit` of them after a key. */
export function openVacancies(
  tx: Tx,
  limit: number,
  {
    after = null,
    landlordId = null,
  }: { after?: { answerBy: string; id: string } | null; landlordId?: string | null } = {},
): Asking<MatchedVacancy[]> {
  let query = facts(tx)
    .where('v.withdrawn_at', 'is', null)
    .where('v.answer_by', '>=', today())
    .where('v.offered_on', '<=', today())
  if (landlordId !== null) query = query.where('d.landlord_id', '=', landlordId)
  if (after !== null)
    query = query.where(sql<boolean>`(v.answer_by, v.id) > (${after.answerBy}::date, ${after.id}::uuid)`)
  return askedOf(tx, query.orderBy('v.answer_by').orderBy('v.id').limit(limit))
}

/** A household as a coordinator reads it: what it agreed to be matched on, and whom to call. Not who it is. */
export type Household = Waiting & {
  vacancyId: string
  caseId: string
  caseNumber: string
  responsible: string | null
  unit: string | null
  agreedOn: Temporal.PlainDate
  words: string | null
  pass: { because: PassReason; words: string | null } | null
}

type Row = {
  vacancyId: string
  id: string
  caseId: string
  caseNumber: string
  responsible: string | null
  unit: string | null
  waitsFrom: Temporal.PlainDate
  agreedOn: Temporal.PlainDate
  adults: number
  childrenAlways: number
  childrenAlternately: number
  childrenVisits: number
  roomsLeast: number
  rentMostKr: number | null
  adaptation: Adaptation
  pets: 'yes' | 'no'
  fromOn: Temporal.PlainDate | null
  areas: string[]
  says: Saying[]
  words: string | null
  passedBecause: PassReason | null
  passedWords: string | null
}

/** Nothing for whoever isn't named. One read, however many they are: the rules work in memory. */
export function householdsFor(tx: Tx, vacancies: readonly string[]): Asking<Household[]> {
  const query = tx
    .selectFrom(
      sql<Row>`(select h.vacancy_id as "vacancyId", h.housing_request_id as id, h.case_id as "caseId", h.case_number as "caseNumber",
        h.responsible, h.unit, h.waits_from as "waitsFrom", h.agreed_on as "agreedOn", h.adults, h.children_always as "childrenAlways",
        h.children_alternately as "childrenAlternately", h.children_visits as "childrenVisits", h.rooms_least::float8 as "roomsLeast",
        h.rent_most_kr as "rentMostKr", h.adaptation, h.pets, h.from_on as "fromOn", h.areas, h.says, h.words,
        h.passed_because as "passedBecause", h.passed_words as "passedWords"
        from app.households_for(array[${sql.join(vacancies.map((id) => sql`${id}::uuid`))}]::uuid[]) h)`.as('h'),
    )
    .selectAll('h')
  return told(rowsOf(query, { waitsFrom: 'day', agreedOn: 'day', fromOn: 'day' }), (rows) =>
    rows.map(({ passedBecause, passedWords, ...row }) => ({
      ...row,
      says: sayings.filter((saying) => row.says.includes(saying)),
      pass: passedBecause === null ? null : { because: passedBecause, words: passedWords },
    })),
  )
}

/** Which of these cases the user reads anyway. */
export async function casesRead(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx.selectFrom('case_file').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}

export type OfferOfVacancy = {
  id: string
  caseId: string | null
  offeredOn: Temporal.PlainDate
  answerBy: Temporal.PlainDate
  holdsUntil: Temporal.Instant | null
  answer: Answer | null
  leaseId: string | null
  offeredBy: string | null
}

/** The offers of a vacancy that the user may follow, the latest first. */
export async function offersOf(tx: Tx, vacancyId: string): Promise<OfferOfVacancy[]> {
  return tx
    .selectFrom('offer as o')
    .leftJoin('offer_answer as a', (join) => join.onRef('a.offer_id', '=', 'o.id').on('a.undone_at', 'is', null))
    .leftJoin('lease', (join) => join.onRef('lease.offer_id', '=', 'o.id').on('lease.undone_at', 'is', null))
    .leftJoin('app_user as by', 'by.id', 'o.offered_by')
    .select(['o.id', 'o.case_id as caseId', 'o.offered_on as offeredOn', 'o.answer_by as answerBy'])
    .select(['o.holds_until as holdsUntil', 'a.answer', 'lease.id as leaseId', 'by.name as offeredBy'])
    .where('o.vacancy_id', '=', vacancyId)
    .orderBy('o.offered_at', 'desc')
    .limit(50)
    .execute()
}

/** Why nothing can be offered of it now; null when something can. */
export function shut(vacancy: MatchedVacancy): 'withdrawn' | 'taken' | 'held' | 'lapsed' | null {
  if (vacancy.withdrawn) return 'withdrawn'
  if (vacancy.takenOn !== null || vacancy.held?.until === null) return 'taken'
  if (vacancy.held !== undefined) return 'held'
  return Temporal.PlainDate.compare(vacancy.answerBy, today()) < 0 ? 'lapsed' : null
}
