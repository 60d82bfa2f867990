/** From tonight to a home: what is on its way, who sees it, and the guests for whom nothing is. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { ask, asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { arrive, depart } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, type House } from '../house.fixture.ts'
import { dayItems, shelterRoutes } from '../index.ts'
import { signalling } from './form.tsx'
import { onwardOf, withoutNextStep } from './queries.ts'

const world = inWorld()
const visit = world.visit(shelterRoutes)
let house: House
let person: string
let booking: string
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 3 })
  person = await world.person({ by: world.siv, givenName: 'Kim', familyName: 'Lind' })
  booking = await booked(world.siv, asking(house, person, '2026-11-21', '2026-11-30'))
  await arrive(world.nils, booking)
})

const onward = (session: Session) => asUser(session, (tx) => ask(tx, onwardOf({ id: booking, personId: person })))
const without = async (session: Session) =>
  (await asUser(session, (tx) => withoutNextStep(tx, { order: 'longest', least: 0, after: null, limit: 50 }))).map(
    ({ bookingId }) => bookingId,
  )

test('a guest with nothing on its way is on the list, with the nights; the press makes the signal, and then not', async () => {
  world.clock('2026-11-24T09:00:00Z')
  expect(await without(world.siv)).toEqual([booking])
  const list = await visit(world.siv).get('/tonight/onward')
  expect(list.text).toMatch(/Kim Lind.*Nattro.*3.*Skicka en signal/)
  expect((await visit(world.siv).get(`/bookings/${booking}`)).text).toContain('Inget är på väg')
  expect((await signalling.run(world.siv, { id: booking })).ok).toBe(true)
  expect(await without(world.siv)).toEqual([])
  expect((await onward(world.siv)).steps).toMatchObject([{ kind: 'signal' }])
  expect((await signalling.run(world.siv, { id: booking })).ok).toBe(false)
  const page = await visit(world.siv).get(`/bookings/${booking}`)
  expect(page.text).toContain('väntar på svar')
})

test('those who have been there for long are chosen by their nights, and whoever finds none is told to choose a shorter time', async () => {
  const list = () => visit(world.siv).get('/tonight/onward?least=7')
  world.clock('2026-11-27T09:00:00Z')
  const none = await list()
  expect(none.text).not.toContain('Kim Lind')
  expect(none.text).toContain('Välj kortare tid')
  world.clock('2026-11-28T09:00:00Z')
  expect((await list()).text).toMatch(/Kim Lind.*Nattro.*7/)
})

test('the house makes the signal, prefilled, and sees that it waits; the social worker finds it linked to nobody yet, with the name', async () => {
  expect((await visit(world.nils).get(`/bookings/${booking}`)).text).toContain('Inget som du får läsa om är på väg')
  expect((await signalling.run(world.nils, { id: booking })).ok).toBe(true)
  const [signal] = await asSystem('test', (tx) =>
    tx.selectFrom('signal').select(['kind', 'person_name', 'words', 'sender_organisation_id']).execute(),
  )
  expect(signal).toMatchObject({ kind: 'information', person_name: 'Kim Lind' })
  expect(signal?.words).toContain('inget är på väg till något varaktigt')
  expect((await onward(world.nils)).steps).toMatchObject([{ kind: 'signal' }])
})

test('of a house that is kept from others the signal doesn’t say that anybody sleeps there', async () => {
  await asSystem('test', (tx) => tx.updateTable('site').set({ living_form_code: 'protectedHousing' }).execute())
  expect((await signalling.run(world.nils, { id: booking })).ok).toBe(true)
  const [signal] = await asSystem('test', (tx) => tx.selectFrom('signal').select(['person_name', 'words']).execute())
  expect(signal).toEqual({ person_name: 'Kim Lind', words: expect.not.stringMatching(/akutplats|[Gg]äst|natt|nätter/) })
})

test('an open case is on its way, to those who may read it and to nobody else; a closed one is not', async () => {
  const id = newId()
  await asUser(world.siv, async (tx) => {
    const file = { id, municipality_code: '0880', number: '2026-0007', organisation_id: world.ids.kalmar }
    const opened = { unit_id: world.ids.adultUnit, person_id: person, opened_on: Temporal.PlainDate.from('2026-11-20') }
    const stamps = { opened_at: now(), opened_by: world.siv.userId }
    await tx
      .insertInto('case_file')
      .values({ ...file, ...opened, ...stamps })
      .execute()
  })
  expect((await onward(world.siv)).steps).toMatchObject([{ kind: 'case', number: '2026-0007' }])
  expect(await without(world.siv)).toEqual([])
  expect((await onward(world.nils)).steps).toEqual([])
  expect((await visit(world.nils).get(`/bookings/${booking}`)).text).not.toContain('2026-0007')
})

test('My day says how many, to those who answer for the next step, and nothing when nobody is left', async () => {
  const titles = async (session: Session) =>
    (await asUser(session, (tx) => ask(tx, dayItems(tx, session, 'sv')))).map(({ title }) => title)
  expect(await titles(world.siv)).toContain('1 gäst utan något på väg')
  expect(await titles(world.nils)).not.toContain('1 gäst utan något på väg')
  world.clock('2026-11-22T07:00:00Z')
  await depart(world.nils, booking)
  expect(await titles(world.siv)).toEqual([])
})

test('a protected guest is sent in no words by the house, and by a named social worker through the link alone', async () => {
  await asSystem('test', async (tx) => {
    const facts = { municipality_code: '0880', person_id: person }
    await tx
      .insertInto('protection')
      .values({ ...facts, id: newId(), level: 'secrecyMarking', since: now() })
      .execute()
    for (const { userId } of [world.siv, world.nils])
      await tx
        .insertInto('protected_staff')
        .values({ ...facts, id: newId(), user_id: userId, named_at: now() })
        .execute()
  })
  expect((await signalling.run(world.nils, { id: booking })).ok).toBe(false)
  const list = await visit(world.siv).get('/tonight/onward')
  expect([list.text.includes('Kim'), list.text.includes('Nattro')]).toEqual([false, false])
  expect((await signalling.run(world.siv, { id: booking })).ok).toBe(true)
  const rows = await asSystem('test', (tx) => tx.selectFrom('signal').select('person_name').execute())
  expect(rows).toEqual([{ person_name: null }])
})

test.each(['nils', 'noor', 'hanna', 'ture', 'rut', 'adam', 'anja'] as const)('%s has no such list', async (who) => {
  const answer = await visit(world[who]).get('/tonight/onward')
  expect([answer.status === 404, answer.text.includes('Kim')]).toEqual([who !== 'ture', false])
})
test('somebody without a reason finds nobody in it', async () => {
  expect(await without(world.sofia)).toEqual([])
  expect(await without(world.ture)).toEqual([])
})
