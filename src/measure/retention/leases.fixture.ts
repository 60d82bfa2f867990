/** Leases as they would stand, begun in the past, for tests of what became of them. */

import type { World } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

type Wanted = {
  begins: string
  ends?: string
  because?: 'handedOver' | 'tenantGaveNotice' | 'landlordGaveNotice' | 'evicted' | 'movedToOtherHome' | 'died' | 'other'
  form?: 'firstHandLease' | 'secondHandLease' | 'protectedHousing' | 'lodger' | 'lodging'
  /** the lease that it follows, in its flat */
  after?: { id: string; flat: string }
  people?: string[]
}

export function livesOf(world: World) {
  async function lease({ begins, ends, because, form = 'firstHandLease', after, people }: Wanted) {
    const [id, flat] = [newId(), after?.flat ?? newId()]
    const [by, here] = [world.siv.userId, '0880']
    const tenants = people ?? [await world.person({ by: world.siv })]
    await asSystem('test: leases', async (tx) => {
      if (!after)
        await tx
          .insertInto('dwelling')
          .values({
            id: flat,
            municipality_code: here,
            landlord_id: world.ids.landlord,
            address: `Provgatan ${flat}`,
            rooms: 2,
            rent_kr: 6500,
            added_at: now(),
            added_by: by,
          })
          .execute()
      await tx
        .insertInto('lease')
        .values({
          id,
          municipality_code: here,
          dwelling_id: flat,
          landlord_id: world.ids.landlord,
          form,
          begins_on: day(begins),
          ends_on: ends ? day(ends) : null,
          ends_because: ends ? (because ?? 'other') : null,
          predecessor_id: after?.id ?? null,
          rent_kr: 6500,
          begun_at: now(),
          begun_by: by,
        })
        .execute()
      for (const person_id of tenants)
        await tx.insertInto('lease_tenant').values({ lease_id: id, municipality_code: here, person_id }).execute()
    })
    return { id, flat }
  }

  const told = (person_id: string, living_form_code: string, from: string) =>
    asSystem('test: told', (tx) =>
      tx
        .insertInto('told_situation')
        .values({
          id: newId(),
          municipality_code: '0880',
          person_id,
          living_form_code,
          from_on: day(from),
          told_at: now(),
          told_to: world.siv.userId,
        })
        .execute(),
    )
  return { lease, told }
}
