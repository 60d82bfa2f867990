/** A family comes, leaves and is called off by one press, all or nothing; one of them may differ; and whoever leaves is asked of what they leave behind. */

import { beforeEach, expect, test } from 'vitest'
import { family } from '../../../test/support/living.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { now } from '../../platform/time/index.ts'
import { arrive, depart } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, freeAt, type House } from '../house.fixture.ts'
import { shelterRoutes } from '../index.ts'
import { keeping, returning } from '../stay/forms.tsx'

const world = inWorld()
const visit = world.visit(shelterRoutes)
const seenIn = (html: string) => /name="openSeen" value="([^"]*)"/.exec(html)?.[1] ?? ''
let house: House
let ids: string[]
const at = () => `/bookings/${ids[0]}`
const holdUntil = Temporal.Instant.from('2026-11-21T12:00:00Z')

/** A mother and her two children with the family's room held for them. */
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 1, familyBeds: 3 })
  const [mother = '', ...children] = await Promise.all(
    ['Kim', 'Lo', 'Mio'].map((givenName) => world.person({ by: world.siv, givenName, familyName: 'Lind' })),
  )
  await family(
    [mother],
    children.map((id) => ({ id, living: 'permanent' as const })),
    '2026-01-01',
  )
  await booked(world.siv, {
    ...asking(house, mother, '2026-11-21', '2026-11-23'),
    kind: 'room',
    together: children,
    holdUntil,
  })
  const rows = await asSystem('test', (tx) =>
    tx.selectFrom('booking').select(['id', 'person_id']).orderBy('booked_at').orderBy('id').execute(),
  )
  ids = [mother, ...children].flatMap((who) => rows.find(({ person_id }) => person_id === who)?.id ?? [])
})

const inHouse = () =>
  asSystem('test', async (tx) => {
    const rows = await tx
      .selectFrom('stay')
      .select('booking_id')
      .where('undone_at', 'is', null)
      .where('departed_at', 'is', null)
      .execute()
    return rows.length
  })

test('one press has them all in the house, one press has them all gone, and the room is free', async () => {
  world.clock('2026-11-21T10:00:00Z')
  const board = await visit(world.nils).get(`/sites/${house.siteId}`)
  expect(board.text).toContain('Har kommit: Alla 3')
  expect((await visit(world.nils).post(`${at()}/party/arrival`, { who: ids })).status).toBe(303)
  expect(await inHouse()).toBe(3)
  world.clock('2026-11-22T08:00:00Z')
  const gone = await visit(world.nils).post(`${at()}/party/departure`, { who: ids })
  expect([gone.status, await inHouse()]).toEqual([303, 0])
  expect(await freeAt(world.siv, house, '2026-11-22')).toBe(2)
})

test('one of them differs: the others come without them, and leave only with a word on who looks after whoever stays', async () => {
  const two = ids.slice(0, 2)
  expect((await visit(world.nils).post(`${at()}/party/arrival`, { who: two })).status).toBe(303)
  expect(await inHouse()).toBe(2)
  await arrive(world.nils, ids[2] ?? '')
  world.clock('2026-11-22T08:00:00Z')
  const asked = await visit(world.nils).post(`${at()}/party/departure`, { who: two, to: 'withFriends' })
  expect([asked.status, asked.text.includes('Mio Lind, i samma hushåll, är kvar i huset')]).toEqual([422, true])
  expect(asked.text).not.toContain('Lo Lind, i samma hushåll')
  expect(asked.html.match(/<input[^>]*name="who"[^>]*checked/g)).toHaveLength(2)
  const why = { openSeen: seenIn(asked.html), openWhy: 'Mormor är i huset' }
  expect((await visit(world.nils).post(`${at()}/party/departure`, { who: two, ...why })).status).toBe(303)
  expect(await inHouse()).toBe(1)
})

test('it is all or nothing: when one of them can’t, none has come, and the page says that something changed', async () => {
  expect((await arrive(world.nils, ids[1] ?? '')).ok).toBe(true)
  const late = await visit(world.nils).post(`${at()}/party/arrival`, { who: ids })
  expect([late.status, late.text.includes('Något har ändrats'), await inHouse()]).toEqual([409, true, 1])
  const none = await visit(world.nils).post(`${at()}/party/arrival`, {})
  expect([none.status, none.html.includes('href="#f-who"')]).toEqual([422, true])
})

test('a hold is confirmed for all, and called off for all, with a reason that stands on each', async () => {
  expect((await visit(world.siv).post(`${at()}/party/confirmation`, { who: ids })).status).toBe(303)
  world.clock('2026-11-21T12:00:01Z')
  expect(await freeAt(world.siv, house)).toBe(1)
  const bare = await visit(world.siv).post(`${at()}/party/end`, { who: ids, because: 'cancelled' })
  expect([bare.status, bare.html.includes('href="#f-words"')]).toEqual([422, true])
  const words = 'Sover hos mormor'
  expect((await visit(world.siv).post(`${at()}/party/end`, { who: ids, because: 'cancelled', words })).status).toBe(303)
  expect(await freeAt(world.siv, house)).toBe(2)
  const ends = await asSystem('test', (tx) => tx.selectFrom('booking_end').select('words').execute())
  expect(ends).toEqual([{ words }, { words }, { words }])
})

test('who may not: outreach receives nobody, another organisation finds nothing, and nobody of another party is taken along', async () => {
  const other = await booked(world.siv, asking(house, await world.person({ by: world.siv })))
  expect((await visit(world.noor).post(`${at()}/party/arrival`, { who: ids })).status).toBe(404)
  expect((await visit(world.ture).post(`${at()}/party/end`, { who: ids, because: 'cancelled' })).status).toBe(404)
  expect((await visit(world.nils).post(`${at()}/party/arrival`, { who: [other] })).status).toBe(409)
  expect(await inHouse()).toBe(0)
})

test('whoever leaves is asked about what the house looks after, by the page and by the database, until it is given back', async () => {
  const lone = await booked(world.siv, asking(house, await world.person({ by: world.siv, givenName: 'Bo' })))
  await arrive(world.nils, lone)
  const kept = await keeping.run(world.nils, { id: lone }, { words: 'Blå ryggsäck, märkt 4' })
  world.clock('2026-11-22T08:00:00Z')
  const asked = await visit(world.nils).post(`/bookings/${lone}/departure`, { to: 'withFriends' })
  expect([asked.status, asked.text.includes('Blå ryggsäck, märkt 4')]).toEqual([422, true])
  const past = asUser(world.nils, (tx) =>
    tx
      .updateTable('stay')
      .set({ departed_at: now(), departed_by: world.nils.userId })
      .where('booking_id', '=', lone)
      .execute(),
  )
  await expect(past).rejects.toMatchObject({ constraint: 'departure_open' })
  await returning.run(world.nils, { id: lone, belonging: (kept.ok && kept.value.made) || '' })
  expect((await depart(world.nils, lone)).ok).toBe(true)
})
