/** Taking back what was marked at the door, after others have slept: one guest one bed a night, also in the nights that have passed. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { episodesIn, tellSituation } from '../../person/index.ts'
import { ask, asSystem, asUser } from '../../platform/database/index.ts'
import { arrive, depart, moveToBed, saidBy, undoArrival, undoDeparture } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, freeAt, type House } from '../house.fixture.ts'
import { keepOverstayers } from '../overstay.ts'

const world = inWorld()
let house: House
let other: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 2 })
  other = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Kvarnen', beds: 2 })
})

// Stadsmissionen's own guests: the night's assignment doesn't end with the night, so a mistake can be found days later
const guest = (givenName = 'Kim') => world.person({ by: world.nils, givenName, familyName: 'Lind' })
const nightsOf = (bookingId: string) =>
  asSystem('test', async (tx) =>
    (
      await tx.selectFrom('bed_night').select('night').where('booking_id', '=', bookingId).orderBy('night').execute()
    ).map(({ night }) => night.toString()),
  )

/** In house from the 21st, booked to the 25th, left on the morning of the 23rd. */
async function leftEarly(person: string): Promise<string> {
  const id = await booked(world.nils, asking(house, person, '2026-11-21', '2026-11-25'))
  world.clock('2026-11-21T20:00:00Z')
  await arrive(world.nils, id)
  world.clock('2026-11-23T07:00:00Z')
  await depart(world.nils, id)
  return id
}

test('a departure isn’t taken back over nights that the guest slept at another site', async () => {
  const person = await guest()
  const id = await leftEarly(person)
  const there = await booked(world.nils, asking(other, person, '2026-11-23'))
  world.clock('2026-11-23T20:00:00Z')
  await arrive(world.nils, there)
  world.clock('2026-11-24T07:00:00Z')
  await depart(world.nils, there)
  expect(saidBy(await undoDeparture(world.nils, id))).toContain('har redan en plats')
})

test('a departure isn’t taken back over a night that somebody else slept in the bed', async () => {
  const id = await leftEarly(await guest())
  const next = await booked(world.nils, asking(house, await guest('Alex'), '2026-11-23'))
  world.clock('2026-11-23T20:00:00Z')
  await arrive(world.nils, next)
  world.clock('2026-11-24T07:00:00Z')
  await depart(world.nils, next)
  expect(saidBy(await undoDeparture(world.nils, id))).toContain('tagen av någon annan')
})

test('a departure that is taken back some days later has the nights between, too', async () => {
  const id = await leftEarly(await guest())
  world.clock('2026-11-24T20:00:00Z')
  expect((await undoDeparture(world.nils, id)).ok).toBe(true)
  expect(await nightsOf(id)).toEqual(['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'])
})

test('an arrival that is taken back after the guest stayed on leaves no bed taken', async () => {
  const id = await booked(world.nils, asking(house, await guest()))
  world.clock('2026-11-21T20:00:00Z')
  await arrive(world.nils, id)
  world.clock('2026-11-22T20:00:00Z')
  await keepOverstayers()
  expect(await freeAt(world.nils, house, '2026-11-22')).toBe(1)
  expect((await undoArrival(world.nils, id)).ok).toBe(true)
  expect(await freeAt(world.nils, house, '2026-11-22')).toBe(2)
})

test('a guest isn’t moved to a bed that the one before hasn’t left', async () => {
  const staying = await booked(world.nils, asking(house, await guest(), '2026-11-21', '2026-11-21'))
  const moving = await booked(world.nils, asking(house, await guest('Alex'), '2026-11-21', '2026-11-24'))
  world.clock('2026-11-21T20:00:00Z')
  await arrive(world.nils, staying)
  await arrive(world.nils, moving)
  world.clock('2026-11-22T11:00:00Z')
  expect(saidBy(await moveToBed(world.nils, moving, house.beds[0] ?? ''))).toContain('Den förra gästen står kvar')
})

test('an arrival that is taken back lets what was told go on', async () => {
  const person = await guest()
  const lives = async () =>
    (await asUser(world.nils, (tx) => ask(tx, episodesIn(tx, person, 'sv')))).map(
      ({ form, from, to }) => `${form} ${from} ${to}`,
    )
  const from = Temporal.PlainDate.from('2026-11-10')
  await asUser(world.nils, (tx) => tellSituation(tx, world.nils, { personId: person, form: 'outdoors', from }))
  const before = await lives()
  const id = await booked(world.nils, asking(house, person))
  world.clock('2026-11-21T20:00:00Z')
  await arrive(world.nils, id)
  expect(await lives()).not.toEqual(before)
  await undoArrival(world.nils, id)
  expect(await lives()).toEqual(before)
})
