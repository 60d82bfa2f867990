/** A bed isn't offered until it is cleaned: for the house's own time, or until somebody says that it is ready. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asUser } from '../../platform/database/index.ts'
import { book } from '../booking/book.ts'
import { arrive, depart, saidBy, undoDeparture } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, day, freeAt, type House } from '../house.fixture.ts'
import { shelterRoutes } from '../index.ts'
import { bedsOfNight } from '../site/queries.ts'
import { ready } from './forms.tsx'
import { turnaroundsOf } from './queries.ts'

const world = inWorld()
const visit = world.visit(shelterRoutes)
let house: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 1 })
  const set = await visit(world.inger).post(`/sites/${house.siteId}/turnaround`, { minutes: '120' })
  expect(set.status).toBe(303)
})

/** Somebody sleeps there and leaves at seven in the morning. */
async function hasLeft(): Promise<string> {
  const id = await booked(world.nils, asking(house, await world.person({ by: world.nils, givenName: 'Alva' })))
  world.clock('2026-11-21T19:00:00Z')
  await arrive(world.nils, id)
  world.clock('2026-11-22T08:30:00Z')
  expect((await depart(world.nils, id)).ok).toBe(true)
  return id
}
const free = () => freeAt(world.nils, house, '2026-11-22')
const here = () =>
  asUser(world.nils, async (tx) => turnaroundsOf(await bedsOfNight(tx, [house.siteId], day('2026-11-22'))))

test('after a departure the bed is offered when its time has passed, at that second', async () => {
  await hasLeft()
  expect(await free()).toBe(0)
  const bo = await world.person({ by: world.nils, givenName: 'Bo' })
  expect(await book(world.nils, asking(house, bo, '2026-11-22'))).toMatchObject({ reason: { kind: 'full' } })
  expect((await book(world.nils, asking(house, bo, '2026-11-23'))).ok).toBe(true)
  world.clock('2026-11-22T10:29:59Z')
  expect(await free()).toBe(0)
  world.clock('2026-11-22T10:30:00Z')
  expect(await free()).toBe(1)
})

test('a press says that it is ready, and another that it isn’t after all', async () => {
  await hasLeft()
  const [one] = await here()
  const at = `/sites/${house.siteId}/turnarounds/${one?.id}/ready`
  expect((await visit(world.nils).get(`/sites/${house.siteId}`)).html).toContain(at)
  expect((await visit(world.nils).post(at)).status).toBe(303)
  expect(await free()).toBe(1)
  expect(saidBy(await ready.run(world.nils, { id: house.siteId, turnaround: one?.id ?? '' }))).toBe('already')
  expect((await visit(world.nils).post(`${at}/undo`)).status).toBe(303)
  expect(await free()).toBe(0)
})

test('a departure that is taken back finds its own bed', async () => {
  const id = await hasLeft()
  expect((await undoDeparture(world.inger, id)).ok).toBe(true)
  expect(await here()).toEqual([])
  // in the name of whoever took it back
  const ended = await asUser(world.nils, (tx) => tx.selectFrom('bed_turnaround').select('ended_by').execute())
  expect(ended).toEqual([{ ended_by: world.inger.userId }])
})

test('who may not: set the time or say ready without working there', async () => {
  await hasLeft()
  const [one] = await here()
  for (const who of ['siv', 'nils', 'noor', 'hanna', 'ture', 'rut'] as const) {
    expect((await visit(world[who]).get(`/sites/${house.siteId}/turnaround`)).status).toBe(404)
    if (who === 'nils') continue
    expect((await visit(world[who]).post(`/sites/${house.siteId}/turnarounds/${one?.id}/ready`)).status).toBe(404)
  }
})
