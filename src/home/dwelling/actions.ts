/** A dwelling comes into the pool, is taken out of it, and put back. */

import { found, type Session } from '../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecord, record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { isLandlord, requireMay } from '../access.ts'
import { isHeld } from './held.ts'

export type NewDwelling = {
  /** left out by a landlord's agent: their own organisation */
  landlordId: string | null
  address: string
  number: string | null
  areaName: string | null
  rooms: number
  squareMetres: number | null
  rentKr: number
}

/** Adds a dwelling. Refuses an address and number that the municipality has already. */
export async function addDwelling(
  session: Session,
  given: NewDwelling,
): Promise<Outcome<{ id: string }, 'no-landlord' | 'known-address'>> {
  requireMay(session, 'addDwelling')
  const id = newId()
  try {
    return await asUser(session, async (tx) => {
      const landlordId = isLandlord(session) ? session.organisation.id : given.landlordId
      if (landlordId === null) return refused('no-landlord')
      const landlord = await tx
        .selectFrom('organisation')
        .select('id')
        .where('id', '=', landlordId)
        .where('kind', '=', 'landlord')
        .where('retired_at', 'is', null)
        .where('municipality_code', '=', session.municipality)
        .executeTakeFirst()
      if (!landlord) return refused('no-landlord')
      await tx
        .insertInto('dwelling')
        .values({
          id,
          municipality_code: session.municipality,
          landlord_id: landlord.id,
          address: given.address,
          number: given.number,
          area_name: given.areaName,
          rooms: given.rooms,
          square_metres: given.squareMetres,
          rent_kr: given.rentKr,
          added_at: now(),
          added_by: session.userId,
        })
        .execute()
      await record(tx, session, { what: 'dwelling.added', subject: id, data: { landlord: landlord.id } })
      return done({ id })
    })
  } catch (error) {
    if (isConflict(error, 'dwelling_address')) return refused('known-address')
    throw error
  }
}

/** Takes the dwelling out of the pool: no new offers. Refused while an offer holds it; a lease that runs goes on. */
export async function withdrawDwelling(session: Session, id: string): Promise<Outcome<null, 'offered'>> {
  requireMay(session, 'withdrawDwelling')
  return asUser(session, async (tx) => {
    await holdRecord(tx)
    const dwelling = await tx.selectFrom('dwelling').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
    if (await isHeld(tx, found(dwelling).id)) return refused('offered')
    await changeWithdrawal(tx, id, { withdrawn_on: today(), withdrawn_by: session.userId })
    await record(tx, session, { what: 'dwelling.withdrawn', subject: id })
    return done(null)
  })
}

/** Puts it back. */
export async function putDwellingBack(session: Session, id: string): Promise<Outcome<null, never>> {
  requireMay(session, 'withdrawDwelling')
  return asUser(session, async (tx) => {
    await changeWithdrawal(tx, id, { withdrawn_on: null, withdrawn_by: null })
    await record(tx, session, { what: 'dwelling.put-back', subject: id })
    return done(null)
  })
}

type Withdrawal = { withdrawn_on: Temporal.PlainDate | null; withdrawn_by: string | null }

async function changeWithdrawal(tx: Tx, id: string, to: Withdrawal): Promise<void> {
  const dwelling = await tx.selectFrom('dwelling').select('id').where('id', '=', id).executeTakeFirst()
  await tx.updateTable('dwelling').set(to).where('id', '=', found(dwelling).id).execute()
}
