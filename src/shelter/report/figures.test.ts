/** What figures of nights leave out, and what they don't: nights without a name, and houses that are protected where there are few. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { sheetRows } from '../../platform/document/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { assemble } from '../../platform/web/index.ts'
import { arrive, depart } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, day, type House } from '../house.fixture.ts'
import { shelterRoutes } from '../index.ts'
import { occupancyOf } from '../site/occupancy.ts'
import { nightsOf } from './commands.ts'
import { invoiceLines } from './invoice.ts'

const world = inWorld()
const visit = world.visit(shelterRoutes)
const nights = { first: day('2026-11-21'), last: day('2026-11-30') }
const period = 'from=2026-11-21&until=2026-11-30'
let house: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 3 })
})

/** Kim sleeps a night before the board gives nights without a name; somebody then sleeps two. */
async function kimAndSomebody(): Promise<void> {
  const kim = await booked(
    world.siv,
    asking(house, await world.person({ by: world.siv, givenName: 'Kim', familyName: 'Lind' })),
  )
  await arrive(world.nils, kim)
  await asSystem('test: the board’s list', (tx) =>
    tx
      .insertInto('open_intervention')
      .values({
        ...{ id: newId(), municipality_code: '0880', kind: 'acutePlace', offered: true, reference: '§ 45' },
        ...{ identity_documented: false, from_on: day('2026-11-22'), set_at: now(), set_by: world.agneta.userId },
      })
      .execute(),
  )
  world.clock('2026-11-22T07:00:00Z')
  await depart(world.nils, kim)
  const nobody = { ...asking(house, 'nobody', '2026-11-22', '2026-11-23'), personId: null }
  const id = await booked(world.nils, nobody)
  world.clock('2026-11-22T20:00:00Z')
  await arrive(world.nils, id)
  world.clock('2026-11-24T07:00:00Z')
  await depart(world.nils, id)
}

test('nights without a name are in occupancy, and in no ground for an invoice, list by name or time without a home', async () => {
  await kimAndSomebody()
  expect((await occupancyOf(house.siteId, nights)).site.used).toBe(3)
  expect((await nightsOf('0880', nights, false)).sums.bySite.used).toBe(3)
  expect((await visit(world.agneta).get(`/nights?${period}`)).text).toMatch(/Nattro 3 /)

  expect((await invoiceLines(world.agneta, nights)).map(({ nights: count }) => count)).toEqual([1])
  const { text } = await visit(world.agneta).get(`/nights/invoice.csv?${period}`)
  expect(text.match(/Nattro/g)).toHaveLength(1)
  expect(text).toContain('Kim Lind')
  const episodes = await asSystem('test', (tx) =>
    tx.selectFrom('housing_episode').select(['from_on', 'until_on']).execute(),
  )
  expect(episodes).toEqual([{ from_on: day('2026-11-21'), until_on: day('2026-11-21') }])
  // and nobody's name was read for them
  const people = await asUser(world.siv, (tx) => tx.selectFrom('stay').select('person_id').execute())
  expect(people.filter(({ person_id }) => person_id === null)).toHaveLength(1)
})

/** Houses that are protected, with a bed each, the last of which was somebody turned away from. */
async function refuges(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let at = 1; at <= count; at += 1) {
    const made = await buildHouse({ organisationId: world.ids.kalmar, name: `Ljuset ${at}`, beds: 1 })
    ids.push(made.siteId)
  }
  await asSystem('test', async (tx) => {
    await tx.updateTable('site').set({ living_form_code: 'protectedHousing' }).where('id', 'in', ids).execute()
    const away = { id: newId(), municipality_code: '0880', site_id: ids.at(-1), night: day('2026-11-21'), people: 4 }
    await tx
      .insertInto('turned_away')
      .values({ ...away, because: 'full', recorded_at: now(), recorded_by: world.siv.userId })
      .execute()
  })
  world.clock('2026-11-23T12:00:00Z')
  return ids
}

test('the manager’s own figures have the women’s shelters, without their names; what is published has none of two', async () => {
  await refuges(2)
  const own = await nightsOf('0880', nights, false)
  expect([own.sites.length, own.sums.bySite.inService, own.turnedAway.people]).toEqual([3, 15, 4])
  expect(JSON.stringify(own)).not.toContain('Ljuset')
  const published = await nightsOf('0880', nights, true)
  expect(published.sites.map(({ name }) => name)).toEqual(['Nattro'])
  expect([published.sums.bySite.inService, published.turnedAway.people]).toEqual([9, 0])
  expect((await visit(world.agneta).get(`/nights?${period}`)).text.match(/Skyddat boende/g)).toHaveLength(2)
})

test('of three, their sum is published', async () => {
  await refuges(3)
  const published = await nightsOf('0880', nights, true)
  expect([published.sites.length, published.turnedAway.people]).toEqual([4, 4])
  expect(JSON.stringify(published)).not.toContain('Ljuset')
})

test('who was turned away from one that had no bed in service then isn’t published either', async () => {
  const [, last = ''] = await refuges(2)
  await asSystem('test', (tx) =>
    tx
      .updateTable('bed')
      .set({ out_of_service_from: day('2026-11-20') })
      .where('room_id', 'in', tx.selectFrom('room').select('id').where('site_id', '=', last))
      .execute(),
  )
  expect((await nightsOf('0880', nights, true)).turnedAway.people).toBe(0)
  expect((await nightsOf('0880', nights, false)).turnedAway.people).toBe(4)
})

test('no file of the nights names a protected house, neither in its cells nor by its own name', async () => {
  const [refuge = ''] = await refuges(1)
  const app = assemble({
    rooms: [shelterRoutes],
    sessionOf: async () => world.agneta,
    navigation: () => [],
    demo: true,
  })
  const files = ['/nights', '/nights/invoice', '/tonight', '/turned-away', `/sites/${house.siteId}/guests`]
  for (const file of [...files, `/sites/${house.siteId}/occupancy`])
    for (const kind of ['csv', 'xlsx']) {
      const answer = await app.request(`http://localhost${file}.${kind}?${period}`)
      expect(answer.status, `${file}.${kind}`).toBe(200)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      const cells = kind === 'csv' ? new TextDecoder().decode(bytes) : JSON.stringify(await sheetRows(bytes))
      const all = `${cells} ${[...answer.headers].join(' ')}`
      expect(all, `${file}.${kind}`).not.toMatch(new RegExp(`Ljuset|${refuge}`))
    }
})
