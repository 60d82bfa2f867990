/** Places over time, and the winter night by night: who slept outdoors and who was refused, beside the places that stood free. */

import { beforeEach, expect, test } from 'vitest'
import { left } from '../../../test/support/left.ts'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { outreachRoutes } from '../index.ts'
import { leastOut } from './list.tsx'

const world = inWorld()
const visit = world.visit(outreachRoutes)

beforeEach(async () => {
  await visit(world.agneta).post('/outreach/areas/new', { name: 'Centrum' })
})

async function place(): Promise<string> {
  const made = await visit(world.noor).post('/outreach/places/new', {
    kind: 'meetingPlace',
    name: 'Frukosten',
    area: 'Centrum',
  })
  expect(made.location, made.text).toMatch(/^\/outreach\/places\//)
  return made.location ?? ''
}
const count = (at: string, more: Record<string, string> = {}, who: Session = world.noor) =>
  visit(who).post(`${at}/counts/new`, { onDay: '2026-11-21', people: '9', outdoors: '6', done: 'Frukost', ...more })

test('a place is counted once a day, by both teams; a count is taken back, and a place ended and taken up again', async () => {
  const at = await place()
  expect((await count(at)).status).toBe(303)
  const twice = await count(at, {}, world.siv)
  expect([twice.status, twice.text.includes('redan räknad')]).toEqual([422, true])
  expect((await count(at, { outdoors: '10', onDay: '2026-11-20' })).text).toContain('Fler sov ute än som var där')
  expect((await count(at, { onDay: '2026-11-22' })).status).toBe(422)
  expect((await visit(world.siv).get('/outreach/places')).text).toMatch(/Frukosten Mötesplats Centrum 21.* 9 6/)
  const { html } = await visit(world.noor).get(at)
  const undo = new RegExp(`${at}/counts/[^"]*/undo`).exec(html)?.[0] ?? ''
  await visit(world.noor).post(undo)
  expect((await count(at, { people: '7' })).status).toBe(303)
  expect(left(await visit(world.noor).post(`${undo}/undo`))).toContain('räknats på nytt')
  await visit(world.noor).post(`${at}/end`, { endedOn: '2026-11-21', because: 'Alla har någonstans att bo' })
  expect((await visit(world.noor).get('/outreach/places')).text).not.toContain('Frukosten')
  expect((await count(at, { onDay: '2026-11-19' })).status).toBe(409)
  await visit(world.noor).post(`${at}/end/undo`)
  expect((await visit(world.noor).get('/outreach/places')).text).toContain('Frukosten')
})

test('the winter has by night what meetings, counts and alerts say, never added, beside refused and free; as a file too', async () => {
  const at = await place()
  await count(at)
  const met = { metOn: '2026-11-21', metTime: '08:00', area: 'Centrum', unnamed: '4', outdoors: '4' }
  await visit(world.noor).post('/outreach/contacts/new', met)
  await visit(null).post('/alert/0880/somebody', {
    urgent: 'no',
    place: 'Hamnen',
    words: 'Sover',
    people: '1',
    _key: newId(),
  })
  await asSystem('test', (tx) =>
    tx
      .insertInto('turned_away')
      .values({
        ...{ id: newId(), municipality_code: world.agneta.municipality, night: Temporal.PlainDate.from('2026-11-20') },
        ...{ people: 2, because: 'full', recorded_at: now(), recorded_by: world.noor.userId },
      })
      .execute(),
  )
  const view = await visit(world.agneta).get('/outreach/winter?from=2026-11-19&until=2026-11-21')
  expect(view.text).toContain('På 3 nätter sov någon ute en natt, och 2 gånger fanns ingen plats att ge.')
  expect(view.text).toContain('Fler sov ute än det fanns lediga platser: en natt.')
  const { html } = await visit(world.agneta).get('/outreach/winter.csv?from=2026-11-19&until=2026-11-21')
  expect(html).toContain('2026-11-19;0;0;0;0;0;0')
  expect(html).toContain('2026-11-20;4;6;1;6;2;0')
  expect(
    leastOut({ night: Temporal.PlainDate.from('2026-11-20'), met: 4, counted: 6, alerted: 1, turnedAway: 2, free: 0 }),
  ).toBe(6)
  // unasked it says nothing of a night that hasn't been
  const usual = (await visit(world.agneta).get('/outreach/winter.csv')).html
  expect([usual.includes('2026-11-20;'), usual.includes('2026-11-21;')]).toEqual([true, false])
  expect((await visit(world.agneta).get('/outreach/winter')).text).toContain('På 30 nätter')
  const backwards = await visit(world.agneta).get('/outreach/winter?from=2026-11-21&until=2026-11-19')
  expect([backwards.status, backwards.text.includes('före den första')]).toEqual([422, true])
})

test('who may not: the winter is the manager’s, and another municipality sees no place', async () => {
  await place()
  for (const who of [world.noor, world.siv, world.anja, world.hanna, world.inger])
    expect((await visit(who).get('/outreach/winter')).status).toBe(404)
  for (const who of [world.ture, world.hanna, world.anja, world.bo])
    expect(await asUser(who, (tx) => tx.selectFrom('outreach_place').select('id').execute())).toEqual([])
})
