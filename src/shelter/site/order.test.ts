/** Beds and rooms stand in the order that people count in, wherever they are listed. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { freeBeds } from '../claim.ts'
import { buildHouse, day } from '../house.fixture.ts'
import { roomsOf } from '../setup/queries.ts'
import { occupancyOf } from './occupancy.ts'
import { bedsOfNight } from './queries.ts'

const world = inWorld()

test('3 nedre comes before 4 övre, 9 before 10, and å, ä and ö last', { tags: ['server/order'] }, async () => {
  const inOrder = ['3 nedre', '3 övre', '4 nedre', '4 övre', '9', '10', 'A2', 'A10', 'Zeta', 'Å1', 'Ö1']
  const house = await buildHouse({
    organisationId: world.ids.stadsmissionen,
    name: 'Nattro',
    beds: inOrder.length,
    familyBeds: 1,
  })
  const mixed = inOrder.toSorted((a, b) => a.length - b.length || (a < b ? 1 : -1))
  await asSystem('test', async (tx) => {
    for (const [at, id] of house.beds.entries())
      await tx
        .updateTable('bed')
        .set({ name: `${mixed[at]}` })
        .where('id', '=', id)
        .execute()
    await tx.updateTable('room').set({ name: 'Rum 10' }).where('id', '=', house.familyRoomId).execute()
    await tx.updateTable('room').set({ name: 'Rum 9' }).where('id', '=', house.roomId).execute()
  })
  const night = day('2026-11-21')
  const nights = { first: night, last: night }
  const lists = await asUser(world.inger, async (tx) => ({
    board: (await bedsOfNight(tx, [house.siteId], night)).map(({ name }) => name),
    free: (await freeBeds(tx, { siteIds: [house.siteId], kinds: ['bed', 'room'], nights })).map(({ name }) => name),
    settings: (await roomsOf(tx, house.siteId)).flatMap(({ beds }) => beds.map(({ name }) => name)),
  }))
  const occupancy = (await occupancyOf(house.siteId, nights)).beds.map(({ name }) => name)
  const all = [...inOrder, 'F1']
  expect({ ...lists, occupancy }).toEqual({ board: all, free: all, settings: all, occupancy: all })
})
