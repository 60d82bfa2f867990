/** The lists: what came in to the municipality, and what an organisation has sent. No names and no places of people in the first. */

import { type RawBuilder, sql } from 'kysely'
import { withoutRoof } from '../person/index.ts'
import type { Session } from '../platform/access/index.ts'
import { type Asking, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { isId } from '../platform/id.ts'
import { readsOwnOnly } from './access.ts'
import { placeOf, type SignalKind } from './rules.ts'

export const PAGE_SIZE = 30

export type ListedSignal = {
  id: string
  receipt: string
  kind: SignalKind
  municipality: string
  sender: string | null
  receivedAt: Temporal.Instant
  answerBy: Temporal.PlainDate
  urgent: boolean
  adults: number
  children: number
  livingForm: string | null
  /** as the sender wrote it; only in the sender's own list */
  place: string | null
  answeredAt: Temporal.Instant | null
  /** the landlord's message that came with it, which has a page of its own; only in the sender's own list */
  messageId: string | null
}

/** The rows of these signals. Which ones is decided by the signals alone, so that nothing is joined but what the page shows. */
const listed = (tx: Tx) =>
  tx
    .selectFrom('signal as s')
    .innerJoin('municipality as m', 'm.code', 's.municipality_code')
    .leftJoin('organisation as o', 'o.id', 's.sender_organisation_id')
    .leftJoin('signal_answer as a', (join) => join.onRef('a.signal_id', '=', 's.id').on('a.corrects_id', 'is', null))
    .select([
      's.id',
      's.receipt',
      's.kind',
      'm.name as municipality',
      'o.name as sender',
      's.received_at as receivedAt',
    ])
    .select(['s.answer_by as answerBy', 's.urgent', 's.adults', 's.children', 's.place'])
    .select(['s.living_form_code as livingForm', 'a.answered_at as answeredAt'])

const times = { receivedAt: 'moment', answerBy: 'day', answeredAt: 'moment' } as const

const withoutPlace = (query: ReturnType<typeof listed>): Asking<ListedSignal[]> =>
  told(rowsOf(query, times), (rows) => rows.map((row) => ({ ...row, place: null, messageId: null })))

/** The forms stand in the text, as they do in the index over them. */
const outside = (alias: 'w' | 's') =>
  sql<boolean>`${sql.ref(`${alias}.living_form_code`)} in (${sql.join(withoutRoof.map((form) => sql.lit(form)))})`

/** The word of {@link placeOf} in the database. */
const placeInSql = (alias: 'w' | 's') => {
  const out = outside(alias)
  const [children, urgent] = [sql.ref(`${alias}.children`), sql.ref(`${alias}.urgent`)]
  return sql<number>`case when ${out} and ${children} > 0 then 0 when ${out} then 1 when ${urgent} then 2 else 3 end`
}

/** Signals to this municipality that nobody has answered: children without a roof first, as {@link placeOf} says, then the soonest answer day; after `[place, answerBy, id]`. */
export function waitingSignals(
  tx: Tx,
  session: Session,
  kind: SignalKind | null,
  after: readonly string[] | null,
  limit: number,
): Asking<ListedSignal[]> {
  const [place, day, id] = waitingFrom(after)
  const ids = tx
    .selectFrom('signal as w')
    .select('w.id')
    .where('w.municipality_code', '=', session.municipality)
    .where('w.id', 'in', (qb) =>
      qb.selectFrom('signal_waiting').select('signal_id').where('municipality_code', '=', session.municipality),
    )
    .$if(kind !== null, (q) => q.where('w.kind', '=', kind))
    .$if(day !== null, (q) =>
      q.where(
        sql<boolean>`(${placeInSql('w')}, w.answer_by, w.id) > (${place}::int, ${day?.toString()}::date, ${id}::uuid)`,
      ),
    )
    .orderBy(placeInSql('w'))
    .orderBy('w.answer_by')
    .orderBy('w.id')
    .limit(limit)
  const rows = listed(tx).where('s.id', 'in', ids)
  return withoutPlace(rows.orderBy(placeInSql('s')).orderBy('s.answer_by').orderBy('s.id'))
}

/** Everything that came in to this municipality, the latest first after children without a roof; after `[receivedAt, id]`. */
export function allSignals(
  tx: Tx,
  session: Session,
  kind: SignalKind | null,
  after: readonly string[] | null,
  limit: number,
): Asking<ListedSignal[]> {
  const some = sql`w.municipality_code = ${session.municipality} ${kind === null ? sql`` : sql`and w.kind = ${kind}`}`
  const rows = listed(tx).where('s.id', 'in', latestIds(some, after, limit))
  return withoutPlace(rows.orderBy(waitsOutside, 'desc').orderBy('s.received_at', 'desc').orderBy('s.id', 'desc'))
}

/** What the user's own organisation has sent (or, in a municipality's other roles, the user), the latest first after children without a roof; after `[receivedAt, id]`. */
export function sentSignals(
  tx: Tx,
  session: Session,
  kind: SignalKind | null,
  after: readonly string[] | null,
  limit: number,
): Asking<ListedSignal[]> {
  const sender = readsOwnOnly(session)
    ? sql`w.registered_by = ${session.userId}`
    : sql`w.sender_organisation_id = ${session.organisation.id}`
  const own = sql`${sender} ${kind === null ? sql`` : sql`and w.kind = ${kind}`}`
  const query = listed(tx)
    .leftJoin('tenancy_message as t', 't.signal_id', 's.id')
    .select('t.id as messageId')
    .where('s.id', 'in', latestIds(own, after, limit))
    .orderBy(waitsOutside, 'desc')
    .orderBy('s.received_at', 'desc')
    .orderBy('s.id', 'desc')
  return rowsOf(query, times)
}

/** Where its sender reads it: a landlord's message has its own page. */
export const hrefOf = (row: Pick<ListedSignal, 'id' | 'messageId'>): string =>
  row.messageId === null ? `/signals/${row.id}` : `/messages/${row.messageId}`

/** So many children without a roof stand first in a list of what is latest; were there more, those stand by their day. */
const MOST_OUTSIDE = 10

/** The ids of the latest of `some`; on the first page those about children without a roof that nobody has answered come with them, and none comes twice. */
function latestIds(some: RawBuilder<unknown>, after: readonly string[] | null, limit: number) {
  const [at, id] = momentKey(after)
  const from = at === null ? sql`` : sql`and (w.received_at, w.id) < (${at.toString()}::timestamptz, ${id}::uuid)`
  return sql<string>`(
    with outside as materialized (
      select w.id from signal w where ${some} and w.children > 0 and ${outside('w')}
        and exists (select from signal_waiting x where x.signal_id = w.id) order by w.answer_by, w.id limit ${MOST_OUTSIDE})
    ${at === null ? sql`select id from outside union all` : sql``}
    (select w.id from signal w where ${some} and w.id not in (select id from outside) ${from} order by w.received_at desc, w.id desc limit ${limit}))`
}

/** Whether a row of {@link listed} is about children without a roof, and waits. */
const waitsOutside = sql<boolean>`(${placeInSql('s')} = 0 and a.answered_at is null)`

export const waitingKey = (row: ListedSignal): string[] => [String(placeOf(row)), row.answerBy.toString(), row.id]
export const latestKey = (row: ListedSignal): string[] => [row.receivedAt.toString(), row.id]

/** A list's key comes from the address, so it may be anything; what can't be read means the first page. */
function waitingFrom(after: readonly string[] | null): [number, Temporal.PlainDate | null, string] {
  const [place = '', ...rest] = after ?? []
  return [Number(place) || 0, ...keyed(rest, (written) => Temporal.PlainDate.from(written))]
}

function momentKey(after: readonly string[] | null): [Temporal.Instant | null, string] {
  return keyed(after, (written) => Temporal.Instant.from(written))
}

function keyed<T>(after: readonly string[] | null, read: (written: string) => T): [T | null, string] {
  const [first = '', id = ''] = after ?? []
  if (!isId(id)) return [null, '']
  try {
    return [read(first), id]
  } catch {
    return [null, '']
  }
}
