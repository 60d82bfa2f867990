/** A guest who leaves before those whom they live with: whoever stands at the door says who looks after them, and that stands with the departure. */

import { beforeEach, expect, test } from 'vitest'
import { family } from '../../../test/support/living.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { arrive, undoDeparture } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, type House } from '../house.fixture.ts'
import { bookingRoutes } from './routes.tsx'

const world = inWorld()
const visit = world.visit(bookingRoutes([]))
const openWhy = 'Mormor är i huset med barnet'
const seenIn = (html: string) => /name="openSeen" value="([^"]*)"/.exec(html)?.[1] ?? ''
let house: House
let mother: string
let child: string
let bookings: { mother: string; child: string }

/** A mother and her child, each with a bed for two nights, in the house since the first evening. */
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 3 })
  mother = await world.person({ by: world.siv, givenName: 'Kim', familyName: 'Lind' })
  child = await world.person({ by: world.siv, givenName: 'Lo', familyName: 'Lind' })
  await family([mother], [{ id: child, living: 'permanent' }], '2026-01-01')
  bookings = {
    mother: await booked(world.siv, asking(house, mother, '2026-11-21', '2026-11-23')),
    child: await booked(world.siv, asking(house, child, '2026-11-21', '2026-11-23')),
  }
  world.clock('2026-11-21T19:00:00Z')
  await arrive(world.nils, bookings.mother)
})

const leave = (fields = {}) => visit(world.nils).post(`/bookings/${bookings.mother}/departure`, fields)
const stay = () =>
  asSystem('test', (tx) =>
    tx.selectFrom('stay').selectAll().where('booking_id', '=', bookings.mother).executeTakeFirstOrThrow(),
  )

test('asks why while the child is in the house, keeps where the guest went, and shows the reason on the booking', async () => {
  await arrive(world.nils, bookings.child)
  world.clock('2026-11-22T08:00:00Z')
  const asked = await leave({ to: 'withFriends' })
  expect([asked.status, asked.html.includes('href="#f-openWhy"')]).toEqual([422, true])
  expect(asked.text).toContain('Lo Lind, i samma hushåll, är kvar i huset')
  const logged = await asSystem('test', (tx) =>
    tx
      .selectFrom('read_log')
      .select('page')
      .where('user_id', '=', world.nils.userId)
      .where('person_id', '=', child)
      .execute(),
  )
  expect(logged).toEqual([{ page: 'booking' }])
  expect(asked.html).toMatch(/value="withFriends"[^>]*selected|selected[^>]*value="withFriends"/)
  expect((await stay()).departed_at).toBeNull()
  expect((await leave({ openSeen: seenIn(asked.html), openWhy })).status).toBe(303)
  expect((await stay()).departed_open_because).toBe(openWhy)
  expect((await visit(world.siv).get(`/bookings/${bookings.mother}`)).text).toContain(openWhy)
  expect((await undoDeparture(world.nils, bookings.mother)).ok).toBe(true)
  expect(await stay()).toMatchObject({ departed_at: null, departed_open_because: null })
})

test('asks of a child who is expected tonight, and of a mother who leaves before she has slept there', async () => {
  const asked = await leave()
  expect([asked.status, asked.text.includes('Lo Lind, i samma hushåll, väntas i natt')]).toEqual([422, true])
  expect((await leave({ openSeen: seenIn(asked.html), openWhy })).status).toBe(303)
  const end = await asSystem('test', (tx) => tx.selectFrom('booking_end').selectAll().executeTakeFirstOrThrow())
  expect([end.because, end.words]).toEqual(['cancelled', openWhy])
})

test('asks nothing when nobody of theirs is there, or when the one who is there isn’t of the household any longer', async () => {
  await asSystem('test', (tx) =>
    tx
      .updateTable('household_member')
      .set({ until_on: Temporal.PlainDate.from('2026-11-01') })
      .where('person_id', '=', child)
      .execute(),
  )
  await arrive(world.nils, bookings.child)
  world.clock('2026-11-22T08:00:00Z')
  expect((await leave()).status).toBe(303)
})

test('the database asks the same of whoever writes past the page', async () => {
  await arrive(world.nils, bookings.child)
  const { id } = await stay()
  const leaves = (why: string | null) =>
    asUser(world.nils, (tx) =>
      tx
        .updateTable('stay')
        .set({ departed_at: now(), departed_by: world.nils.userId, until_on: null, departed_open_because: why })
        .where('id', '=', id)
        .execute(),
    )
  const cut = () =>
    asUser(world.nils, async (tx) => {
      await tx
        .updateTable('stay')
        .set({ undone_at: now(), undone_by: world.nils.userId })
        .where('id', '=', id)
        .execute()
      await tx
        .insertInto('booking_end')
        .values({
          id: newId(),
          municipality_code: '0880',
          booking_id: bookings.mother,
          because: 'cancelled',
          ended_at: now(),
          ended_by: world.nils.userId,
        })
        .execute()
    })
  const refused = { constraint: 'departure_open' }
  await expect(cut()).rejects.toMatchObject(refused)
  world.clock('2026-11-22T08:00:00Z')
  await expect(leaves(null)).rejects.toMatchObject(refused)
})

test('a child who is protected, and whom the house doesn’t read about, isn’t told of by the question', async () => {
  await arrive(world.nils, bookings.child)
  await asSystem('test', (tx) =>
    tx
      .insertInto('protection')
      .values({ id: newId(), municipality_code: '0880', person_id: child, level: 'secrecyMarking', since: now() })
      .execute(),
  )
  world.clock('2026-11-22T08:00:00Z')
  const page = await visit(world.nils).get(`/bookings/${bookings.mother}/departure`)
  expect([page.status, page.text.includes('samma hushåll')]).toEqual([200, false])
  expect((await leave()).status).toBe(303)
})
