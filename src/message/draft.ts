/** What the form knows while a message is written: the landlord's flats, what it wrote last time, and what the check finds. */

import { sql } from 'kysely'
import type { Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { today } from '../platform/time/index.ts'
import { senderOf } from './actions.ts'
import { checkMessage, type Finding } from './check.ts'
import { factsOf, type KnownDwelling } from './facts.ts'
import type { MessageInput } from './fields.ts'
import { both } from './finding.ts'
import { dwellingsFor, keyOf } from './known.ts'

/** What would be found if the message were sent now. */
export async function draftFindings(tx: Tx, session: Session, input: MessageInput): Promise<Finding[]> {
  const sender = senderOf(session)
  const dwelling = (await dwellingsFor(tx, sender, [input])).get(keyOf(input)) ?? null
  const findings = checkMessage(
    factsOf(input, { dwelling, landlord: sender === null ? null : session.organisation.name }),
    today(),
  )
  return (await flatsMeant(tx, sender, input)).length === 0 ? findings : [whichFlat, ...findings]
}

const whichFlat: Finding = {
  field: 'dwellingNumber',
  kind: 'odd',
  words: both(
    'Ni har lägenheter på adressen i Hemvist. Välj vilken det gäller, om det är en av dem.',
    'You have flats at the address in Hemvist. Choose which one it is about, if it is one of them.',
  ),
  ledTo: null,
}

/** So many flats of one address fit in a list. */
const MOST_AT_ADDRESS = 100

/** The landlord's own flats at the address that was written, when none of them is the one: its number was left out, or is another. */
export async function flatsMeant(
  tx: Tx,
  landlordId: string | null,
  place: Pick<MessageInput, 'dwellingId' | 'address' | 'dwellingNumber'>,
): Promise<KnownDwelling[]> {
  if (landlordId === null || place.dwellingId !== null || place.address === null) return []
  if ((await dwellingsFor(tx, landlordId, [place])).has(keyOf(place))) return []
  const rows = await flatsOf(tx, landlordId)
    .where(sql<boolean>`app.same_text(dwelling.address) = app.same_text(${place.address})`)
    .limit(MOST_AT_ADDRESS)
    .execute()
  return rows.map(known)
}

/** The landlord's own flats by address, `limit` of them. */
export async function ownFlats(tx: Tx, landlordId: string, limit: number): Promise<KnownDwelling[]> {
  const rows = await flatsOf(tx, landlordId).limit(limit).execute()
  return rows.map(known)
}

const flatsOf = (tx: Tx, landlordId: string) =>
  tx
    .selectFrom('dwelling')
    .select(['id', 'address', 'number', 'area_name as area', 'rooms'])
    .where('landlord_id', '=', landlordId)
    .orderBy('address')
    .orderBy('number')
    .orderBy('id')

const known = <Row extends { rooms: unknown }>(row: Row) => ({ ...row, rooms: Number(row.rooms) })

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
