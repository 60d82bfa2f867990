/** What a message, a lease or a signal tells of the flat and the landlord: where a new matter begins. */

import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { signalForCase } from '../../signal/index.ts'

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
  messageId: string | null
  /** the signal that must be answered */
  signalId: string | null
  /** who stands on the contract, as far as the user may read */
  tenantIds: readonly string[]
  /** what the message says of the tenancy; null where nothing does */
  tenure: 'rented' | 'tenantOwned' | null
  cause: 'arrears' | 'disturbance' | null
}

const nothing: FromSource = { flat: {}, messageId: null, signalId: null, tenantIds: [], tenure: null, cause: null }

/** NotFound when the user may not read it. A signal that came with a message is that message. */
export async function sourceOf(tx: Tx, source: Source | null): Promise<FromSource> {
  if (source === null) return nothing
  if ('messageId' in source) return fromMessage(tx, source.messageId)
  if ('leaseId' in source) return fromLease(tx, source.leaseId)
  const message = await tx
    .selectFrom('tenancy_message')
    .select('id')
    .where('signal_id', '=', source.signalId)
    .executeTakeFirst()
  return message ? fromMessage(tx, message.id) : fromSignal(tx, source.signalId)
}

async function fromSignal(tx: Tx, signalId: string): Promise<FromSource> {
  const signal = await signalForCase(tx, signalId)
  return { ...nothing, signalId, flat: { address: signal.place, tenantName: signal.personName } }
}

async function fromMessage(tx: Tx, messageId: string): Promise<FromSource> {
  const message = found(
    await tx.selectFrom('tenancy_message').selectAll().where('id', '=', messageId).executeTakeFirst(),
  )
  const lease = message.dwelling_id === null ? null : await runningLease(tx, message.dwelling_id)
  const flat: Partial<Flat> = {
    landlordId: message.sender_organisation_id,
    landlordName: message.landlord_name,
    dwellingId: message.dwelling_id,
    leaseId: lease,
    address: message.address,
    dwellingNumber: message.dwelling_number,
    areaName: message.area_name,
    rooms: message.rooms === null ? null : Number(message.rooms),
    tenantName: message.tenant_name,
  }
  return {
    flat,
    messageId,
    signalId: message.signal_id,
    tenantIds: lease === null ? [] : await tenantsOf(tx, lease),
    tenure: message.tenure,
    cause: message.kind === 'disturbance' || message.kind === 'terminationCopy' ? 'disturbance' : 'arrears',
  }
}

async function fromLease(tx: Tx, leaseId: string): Promise<FromSource> {
  const row = found(
    await tx
      .selectFrom('lease as l')
      .innerJoin('dwelling as d', 'd.id', 'l.dwelling_id')
      .innerJoin('organisation as o', 'o.id', 'l.landlord_id')
      .select(['l.dwelling_id', 'l.landlord_id', 'o.name', 'd.address', 'd.number', 'd.rooms'])
      .where('l.id', '=', leaseId)
      .executeTakeFirst(),
  )
  const flat: Partial<Flat> = {
    landlordId: row.landlord_id,
    landlordName: row.name,
    dwellingId: row.dwelling_id,
    leaseId,
    address: row.address,
    dwellingNumber: row.number,
    rooms: row.rooms === null ? null : Number(row.rooms),
  }
  return { ...nothing, flat, tenantIds: await tenantsOf(tx, leaseId), tenure: 'rented' }
}

/** The lease that runs in a dwelling, when the user may read it. */
async function runningLease(tx: Tx, dwellingId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('lease')
    .select('id')
    .where('dwelling_id', '=', dwellingId)
    .where('ends_on', 'is', null)
    .orderBy('begins_on', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}

async function tenantsOf(tx: Tx, leaseId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('lease_tenant_now as t')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .select('p.id')
    .where('t.lease_id', '=', leaseId)
    .orderBy('p.id')
    .execute()
  return rows.map(({ id }) => id)
}
