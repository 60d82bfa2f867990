/** What a message, a lease or a signal tells of the flat and the landlord: where a new matter begins. */

import type { Expression } from 'kysely'
import { askingMessagesBy, type Message } from '../../message/index.ts'
import { found } from '../../platform/access/index.ts'
import { type Asking, allOf, ask, type Ids, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { askingSignalForCase } from '../../signal/index.ts'
import { askingMatterOf, type OtherMatter } from '../attached/message.ts'

export type Source = { messageId: string } | { leaseId: string } | { signalId: string }

export type Flat = {
  landlordId: string | null
  landlordName: string | null
  dwellingId: string | null
  leaseId: string | null
  address: string | null
  dwellingNumber: string | null
  areaName: string | null
  rooms: number | null
  /** who the landlord says is the tenant */
  tenantName: string | null
}

export const noFlat: Flat = {
  landlordId: null,
  landlordName: null,
  dwellingId: null,
  leaseId: null,
  address: null,
  dwellingNumber: null,
  areaName: null,
  rooms: null,
  tenantName: null,
}

export type FromSource = {
  flat: Partial<Flat>
  message: Message | null
  /** the matter that the message is in already */
  linkedTo: OtherMatter
  /** the signal that must be answered */
  signalId: string | null
  /** nobody waits for an answer */
  answered: boolean
  /** who stands on the contract, as far as the user may read */
  tenantIds: readonly string[]
  /** what the message says of the tenancy; null where nothing does */
  tenure: 'rented' | 'tenantOwned' | null
  cause: 'arrears' | 'disturbance' | null
}

const nothing: FromSource = {
  flat: {},
  message: null,
  linkedTo: null,
  signalId: null,
  answered: true,
  tenantIds: [],
  tenure: null,
  cause: null,
}

/** NotFound when the user may not read it. A signal that came with a message is that message. */
export async function sourceOf(tx: Tx, source: Source | null): Promise<FromSource> {
  if (source === null) return nothing
  return 'leaseId' in source ? fromLease(tx, source.leaseId) : fromWords(tx, source)
}

/** What a message or a signal tells, and what hangs on it: found from its id in one go. */
async function fromWords(tx: Tx, source: Exclude<Source, { leaseId: string }>): Promise<FromSource> {
  const all = tx.selectFrom('tenancy_message as m')
  const sent =
    'messageId' in source ? all.where('m.id', '=', source.messageId) : all.where('m.signal_id', '=', source.signalId)
  const messageId = sent.select('m.id').$asScalar()
  const signalId = 'signalId' in source ? [source.signalId] : sent.select('m.signal_id').$asScalar()
  const lease = runningLease(tx, sent.select('m.dwelling_id').$asScalar())
  const { messages, leases, tenantIds, linkedTo, signal } = await ask(
    tx,
    allOf({
      messages: askingMessagesBy(tx, messageId),
      leases: rowsOf(lease),
      tenantIds: tenantsOf(tx, lease.$asScalar()),
      linkedTo: askingMatterOf(tx, messageId),
      signal: askingSignalForCase(tx, signalId),
    }),
  )
  const [message] = messages
  const { id, answer, place, personName } = found(signal)
  const asked = { ...nothing, signalId: id, answered: answer !== null }
  if (message === undefined && 'signalId' in source)
    return { ...asked, flat: { address: place, tenantName: personName } }
  return { ...asked, ...fromMessage(found(message), leases[0]?.id ?? null), linkedTo, tenantIds }
}

const fromMessage = (message: Message, leaseId: string | null) => ({
  message,
  flat: {
    landlordId: message.sender?.id ?? null,
    landlordName: message.landlordName,
    dwellingId: message.dwellingId,
    leaseId,
    address: message.address,
    dwellingNumber: message.dwellingNumber,
    areaName: message.area,
    rooms: message.rooms,
    tenantName: message.tenantName,
  },
  tenure: message.tenure,
  cause:
    message.kind === 'disturbance' || message.kind === 'terminationCopy'
      ? ('disturbance' as const)
      : ('arrears' as const),
})

async function fromLease(tx: Tx, leaseId: string): Promise<FromSource> {
  const query = tx
    .selectFrom('lease as l')
    .innerJoin('dwelling as d', 'd.id', 'l.dwelling_id')
    .innerJoin('organisation as o', 'o.id', 'l.landlord_id')
    .select(['l.dwelling_id', 'l.landlord_id', 'o.name', 'd.address', 'd.number', 'd.rooms'])
    .where('l.id', '=', leaseId)
  const { rows, tenantIds } = await ask(tx, allOf({ rows: rowsOf(query), tenantIds: tenantsOf(tx, [leaseId]) }))
  const row = found(rows[0])
  const flat: Partial<Flat> = {
    landlordId: row.landlord_id,
    landlordName: row.name,
    dwellingId: row.dwelling_id,
    leaseId,
    address: row.address,
    dwellingNumber: row.number,
    rooms: row.rooms === null ? null : Number(row.rooms),
  }
  return { ...nothing, flat, tenantIds, tenure: 'rented' }
}

/** The lease that runs in a dwelling, when the user may read it. */
const runningLease = (tx: Tx, dwellingId: Expression<string | null>) =>
  tx
    .selectFrom('lease')
    .select('lease.id')
    .where('lease.dwelling_id', 'in', dwellingId)
    .where('lease.ends_on', 'is', null)
    .orderBy('lease.begins_on', 'desc')
    .limit(1)

function tenantsOf(tx: Tx, leaseId: Ids): Asking<string[]> {
  const query = tx
    .selectFrom('lease_tenant_now as t')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .select('p.id')
    .where('t.lease_id', 'in', leaseId)
    .orderBy('p.id')
  return told(rowsOf(query), (rows) => rows.map(({ id }) => id))
}
