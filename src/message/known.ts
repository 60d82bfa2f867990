/** What the database knows of messages about to be sent: their flats, whether they have come before, and what they correct. */

import { sql } from 'kysely'
import type { Tx } from '../platform/database/index.ts'
import { textKey } from '../platform/text/index.ts'
import type { KnownDwelling } from './facts.ts'
import type { MessageInput } from './fields.ts'

type Place = Pick<MessageInput, 'dwellingId' | 'address' | 'dwellingNumber'>

/** What a message calls its flat: an id, or an address and a number however they are written. */
export const keyOf = ({ dwellingId, address, dwellingNumber }: Place): string =>
  dwellingId ?? addressKey(address ?? '', dwellingNumber)

const addressKey = (address: string, number: string | null): string => `${textKey(address)}\n${textKey(number ?? '')}`

// the key of both is the database's, so that its index serves it
const sameAddress = (addresses: readonly string[]) =>
  sql<boolean>`app.same_text(d.address) = any (array(select app.same_text(a) from unnest(${addresses}::text[]) a))`

/** The flats of these messages by {@link keyOf}: a landlord's own, or for the municipality's staff anybody's in the municipality. */
export async function dwellingsFor(
  tx: Tx,
  landlordId: string | null,
  places: readonly Place[],
): Promise<Map<string, KnownDwelling>> {
  const ids = [...new Set(places.flatMap(({ dwellingId }) => dwellingId ?? []))]
  const addresses = [
    ...new Set(places.flatMap(({ dwellingId, address }) => (dwellingId === null && address ? address : []))),
  ]
  if (ids.length === 0 && addresses.length === 0) return new Map()
  const rows = await tx
    .selectFrom('dwelling as d')
    .select(['d.id', 'd.address', 'd.number', 'd.area_name as area', 'd.rooms'])
    .$if(landlordId !== null, (q) => q.where('d.landlord_id', '=', landlordId))
    .where((eb) =>
      eb.or([
        ...(ids.length > 0 ? [eb('d.id', 'in', ids)] : []),
        ...(addresses.length > 0 ? [sameAddress(addresses)] : []),
      ]),
    )
    .execute()
  const known = rows.map((row) => ({ ...row, rooms: Number(row.rooms) }))
  return new Map([
    ...known.map((one) => [addressKey(one.address, one.number), one] as const),
    ...known.map((one) => [one.id, one] as const),
  ])
}

/** Where flats that aren't the user's lie, by their id; those that there is no such flat for are left out. */
export async function municipalitiesOfDwellings(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; code: string | null }>`
    select id, app.municipality_of_dwelling(id) as code from unnest(${ids}::uuid[]) as id`.execute(tx)
  return new Map(rows.flatMap(({ id, code }) => (code === null ? [] : [[id, code]])))
}

type Earlier = { id: string; signalId: string; receipt: string; answerBy: Temporal.PlainDate }

/** Messages of the same sender that say the same, by their fingerprint in hexadecimal. */
export async function earlierByFingerprint(
  tx: Tx,
  sender: string | null,
  messages: readonly { print: string }[],
): Promise<Map<string, Earlier>> {
  if (messages.length === 0) return new Map()
  const rows = await tx
    .selectFrom('tenancy_message as m')
    .innerJoin('signal as s', 's.id', 'm.signal_id')
    .select(['m.id', 'm.signal_id as signalId', 's.receipt', 's.answer_by as answerBy'])
    .select(sql<string>`encode(m.fingerprint, 'hex')`.as('print'))
    .where('m.sender_organisation_id', sender === null ? 'is' : '=', sender)
    .where(sql<boolean>`m.fingerprint = any (${messages.map(({ print }) => Buffer.from(print, 'hex'))}::bytea[])`)
    .execute()
  return new Map(rows.map(({ print, ...earlier }) => [print, earlier]))
}

/** Of what these messages want to correct: what isn't there to correct, and what somebody has corrected. Nothing for those that may be. */
export async function correctable(
  tx: Tx,
  sender: string | null,
  inputs: readonly Pick<MessageInput, 'corrects'>[],
): Promise<Map<string, { kind: 'correctsUnknown' | 'alreadyCorrected' }>> {
  const ids = [...new Set(inputs.flatMap(({ corrects }) => corrects ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('tenancy_message as m')
    .leftJoin('tenancy_message as later', 'later.corrects_id', 'm.id')
    .select(['m.id', 'later.id as later'])
    .where('m.id', 'in', ids)
    .where('m.sender_organisation_id', sender === null ? 'is' : '=', sender)
    .execute()
  const stops = new Map<string, { kind: 'correctsUnknown' | 'alreadyCorrected' }>()
  for (const id of ids) {
    const row = rows.find((one) => one.id === id)
    if (row === undefined) stops.set(id, { kind: 'correctsUnknown' })
    else if (row.later !== null) stops.set(id, { kind: 'alreadyCorrected' })
  }
  return stops
}
