/** A place that was declined, by the guest or by the house, is an unmet need with its reason: counted once, and as long as the end stands. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { endBooking, undoEnd } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, day, type House } from '../house.fixture.ts'
import { shelterRoutes } from '../index.ts'
import { turnedAway } from '../report/turned-away.ts'

const world = inWorld()
const visit = world.visit(shelterRoutes)
let house: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 2, familyBeds: 3 })
})

const tonight = { first: day('2026-11-21'), last: day('2026-11-21') }
const unmet = () => asSystem('test', (tx) => turnedAway(tx, '0880', tonight, []))
const guest = (by = world.siv) => world.person({ by, givenName: 'Kim' })

test('by the guest or by the house: each counts once with its reason, and no longer when the end is taken back', async () => {
  const ids = [
    await booked(world.siv, asking(house, await guest())),
    await booked(world.nils, asking(house, await guest(world.nils))),
  ]
  await endBooking(world.siv, ids[0] ?? '', 'declined')
  await endBooking(world.nils, ids[1] ?? '', 'declinedBySite', 'Avstängd till fredag')
  expect(await unmet()).toMatchObject({ people: 2, times: 2, because: { declinedByGuest: 1, declinedBySite: 1 } })
  const { html } = await visit(world.siv).get('/turned-away?because=declinedByGuest')
  expect(ids.map((id) => html.includes(`href="/bookings/${id}"`))).toEqual([true, false])
  expect((await undoEnd(world.siv, ids[0] ?? '')).ok).toBe(true)
  expect((await unmet()).because).toEqual({ declinedBySite: 1 })
  await endBooking(world.siv, ids[0] ?? '', 'cancelled')
  expect((await unmet()).people).toBe(1)
})

test('what was noted by hand isn’t counted again when the booking ends, nor noted by hand when the booking has ended', async () => {
  const person = await guest()
  const note = () =>
    visit(world.siv).post('/turned-away/new', {
      person,
      night: '2026-11-21',
      people: '1',
      because: 'declinedByGuest',
      words: 'Vill inte',
    })
  const id = await booked(world.siv, asking(house, person))
  expect((await note()).status).toBe(303)
  await endBooking(world.siv, id, 'declined')
  expect((await unmet()).people).toBe(1)
  const again = await note()
  expect([again.status, again.text.includes('redan uppskrivet'), again.text.includes('Vill inte')]).toEqual([
    409,
    true,
    true,
  ])
})

test('a family that declines is so many people, and one time', async () => {
  const [parent, child] = [await guest(), await guest()]
  await booked(world.siv, { ...asking(house, parent), kind: 'room', together: [child] })
  const all = await asSystem('test', (tx) => tx.selectFrom('booking').select('id').execute())
  for (const { id } of all) await endBooking(world.siv, id, 'declined')
  expect(await unmet()).toMatchObject({ people: 2, times: 1 })
})

test('whoever may not read about the guest doesn’t find it in the list', async () => {
  const id = await booked(world.siv, asking(house, await guest()))
  await endBooking(world.siv, id, 'declined')
  expect((await visit(world.siv).get('/turned-away')).html).toContain(id)
  for (const who of [world.sofia, world.ture])
    expect((await visit(who).get('/turned-away')).html, who.name).not.toContain(id)
})
