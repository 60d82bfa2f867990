/** Reports of nights: what a period was at each site, and whose nights they were; and who sees neither. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { arrive, depart, endBooking } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, day, type House } from '../house.fixture.ts'
import { shelterRoutes } from '../index.ts'
import { nightsOf } from './commands.ts'
import { publishable } from './nights.ts'

const world = inWorld()
const visit = world.visit(shelterRoutes)
const period = 'from=2026-11-21&until=2026-11-30'
let house: House
let refuge: House
let kim: string
let vera: string

/** Kim sleeps two nights at Nattro and leaves; Vera, who is protected, one; somebody never comes; and one sleeps at the refuge. */
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 4 })
  refuge = await buildHouse({ organisationId: world.ids.kalmar, name: 'Kvinnojouren Ljuset', beds: 2 })
  await asSystem('test', (tx) =>
    tx.updateTable('site').set({ living_form_code: 'protectedHousing' }).where('id', '=', refuge.siteId).execute(),
  )
  const named = { municipality_code: '0880', site_id: refuge.siteId, user_id: world.siv.userId }
  await asSystem('test', (tx) =>
    tx
      .insertInto('site_named')
      .values({ ...named, id: newId(), named_at: now(), named_by: world.agneta.userId })
      .execute(),
  )
  kim = await world.person({ by: world.siv, givenName: 'Kim', familyName: 'Lind' })
  vera = await world.person({ by: world.siv, givenName: 'Vera', familyName: 'Gömd' })
  const [never, hidden] = [
    await world.person({ by: world.siv }),
    await world.person({ by: world.siv, givenName: 'Dold' }),
  ]
  const stays = [
    await booked(world.siv, asking(house, kim, '2026-11-21', '2026-11-25')),
    await booked(world.siv, asking(house, vera, '2026-11-21', '2026-11-25')),
  ]
  const missed = await booked(world.siv, asking(house, never, '2026-11-21'))
  const atRefuge = await booked(world.siv, asking(refuge, hidden, '2026-11-21', '2026-11-25'))
  for (const id of stays) await arrive(world.nils, id)
  await arrive({ ...world.siv, roles: ['shelterWorker'] }, atRefuge)
  world.clock('2026-11-21T21:00:00Z')
  await endBooking(world.nils, missed, 'noShow')
  await asSystem('test', async (tx) => {
    await tx
      .insertInto('protection')
      .values({ id: newId(), municipality_code: '0880', person_id: vera, level: 'secrecyMarking', since: now() })
      .execute()
  })
  world.clock('2026-11-23T07:00:00Z')
  await depart(world.nils, stays[0] ?? '')
})

const agneta = () => visit(world.agneta)

test('who got no place is counted at its site, in the file and by the command’s own sum, until it is taken back', async () => {
  const row = { municipality_code: '0880', night: day('2026-11-22'), because: 'full' as const, recorded_at: now() }
  const by = { recorded_by: world.siv.userId }
  await asSystem('test', async (tx) => {
    const rows = [
      { ...row, ...by, id: newId(), site_id: house.siteId, people: 3 },
      { ...row, ...by, id: newId(), site_id: null, people: 2 },
      { ...row, ...by, id: newId(), site_id: null, people: 9, undone_at: now(), undone_by: world.siv.userId },
    ]
    for (const one of rows) await tx.insertInto('turned_away').values(one).execute()
  })
  const { text } = await agneta().get(`/nights?${period}`)
  expect(text).toMatch(/Nattro 4 8 50 % 2 2,0 1 0 3/)
  expect(text).toMatch(/ 5 fick ingen plats/)
  const { turnedAway } = await nightsOf('0880', { first: day('2026-11-21'), last: day('2026-11-30') }, false)
  expect(turnedAway).toMatchObject({ people: 5, times: 2, because: { full: 5 } })
})

