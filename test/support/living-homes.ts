/** Small worlds for the tests of figures: leases and nights at a site, set down by the system. */

import { castIds } from '../../src/demo/cast.ts'
import { asSystem } from '../../src/platform/database/index.ts'
import { newId } from '../../src/platform/id.ts'
import { now } from '../../src/platform/time/index.ts'
import { type Day, day } from './living.ts'

/** A lease on a flat of its own. */
export async function rents(
  person: string,
  form: 'firstHandLease' | 'secondHandLease' | 'socialLease',
  from: Day,
  until: Day | null,
  user: string,
): Promise<void> {
  const dwelling = newId()
  const lease = newId()
  await asSystem('test', async (tx) => {
    await tx
      .insertInto('dwelling')
      .values({
        id: dwelling,
        municipality_code: '0880',
        landlord_id: castIds.landlord,
        address: `Provgatan ${dwelling}`,
        rooms: 2,
        rent_kr: 6000,
        added_at: now(),
        added_by: user,
      })
      .execute()
    await tx
      .insertInto('lease')
      .values({
        id: lease,
        municipality_code: '0880',
        dwelling_id: dwelling,
        landlord_id: castIds.landlord,
        form,
        begins_on: Temporal.PlainDate.from(from),
        ends_on: day(until),
        ends_because: until === null ? null : 'other',
        rent_kr: 6000,
        begun_at: now(),
        begun_by: user,
      })
      .execute()
    await tx
      .insertInto('lease_tenant')
      .values({ lease_id: lease, person_id: person, municipality_code: '0880' })
      .execute()
  })
}

/** Nights at a site; `until` null: still there. */
export async function sleeps(
  person: string,
  form: 'acutePlace' | 'protectedHousing',
  from: Day,
  until: Day | null,
  user: string,
): Promise<void> {
  const [site, room, bed, booking] = [newId(), newId(), newId(), newId()]
  const in0880 = { municipality_code: '0880' }
  const first = Temporal.PlainDate.from(from)
  await asSystem('test', async (tx) => {
    await tx
      .insertInto('site')
      .values({
        id: site,
        ...in0880,
        organisation_id: castIds.stadsmissionen,
        name: `Boende ${site}`,
        living_form_code: form,
      })
      .execute()
    await tx
      .insertInto('room')
      .values({ id: room, ...in0880, site_id: site, name: '1' })
      .execute()
    await tx
      .insertInto('bed')
      .values({ id: bed, ...in0880, room_id: room, name: '1', in_service_from: first })
      .execute()
    await tx
      .insertInto('booking')
      .values({
        id: booking,
        ...in0880,
        site_id: site,
        bed_id: bed,
        person_id: person,
        first_night: first,
        last_night: first,
        booked_at: now(),
        booked_by: user,
      })
      .execute()
    await tx
      .insertInto('stay')
      .values({
        id: newId(),
        ...in0880,
        booking_id: booking,
        person_id: person,
        site_id: site,
        living_form_code: form,
        from_on: first,
        until_on: day(until),
        arrived_at: now(),
        arrived_by: user,
        departed_at: until === null ? null : now(),
        departed_by: until === null ? null : user,
      })
      .execute()
  })
}
