import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { ask, asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now, today } from '../../platform/time/index.ts'
import { homesComing } from './home-coming.ts'

const world = inWorld()

async function offered(
  person: string,
  answerIn: number,
): Promise<{ offer: string; accept: () => Promise<void>; lease: (inDays: number) => Promise<void> }> {
  const [dwelling, offer] = [newId(), newId()]
  const own = { municipality_code: '0880' }
  await asSystem('test: an offer', async (tx) => {
    await tx
      .insertInto('dwelling')
      .values({
        ...own,
        id: dwelling,
        landlord_id: world.ids.landlord,
        address: `Tallkottestigen ${dwelling}`,
        rooms: 2,
        rent_kr: 5000,
        added_at: now(),
        added_by: world.hanna.userId,
      })
      .execute()
    await tx
      .insertInto('offer')
      .values({
        ...own,
        id: offer,
        dwelling_id: dwelling,
        person_id: person,
        form: 'firstHandLease',
        begins_on: today().add({ days: 10 }),
        answer_by: today().add({ days: answerIn }),
        rent_kr: 5000,
        offered_at: now(),
        offered_on: today(),
        offered_by: world.siv.userId,
      })
      .execute()
  })
  return {
    offer,
    accept: () =>
      asSystem('test: yes', async (tx) => {
        await tx
          .insertInto('offer_answer')
          .values({
            ...own,
            id: newId(),
            offer_id: offer,
            answer: 'accepted',
            answered_on: today(),
            registered_at: now(),
            registered_by: world.siv.userId,
          })
          .execute()
      }),
    lease: (inDays) =>
      asSystem('test: a lease', async (tx) => {
        const id = newId()
        await tx
          .insertInto('lease')
          .values({
            ...own,
            id,
            dwelling_id: dwelling,
            landlord_id: world.ids.landlord,
            form: 'firstHandLease',
            begins_on: today().add({ days: inDays }),
            rent_kr: 5000,
            offer_id: offer,
            begun_at: now(),
            begun_by: world.siv.userId,
          })
          .execute()
        await tx
          .insertInto('lease_tenant')
          .values({ ...own, lease_id: id, person_id: person })
          .execute()
      }),
  }
}

describe('the home on its way', () => {
  const coming = async (person: string, by = world.siv) =>
    (await asUser(by, (tx) => ask(tx, homesComing(person)))).map(({ kind }) => kind)

  test('is offered, accepted, a lease ahead, and nothing any more when it has begun', async () => {
    const person = await world.person({ by: world.siv, givenName: 'Alva' })
    expect(await coming(person)).toEqual([])
    const { accept, lease } = await offered(person, 5)
    expect(await coming(person)).toEqual(['offered'])
    await accept()
    expect(await coming(person)).toEqual(['accepted'])
    await lease(10)
    expect(await coming(person)).toEqual(['leaseAhead'])
    world.clock('2026-12-02T09:00:00Z')
    expect(await coming(person)).toEqual([])
  })
  test('an offer whose answer day has passed is none, and another municipality sees nothing of any', async () => {
    const person = await world.person({ by: world.siv, givenName: 'Alva' })
    await offered(person, -1)
    expect(await coming(person)).toEqual([])
    await offered(person, 3)
    expect(await coming(person, world.ture)).toEqual([])
  })
})
