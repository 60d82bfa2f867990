/** Reads of Kronofogden's notices of an eviction day, and of the board's confirmations. */

import { sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'

export const noticeKinds = ['eviction', 'removal'] as const
export type NoticeKind = (typeof noticeKinds)[number]
export const sendingWays = ['email', 'letter', 'fax', 'eService', 'phoneAndLetter'] as const
export type SendingWay = (typeof sendingWays)[number]
export const copyWays = ['handedOver', 'letter', 'mailbox', 'digitalMail', 'notPossible'] as const
export type CopyWay = (typeof copyWays)[number]

export type Confirmation = {
  id: string
  on: Temporal.PlainDate
  at: Temporal.Instant
  by: string
  handler: { id: string; name: string; title: string | null; contact: string }
  sentHow: SendingWay
  copyHow: CopyWay | null
  copyOn: Temporal.PlainDate | null
  copyBecause: string | null
  lateBecause: string | null
}

export type Notice = {
  id: string
  signalId: string | null
  matter: { id: string; number: string | null } | null
  kind: NoticeKind
  reference: string
  receivedAt: Temporal.Instant
  receivedOn: Temporal.PlainDate
  evictionOn: Temporal.PlainDate
  /** `10:00`; null when the notice has none */
  evictionTime: string | null
  address: string
  dwellingNumber: string | null
  tenantName: string | null
  landlordName: string | null
  children: boolean | null
  words: string | null
  registeredBy: string | null
  replacesId: string | null
  /** the later notice that moved the day */
  replacedBy: string | null
  withdrawnAt: Temporal.Instant | null
  withdrawnBecause: string | null
  confirmation: Confirmation | null
}

const MOST_REPLACEABLE = 50

function notices(tx: Tx) {
  return tx
    .selectFrom('enforcement_notice as n')
    .leftJoin('eviction_matter as m', 'm.id', 'n.matter_id')
    .leftJoin('app_user as r', 'r.id', 'n.registered_by')
    .leftJoin('enforcement_notice as later', (join) =>
      join.onRef('later.replaces_id', '=', 'n.id').on('later.withdrawn_at', 'is', null),
    )
    .leftJoin('enforcement_confirmation as c', (join) =>
      join.onRef('c.notice_id', '=', 'n.id').on('c.undone_at', 'is', null),
    )
    .leftJoin('app_user as b', 'b.id', 'c.confirmed_by')
    .leftJoin('app_user as h', 'h.id', 'c.handler_id')
    .selectAll('n')
    .select(['m.number as matter_number', 'r.name as registrar', 'later.id as replaced_by'])
    .select(['c.id as confirmation_id', 'c.confirmed_on', 'c.confirmed_at', 'b.name as confirmer', 'c.handler_id'])
    .select([
      'h.name as handler_name',
      'h.title as handler_title',
      'c.handler_contact',
      'c.sent_how',
      'c.copy_how',
      'c.copy_on',
    ])
    .select(['c.copy_because', 'c.late_because'])
}

/** The days and moments of a notice and its confirmation. */
const times = {
  received_at: 'moment',
  received_on: 'day',
  eviction_on: 'day',
  registered_at: 'moment',
  withdrawn_at: 'moment',
  confirmed_on: 'day',
  confirmed_at: 'moment',
  copy_on: 'day',
} as const

type Row = Awaited<ReturnType<ReturnType<typeof notices>['executeTakeFirstOrThrow']>>

const fromRow = (row: Row): Notice => ({
  id: row.id,
  signalId: row.signal_id,
  matter: row.matter_id === null ? null : { id: row.matter_id, number: row.matter_number },
  kind: row.kind,
  reference: row.authority_reference,
  receivedAt: row.received_at,
  receivedOn: row.received_on,
  evictionOn: row.eviction_on,
  evictionTime: row.eviction_time === null ? null : String(row.eviction_time).slice(0, 5),
  address: row.address,
  dwellingNumber: row.dwelling_number,
  tenantName: row.tenant_name,
  landlordName: row.landlord_name,
  children: row.children,
  words: row.words,
  registeredBy: row.registrar,
  replacesId: row.replaces_id,
  replacedBy: row.replaced_by,
  withdrawnAt: row.withdrawn_at,
  withdrawnBecause: row.withdrawn_because,
  confirmation: confirmationFrom(row),
})

function confirmationFrom(row: Row): Confirmation | null {
  if (row.confirmation_id === null || row.confirmed_on === null || row.confirmed_at === null) return null
  if (row.handler_id === null || row.sent_how === null) return null
  return {
    id: row.confirmation_id,
    on: row.confirmed_on,
    at: row.confirmed_at,
    by: row.confirmer ?? '',
    handler: {
      id: row.handler_id,
      name: row.handler_name ?? '',
      title: row.handler_title,
      contact: row.handler_contact ?? '',
    },
    sentHow: row.sent_how,
    copyHow: row.copy_how,
    copyOn: row.copy_on,
    copyBecause: row.copy_because,
    lateBecause: row.late_because,
  }
}

/** One notice; a page that doesn't exist when it isn't the user's to see. */
export const noticeById = async (tx: Tx, id: string): Promise<Notice> =>
  fromRow(found(await notices(tx).where('n.id', '=', id).executeTakeFirst()))

/** The notices of a matter, the latest first. */
export function askingNotices(tx: Tx, matterId: string): Asking<Notice[]> {
  const query = notices(tx).where('n.matter_id', '=', matterId).orderBy('n.received_at', 'desc').orderBy('n.id', 'desc')
  return told(rowsOf(query, times), (rows) => rows.map(fromRow))
}

/** Confirmed notices of an eviction that are tied to no matter, whose copy the person hasn't got; the longest waiting first. */
export function uncopiedNotices(tx: Tx, municipality: string): Asking<Notice[]> {
  const query = notices(tx)
    .where('c.municipality_code', '=', municipality)
    .where('c.copy_how', 'is', null)
    .where('c.id', 'is not', null)
    .where('n.kind', '=', 'eviction')
    .where('n.matter_id', 'is', null)
    .where('n.withdrawn_at', 'is', null)
    .orderBy('c.confirmed_at')
    .orderBy('n.id')
  return told(rowsOf(query, times), (rows) => rows.map(fromRow))
}

/** Those without a confirmation that the user may see, the longest waiting first. */
export function unconfirmedNotices(tx: Tx): Asking<Notice[]> {
  const query = notices(tx)
    .where('n.id', 'in', sql<string>`(select notice_id from app.unconfirmed_notices())`)
    .orderBy('n.received_at')
    .orderBy('n.id')
  return told(rowsOf(query, times), (rows) => rows.map(fromRow))
}

/** Notices whose day has not been, that a new one may move: of the matter, or those that are tied to none. */
export async function replaceableNotices(
  tx: Tx,
  matterId: string | null,
  today: Temporal.PlainDate,
): Promise<Notice[]> {
  const rows = await notices(tx)
    .where('n.withdrawn_at', 'is', null)
    .where('later.id', 'is', null)
    .where('n.eviction_on', '>=', today)
    .where('n.matter_id', matterId === null ? 'is' : '=', matterId)
    .orderBy('n.received_at', 'desc')
    .limit(MOST_REPLACEABLE)
    .execute()
  return rows.map(fromRow)
}

/** The others, the latest received first, after the row that a page ended with. */
export async function otherNotices(tx: Tx, limit: number, after: readonly string[] | null): Promise<Notice[]> {
  const [receivedAt, id] = after !== null && isMoment(after[0]) && isId(after[1] ?? '') ? after : []
  const rows = await notices(tx)
    .where('n.id', 'not in', sql<string>`(select notice_id from app.unconfirmed_notices())`)
    .$if(receivedAt !== undefined && id !== undefined, (query) =>
      query.where(sql<boolean>`(n.received_at, n.id) < (${receivedAt}::timestamptz, ${id}::uuid)`),
    )
    .orderBy('n.received_at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

/** A key of a page comes in the address: what isn't a moment begins from the start. */
function isMoment(written: string | undefined): boolean {
  try {
    return written !== undefined && Temporal.Instant.from(written) !== null
  } catch {
    return false
  }
}

export type UnconfirmedNotice = { id: string; receivedOn: Temporal.PlainDate; evictionOn: Temporal.PlainDate }

/** Every unconfirmed notice of the municipality by id and days alone, for a manager who answers for them all. */
export const unconfirmedDays = (): Asking<UnconfirmedNotice[]> =>
  rowsOf(
    sql<UnconfirmedNotice>`
      select notice_id as id, received_on as "receivedOn", eviction_on as "evictionOn" from app.unconfirmed_notices()
      order by received_on, notice_id`,
    { receivedOn: 'day', evictionOn: 'day' },
  )
