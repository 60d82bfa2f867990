/** Tonight as lists and files: what they hold, in which order, of whom they say nothing, and who may not take them. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { arrive } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, type House } from '../house.fixture.ts'
import { shelterRoutes } from '../index.ts'

const world = inWorld()
const visit = world.visit(shelterRoutes)
let house: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.kalmar, name: 'Nattro', beds: 4 })
  world.clock('2026-11-21T20:40:00Z')
})

const guest = (givenName: string) => world.person({ by: world.agneta, givenName, familyName: 'Lind' })
const protect = (person: string) =>
  asSystem('test', async (tx) => {
    const facts = { municipality_code: '0880', person_id: person }
    const protection = { ...facts, id: newId(), level: 'secrecyMarking', since: now() } as const
    await tx.insertInto('protection').values(protection).execute()
    const named = { ...facts, id: newId(), user_id: world.agneta.userId, named_at: now() }
    await tx.insertInto('protected_staff').values(named).execute()
  })
const file = async (query = '') =>
  (await visit(world.agneta).get(`/sites/${house.siteId}/guests.csv${query}`)).html.split(/\r?\n/).slice(1)

test('the night’s guests leave in the order and of the kind that were chosen, and each of them stands in the log of reading', async () => {
  const [zoe, adam] = [await guest('Zoe'), await guest('Adam')]
  const here = await booked(world.agneta, asking(house, adam, '2026-11-21', '2026-11-23'))
  await booked(world.agneta, asking(house, zoe))
  await arrive(world.agneta, here)
  // by bed, whether in the house or expected
  expect((await file()).slice(0, 2).map((row) => row.split(';')[0])).toEqual(['Adam Lind', 'Zoe Lind'])
  expect((await file('?sort=guest')).slice(0, 2).map((row) => row.split(';')[0])).toEqual(['Adam Lind', 'Zoe Lind'])
  expect((await file('?sort=-guest'))[0]).toContain('Zoe Lind')
  expect((await file('?sort=-until'))[0]).toContain('Adam Lind')
  expect((await file('?show=inHouse')).join()).not.toContain('Zoe')
  const page = await visit(world.agneta).get(`/sites/${house.siteId}/guests?show=expected`)
  expect(page.text).toContain('Zoe Lind')
  expect(page.text).not.toContain('Adam Lind')
  const logged = await asSystem('test: log', (tx) =>
    tx.selectFrom('read_log').select('person_id').where('page', '=', 'file').execute(),
  )
  expect(new Set(logged.map(({ person_id }) => person_id))).toEqual(new Set([zoe, adam]))
})

test('of a guest with protected identity neither name nor place leaves the house', async () => {
  const person = await guest('Kim')
  await booked(world.agneta, asking(house, person))
  await protect(person)
  const [row = ''] = await file()
  expect(row).toContain('Skyddad gäst;;')
  for (const path of ['guests.csv', 'guests']) {
    const { text } = await visit(world.agneta).get(`/sites/${house.siteId}/${path}`)
    expect(text).not.toContain('Kim')
    expect(text).not.toContain('Sovsal')
  }
})

test('who may not take it: the staff of the night and social workers see the list, and nobody else anything', async () => {
  await booked(world.agneta, asking(house, await guest('Kim')))
  const theirs = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Ängen', beds: 1 })
  for (const [who, { siteId }] of [
    ['siv', house],
    ['siv', theirs],
    ['nils', theirs],
  ] as const) {
    expect((await visit(world[who]).get(`/sites/${siteId}/guests`)).status, who).toBe(200)
    expect((await visit(world[who]).get(`/sites/${siteId}/guests.csv`)).status, who).toBe(404)
    expect((await visit(world[who]).get('/tonight.xlsx')).status, who).toBe(404)
  }
  for (const who of ['hanna', 'anja', 'rut', 'adam', 'ture'] as const)
    for (const path of ['guests', 'guests.csv'])
      expect((await visit(world[who]).get(`/sites/${house.siteId}/${path}`)).status, who).toBe(404)
})

test('tonight is chosen by what is free and ordered by it, and its file is figures alone', async () => {
  const full = await buildHouse({ organisationId: world.ids.kalmar, name: 'Aftonro', beds: 1 })
  await booked(world.agneta, asking(full, await guest('Kim')))
  const page = await visit(world.agneta).get('/tonight?which=free')
  expect(page.text).toContain('Nattro')
  expect(page.text).not.toContain('Aftonro')
  const rows = async (sort: string) =>
    (await visit(world.agneta).get(`/tonight.csv?sort=${sort}`)).html.split(/\r?\n/).slice(1, 3)
  expect((await rows('-free')).map((row) => row.split(';')[0])).toEqual(['Nattro', 'Aftonro'])
  expect((await rows('free')).map((row) => row.split(';')[0])).toEqual(['Aftonro', 'Nattro'])
  expect((await rows('name')).join()).not.toContain('Kim')
})
