/** A guest becomes protected between the booking and the morning: the house marks the bed, sees whom to call, and learns nothing of who sleeps there. */

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { personRoutes } from '../../person/index.ts'
import { NotFound, type Session } from '../../platform/access/index.ts'
import { ask, asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { bookingToRead } from '../bookings.ts'
import { arrive, depart } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, freeAt, type House } from '../house.fixture.ts'
import { dayItems, shelterRoutes } from '../index.ts'
import { markUnseen } from './actions.ts'

const world = inWorld()
const visit = world.visit(shelterRoutes, personRoutes)
let house: House
let guest: string
let id: string

beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 2 })
  guest = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Öberg' })
  id = await booked(world.siv, asking(house, guest, '2026-11-21', '2026-11-22'))
  world.clock('2026-11-21T20:00:00Z')
})

const protect = async () => {
  const facts = { level: 'secrecyMarking', staff: world.siv.userId }
  expect((await visit(world.agneta).post(`/people/${guest}/protection`, facts)).status).toBe(303)
}
const board = (by: Session = world.nils) => visit(by).get(`/sites/${house.siteId}`)
const press = (deed: string, by: Session = world.nils, booking = id) =>
  visit(by).post(`/sites/${house.siteId}/unseen/${booking}/${deed}`)
const stay = async () => (await asUser(world.siv, (tx) => bookingToRead(tx, id)))?.stay
const today = (by: Session) => asUser(by, (tx) => ask(tx, dayItems(tx, by, 'sv')))
const lastEvent = (by: Session) =>
  asUser(by, (tx) =>
    tx
      .selectFrom('event')
      .select(['what', 'actor_id', 'person_id', 'data'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )

test('who was in the house when they became protected is checked out by the night’s staff: the bed is free, and the case worker sees it', async () => {
  await arrive(world.nils, id)
  await protect()
  const page = await board()
  expect(page.text).toContain('Gäster som du inte får läsa om')
  expect(page.text).toContain('Sovsal, säng 1')
  expect(page.text).toContain('Siv Lindgren')
  expect(page.text).not.toMatch(/Nadja|Öberg/)
  expect(page.html).not.toContain(guest)
  expect((await today(world.nils)).map(({ title }) => title)).toEqual([])
  world.clock('2026-11-23T10:00:00Z')
  expect((await today(world.nils)).map(({ title, href }) => [title, href])).toEqual([
    ['En gäst som du inte får läsa om skulle ha gått', `/sites/${house.siteId}#unseen`],
  ])
  expect((await press('left')).status).toBe(303)
  const left = await stay()
  expect([left?.until?.toString(), left?.departedAt?.toString()]).toEqual(['2026-11-22', '2026-11-23T10:00:00Z'])
  expect(await freeAt(world.nils, house, '2026-11-23')).toBe(2)
  // in their own name, and read by those who read about the guest
  expect(await lastEvent(world.siv)).toMatchObject({
    what: 'stay.departed',
    actor_id: world.nils.userId,
    person_id: guest,
    data: { booking: id, unseen: true },
  })
  expect((await lastEvent(world.nils))?.person_id).not.toBe(guest)
})

test('who was booked before they became protected is expected, comes, and is counted as any other', async () => {
  await protect()
  expect((await board()).text).toContain('Gäster som du inte får läsa om')
  expect((await today(world.nils)).map(({ title }) => title)).toEqual(['En gäst som du inte får läsa om väntas'])
  expect([await freeAt(world.nils, house), await freeAt(world.siv, house)]).toEqual([1, 1])
  expect((await press('arrived')).status).toBe(303)
  expect((await stay())?.from.toString()).toBe('2026-11-21')
  const again = await press('arrived')
  expect([again.status, again.text.includes('Någon hann före')]).toEqual([409, true])
  expect([await freeAt(world.nils, house), await freeAt(world.siv, house)]).toEqual([1, 1])
})

test('a mark is taken back by whoever made it: not come after all, and still there', async () => {
  await protect()
  await press('arrived')
  expect((await press('notArrived')).status).toBe(303)
  expect(await stay()).toBeNull()
  await press('arrived')
  world.clock('2026-11-22T08:00:00Z')
  await press('left')
  expect(await freeAt(world.nils, house, '2026-11-22')).toBe(2)
  expect((await press('notLeft')).status).toBe(303)
  expect([(await stay())?.departedAt, await freeAt(world.nils, house, '2026-11-22')]).toEqual([null, 1])
})

test('who leaves before the first midnight slept no night', async () => {
  await protect()
  await press('arrived')
  expect((await press('left')).status).toBe(303)
  expect([await stay(), await freeAt(world.nils, house)]).toEqual([null, 2])
})

test('two who press at once mark it once, and protection that comes between the page and the press leads to the other way', {
  tags: ['server/locks'],
}, async () => {
  expect((await board()).html).toContain(`/bookings/${id}/arrival`)
  await protect()
  await expect(arrive(world.nils, id)).rejects.toThrow(NotFound)
  for (const late of [
    await visit(world.nils).post(`/bookings/${id}/arrival`),
    await visit(world.nils).get(`/bookings/${id}`),
  ])
    expect([late.status, late.location]).toEqual([303, `/sites/${house.siteId}#unseen`])
  // whoever doesn't work there is told what everybody else is told
  expect((await visit(world.petra).get(`/bookings/${id}`)).status).toBe(404)
  const both = await Promise.all([press('arrived'), press('arrived')])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
})

describe('who may not', () => {
  test('mark such a bed: another house’s staff, the municipality, a landlord, another municipality', async () => {
    await protect()
    for (const who of [world.petra, world.siv, world.bo, world.hanna, world.ture, world.rut]) {
      expect((await press('arrived', who)).status, who.name).toBe(404)
      const seen = asUser(who, (tx) =>
        sql`select * from app.unseen_guests(array[${house.siteId}::uuid], '2026-11-21')`.execute(tx),
      )
      expect((await seen).rows, who.name).toEqual([])
      const marked = asUser(who, (tx) =>
        sql<{
          answer: string | null
        }>`select app.mark_unseen_guest(${id}::uuid, 'arrived', ${newId()}::uuid) as answer`.execute(tx),
      )
      expect((await marked).rows[0]?.answer, who.name).toBeNull()
    }
    expect(await stay()).toBeNull()
  })

  test('a guest whom one reads about is marked as before, never through this door', async () => {
    expect((await press('arrived')).status).toBe(404)
    expect((await board()).text).not.toContain('Gäster som du inte får läsa om')
    expect((await arrive(world.nils, id)).ok).toBe(true)
    expect((await depart(world.nils, id)).ok).toBe(true)
  })

  test('read more than the bed: neither booking, stay, nights nor person are the night’s staff’s to see', async () => {
    await protect()
    await markUnseen(world.nils, id, 'arrived')
    for (const table of ['booking', 'stay', 'bed_night', 'person'] as const)
      expect(await asUser(world.nils, (tx) => tx.selectFrom(table).selectAll().execute()), table).toEqual([])
    const { rows } = await asUser(world.nils, (tx) =>
      sql<object>`select * from app.unseen_guests(array[${house.siteId}::uuid], '2026-11-21')`.execute(tx),
    )
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([
      'arrived_at',
      'bed_id',
      'booking_id',
      'call',
      'departed_at',
      'first_night',
      'last_night',
      'mine',
      'site_id',
    ])
    expect(await asSystem('test', (tx) => tx.selectFrom('stay').select('arrived_by').execute())).toEqual([
      { arrived_by: world.nils.userId },
    ])
  })
})
