/** A bed is booked in the middle of the night: it is tonight's until the house closes in the morning, on every page, and nothing about it is late at birth. */

import { expect, test } from 'vitest'
import { dayRoutes } from '../src/day/index.ts'
import { personRoutes } from '../src/person/index.ts'
import { buildHouse } from '../src/shelter/house.fixture.ts'
import { dayItems, shelterRoutes } from '../src/shelter/index.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
const visit = world.visit(shelterRoutes, personRoutes, dayRoutes([dayItems]))

/** Books tonight's bed for somebody new, by the form as it stands filled in. */
async function bookTonight(): Promise<{ site: string; person: string; href: string }> {
  const house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 2 })
  const person = await world.person({ by: world.siv, givenName: 'Kim', familyName: 'Lind' })
  const form = await visit(world.siv).get(`/bookings/new?person=${person}`)
  const first = /name="first"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="first"/.exec(form.html)
  const typed = { person, site: house.siteId, kind: 'bed', first: first?.[1] ?? first?.[2] ?? '', nights: '1' }
  const res = await visit(world.siv).post('/bookings', typed)
  expect(res.status, res.text).toBe(303)
  return { site: house.siteId, person, href: res.location?.split('?')[0] ?? '' }
}

test.each([
  ['2026-11-21T22:30:00Z', 'half past eleven'],
  ['2026-11-21T23:05:00Z', 'five past midnight'],
  ['2026-11-22T03:30:00Z', 'half past four'],
])('a bed booked at %s, %s in the evening’s night, waits for its guest as any other', async (at) => {
  world.clock(at)
  await bookTonight()
  const { text } = await visit(world.nils).get('/')
  expect(text).toContain('Kim Lind väntas')
  expect(text).toMatch(/I natt natten från lör 21 nov/)
  expect(text).not.toMatch(/försenad/)
  expect(text).toContain('En ankomst eller avgång att ta hand om.')
})

test('a night ahead is told by its day, and a guest who should have left in the morning is late from the day after', async () => {
  world.clock('2026-11-21T23:05:00Z')
  const { href } = await bookTonight()
  expect((await visit(world.nils).post(`${href}/arrival`)).status).toBe(303)
  world.clock('2026-11-22T09:00:00Z')
  expect((await visit(world.nils).get('/')).text).toContain('Kim Lind skulle ha gått')
  world.clock('2026-11-23T09:00:00Z')
  expect((await visit(world.nils).get('/')).text).toMatch(/försenad, sön 22 nov/)
})

test('a guest who became protected is still expected past midnight: the night’s staff see it on My day, and are led to the board', async () => {
  world.clock('2026-11-21T21:00:00Z')
  const { site, person, href } = await bookTonight()
  const facts = { level: 'secrecyMarking', staff: world.siv.userId }
  expect((await visit(world.agneta).post(`/people/${person}/protection`, facts)).status).toBe(303)
  for (const at of ['2026-11-21T21:30:00Z', '2026-11-21T23:30:00Z', '2026-11-22T07:30:00Z']) {
    world.clock(at)
    const day = await visit(world.nils).get('/')
    expect(day.text, at).toContain('En gäst som du inte får läsa om väntas')
    expect(day.text, at).not.toMatch(/Kim|Lind|försenad/)
    expect((await visit(world.nils).get(href)).location, at).toBe(`/sites/${site}#unseen`)
    expect((await visit(world.nils).get(`/sites/${site}`)).text, at).toContain('Gäster som du inte får läsa om')
  }
  // the house has closed: the night is over for everybody
  world.clock('2026-11-22T08:30:00Z')
  expect((await visit(world.nils).get('/')).text).not.toContain('En gäst som du inte får läsa om')
  expect((await visit(world.nils).get(href)).status).toBe(404)
  for (const who of [world.petra, world.hanna, world.ture])
    expect((await visit(who).get(href)).status, who.name).toBe(404)
})
