/** Somebody becomes protected while a home is offered to them, let to them or shared with them: whoever does it sees whom to call, and nobody learns who it is. */

import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { steps } from '../src/home/steps.fixture.ts'
import { asSystem, asUser } from '../src/platform/database/index.ts'
import { asking, booked, buildHouse } from '../src/shelter/house.fixture.ts'
import { called, midway, nothingSaid } from './support/midway.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
const { visit, strangers, protect, isToldTo } = midway(world)
const home = steps(world)
const at = { municipality_code: '0880' }
let nadja: string

beforeEach(async () => {
  nadja = await world.person({ by: world.siv, ...called })
})

test('an offer of a home and its lease: whoever made the offer is led to whom to call, and those named go on with it', async () => {
  const offer = await home.offer(nadja, await home.flat())
  await protect(nadja)
  const title = 'Du har erbjudit en bostad till någon som du inte får läsa om'
  await isToldTo(world.siv, `/offers/${offer}`, { row: 'Ett erbjudande om bostad', title })
  expect(
    (await visit(world.siv).post(`/offers/${offer}/answer`, { answer: 'accepted', on: '2026-11-21' })).location,
  ).toBe(`/withheld#${offer}`)
  const day = await visit(world.siv2).get('/')
  expect(day.text).toContain('Siv Lindgren har lämnat ett erbjudande om bostad och får inte läsa det')
  expect((await home.accept(offer, world.siv2)).status).toBe(303)
  const begun = await visit(world.siv2).post(`/offers/${offer}/lease`, { beginsOn: '2026-12-01', rentKr: '6500' })
  expect(begun.status).toBe(303)
  expect((await visit(world.siv).get('/withheld')).text).toContain('Du får läsa allt som du svarar för')
  // the landlord goes on with its flat, and is told no name
  const lease = await visit(world.hanna).get(begun.location ?? '')
  expect([lease.status, nothingSaid.test(lease.text)]).toEqual([200, false])
})

test('a lease with something to settle stands on the list of whoever began it, and what two share shows that there is one more', async () => {
  const id = await home.lease(nadja)
  const other = await world.person({ by: world.siv, givenName: 'Karl' })
  await asSystem('test', (tx) =>
    tx
      .insertInto('lease_tenant')
      .values({ ...at, lease_id: id, person_id: other })
      .execute(),
  )
  await protect(nadja)
  const page = await visit(world.siv).get(`/leases/${id}`)
  expect(page.text).toContain('En hyresgäst till står på avtalet. Du får inte läsa om hen. Ring: ')
  expect(page.text).toContain('Vuxenenheten')
  expect(page.text).not.toMatch(nothingSaid)
  expect((await visit(world.hanna).get(`/leases/${id}`)).text).not.toContain('hyresgäst till')
  await asSystem('test', (tx) => tx.deleteFrom('lease_tenant').where('person_id', '=', other).execute())
  expect((await visit(world.siv).get(`/leases/${id}`)).status).toBe(404)
  world.clock('2026-12-10T09:00:00Z')
  const remark = { kind: 'arrears', onDay: '2026-12-05', amountKr: '6500' }
  expect((await visit(world.hanna).post(`/leases/${id}/remarks/new`, remark)).status).toBe(303)
  const title = 'Det finns något att göra med ett hyresavtal som du inte får läsa'
  await isToldTo(world.siv, `/leases/${id}`, {
    row: 'Ett hyresavtal med något att göra',
    title,
    sees: [world.hanna],
  })
})

test('a reservation for the night that runs out leads whoever made it to whom to call; the house marks the bed', async () => {
  const house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 1 })
  const holdUntil = Temporal.Instant.from('2026-11-21T21:00:00Z')
  const id = await booked(world.siv, { ...asking(house, nadja), holdUntil })
  await protect(nadja)
  const title = 'Du har bokat en plats för natten åt någon som du inte får läsa om'
  const list = await visit(world.siv).get('/withheld')
  expect(list.text).toContain('En bokad plats för natten')
  expect((await visit(world.siv).get('/')).text).toContain(title)
  expect((await visit(world.siv).get(`/bookings/${id}`)).location).toBe(`/withheld#${id}`)
  expect((await visit(world.nils).get(`/bookings/${id}`)).location).toBe(`/sites/${house.siteId}#unseen`)
  expect((await visit(world.siv2).post(`/bookings/${id}/confirmation`)).status).toBe(303)
})

test('a household shows that somebody more belongs to it, to who reads about another there, and to nobody else', async () => {
  const karl = await world.person({ by: world.siv, givenName: 'Karl' })
  const joined = await visit(world.siv).post(`/people/${karl}/household`, {
    member: nadja,
    part: 'adult',
    from: '2026-11-01',
  })
  expect(joined.status).toBe(303)
  expect((await visit(world.siv).get(`/people/${karl}/household`)).text).not.toContain('till hör till hushållet')
  await protect(nadja)
  const page = await visit(world.siv).get(`/people/${karl}/household`)
  expect(page.text).toContain('En person till hör till hushållet. Du får inte läsa om hen.')
  expect(page.text).not.toMatch(nothingSaid)
  expect(page.html).not.toContain(nadja)
  for (const other of strangers()) {
    const { rows } = await asUser(other, (tx) =>
      sql`select * from app.withheld_beside('household', ${karl}::uuid)`.execute(tx),
    )
    expect(rows, other.name).toEqual([])
  }
})
