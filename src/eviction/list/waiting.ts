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
  landlord: string | null
  /** null when it is about somebody with protected identity: the address then stands in no list */
  address: string | null
  amountOre: Ore | null
  children: boolean | null
}

/** Newest first; after `[receivedAt, id]` (see `messageKey`). NotFound for those who don't open matters. */
export async function waitingMessages(
  tx: Tx,
  session: Session,
  page: { after: readonly string[] | null; limit: number },
): Promise<WaitingMessage[]> {
  if (!mayDo(session, 'open')) throw new NotFound('role')
  const [at, id] = momentKey(page.after)
  const newest = tx
    .selectFrom('tenancy_message_open as w')
    .select('w.message_id')
    .where('w.municipality_code', '=', session.municipality)
    .$if(at !== null, (q) =>
      q.where(sql<boolean>`(w.received_at, w.message_id) < (${at?.toString()}::timestamptz, ${id}::uuid)`),
    )
    .orderBy('w.received_at', 'desc')
    .orderBy('w.message_id', 'desc')
    .limit(page.limit)
  const { rows } = await sql<Omit<WaitingMessage, 'amountOre'> & { amountOre: string | null }>`
    with w as materialized (${newest})
    select m.id, m.received_at as "receivedAt", m.kind, s.receipt, s.answer_by as "answerBy", m.amount_ore as "amountOre", m.children,
      exists (select from signal_answer a where a.signal_id = s.id) as answered, coalesce(o.name, m.landlord_name) as landlord,
      case when not app.message_hides_address(m.id) then concat_ws(', ', m.address, m.dwelling_number) end as address
    from w join tenancy_message m on m.id = w.message_id join signal s on s.id = m.signal_id
      left join organisation o on o.id = m.sender_organisation_id
    order by m.received_at desc, m.id desc`.execute(tx)
  return rows.map((row) => ({ ...row, amountOre: row.amountOre === null ? null : Number(row.amountOre) }))
}
