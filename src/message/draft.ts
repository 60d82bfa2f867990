/** What the form knows while a message is written: the landlord's flats, what it wrote last time, and what the check finds. */

import type { Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { today } from '../platform/time/index.ts'
import { senderOf } from './actions.ts'
import { checkMessage, type Finding } from './check.ts'
import { factsOf, type KnownDwelling } from './facts.ts'
import type { MessageInput } from './fields.ts'
import { dwellingsFor, keyOf } from './known.ts'

/** What would be found if the message were sent now. */
export async function draftFindings(tx: Tx, session: Session, input: MessageInput): Promise<Finding[]> {
  const sender = senderOf(session)
  const dwelling = (await dwellingsFor(tx, sender, [input])).get(keyOf(input)) ?? null
  return checkMessage(
    factsOf(input, { dwelling, landlord: sender === null ? null : session.organisation.name }),
    today(),
  )
}

/** The landlord's own flats by address, `limit` of them. */
export async function ownFlats(tx: Tx, landlordId: string, limit: number): Promise<KnownDwelling[]> {
  const rows = await tx
    .selectFrom('dwelling')
    .select(['id', 'address', 'number', 'area_name as area', 'rooms'])
    .where('landlord_id', '=', landlordId)
    .orderBy('address')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, rooms: Number(row.rooms) }))
}

/** How the landlord called itself, and how it is paid, in its last message that was written in the form. */
export async function lastSender(tx: Tx, landlordId: string): Promise<Record<string, string>> {
  const last = await tx
    .selectFrom('tenancy_message')
    .select(['landlord_name', 'landlord_address', 'landlord_phone', 'way_to_pay'])
    .where('sender_organisation_id', '=', landlordId)
    // a row of a file often leaves these out
    .where('via', '=', 'form')
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    landlordName: last?.landlord_name ?? '',
    landlordAddress: last?.landlord_address ?? '',
    landlordPhone: last?.landlord_phone ?? '',
    wayToPay: last?.way_to_pay ?? '',
  }
}
