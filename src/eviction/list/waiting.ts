/** Messages that wait for an officer to link them to a home at risk, or to open one. */

import { sql } from 'kysely'
import { type MessageKind, momentKey } from '../../message/index.ts'
import { NotFound, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Ore } from '../../platform/text/index.ts'
import { mayDo } from '../access.ts'

export type WaitingMessage = {
  id: string
  receivedAt: Temporal.Instant
  kind: MessageKind
  receipt: string
  answerBy: Temporal.PlainDate
  answered: boolean
  /** null when it is about somebody with protected identity: neither then stands in a list or a file */
  landlord: string | null
  address: string | null
  amountOre: Ore | null
  children: boolean | null
}

export const waitingStates = ['waiting', 'answered'] as const

type Wanted = {
  after: readonly string[] | null
  limit: number
  kind?: MessageKind | null
  state?: (typeof waitingStates)[number] | null
  /** the newest first unless it says otherwise */
  sort?: 'came' | '-came'
}

const answered = sql<boolean>`exists (select from tenancy_message k join signal_answer a on a.signal_id = k.signal_id where k.id = w.message_id)`

/** After `[receivedAt, id]` (see `messageKey`). NotFound for those who don't open matters. */
export async function waitingMessages(
  tx: Tx,
  session: Session,
  { after, limit, kind = null, state = null, sort = '-came' }: Wanted,
): Promise<WaitingMessage[]> {
  if (!mayDo(session, 'open')) throw new NotFound('role')
  const [at, id] = momentKey(after)
  const way = sort === 'came' ? 'asc' : 'desc'
  const beyond = sort === 'came' ? sql`>` : sql`<`
  const wanted = tx
    .selectFrom('tenancy_message_open as w')
    .select('w.message_id')
    .where('w.municipality_code', '=', session.municipality)
    .$if(at !== null, (q) =>
      q.where(sql<boolean>`(w.received_at, w.message_id) ${beyond} (${at?.toString()}::timestamptz, ${id}::uuid)`),
    )
    .$if(kind !== null, (q) =>
      q.where(sql<boolean>`exists (select from tenancy_message k where k.id = w.message_id and k.kind = ${kind})`),
    )
    .$if(state === 'answered', (q) => q.where(answered))
    .$if(state === 'waiting', (q) => q.where(sql<boolean>`not ${answered}`))
    .orderBy('w.received_at', way)
    .orderBy('w.message_id', way)
    .limit(limit)
  const { rows } = await sql<Omit<WaitingMessage, 'amountOre'> & { amountOre: string | null }>`
    with w as materialized (${wanted})
    select m.id, m.received_at as "receivedAt", m.kind, s.receipt, s.answer_by as "answerBy", m.amount_ore as "amountOre", m.children,
      exists (select from signal_answer a where a.signal_id = s.id) as answered,
      case when not h.hides then coalesce(o.name, m.landlord_name) end as landlord,
      case when not h.hides then concat_ws(', ', m.address, m.dwelling_number) end as address
    from w join tenancy_message m on m.id = w.message_id join signal s on s.id = m.signal_id
      left join organisation o on o.id = m.sender_organisation_id
      cross join lateral (select app.message_hides_address(m.id) as hides) h
    order by m.received_at ${sql.raw(way)}, m.id ${sql.raw(way)}`.execute(tx)
  return rows.map((row) => ({ ...row, amountOre: row.amountOre === null ? null : Number(row.amountOre) }))
}
