/** Reads of meetings. Row security leaves each organisation its own, and of a person only who may read about them. */

import { type RawBuilder, sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'
import type { grounds, Offer } from './rules.ts'

/** Whether the board has outreach on that day documented with what can reveal an identity. */
export async function namesOn(tx: Tx, day: Temporal.PlainDate): Promise<boolean> {
  const { rows } = await sql<{ names: boolean }>`select app.outreach_names(${day}::date) as names`.execute(tx)
  return rows[0]?.names !== false
}

export type Contact = {
  id: string
  threadId: string
  correctsId: string | null
  metAt: Temporal.Instant
  area: string
  personId: string | null
  because: (typeof grounds)[number] | null
  alias: string | null
  unnamed: number
  outdoors: number
  offered: Offer[]
  wanted: string | null
  nextOn: Temporal.PlainDate | null
  nextWhere: string | null
  notedAt: Temporal.Instant
  notedBy: string | null
  undoneAt: Temporal.Instant | null
  undoneBy: string | null
  /** the one that corrects it */
  correctedId: string | null
  signalId: string | null
  receipt: string | null
  answerBy: Temporal.PlainDate | null
  answeredAt: Temporal.Instant | null
}

const times = {
  metAt: 'moment',
  nextOn: 'day',
  notedAt: 'moment',
  undoneAt: 'moment',
  answerBy: 'day',
  answeredAt: 'moment',
} as const

const contacts = (where: RawBuilder<unknown>, rest: RawBuilder<unknown> = sql``) => sql<Contact>`
  select c.id, c.thread_id as "threadId", c.corrects_id as "correctsId", c.met_at as "metAt", c.area, c.person_id as "personId", c.because, c.alias,
    c.unnamed, c.outdoors, c.offered, c.wanted, c.next_on as "nextOn", c.next_where as "nextWhere", c.noted_at as "notedAt", u.name as "notedBy",
    c.undone_at as "undoneAt", v.name as "undoneBy", n.id as "correctedId", k.signal_id as "signalId", s.receipt, s.answer_by as "answerBy",
    a.answered_at as "answeredAt"
  from outreach_contact c
    left join app_user u on u.id = c.noted_by
    left join app_user v on v.id = c.undone_by
    left join outreach_contact n on n.corrects_id = c.id and n.undone_at is null
    left join outreach_contact_signal k on k.outreach_contact_id = c.thread_id
    left join signal s on s.id = k.signal_id
    left join signal_answer a on a.signal_id = s.id and a.corrects_id is null
  where ${where} ${rest}`

export const contactById = async (tx: Tx, id: string): Promise<Contact> =>
  found((await contacts(sql`c.id = ${id}::uuid`).execute(tx)).rows[0])

export type ContactsAsked = {
  which: 'all' | 'open' | 'next' | 'undone'
  area: string | null
  from: Temporal.PlainDate | null
  until: Temporal.PlainDate | null
  oldestFirst: boolean
  on: Temporal.PlainDate
}

/** What hasn't come to an answer: a signal that waits, or a wish that nobody has told the board of. */
const open = sql`((k.signal_id is not null and a.answered_at is null) or (k.signal_id is null and c.wanted is not null))`

/** Meetings as they stand now, the latest first unless asked otherwise. */
export function contactsPage(
  asked: ContactsAsked,
  limit: number,
  after: { at: string; id: string } | null,
): Asking<Contact[]> {
  const { which, area, from, until, oldestFirst, on } = asked
  const day = sql`(c.met_at at time zone 'Europe/Stockholm')::date`
  const parts = [
    which === 'undone' ? sql`c.undone_at is not null` : sql`c.undone_at is null and n.id is null`,
    ...(which === 'open' ? [open] : []),
    ...(which === 'next' ? [sql`c.next_on >= ${on}::date`] : []),
    ...(area === null ? [] : [sql`c.area = ${area}`]),
    ...(from === null ? [] : [sql`${day} >= ${from}::date`]),
    ...(until === null ? [] : [sql`${day} <= ${until}::date`]),
    ...(after === null
      ? []
      : [
          oldestFirst
            ? sql`(c.met_at, c.id) > (${after.at}::timestamptz, ${after.id}::uuid)`
            : sql`(c.met_at, c.id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
        ]),
  ]
  const where = parts.reduce((all, part) => sql`${all} and ${part}`)
  const order = oldestFirst ? sql`order by c.met_at, c.id` : sql`order by c.met_at desc, c.id desc`
  return rowsOf(contacts(where, sql`${order} limit ${limit}`), times)
}
