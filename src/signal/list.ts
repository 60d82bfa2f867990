/** The lists: what came in to the municipality, and what an organisation has sent. No names and no places of people in the first. */

import type { Session } from '../platform/access/index.ts'
import { type Asking, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { isId } from '../platform/id.ts'
import { readsOwnOnly } from './access.ts'
import type { SignalKind } from './rules.ts'

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

/** Signals to this municipality that nobody has answered, the soonest answer day first; after `[answerBy, id]`. */
export function waitingSignals(
  tx: Tx,
  session: Session,
  kind: SignalKind | null,
  after: readonly string[] | null,
  limit: number,
): Asking<ListedSignal[]> {
  const [day, id] = dayKey(after)
  const ids = tx
    .selectFrom('signal as w')
    .select('w.id')
    .where('w.municipality_code', '=', session.municipality)
    .where('w.id', 'in', (qb) =>
      qb.selectFrom('signal_waiting').select('signal_id').where('municipality_code', '=', session.municipality),
    )
    .$if(kind !== null, (q) => q.where('w.kind', '=', kind))
    .$if(day !== null, (q) =>
      q.where('w.answer_by', '>=', day).where((eb) => eb.or([eb('w.answer_by', '>', day), eb('w.id', '>', id)])),
    )
    .orderBy('w.answer_by')
    .orderBy('w.id')
    .limit(limit)
  return withoutPlace(listed(tx).where('s.id', 'in', ids).orderBy('s.answer_by').orderBy('s.id'))
}

/** Everything that came in to this municipality, the latest first; after `[receivedAt, id]`. */
export function allSignals(
  tx: Tx,
  session: Session,
  kind: SignalKind | null,
  after: readonly string[] | null,
  limit: number,
): Asking<ListedSignal[]> {
  const ids = latestIds(tx, after, limit)
    .where('w.municipality_code', '=', session.municipality)
    .$if(kind !== null, (q) => q.where('w.kind', '=', kind))
  return withoutPlace(listed(tx).where('s.id', 'in', ids).orderBy('s.received_at', 'desc').orderBy('s.id', 'desc'))
}

/** What the user's own organisation has sent (or, in a municipality's other roles, the user), the latest first; after `[receivedAt, id]`. */
export function sentSignals(
  tx: Tx,
  session: Session,
  after: readonly string[] | null,
  limit: number,
): Asking<ListedSignal[]> {
  const ids = readsOwnOnly(session)
    ? latestIds(tx, after, limit).where('w.registered_by', '=', session.userId)
    : latestIds(tx, after, limit).where('w.sender_organisation_id', '=', session.organisation.id)
  const query = listed(tx)
    .leftJoin('tenancy_message as t', 't.signal_id', 's.id')
    .select('t.id as messageId')
    .where('s.id', 'in', ids)
    .orderBy('s.received_at', 'desc')
    .orderBy('s.id', 'desc')
  return rowsOf(query, times)
}

/** Where its sender reads it: a landlord's message has its own page. */
export const hrefOf = (row: Pick<ListedSignal, 'id' | 'messageId'>): string =>
  row.messageId === null ? `/signals/${row.id}` : `/messages/${row.messageId}`

function latestIds(tx: Tx, after: readonly string[] | null, limit: number) {
  const [at, id] = momentKey(after)
  return tx
    .selectFrom('signal as w')
    .select('w.id')
    .$if(at !== null, (q) =>
      q.where('w.received_at', '<=', at).where((eb) => eb.or([eb('w.received_at', '<', at), eb('w.id', '<', id)])),
    )
    .orderBy('w.received_at', 'desc')
    .orderBy('w.id', 'desc')
    .limit(limit)
}

export const waitingKey = (row: ListedSignal): string[] => [row.answerBy.toString(), row.id]
export const latestKey = (row: ListedSignal): string[] => [row.receivedAt.toString(), row.id]

/** A list's key comes from the address, so it may be anything; what can't be read means the first page. */
function dayKey(after: readonly string[] | null): [Temporal.PlainDate | null, string] {
  return keyed(after, (written) => Temporal.PlainDate.from(written))
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
