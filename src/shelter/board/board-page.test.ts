/** The night board as a page: what stands where, how fresh it is, what a script and none at all make of it. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { arrive } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, type House } from '../house.fixture.ts'
import { shelterRoutes } from '../index.ts'
import { setAsideAndCleaned } from '../same.fixture.ts'

const world = inWorld()
const visit = world.visit(shelterRoutes)
let house: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 3, familyBeds: 2 })
  world.clock('2026-11-21T20:14:05Z')
})

const guest = (givenName: string) => world.person({ by: world.siv, givenName, familyName: 'Lind' })
const board = (query = '') => visit(world.nils).get(`/sites/${house.siteId}${query}`)

test('says when it was true, to the second, listens to its own house, and asks anew when the next reservation runs out', async () => {
  const holdUntil = Temporal.Instant.from('2026-11-21T20:44:05Z')
  await booked(world.siv, { ...asking(house, await guest('Kim')), holdUntil })
  const { html, text } = await board()
  expect(text).toContain('Uppdaterad 21.14.05')
  expect(html).toContain(`data-topic="night:${house.siteId}"`)
  expect(html).toContain('data-next="1800"')
  expect(html).toContain('/assets/live-part')
  expect(text).toContain('reserverad till 21:44')
})

test('without a script it is read anew each minute, or as often as its reader chooses, or never', async () => {
  const meta = (html: string) => /<noscript><meta http-equiv="refresh" content="(\d+)"/.exec(html)?.[1]
  expect(meta((await board()).html)).toBe('60')
  expect(meta((await board('?reload=300')).html)).toBe('300')
  expect(meta((await board('?reload=0')).html)).toBeUndefined()
  expect(meta((await board('?reload=1')).html)).toBe('60')
  expect((await board()).html).toMatch(/<noscript>(?!<meta).*?reload=0#reload/s)
  expect(meta((await visit(world.siv).get('/tonight?reload=30')).html)).toBe('30')
})

test('tells what is free in beds and in rooms, tonight and each night of the week, and a family as one', async () => {
  const [mother, child] = [await guest('Alva'), await guest('Bo')]
  const room = (person: string, together: string[]) => ({ ...asking(house, person), kind: 'room' as const, together })
  expect((await board()).text).toContain('3 lediga sängar och 1 ledigt helt rum')
  const alone = await booked(world.siv, room(mother, []))
  await booked(world.siv, asking(house, child))
  const { text } = await board()
  expect(text).toContain('2 lediga sängar och 0 lediga hela rum')
  expect(text).toMatch(/Natten från.*lör 21 nov.*2.*0.*sön 22 nov.*3.*1/)
  await arrive(world.nils, alone)
  expect((await board()).text).toMatch(/Hela rum.*Familjerum ?, belagd, Alva Lind/)
})

test('a bed that is outreach’s until an hour says so and isn’t among the free, for whoever looks, until that second', async () => {
  world.clock('2026-11-21T19:00:00Z')
  await setAsideAndCleaned(world, house, '21:00', 0)
  const { text, html } = await board()
  expect(text).toMatch(/2 lediga sängar och 1 ledigt helt rum\. 1 säng är vikt för uppsökarna till 21:00/)
  expect(text).toMatch(/1 ?, vikt för uppsökarna, till 21:00/)
  expect(html).toContain('data-next="3600"')
  expect((await visit(world.siv).get('/tonight')).text).toContain('1 till är vikt för uppsökarna')
  world.clock('2026-11-21T20:00:00Z')
  expect((await board()).text).toContain('3 lediga sängar och 1 ledigt helt rum')
  expect((await visit(world.siv).get('/tonight')).text).not.toContain('till är vikt')
})

test('who has stayed past the last night is seen in the bed and in the list, and leaves by one press', async () => {
  const id = await booked(world.siv, asking(house, await guest('Kim')))
  await arrive(world.nils, id)
  world.clock('2026-11-22T10:00:00Z')
  expect((await board()).text).toContain('ledig, gästen från i natt är kvar, Kim Lind')
  world.clock('2026-11-22T18:00:00Z')
  const { text, html } = await board()
  expect(text).toMatch(/1 skulle ha gått/)
  expect(html).toContain(`action="/bookings/${id}/departure"`)
  expect((await visit(world.nils).post(`/bookings/${id}/departure`)).location).toBe(`/sites/${house.siteId}`)
  expect((await board()).text).toMatch(/ledig, gästen har gått, gick 19:00, Kim Lind/)
})

test('who is still in a bed that the house no longer has stands there with the bed’s name', async () => {
  const id = await booked(world.siv, asking(house, await guest('Kim')))
  await arrive(world.nils, id)
  world.clock('2026-11-22T10:00:00Z')
  await asSystem('test', (tx) =>
    tx
      .updateTable('bed')
      .set({ out_of_service_from: Temporal.PlainDate.from('2026-11-22') })
      .where('id', '=', house.beds[0] ?? '')
      .execute(),
  )
  const { text } = await board()
  expect(text).toMatch(/Kim Lind.*säng 1/i)
})

test('all shelters on one page count the same, by beds and rooms', async () => {
  await booked(world.siv, asking(house, await guest('Kim')))
  const { text, html } = await visit(world.siv).get('/tonight')
  expect(text).toContain('2 lediga sängar och 1 ledigt helt rum')
  expect(html).toContain('data-topic="night:all"')
  expect(html).not.toContain('Kim')
})
