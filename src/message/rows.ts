/** A message as it stands in the tables: its own row, and the signal that is answered. */

import type { Session } from '../platform/access/index.ts'
import { newId } from '../platform/id.ts'
import type { NewSignal } from '../signal/index.ts'
import { summaryOf } from './facts.ts'
import type { MessageInput } from './fields.ts'
import type { MessageFacts, MessageVia } from './rules.ts'

type One = {
  facts: MessageFacts
  input: MessageInput
  fingerprint: Uint8Array
  dwellingId: string | null
  signalId: string
}
type As = { sender: string | null; via: MessageVia; importId: string | null; receivedAt: Temporal.Instant }

export const messageRow = (session: Session, one: One, as: As) => ({
  id: newId(),
  municipality_code: session.municipality,
  signal_id: one.signalId,
  kind: one.facts.kind,
  via: as.via,
  sender_organisation_id: as.sender,
  tenure: one.facts.tenure,
  dwelling_id: one.dwellingId,
  landlord_name: one.facts.landlordName,
  landlord_address: one.facts.landlordAddress,
  landlord_phone: one.facts.landlordPhone,
  tenant_name: one.facts.tenantName,
  address: one.facts.address,
  dwelling_number: one.facts.dwellingNumber,
  area_name: one.facts.area,
  rooms: one.facts.rooms,
  amount_ore: one.facts.amountOre,
  interest_ore: one.facts.interestOre,
  way_to_pay: one.facts.wayToPay,
  served_on: one.facts.servedOn,
  given_on: one.facts.givenOn,
  given_how: one.facts.givenHow,
  stated_days: one.facts.statedDays,
  disturbance_on: one.facts.disturbanceOn,
  particularly_serious: one.facts.particularlySerious,
  children: one.facts.children,
  words: one.facts.words,
  own_reference: one.facts.ownReference,
  corrects_id: one.input.corrects,
  import_id: as.importId,
  received_at: as.receivedAt,
  received_by: session.userId,
  fingerprint: one.fingerprint,
})

export const messageColumns = {
  id: 'uuid',
  municipality_code: 'text',
  signal_id: 'uuid',
  kind: 'text',
  via: 'text',
  sender_organisation_id: 'uuid',
  tenure: 'text',
  dwelling_id: 'uuid',
  landlord_name: 'text',
  landlord_address: 'text',
  landlord_phone: 'text',
  tenant_name: 'text',
  address: 'text',
  dwelling_number: 'text',
  area_name: 'text',
  rooms: 'numeric',
  amount_ore: 'bigint',
  interest_ore: 'bigint',
  way_to_pay: 'text',
  served_on: 'date',
  given_on: 'date',
  given_how: 'text',
  stated_days: 'smallint',
  disturbance_on: 'date',
  particularly_serious: 'boolean',
  children: 'boolean',
  words: 'text',
  own_reference: 'text',
  corrects_id: 'uuid',
  import_id: 'uuid',
  received_at: 'timestamptz',
  received_by: 'uuid',
  fingerprint: 'bytea',
} as const

export const dueColumns = {
  message_id: 'uuid',
  municipality_code: 'text',
  due_on: 'date',
  amount_ore: 'bigint',
} as const

/** What comes in to be answered: which flat and what it is about. The tenant's name stays in the message itself. */
export const signalOf = (facts: MessageFacts, sender: string | null): NewSignal => ({
  kind: 'landlordMessage',
  words: summaryOf(facts),
  place: (facts.dwellingNumber === null ? facts.address : `${facts.address}, ${facts.dwellingNumber}`).slice(0, 200),
  livingForm: null,
  personName: null,
  personNumber: null,
  adults: 1,
  children: facts.children === true ? 1 : 0,
  urgent: false,
  senderName: sender === null ? facts.landlordName : null,
  senderContact: facts.landlordPhone,
})
