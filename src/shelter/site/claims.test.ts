/** Who has which bed over several nights: those who stayed on have theirs for the nights that nobody wrote down, beside those that stand written. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { arrive } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, day } from '../house.fixture.ts'
import { keepOverstayers } from '../overstay.ts'
import { nightsAt } from './nights.ts'

const world = inWorld()

test('a guest who stayed on has the bed every night since, of which one was written down and the last was not', async () => {
  const house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 2 })
  const person = await world.person({ by: world.siv, givenName: 'Kim', familyName: 'Lind' })
  const id = await booked(world.siv, asking(house, person))
  world.clock('2026-11-21T20:00:00Z')
  await arrive(world.nils, id)
  world.clock('2026-11-22T20:00:00Z')
  await keepOverstayers()
  world.clock('2026-11-23T20:00:00Z')

  const seen = (first: string, last: string) =>
    asUser(world.nils, (tx) => ask(tx, nightsAt([house.siteId], day(first), day(last))))
  const taken = async (first: string, last: string) => {
    const { bedsOn } = await seen(first, last)
    const nights = ['20', '21', '22', '23', '24'].map((date) => `2026-11-${date}`)
    return nights.filter((night) => bedsOn(day(night)).some(({ claim }) => claim?.bookingId === id && claim.arrived))
  }
  expect(await taken('2026-11-20', '2026-11-24')).toEqual(['2026-11-21', '2026-11-22', '2026-11-23'])
  expect(await taken('2026-11-22', '2026-11-24')).toEqual(['2026-11-22', '2026-11-23'])
  expect(await taken('2026-11-23', '2026-11-23')).toEqual(['2026-11-23'])
  expect(await taken('2026-11-24', '2026-11-24')).toEqual([])
})
