/** What lets somebody read isn't ended while what it is for goes on; a consent is taken back at once, and nobody is told that reading ends where it doesn't. */

import { beforeEach, expect, test } from 'vitest'
import { left } from '../../test/support/left.ts'
import { inWorld } from '../../test/support/world.ts'
import { briefOf, giveAssignment, personRoutes } from '../person/index.ts'
import { asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now, today } from '../platform/time/index.ts'
import { endBooking } from '../shelter/deeds.fixture.ts'
import { asking, booked, buildHouse } from '../shelter/house.fixture.ts'
import { consentRoutes } from './index.ts'

const world = inWorld()
const visit = world.visit(consentRoutes, personRoutes)
let nadja: string

beforeEach(async () => {
  nadja = await world.person({ by: world.siv, givenName: 'Nadja' })
})

test('an assignment isn’t taken back from the house where somebody is booked: its staff would have a guest whom they can’t read about', async () => {
  const house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 1 })
  const booking = await booked(world.siv, asking(house, nadja))
  const { id } = await asSystem('test', (tx) => tx.selectFrom('assignment').select('id').executeTakeFirstOrThrow())
  const end = () => visit(world.siv).post(`/people/${nadja}/assignments/${id}/end`)
  expect(left(await end())).toContain('Avsluta bokningen, eller skriv ut gästen, först.')
  expect(await asUser(world.nils, (tx) => briefOf(tx, nadja))).toMatchObject({ reason: 'assignment' })
  const directly = asUser(world.siv, (tx) => tx.updateTable('assignment').set({ ended_at: now() }).execute())
  await expect(directly).rejects.toMatchObject({ constraint: 'assignment_end_open' })
  // the booking takes its assignment with it
  expect((await endBooking(world.siv, booking, 'wrongPerson')).ok).toBe(true)
  expect(await asUser(world.nils, (tx) => briefOf(tx, nadja))).toBeNull()
})

test('a consent is taken back at once and without a question, and it is said when the organisation reads all the same', async () => {
  const consent = async () => {
    const id = newId()
    const row = { id, municipality_code: '0880', person_id: nadja, to_organisation_id: world.ids.stadsmissionen }
    const said = {
      what: ['identity'],
      why: 'För att mötas',
      how_given: 'spoken',
      registered_by: world.siv.userId,
    } as const
    await asSystem('test', (tx) =>
      tx
        .insertInto('consent')
        .values({ ...row, ...said, what: [...said.what], from_on: today(), until_on: today(), given_at: now() })
        .execute(),
    )
    return id
  }
  const withdraw = async () => visit(world.siv).post(`/people/${nadja}/consents/${await consent()}/withdrawal`)
  expect(left(await withdraw())).toContain('Samtycket är tillbakadraget och gäller inte längre.')
  const task = { toOrganisationId: world.ids.stadsmissionen, task: 'outreach', from: today() } as const
  await asUser(world.siv, (tx) => giveAssignment(tx, world.siv, { personId: nadja, ...task }))
  expect(left(await withdraw())).toContain('Organisationen läser ändå om personen genom ett uppdrag som pågår.')
})

test('a unit with an open case about somebody isn’t let out, whatever statement is run', async () => {
  await asSystem('test', async (tx) => {
    const opened = { opened_on: today(), opened_at: now(), opened_by: world.siv.userId }
    const where = { organisation_id: world.ids.kalmar, unit_id: world.ids.adultUnit, person_id: nadja }
    await tx
      .insertInto('case_file')
      .values({ ...opened, ...where, id: newId(), municipality_code: '0880', number: 'B-2026-0001' })
      .execute()
  })
  expect((await visit(world.siv).post(`/people/${nadja}/contacts/new`, { unit: world.ids.familyUnit })).status).toBe(
    303,
  )
  const { id } = await asSystem('test', (tx) =>
    tx.selectFrom('person_contact').select('id').where('unit_id', '=', world.ids.adultUnit).executeTakeFirstOrThrow(),
  )
  expect(left(await visit(world.siv).post(`/people/${nadja}/contacts/${id}/end`))).toContain('öppet ärende om personen')
  const directly = asUser(world.siv, (tx) =>
    tx.updateTable('person_contact').set({ until: now() }).where('id', '=', id).execute(),
  )
  await expect(directly).rejects.toMatchObject({ constraint: 'contact_end_open' })
})
