/** A booking for somebody who was never meant: the house that was let in stops reading at once, also when the night has begun. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { briefOf } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { endBooking, undoEnd } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, freeAt, type House } from '../house.fixture.ts'
import { shelterRoutes } from '../index.ts'

const world = inWorld()
let house: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 1 })
})
const reads = (session: Session, person: string) => asUser(session, async (tx) => (await briefOf(tx, person)) !== null)

async function bookedForTheWrongOne() {
  const person = await world.person({ by: world.siv, givenName: 'Kim', familyName: 'Fel' })
  const id = await booked(world.siv, asking(house, person))
  expect(await reads(world.nils, person)).toBe(true)
  return { person, id }
}

test('nobody at the house reads about them from that moment, the bed is free, and the trace says why', async () => {
  const { person, id } = await bookedForTheWrongOne()
  expect((await endBooking(world.siv, id, 'wrongPerson')).ok).toBe(true)
  expect(await reads(world.nils, person)).toBe(false)
  expect(await freeAt(world.siv, house)).toBe(1)
  const traced = await asSystem('test', (tx) =>
    tx.selectFrom('event').select(['data', 'actor_id']).where('what', '=', 'booking.ended').execute(),
  )
  expect(traced).toEqual([{ data: { because: 'wrongPerson' }, actor_id: world.siv.userId }])
})

test('a booking that was only cancelled tonight is read by the house until the day is over', async () => {
  const { person, id } = await bookedForTheWrongOne()
  await endBooking(world.siv, id, 'cancelled')
  expect(await reads(world.nils, person)).toBe(true)
  world.clock('2026-11-22T09:00:00Z')
  expect(await reads(world.nils, person)).toBe(false)
})

test('taken back, the house reads again', async () => {
  const { person, id } = await bookedForTheWrongOne()
  await endBooking(world.siv, id, 'wrongPerson')
  expect((await undoEnd(world.siv, id)).ok).toBe(true)
  expect(await reads(world.nils, person)).toBe(true)
})

test('the page offers it as a reason, and the form with it ends the booking', async () => {
  const { person, id } = await bookedForTheWrongOne()
  const visit = world.visit(shelterRoutes)
  expect((await visit(world.siv).get(`/bookings/${id}/end`)).text).toContain('Bokad för fel person')
  const ended = await visit(world.siv).post(`/bookings/${id}/end`, { because: 'wrongPerson' })
  expect(ended.status).toBe(303)
  expect(await reads(world.nils, person)).toBe(false)
  expect((await visit(world.nils).get(`/bookings/${id}`)).status).toBe(404)
})
