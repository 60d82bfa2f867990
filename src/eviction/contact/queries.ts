/** Contacts with the household, as they were noted. */

import { found } from '../../platform/access/index.ts'
import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import type { ContactFacts } from '../clocks/contact-day.ts'

export type Contact = ContactFacts & {
  id: string
  matterId: string
  at: Temporal.Instant
  aboutChildren: boolean
  words: string | null
  notedAt: Temporal.Instant
  notedBy: { id: string; name: string }
  /** taken back: still shown, counts no more */
  undone: { at: Temporal.Instant; by: string } | null
}

const noted = (tx: Tx) =>
  tx
    .selectFrom('matter_contact as c')
    .innerJoin('app_user as u', 'u.id', 'c.noted_by')
    .leftJoin('app_user as x', 'x.id', 'c.undone_by')
    .selectAll('c')
    .select(['u.name as noter', 'x.name as undoer'])

type Row = Awaited<ReturnType<ReturnType<typeof noted>['execute']>>[number]

const contactOf = (row: Row): Contact => ({
  id: row.id,
  matterId: row.matter_id,
  at: row.at,
  on: row.on_day,
  how: row.how,
  reached: row.reached,
  aboutChildren: row.about_children,
  words: row.words,
  nextOn: row.next_on,
  notedAt: row.noted_at,
  notedBy: { id: row.noted_by, name: row.noter },
  undone: row.undone_at === null ? null : { at: row.undone_at, by: row.undoer ?? '' },
})

/** Every contact, also those taken back, the latest first. */
export function askingContacts(tx: Tx, matterId: string): Asking<Contact[]> {
  const query = noted(tx).where('c.matter_id', '=', matterId).orderBy('c.at', 'desc').orderBy('c.id', 'desc')
  const times = { at: 'moment', on_day: 'day', next_on: 'day', noted_at: 'moment', undone_at: 'moment' } as const
  return told(rowsOf(query, times), (rows) => rows.map(contactOf))
}

/** One contact of the matter. */
export async function contactById(tx: Tx, matterId: string, id: string): Promise<Contact> {
  const row = await noted(tx).where('c.matter_id', '=', matterId).where('c.id', '=', id).executeTakeFirst()
  return contactOf(found(row))
}
