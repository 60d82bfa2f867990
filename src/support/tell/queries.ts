/** What has been agreed with landlords: for support staff with whose yes, for a landlord the text alone. */

import { sql } from 'kysely'
import { parseDay } from '../../law/index.ts'
import { rowsOf, type Tx } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'

/** Of one support, the latest first. */
export const tellsOf = (tx: Tx, supportId: string) =>
  rowsOf(
    tx
      .selectFrom('support_tell_about as a')
      .innerJoin('support_tell as t', 't.id', 'a.tell_id')
      .innerJoin('organisation as o', 'o.id', 't.landlord_id')
      .select([
        'a.id',
        't.id as tellId',
        'o.name as landlord',
        't.words',
        't.from_on as fromOn',
        't.until_on as untilOn',
      ])
      .select(['t.answer', 'a.yes_on as yesOn', 'a.withdrawn_at as withdrawnAt'])
      .where('a.support_id', '=', supportId)
      .orderBy('t.from_on', 'desc')
      .orderBy('a.id', 'desc'),
    { fromOn: 'day', untilOn: 'day', yesOn: 'day', withdrawnAt: 'moment' },
  )
export type Tell = ReturnType<ReturnType<typeof tellsOf>['read']>[number]

const toldDays = { fromOn: 'day', untilOn: 'day' } as const
const tells = (tx: Tx, landlordId: string) =>
  tx
    .selectFrom('support_tell as t')
    .innerJoin('organisation as o', 'o.id', 't.organisation_id')
    .select(['t.id', 'o.name as organisation', 't.words', 't.from_on as fromOn', 't.until_on as untilOn', 't.answer'])
    .where('t.landlord_id', '=', landlordId)

/** One of the landlord's own. */
export const toldOne = (tx: Tx, landlordId: string, id: string) =>
  rowsOf(tells(tx, landlordId).where('t.id', '=', id), toldDays)
export type Told = ReturnType<ReturnType<typeof toldOne>['read']>[number]

/** Those that wait for the landlord, on its My day. */
export const toldToAnswer = (tx: Tx, landlordId: string, on: Temporal.PlainDate) =>
  rowsOf(
    tells(tx, landlordId).where('t.answer', 'is', null).where('t.until_on', '>=', on).orderBy('t.id').limit(MOST),
    toldDays,
  )

const MOST = 100

export const toldSorts = ['from', '-from', 'until', '-until'] as const
export type ToldWanted = { state: State | null; sort: (typeof toldSorts)[number] | null; on: Temporal.PlainDate }

/** Whether it waits for an answer: what comes first where nothing else was chosen. */
const waits = ({ answer, untilOn }: Pick<Told, 'answer' | 'untilOn'>, on: Temporal.PlainDate): boolean =>
  answer === null && Temporal.PlainDate.compare(untilOn, on) >= 0

export const toldKey = (one: Told, { sort, on }: ToldWanted): string[] => [
  sort === null ? String(waits(one, on)) : (sort.endsWith('from') ? one.fromOn : one.untilOn).toString(),
  one.id,
]

/** The landlord's own, page by page: those that wait first and then the latest, or by a day. */
export function toldTo(
  tx: Tx,
  landlordId: string,
  wanted: ToldWanted,
  { after, limit }: { after: readonly string[] | null; limit: number },
) {
  const { state, sort, on } = wanted
  const by =
    sort === null
      ? sql`(t.answer is null and t.until_on >= ${on})`
      : sql.ref(sort.endsWith('from') ? 't.from_on' : 't.until_on')
  const upwards = sort === 'from' || sort === 'until'
  const kind = sql.raw(sort === null ? 'boolean' : 'date')
  let query = tells(tx, landlordId)
  if (state === 'over') query = query.where('t.until_on', '<', on)
  else if (state !== null)
    query = query
      .where('t.until_on', '>=', on)
      .where('t.answer', state === 'waits' ? 'is' : '=', state === 'waits' ? null : state)
  const [value, id] = after ?? []
  if (
    value !== undefined &&
    id !== undefined &&
    isId(id) &&
    (sort === null ? /^(true|false)$/.test(value) : parseDay(value) !== null)
  )
    query = query.where(sql<boolean>`(${by}, t.id) ${upwards ? sql`>` : sql`<`} (${value}::${kind}, ${id}::uuid)`)
  const way = upwards ? sql`asc` : sql`desc`
  return rowsOf(query.orderBy(sql`${by} ${way}, t.id ${way}`).limit(limit), toldDays)
}

export const landlordsIn = (tx: Tx, municipality: string) =>
  rowsOf(
    tx
      .selectFrom('organisation')
      .select(['id', 'name'])
      .where('municipality_code', '=', municipality)
      .where('kind', '=', 'landlord')
      .where('retired_at', 'is', null)
      .orderBy('name'),
  )

export const states = ['waits', 'agreed', 'declined', 'over'] as const
export type State = (typeof states)[number]

/** Whether it holds; one that waits past its last day is over too. */
export function stateOf(
  { answer, untilOn }: Pick<Told, 'answer' | 'untilOn'>,
  ended: boolean,
  today: Temporal.PlainDate,
): State {
  if (ended || Temporal.PlainDate.compare(untilOn, today) < 0) return 'over'
  return answer ?? 'waits'
}
