/** Promises as they stand, what was noted by hand, and how much came of each in its period. */

import { sql } from 'kysely'
import { type Asking, asSystem, rowsOf, type Tx } from '../../platform/database/index.ts'
import { countsPeople, delivered, FEWEST_PEOPLE, type Promised, type Span } from './counters.ts'
import { type Kept, keptOn, periodOn } from './rules.ts'

const promises = (tx: Tx) =>
  tx
    .selectFrom('agreement_promise as p')
    .innerJoin('agreement_party as y', 'y.id', 'p.party_id')
    .select(['p.id', 'p.party_id as partyId', 'y.organisation_id as organisationId', 'p.amount', 'p.unit', 'p.per'])
    .select(['p.counter', 'p.from_on as fromOn', 'p.until_on as untilOn'])
    .select(
      sql<boolean>`y.organisation_id is not null and y.organisation_municipality = p.municipality_code`.as('here'),
    )
    .where('p.undone_at', 'is', null)
    .orderBy('p.from_on')
    .orderBy('p.id')

export const promisesOf = (tx: Tx, agreementId: string): Asking<Promised[]> =>
  rowsOf(promises(tx).where('p.agreement_id', '=', agreementId), { fromOn: 'day', untilOn: 'day' })

/** The same of several agreements, each with its own. */
export const promisesOfAll = (tx: Tx, agreementIds: readonly string[]) =>
  promises(tx)
    .select('p.agreement_id as agreementId')
    .where(sql<boolean>`p.agreement_id = any(${[...agreementIds]}::uuid[])`)
    .execute()

export type Delivery = {
  id: string
  promiseId: string
  onDay: Temporal.PlainDate
  amount: number
  words: string | null
  by: string | null
}

const MOST_DELIVERIES = 50

/** The latest that were noted by hand. */
export const deliveriesOf = (tx: Tx, agreementId: string): Asking<Delivery[]> =>
  rowsOf(
    tx
      .selectFrom('agreement_delivery as d')
      .leftJoin('app_user as u', 'u.id', 'd.noted_by')
      .select(['d.id', 'd.promise_id as promiseId', 'd.on_day as onDay', 'd.amount', 'd.words', 'u.name as by'])
      .where('d.agreement_id', '=', agreementId)
      .where('d.undone_at', 'is', null)
      .orderBy('d.on_day', 'desc')
      .orderBy('d.id', 'desc')
      .limit(MOST_DELIVERIES),
    { onDay: 'day' },
  )

/** Who promised what this delivery is of. */
export const promiserOf = (tx: Tx, agreementId: string, deliveryId: string) =>
  tx
    .selectFrom('agreement_delivery as d')
    .innerJoin('agreement_promise as p', 'p.id', 'd.promise_id')
    .innerJoin('agreement_party as y', 'y.id', 'p.party_id')
    .select('y.organisation_id as organisationId')
    .where('d.id', '=', deliveryId)
    .where('d.agreement_id', '=', agreementId)
    .executeTakeFirst()

/** `done` null: the promise hasn’t begun, or what it counts are people, and so few that the number could tell who. */
export type Outcome = {
  promise: Promised
  period: (Span & { endsOn: Temporal.PlainDate | null }) | null
  done: number | null
  kept: Kept | null
  few: boolean
}

/** What came of each promise in the period that it is in on the day, or in the days of `within`. */
export async function outcomesOf(
  promises: readonly Promised[],
  on: Temporal.PlainDate,
  within: Span | null = null,
): Promise<Outcome[]> {
  const spans = promises.map((promise) => ({ promise, period: periodOn(promise, on) }))
  const begun = spans.flatMap(({ promise, period }) => (period === null ? [] : [{ ...promise, ...(within ?? period) }]))
  const counts = begun.length === 0 ? [] : await asSystem('agreement: what was delivered', (tx) => delivered(tx, begun))
  const doneOf = new Map(begun.map(({ id }, at) => [id, counts[at] ?? 0]))
  return spans.map(({ promise, period }) => {
    const done = doneOf.get(promise.id) ?? null
    const few = done !== null && done > 0 && done < FEWEST_PEOPLE && countsPeople(promise.counter)
    return {
      promise,
      period,
      done: few ? null : done,
      few,
      kept: done === null || period === null || few ? null : keptOn(promise.amount, done, period.endsOn, on),
    }
  })
}