test('the period of each site comes from the rows: nights, arrivals, length of stay, who never came', async () => {
  const { status, text } = await agneta().get(`/nights?${period}`)
  expect(status).toBe(200)
  expect(text).toMatch(/Nattro 4 8 50 % 2 2,0 1 0 0/)
  const file = await agneta().get(`/nights.csv?${period}`)
  expect(file.text).toContain('Nattro')
})

test('a protected site is counted for the municipality’s manager without its name, and not told of to others', async () => {
  const { html, text } = await agneta().get(`/nights?${period}`)
  expect(text).toContain('Skyddat boende')
  expect(html).not.toContain('Ljuset')
  expect(html).not.toContain(refuge.siteId)
  expect((await visit(world.nils).get(`/nights?${period}`)).text).not.toContain('Skyddat boende')
})

test('a ground for an invoice names neither the protected nor who sleeps at a protected site, and has their nights', async () => {
  const { text, html } = await agneta().get(`/nights/invoice?${period}`)
  expect(text).toMatch(/Kim Lind Nattro.*2/)
  expect(text).toMatch(/Utan namn Visas inte/)
  expect(html).not.toMatch(/Vera|Gömd|Dold|Ljuset/)
  const file = await agneta().get(`/nights/invoice.csv?${period}`)
  expect(file.text).not.toMatch(/Vera|Gömd|Dold|Ljuset/)
  const opened = await asSystem('test', (tx) => tx.selectFrom('read_log').select(['person_id', 'page']).execute())
  expect(opened).toEqual(expect.arrayContaining([{ person_id: kim, page: 'file' }]))
  expect(opened.some(({ person_id, page }) => person_id === vera && page === 'file')).toBe(false)
})

test('nights are another municipality’s from the day that a signed assessment holds from', async () => {
  await asSystem('test', async (tx) => {
    const caseId = newId()
    const by = world.siv
    await tx
      .insertInto('case_file')
      .values({
        ...{
          id: caseId,
          municipality_code: '0880',
          person_id: kim,
          number: 'B-2026-0001',
          organisation_id: world.ids.kalmar,
          unit_id: by.unit?.id ?? '',
        },
        ...{ opened_on: day('2026-11-01'), opened_at: now(), opened_by: by.userId },
      })
      .execute()
    await tx
      .insertInto('residence_assessment')
      .values({
        ...{ id: newId(), municipality_code: '0880', case_id: caseId, begun_at: now(), begun_by: by.userId },
        ...{ responsible_code: '0881', applies_from: day('2026-11-22'), ground: 'Bosatt i Nybro' },
        ...{ signed_at: now(), signed_by: by.userId },
      })
      .execute()
  })
  const { text } = await agneta().get(`/nights/invoice?${period}`)
  expect(text).toMatch(/Nybro Kim Lind Nattro .*? 1 /)
  expect(text).toMatch(/Kalmar Kim Lind Nattro .*? 1 /)
})

test('a period that can’t be is told at its field', async () => {
  expect(await agneta().get('/nights?from=2026-11-30&until=2026-11-01')).toMatchObject({ status: 422 })
  expect(await agneta().get('/nights?from=2020-01-01&until=2026-11-01')).toMatchObject({ status: 422 })
  expect((await agneta().get('/nights')).text).toContain('1 oktober 2026')
})

test.each(['hanna', 'anja', 'rut', 'adam', 'bo'] as const)('%s finds neither', async (who) => {
  expect((await visit(world[who]).get('/nights')).status).toBe(404)
  expect((await visit(world[who]).get('/nights/invoice')).status).toBe(404)
})

test.each(['siv', 'nils'] as const)('%s finds no ground for invoices', async (who) => {
  expect((await visit(world[who]).get('/nights/invoice')).status).toBe(404)
})

test('what is published leaves protected sites out altogether where fewer than three exist', () => {
  const site = (siteId: string, hidden: boolean, municipality = '0880') => ({ siteId, hidden, municipality })
  const two = [site('a', false), site('b', true), site('c', true), site('d', true, '0881')]
  expect(publishable(two)).toEqual([site('a', false)])
  expect(publishable([...two, site('e', true)])).toHaveLength(4)
})
