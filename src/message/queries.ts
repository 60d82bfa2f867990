/** Reads of messages. Row security leaves a landlord's agents their own, and the municipality's case staff those that came in to it. */

import { type ExpressionBuilder, sql } from 'kysely'
import { found, NotFound, type Session } from '../platform/access/index.ts'
import { type Asking, type Database, type Ids, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { isId } from '../platform/id.ts'
import { dateOf } from '../platform/time/index.ts'
import { mayReadMessages } from './access.ts'
import { checkMessage, type Finding } from './check.ts'
import type { Due, MessageFacts, MessageKind, MessageVia } from './rules.ts'

export type Message = MessageFacts & {
  id: string
  signalId: string
  receipt: string
  answerBy: Temporal.PlainDate
  via: MessageVia
  /** null: written down by the municipality's staff */
  sender: { id: string; name: string } | null
  dwellingId: string | null
  receivedAt: Temporal.Instant
  receivedOn: Temporal.PlainDate
  correctsId: string | null
  correctedById: string | null
  findings: readonly Finding[]
}

const messages = (tx: Tx) =>
  tx
    .selectFrom('tenancy_message as m')
    .innerJoin('signal as s', 's.id', 'm.signal_id')
    .leftJoin('organisation as o', 'o.id', 'm.sender_organisation_id')
    .leftJoin('tenancy_message as later', 'later.corrects_id', 'm.id')
    .selectAll('m')
    .select(['s.receipt', 's.answer_by', 'o.name as sender_name', 'later.id as later_id'])
    .select(
      sql<{ on: string; ore: number }[]>`(
        select coalesce(json_agg(json_build_object('on', d.due_on, 'ore', d.amount_ore) order by d.due_on), '[]')
        from tenancy_message_due d where d.message_id = m.id)`.as('dues'),
    )

/** One message; NotFound when it isn't the user's to read. */
export async function messageById(tx: Tx, id: string): Promise<Message> {
  return found((await messagesBy(tx, [id]))[0])
}

/** The message for its page, for a landlord's agent or the municipality's case staff. */
export async function messageToShow(tx: Tx, session: Session, id: string): Promise<Message> {
  if (!mayReadMessages(session)) throw new NotFound('role')
  return messageById(tx, id)
}

/** Several messages with all that they say, the oldest first; those that the user may not read are left out. */
export async function messagesBy(tx: Tx, ids: readonly string[]): Promise<Message[]> {
  if (ids.length === 0) return []
  const rows = await messages(tx).where('m.id', 'in', ids).orderBy('m.received_at').orderBy('m.id').execute()
  return rows.map(messageFrom)
}

type Row = Awaited<ReturnType<ReturnType<typeof messages>['execute']>>[number]

function messageFrom(row: Omit<Row, 'fingerprint'>): Message {
  const dues = row.dues.map(({ on, ore }): Due => ({ dueOn: Temporal.PlainDate.from(on), amountOre: ore }))
  const facts: MessageFacts = {
    kind: row.kind,
    tenure: row.tenure,
    landlordName: row.landlord_name,
    landlordAddress: row.landlord_address,
    landlordPhone: row.landlord_phone,
    tenantName: row.tenant_name,
    address: row.address,
    dwellingNumber: row.dwelling_number,
    area: row.area_name,
    rooms: row.rooms === null ? null : Number(row.rooms),
    amountOre: row.amount_ore === null ? null : Number(row.amount_ore),
    interestOre: row.interest_ore === null ? null : Number(row.interest_ore),
    wayToPay: row.way_to_pay,
    dues,
    servedOn: row.served_on,
    givenOn: row.given_on,
    givenHow: row.given_how,
    statedDays: row.stated_days,
    disturbanceOn: row.disturbance_on,
    particularlySerious: row.particularly_serious,
    children: row.children,
    words: row.words,
    ownReference: row.own_reference,
  }
  const receivedOn = dateOf(row.received_at)
  return {
    ...facts,
    id: row.id,
    signalId: row.signal_id,
    receipt: row.receipt,
    answerBy: row.answer_by,
    via: row.via,
    sender:
      row.sender_organisation_id === null ? null : { id: row.sender_organisation_id, name: row.sender_name ?? '' },
    dwellingId: row.dwelling_id,
    receivedAt: row.received_at,
    receivedOn,
    correctsId: row.corrects_id,
    correctedById: row.later_id,
    findings: checkMessage(facts, receivedOn),
  }
}

/** The messages that a matter holds, the oldest first. */
export function askingMessages(tx: Tx, matterId: string): Asking<Message[]> {
  const linked = tx
    .selectFrom('matter_message as l')
    .select('l.message_id')
    .where('l.matter_id', '=', matterId)
    .where('l.cut_at', 'is', null)
    .$asScalar()
  return askingMessagesBy(tx, linked)
}

/** Messages with all that they say, the oldest first; those that the user may not read are left out. */
export function askingMessagesBy(tx: Tx, ids: Ids): Asking<Message[]> {
  const query = messages(tx).where('m.id', 'in', ids).orderBy('m.received_at').orderBy('m.id')
  const times = {
    served_on: 'day',
    given_on: 'day',
    disturbance_on: 'day',
    received_at: 'moment',
    answer_by: 'day',
  } as const
  return told(rowsOf(query, times), (rows) => rows.map(messageFrom))
}

export type ListedMessage = {
  id: string
  receivedAt: Temporal.Instant
  kind: MessageKind
  address: string
  dwellingNumber: string | null
  receipt: string
  answerBy: Temporal.PlainDate
  answeredAt: Temporal.Instant | null
  corrected: boolean
  handler: string | null
}

export type MessageFilter = { kind: MessageKind | null; state: 'waiting' | 'answered' | null }

/** What the user's own landlord has sent, the latest first; after `[receivedAt, id]`. */
export async function ownMessages(
  tx: Tx,
  session: Session,
  filter: MessageFilter,
  after: readonly string[] | null,
  limit: number,
): Promise<ListedMessage[]> {
  const [at, id] = momentKey(after)
  // which ones is decided by the messages alone, in the order of their index; the rest is read for one page
  const ids = tx
    .selectFrom('tenancy_message as w')
    .select('w.id')
    .where('w.sender_organisation_id', '=', session.organisation.id)
    .$if(filter.kind !== null, (q) => q.where('w.kind', '=', filter.kind))
    .$if(filter.state === 'waiting', (q) =>
      q.where(({ exists, selectFrom }) =>
        exists(selectFrom('signal_waiting as x').select('x.signal_id').whereRef('x.signal_id', '=', 'w.signal_id')),
      ),
    )
    .$if(filter.state === 'answered', (q) => q.where((eb) => eb.exists(answers(eb))))
    .$if(at !== null, (q) =>
      q.where('w.received_at', '<=', at).where((eb) => eb.or([eb('w.received_at', '<', at), eb('w.id', '<', id)])),
    )
    .orderBy('w.received_at', 'desc')
    .orderBy('w.id', 'desc')
    .limit(limit)
  const rows = await tx
    .selectFrom('tenancy_message as m')
    .innerJoin('signal as s', 's.id', 'm.signal_id')
    .leftJoin('signal_answer as a', (join) => join.onRef('a.signal_id', '=', 's.id').on('a.corrects_id', 'is', null))
    .leftJoin('tenancy_message as later', 'later.corrects_id', 'm.id')
    .select(['m.id', 'm.received_at as receivedAt', 'm.kind', 'm.address', 'm.dwelling_number as dwellingNumber'])
    .select(['s.receipt', 's.answer_by as answerBy', 'a.answered_at as answeredAt', 'later.id as later'])
    .select(sql<string | null>`(select handler_name from app.handler_of_message(m.id))`.as('handler'))
    .where('m.id', 'in', ids)
    .orderBy('m.received_at', 'desc')
    .orderBy('m.id', 'desc')
    .execute()
  return rows.map(({ later, ...row }) => ({ ...row, corrected: later !== null }))
}

const answers = (eb: ExpressionBuilder<Database & { w: Database['tenancy_message'] }, 'w'>) =>
  eb.selectFrom('signal_answer as x').select('x.id').whereRef('x.signal_id', '=', 'w.signal_id')

export const messageKey = (row: { receivedAt: Temporal.Instant; id: string }): string[] => [
  row.receivedAt.toString(),
  row.id,
]

/** A list's key comes from the address, so it may be anything; what can't be read means the first page. */
export function momentKey(after: readonly string[] | null): [Temporal.Instant | null, string] {
  const [at = '', id = ''] = after ?? []
  if (!isId(id)) return [null, '']
  try {
    return [Temporal.Instant.from(at), id]
  } catch {
    return [null, '']
  }
}
