/** Vacancies: one with all that its page shows, and those of the municipality or of a landlord by their day of answer. */

import { sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { dateOf, today } from '../../platform/time/index.ts'
import type { VacancyFacts } from './rules.ts'

const SHOWN = ['open', 'ended', 'all'] as const
export const whichVacancies = SHOWN
export type WhichVacancies = (typeof SHOWN)[number]

const facts = (tx: Tx) =>
  tx
    .selectFrom('vacancy as v')
    .innerJoin('dwelling as d', 'd.id', 'v.dwelling_id')
    .innerJoin('organisation as l', 'l.id', 'd.landlord_id')
    .select(['v.id', 'v.dwelling_id as dwellingId', 'd.address', 'd.number', 'd.area_name as areaName'])
    .select(['d.rooms', 'd.square_metres as squareMetres', 'd.landlord_id as landlordId', 'l.name as landlord'])
    .select(['v.free_from as freeFrom', 'v.offered_on as offeredOn', 'v.answer_by as answerBy', 'v.form'])
    .select(['v.rent_kr as rentKr', 'v.reserved_for as reservedFor', 'v.withdrawn_at as withdrawnAt'])

type Row = Awaited<ReturnType<ReturnType<typeof facts>['execute']>>[number]

/** A vacancy as a list shows it, with what its standing is told from. */
export type ListedVacancy = Row & VacancyFacts

type Standing = { takenOn: Temporal.PlainDate | null; heldId: string | null; heldUntil: Temporal.PlainDate | null }

const withStanding = <R extends Row & Standing>({ takenOn, heldId, heldUntil, ...row }: R) => ({
  ...row,
  takenOn,
  held: heldId === null ? undefined : { until: heldUntil },
  withdrawnOn: row.withdrawnAt === null ? null : dateOf(row.withdrawnAt),
})

export type VacancyKey = { day: string; id: string }

export type VacanciesAsked = { which: WhichVacancies; landlord: string | null; limit: number; after: VacancyKey | null }

/** Vacancies by their day of answer: those that wait the soonest first, those that have ended the latest first. */
export function vacancies(tx: Tx, { which, landlord, limit, after }: VacanciesAsked): Asking<ListedVacancy[]> {
  const now = today()
  const taken = sql`(select t.vacancy_id from app.vacancies_taken(array(select w.id from vacancy w
    where w.withdrawn_at is null and w.answer_by >= ${now})) t)`
  const waits = sql<boolean>`v.withdrawn_at is null and v.answer_by >= ${now} and v.id not in ${taken}`
  const ended = sql<boolean>`(v.withdrawn_at is not null or v.answer_by < ${now} or v.id in ${taken})`
  const soonest = which === 'open'
  const page = facts(tx)
    .$if(which === 'open', (q) => q.where(waits))
    .$if(which === 'ended', (q) => q.where(ended))
    .$if(landlord !== null, (q) => q.where('d.landlord_id', '=', landlord))
    .$if(after !== null, (q) =>
      q.where(
        soonest
          ? sql<boolean>`(v.answer_by, v.id) > (${after?.day}::date, ${after?.id}::uuid)`
          : sql<boolean>`(v.answer_by, v.id) < (${after?.day}::date, ${after?.id}::uuid)`,
      ),
    )
    .orderBy('v.answer_by', soonest ? 'asc' : 'desc')
    .orderBy('v.id', soonest ? 'asc' : 'desc')
    .limit(limit)
  const listed = tx
    .with(
      (cte) => cte('page').materialized(),
      () => page,
    )
    .selectFrom('page')
    .leftJoin(
      sql<Taken>`(select * from app.vacancies_taken(array(select id from page)))`.as('taken'),
      'taken.vacancy_id',
      'page.id',
    )
    .leftJoin(
      sql<Held>`(select * from app.flats_held(array(select "dwellingId" from page)))`.as('held'),
      'held.dwelling_id',
      'page.dwellingId',
    )
    .selectAll('page')
    .select(['taken.taken_on as takenOn', 'held.dwelling_id as heldId', 'held.until_on as heldUntil'])
    .orderBy('page.answerBy', soonest ? 'asc' : 'desc')
    .orderBy('page.id', soonest ? 'asc' : 'desc')
  const times = {
    freeFrom: 'day',
    offeredOn: 'day',
    answerBy: 'day',
    withdrawnAt: 'moment',
    takenOn: 'day',
    heldUntil: 'day',
  } as const
  return told(rowsOf(listed, times), (rows) => rows.map(withStanding))
}

type Taken = { vacancy_id: string; taken_on: Temporal.PlainDate | null }
type Held = { dwelling_id: string; until_on: Temporal.PlainDate | null }

const whole = (tx: Tx) =>
  facts(tx)
    .leftJoin('app_user as by', 'by.id', 'v.offered_by')
    .leftJoin('app_user as wb', 'wb.id', 'v.withdrawn_by')
    .leftJoin('home_tool_terms as t', (join) =>
      join
        .onRef('t.home_tool_id', '=', 'v.home_tool_id')
        .on(sql<boolean>`t.id = (select x.id from home_tool_terms x where x.home_tool_id = v.home_tool_id
          and x.undone_at is null order by x.set_at desc, x.id desc limit 1)`),
    )
    .leftJoin(sql<Taken>`lateral (select * from app.vacancies_taken(array[v.id]))`.as('taken'), (join) => join.onTrue())
    .leftJoin(sql<Held>`lateral (select * from app.flats_held(array[v.dwelling_id]))`.as('held'), (join) =>
      join.onTrue(),
    )
    .select(['d.floor', 'd.lift', 'd.wheelchair', 'd.pets', 'd.to_school as toSchool', 'd.to_bus as toBus'])
    .select(['d.to_shop as toShop', 'v.requirements', 'v.via', 'v.offered_at as offeredAt', 'by.name as offeredBy'])
    .select(['v.withdrawn_because as withdrawnBecause', 'wb.name as withdrawnBy', 'v.home_tool_id as toolId'])
    .select(['t.title as tool', 'taken.taken_on as takenOn'])
    .select(['held.dwelling_id as heldId', 'held.until_on as heldUntil'])

const vacancyRow = (tx: Tx, id: string) => whole(tx).where('v.id', '=', id).executeTakeFirst()

export type Vacancy = ReturnType<typeof withStanding<NonNullable<Awaited<ReturnType<typeof vacancyRow>>>>>

/** One vacancy; a page that doesn’t exist when the dwelling isn’t the user’s to see. */
export async function vacancyToShow(tx: Tx, id: string): Promise<Vacancy> {
  return withStanding(found(await vacancyRow(tx, id)))
}

/** The same, held until the transaction ends: of two who press at once the second sees what the first did. */
export async function vacancyToChange(tx: Tx, id: string): Promise<Vacancy> {
  await holdRecord(tx)
  return vacancyToShow(tx, id)
}

const wholeTimes = {
  freeFrom: 'day',
  offeredOn: 'day',
  answerBy: 'day',
  withdrawnAt: 'moment',
  offeredAt: 'moment',
  takenOn: 'day',
  heldUntil: 'day',
} as const

/** A dwelling’s vacancies, the latest first. */
export function vacanciesOfDwelling(tx: Tx, dwellingId: string): Asking<Vacancy[]> {
  const query = whole(tx)
    .where('v.dwelling_id', '=', dwellingId)
    .orderBy('v.offered_on', 'desc')
    .orderBy('v.id', 'desc')
    .limit(20)
  return told(rowsOf(query, wholeTimes), (rows) => rows.map(withStanding))
}

/** The one that waits for an answer now, or took the place of another until a day: what a new one would stand beside. */
export async function vacancyBeside(tx: Tx, dwellingId: string) {
  return tx
    .selectFrom('vacancy')
    .select(['id', 'free_from as freeFrom', 'answer_by as answerBy', 'form', 'rent_kr as rentKr'])
    .where('dwelling_id', '=', dwellingId)
    .where('withdrawn_at', 'is', null)
    .where('answer_by', '>=', today())
    .orderBy('answer_by', 'desc')
    .executeTakeFirst()
}
