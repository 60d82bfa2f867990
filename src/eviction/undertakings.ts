/** Reads of undertakings: the one that stands with how it reached the landlord, the letter, and what landlords see. */

import { sql } from 'kysely'
import { type Asking, ask, rowsOf, type Tx, told } from '../platform/database/index.ts'
import type { Ore } from '../platform/text/index.ts'

export const deliveryWays = ['handedOver', 'courier', 'registeredLetter', 'email', 'hemvist'] as const
export type DeliveryWay = (typeof deliveryWays)[number]

export type Delivery = {
  id: string
  how: DeliveryWay
  reachedOn: Temporal.PlainDate
  proof: string | null
  eventId: string | null
  notedAt: Temporal.Instant
  notedBy: string
}

export type Undertaking = {
  id: string
  matterId: string
  /** `Å-2026-0012` */
  number: string
  decisionId: string
  landlordName: string
  amountOre: Ore
  covers: string
  /** the safe last day as it was counted at the signing; null: the time hadn't begun */
  windowLastDay: Temporal.PlainDate | null
  signedOn: Temporal.PlainDate
  signedAt: Temporal.Instant
  signedBy: string
  withdrawnAt: Temporal.Instant | null
  withdrawnBecause: string | null
  /** null while it hasn't reached the landlord */
  delivery: Delivery | null
}

/** The undertakings of a matter, the latest first; at most one of them stands. */
export const undertakingsOf = (tx: Tx, matterId: string): Promise<Undertaking[]> =>
  ask(tx, askingUndertakings(tx, matterId))

export function askingUndertakings(tx: Tx, matterId: string): Asking<Undertaking[]> {
  return told(
    rowsOf(signed(tx, matterId), {
      window_last_day: 'day',
      signed_on: 'day',
      signed_at: 'moment',
      withdrawn_at: 'moment',
      reached_on: 'day',
      noted_at: 'moment',
    }),
    (rows) => rows.map(undertakingFrom),
  )
}

const signed = (tx: Tx, matterId: string) =>
  tx
    .selectFrom('undertaking as u')
    .innerJoin('app_user as s', 's.id', 'u.signed_by')
    .leftJoin('undertaking_delivery as d', (join) =>
      join.onRef('d.undertaking_id', '=', 'u.id').on('d.undone_at', 'is', null),
    )
    .leftJoin('app_user as n', 'n.id', 'd.noted_by')
    .selectAll('u')
    .select(['s.name as signer', 'd.id as delivery_id', 'd.how', 'd.reached_on', 'd.proof', 'd.event_id', 'd.noted_at'])
    .select('n.name as noter')
    .where('u.matter_id', '=', matterId)
    .orderBy('u.signed_at', 'desc')
    .orderBy('u.id', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof signed>['execute']>>[number]

const undertakingFrom = (row: Row): Undertaking => ({
  id: row.id,
  matterId: row.matter_id,
  number: row.number,
  decisionId: row.decision_id,
  landlordName: row.landlord_name,
  amountOre: Number(row.amount_ore),
  covers: row.covers,
  windowLastDay: row.window_last_day,
  signedOn: row.signed_on,
  signedAt: row.signed_at,
  signedBy: row.signer,
  withdrawnAt: row.withdrawn_at,
  withdrawnBecause: row.withdrawn_because,
  delivery:
    row.delivery_id === null || row.how === null || row.reached_on === null || row.noted_at === null
      ? null
      : {
          id: row.delivery_id,
          how: row.how,
          reachedOn: row.reached_on,
          proof: row.proof,
          eventId: row.event_id,
          notedAt: row.noted_at,
          notedBy: row.noter ?? '',
        },
})

/** The one that stands, of those of a matter. */
export const currentOf = (all: readonly Undertaking[]): Undertaking | null =>
  all.find(({ withdrawnAt }) => withdrawnAt === null) ?? null

/** What the signed letter says. */
export type LetterFacts = {
  id: string
  number: string
  landlordName: string
  landlordAddress: string | null
  landlordReference: string | null
  amountOre: Ore
  covers: string
  tenantName: string
  address: string
  dwellingNumber: string | null
  signedOn: Temporal.PlainDate
  signer: { name: string; title: string | null }
  delegation: string | null
  withdrawn: boolean
}

/** The letter for whoever may read it: those of the matter and, while it stands, the landlord that it is to. */
export async function letterFacts(tx: Tx, undertakingId: string): Promise<LetterFacts | null> {
  const { rows } = await sql<{
    id: string
    number: string
    landlord_name: string
    landlord_address: string | null
    landlord_reference: string | null
    amount_ore: string
    covers: string
    tenant_name: string
    address: string
    dwelling_number: string | null
    signed_on: Temporal.PlainDate
    signer_name: string
    signer_title: string | null
    delegation_reference: string | null
    withdrawn_at: Temporal.Instant | null
  }>`select * from app.undertaking_letter(${undertakingId}::uuid)`.execute(tx)
  const row = rows[0]
  if (row === undefined) return null
  return {
    id: row.id,
    number: row.number,
    landlordName: row.landlord_name,
    landlordAddress: row.landlord_address,
    landlordReference: row.landlord_reference,
    amountOre: Number(row.amount_ore),
    covers: row.covers,
    tenantName: row.tenant_name,
    address: row.address,
    dwellingNumber: row.dwelling_number,
    signedOn: row.signed_on,
    signer: { name: row.signer_name, title: row.signer_title },
    delegation: row.delegation_reference,
    withdrawn: row.withdrawn_at !== null,
  }
}

/** When a landlord first opened the letter in Hemvist, by the record; null: nobody has. */
export async function openedByLandlord(
  tx: Tx,
  municipality: string,
  undertakingId: string,
): Promise<Temporal.Instant | null> {
  const row = await tx
    .selectFrom('event')
    .select('at')
    .where('municipality_code', '=', municipality)
    .where('subject_id', '=', undertakingId)
    .where('what', '=', 'undertaking.opened')
    .where(sql<boolean>`data ->> 'by' = 'landlord'`)
    .orderBy('seq')
    .executeTakeFirst()
  return row?.at ?? null
}
