/** What can't be done with a booking is told in words, and what looks as if it couldn't goes. */

import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { arrive, confirmBooking, depart, endBooking, saidBy } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, day, freeAt, type House } from '../house.fixture.ts'
import { shelterRoutes } from '../index.ts'
import { occupancyOf } from '../site/occupancy.ts'
import { book } from './book.ts'

const world = inWorld()
const visit = world.visit(shelterRoutes)
let house: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 1 })
})
const guest = (givenName = 'Kim') => world.person({ by: world.siv, givenName })

describe('nights that have passed', () => {
  test('are refused in words, whatever is pressed on the booking', async () => {
    const holdUntil = Temporal.Instant.from('2026-11-21T12:00:00Z')
    const held = await booked(world.siv, { ...asking(house, await guest()), holdUntil })
    world.clock('2026-11-24T10:00:00Z')
    for (const [press, fields] of [
      ['move', { bed: house.beds[0] ?? '' }],
      ['extension', { last: '2026-11-26' }],
    ] as const) {
      const answer = await visit(world.siv).post(`/bookings/${held}/${press}`, fields)
      expect([press, answer.status, answer.text.includes('Kom aldrig')]).toEqual([press, 409, true])
    }
    expect(saidBy(await confirmBooking(world.siv, held))).toContain('Kom aldrig')
    expect((await visit(world.siv).post(`/bookings/${held}/end`, { because: 'cancelled' })).status).toBe(303)
    const again = await visit(world.siv).post(`/bookings/${held}/end/undo`)
    expect(again.status).toBe(303)
  })
  test('can’t be booked, held or extended into', async () => {
    const person = await guest()
    for (const holdUntil of [null, Temporal.Instant.from('2026-11-21T12:00:00Z')])
      expect(await book(world.siv, { ...asking(house, person, '2026-11-10'), holdUntil })).toMatchObject({
        reason: { kind: 'past' },
      })
    const id = await booked(world.siv, asking(house, person))
    const early = await visit(world.siv).post(`/bookings/${id}/extension`, { last: '2026-11-01' })
    expect([early.status, early.html.includes('href="#f-last"')]).toEqual([422, true])
  })
})

test('back to back: one until the tenth, another from the tenth, in one bed', async () => {
  await booked(world.siv, asking(house, await guest('Alva'), '2026-12-08', '2026-12-09'))
  await booked(world.siv, asking(house, await guest('Bo'), '2026-12-10', '2026-12-11'))
  expect(await freeAt(world.siv, house, '2026-12-09')).toBe(0)
  expect(await freeAt(world.siv, house, '2026-12-10')).toBe(0)
  expect(await freeAt(world.siv, house, '2026-12-12')).toBe(1)
})

test('of two reservations that wait for one bed the first to be confirmed has it; the second is told why, and free is never below zero', {
  tags: ['server/locks'],
}, async () => {
  const other = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Andra', beds: 1 })
  const first = await booked(world.siv, {
    ...asking(house, await guest('Alva')),
    holdUntil: Temporal.Instant.from('2026-11-21T10:00:00Z'),
  })
  world.clock('2026-11-21T10:00:01Z')
  const second = await booked(world.siv, {
    ...asking(house, await guest('Bo')),
    holdUntil: Temporal.Instant.from('2026-11-21T11:00:00Z'),
  })
  world.clock('2026-11-21T11:00:01Z')
  const answers = await Promise.all([confirmBooking(world.siv, first), confirmBooking(world.siv, second)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.map(saidBy).join('')).toContain('Närmast: Andra, 1 ledig plats samma nätter.')
  expect([await freeAt(world.siv, house), await freeAt(world.siv, other)]).toEqual([0, 1])
})

test('a night over the change of the clock is one night: held to the hour that comes twice, slept once', async () => {
  world.clock('2026-10-24T16:30:00Z')
  const person = await guest()
  const at = { person, site: house.siteId, kind: 'bed', first: '2026-10-24', nights: '1' }
  const answer = await visit(world.siv).post('/bookings', { ...at, hold: '02:30' })
  const id = answer.location?.split('/').at(-1) ?? ''
  world.clock('2026-10-25T00:29:00Z')
  expect(await freeAt(world.siv, house, '2026-10-24')).toBe(0)
  expect((await arrive(world.nils, id)).ok).toBe(true)
  world.clock('2026-10-25T06:00:00Z')
  expect((await depart(world.nils, id)).ok).toBe(true)
  const nights = { first: day('2026-10-24'), last: day('2026-10-24') }
  expect((await occupancyOf(house.siteId, nights)).site).toEqual({ used: 1, inService: 1 })
})

test('a house that says no to a guest says why, and the reason is read on the booking', async () => {
  const id = await booked(world.nils, asking(house, await world.person({ by: world.nils, givenName: 'Kim' })))
  expect(saidBy(await endBooking(world.nils, id, 'declinedBySite', null))).not.toBe('')
  expect((await endBooking(world.nils, id, 'declinedBySite', 'Avstängd till fredag')).ok).toBe(true)
  expect((await visit(world.nils).get(`/bookings/${id}`)).text).toContain('boendet sa nej')
  expect(await freeAt(world.nils, house)).toBe(1)
  const bare = asSystem('test', (tx) =>
    tx.updateTable('booking_end').set({ words: null }).where('booking_id', '=', id).execute(),
  )
  await expect(bare).rejects.toThrow(/declined_says_why/)
})
