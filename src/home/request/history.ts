/** What came of a household's requests: offers with their answers, and vacancies for which they were passed over. Areas and landlords, no addresses. */

import { sql } from 'kysely'
import { type Asking, allOf, rowsOf, type Tx, told } from '../../platform/database/index.ts'

export const passReasons = ['wantedNot', 'notReached', 'changed', 'unsuitable', 'other'] as const
export type PassReason = (typeof passReasons)[number]

type At = {
  id: string
  on: Temporal.PlainDate
  landlord: string
  areaName: string | null
  rooms: number
  rentKr: number
}

export type CameOfIt =
  | (At & {
      kind: 'offer'
      answerBy: Temporal.PlainDate
      holdsUntil: Temporal.Instant | null
      answer: 'accepted' | 'declined' | 'withdrawn' | null
      leaseId: string | null
    })
  | (At & { kind: 'pass'; because: PassReason; words: string | null })

/** The latest first. */
export function cameOfCase(tx: Tx, caseId: string): Asking<CameOfIt[]> {
  const offers = tx
    .selectFrom('offer as o')
    .innerJoin('dwelling as d', 'd.id', 'o.dwelling_id')
    .innerJoin('organisation as l', 'l.id', 'd.landlord_id')
    .leftJoin('offer_answer as a', (join) => join.onRef('a.offer_id', '=', 'o.id').on('a.undone_at', 'is', null))
    .leftJoin('lease', (join) => join.onRef('lease.offer_id', '=', 'o.id').on('lease.undone_at', 'is', null))
    .select(['o.id', 'o.offered_on as on', 'l.name as landlord', 'd.area_name as areaName', 'o.rent_kr as rentKr'])
    .select([sql<number>`d.rooms::float8`.as('rooms'), 'o.answer_by as answerBy', 'o.holds_until as holdsUntil'])
    .select(['a.answer', 'lease.id as leaseId'])
    .where('o.case_id', '=', caseId)
  const passes = tx
    .selectFrom('vacancy_pass as p')
    .innerJoin('housing_request as r', 'r.id', 'p.housing_request_id')
    .innerJoin('vacancy as v', 'v.id', 'p.vacancy_id')
    .innerJoin('dwelling as d', 'd.id', 'v.dwelling_id')
    .innerJoin('organisation as l', 'l.id', 'd.landlord_id')
    .select(['p.id', 'l.name as landlord', 'd.area_name as areaName', 'v.rent_kr as rentKr', 'p.because', 'p.words'])
    .select([
      sql<Temporal.PlainDate>`(p.passed_at at time zone 'Europe/Stockholm')::date`.as('on'),
      sql<number>`d.rooms::float8`.as('rooms'),
    ])
    .where('r.case_id', '=', caseId)
    .where('p.undone_at', 'is', null)
  const asked = allOf({
    offers: rowsOf(offers, { on: 'day', answerBy: 'day', holdsUntil: 'moment' }),
    passes: rowsOf(passes, { on: 'day' }),
  })
  return told(asked, (all): CameOfIt[] =>
    [
      ...all.offers.map((one): CameOfIt => ({ kind: 'offer', ...one })),
      ...all.passes.map((one): CameOfIt => ({ kind: 'pass', ...one })),
    ].toSorted((a, b) => Temporal.PlainDate.compare(b.on, a.on)),
  )
}
