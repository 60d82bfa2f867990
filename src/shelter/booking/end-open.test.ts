/** A booking that is called off takes a written reason when the guest has no other place tonight. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { endBooking } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, day, type House } from '../house.fixture.ts'
import { bookingRoutes } from './routes.tsx'

const world = inWorld()
let house: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 2, familyBeds: 3 })
})

const guest = () => world.person({ by: world.siv, givenName: 'Kim', familyName: 'Lind' })
const keptWords = async () =>
  (await asSystem('test', (tx) => tx.selectFrom('booking_end').select('words').execute())).map(({ words }) => words)

test('the page says that nothing else is booked tonight, asks why at the field, and keeps what was chosen', async () => {
  const id = await booked(world.siv, asking(house, await guest()))
  const visit = world.visit(bookingRoutes([]))
  const page = `/bookings/${id}/end`
  expect((await visit(world.siv).get(page)).text).toContain('Kim Lind har ingen annan plats i natt')
  for (const because of ['cancelled', 'declined']) {
    const refused = await visit(world.siv).post(page, { because })
    expect([refused.status, refused.text.includes('Skriv varför platsen inte behövs')]).toEqual([422, true])
    expect(refused.html).toMatch(new RegExp(`value="${because}"[^>]*checked|checked[^>]*value="${because}"`))
  }
  expect(await keptWords()).toEqual([])
  expect((await visit(world.siv).post(page, { because: 'declined', words: 'Sover hos sin syster' })).status).toBe(303)
  expect(await keptWords()).toEqual(['Sover hos sin syster'])
})

test.each([
  ['somebody else was meant', 'wrongPerson' as const, {}],
  ['the night is another one', 'cancelled' as const, { first: day('2026-11-24'), last: day('2026-11-24') }],
])('nothing is asked when %s', async (_, because, over) => {
  const id = await booked(world.siv, { ...asking(house, await guest()), ...over })
  expect((await endBooking(world.siv, id, because, null)).ok).toBe(true)
})

test('the database asks the same of whoever writes past the page, and not of who has another place tonight', async () => {
  const person = await guest()
  const id = await booked(world.siv, asking(house, person))
  const past = (booking: string, words: string | null) =>
    asUser(world.siv, (tx) =>
      tx
        .insertInto('booking_end')
        .values({
          id: newId(),
          municipality_code: '0880',
          booking_id: booking,
          because: 'cancelled',
          words,
          ended_at: now(),
          ended_by: world.siv.userId,
        })
        .execute(),
    )
  await expect(past(id, null)).rejects.toMatchObject({ constraint: 'booking_end_open' })
  await past(id, 'Sover hos sin syster')
})
