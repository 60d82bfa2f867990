/** Writing a lease: the one place where a lease comes into being. */

import { endToldSituations } from '../person/index.ts'
import type { Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { stampedRow } from '../platform/record/index.ts'
import type { LeaseForm } from './forms.ts'

/** Never two leases on one flat the same day: held by the database, whoever asks at the same time. */
export const ONE_A_FLAT = 'lease_one_a_flat'

export type NewLease = {
  dwellingId: string
  landlordId: string
  form: LeaseForm
  beginsOn: Temporal.PlainDate
  rentKr: number
  handoverMonths: number | null
  tenants: readonly string[]
  offerId: string | null
  predecessorId: string | null
  complaintsAllowed?: number
  /** why it is right that a tenant has another first-hand lease beside it */
  besideBecause?: string | null
}

type Begun = {
  id: string
  /** for the record */
  told: { about: string; person: string | null; data: Record<string, string | null> }
}

/**
 * Begins the lease for its tenants, and ends what was told of where they lived before. Nothing about support, treatment or sobriety can be written
 * on a lease: there is no place for it. Whoever begins it records it, with what is answered. Throws the conflict `lease_one_a_flat` when the flat has another lease on one of its days.
 */
export async function beginLease(tx: Tx, session: Session, lease: NewLease): Promise<Begun> {
  const row = stampedRow(session, 'begun')
  const { id } = row
  await tx
    .insertInto('lease')
    .values({
      ...row,
      dwelling_id: lease.dwellingId,
      landlord_id: lease.landlordId,
      form: lease.form,
      begins_on: lease.beginsOn,
      rent_kr: lease.rentKr,
      handover_months: lease.handoverMonths,
      predecessor_id: lease.predecessorId,
      ...(lease.complaintsAllowed === undefined ? {} : { complaints_allowed: lease.complaintsAllowed }),
      offer_id: lease.offerId,
    })
    .execute()
  // before the tenants come, who would else have two of their own
  if (lease.besideBecause)
    await tx
      .insertInto('lease_beside')
      .values({
        lease_id: id,
        municipality_code: session.municipality,
        because: lease.besideBecause,
        said_at: row.begun_at,
        said_by: row.begun_by,
      })
      .execute()
  for (const person of lease.tenants) {
    await tx
      .insertInto('lease_tenant')
      .values({ lease_id: id, person_id: person, municipality_code: session.municipality })
      .execute()
    await endToldSituations(tx, session, person, lease.beginsOn)
  }
  const { dwellingId: dwelling, form, beginsOn, predecessorId: predecessor } = lease
  const data = { dwelling, form, on: beginsOn.toString(), predecessor }
  return { id, told: { about: id, person: lease.tenants[0] ?? null, data } }
}
