/** Writing a meeting down, once however often it is sent: from the form, from a phone, from other systems. */

import { sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record, stampedRow } from '../../platform/record/index.ts'
import { dateOf, now } from '../../platform/time/index.ts'
import { requireMay } from '../access.ts'
import { namesOn } from './queries.ts'
import { type ContactFacts, type ContactFault, faultIn, type Offer, peopleIn } from './rules.ts'

export type NewContact = ContactFacts & {
  /** made by whoever writes it */
  id: string
  /** the name of an area */
  area: string
  offered: readonly Offer[]
  /** the phone that it was written on */
  deviceId?: string | null
  /** the one that it corrects, and the first that was written of the meeting */
  corrects?: { id: string; threadId: string } | null
}

export type AddedContact = { id: string /** false: it was here already */; added: boolean }

/**
 * Adds the meeting as this user, inside a transaction that is already open, and tells the record. A second time it does nothing.
 * Refused with what is wrong; NotFound when the user may not note anything. A person whom the user may not read about is refused by the database.
 */
export async function addContact(
  tx: Tx,
  session: Session,
  contact: NewContact,
): Promise<Outcome<AddedContact, ContactFault>> {
  requireMay(session, 'note')
  const fault = faultIn(contact, { names: await namesOn(tx, dateOf(contact.metAt)), now: now() })
  if (fault !== null) return refused(fault)
  const { id, metAt, area, personId, because, alias, unnamed, outdoors, offered, wanted, nextOn, nextWhere } = contact
  const rows = await tx
    .insertInto('outreach_contact')
    .values({
      ...stampedRow(session, 'noted'),
      id,
      organisation_id: session.organisation.id,
      thread_id: contact.corrects?.threadId ?? id,
      corrects_id: contact.corrects?.id ?? null,
      met_at: metAt,
      area,
      person_id: personId,
      because,
      alias,
      unnamed,
      outdoors,
      offered: sql`${[...offered]}::text[]`,
      wanted,
      next_on: nextOn,
      next_where: nextWhere,
      device_id: contact.deviceId ?? null,
    })
    .onConflict((one) => one.column('id').doNothing())
    .returning('id')
    .execute()
  const added = rows.length > 0
  if (added) {
    const data = { people: peopleIn(contact), outdoors, corrects: contact.corrects?.id ?? null }
    await record(tx, session, { what: 'outreach.met', subject: id, person: personId, data })
  }
  return done({ id, added })
}
