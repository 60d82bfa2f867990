/** People with protected identity among those who live in a home at risk. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { openMatter } from '../matter/actions.ts'
import { handingOver } from '../responsible/forms.tsx'
import { adding } from './forms.tsx'
import { residentsOf } from './queries.ts'
import { residentRoutes } from './routes.tsx'

const world = inWorld()
const visit = world.visit(residentRoutes)

/** A matter of Petra's in which one adult is noted, and a person whom `named` alone may read about. */
async function setUp(named: readonly Session[]) {
  const opened = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', address: 'Provgatan 1' })
  if (!opened.ok) throw new Error(opened.reason.kind)
  await adding.run(world.petra, opened.value, { adultPart1: 'tenant' })
  const person = await world.person({ by: world.petra, givenName: 'Hemlig', familyName: 'Provsson' })
  const by = { municipality_code: '0880', person_id: person }
  await asSystem('test: protected', async (tx) => {
    await tx
      .insertInto('protection')
      .values({ ...by, id: newId(), level: 'secrecyMarking', since: now(), set_by: world.petra.userId })
      .execute()
    for (const { userId } of named)
      await tx
        .insertInto('protected_staff')
        .values({ ...by, id: newId(), user_id: userId, named_at: now(), named_by: world.petra.userId })
        .execute()
  })
  return { matter: opened.value.id, person }
}

const livingThere = async (matter: string) => {
  const all = await asUser(world.petra, (tx) => residentsOf(tx, matter))
  return all.filter(({ end }) => end === null)
}

test('their name stands in their own record alone: a correction asks for no name, and takes none', async () => {
  const { matter, person } = await setUp([world.petra])
  const [row] = await livingThere(matter)
  await visit(world.petra).post(`/residents/${row?.id}/person`, { person })
  const [tied] = await livingThere(matter)
  expect(tied?.personId).toBe(person)
  const page = `/residents/${tied?.id}/correct`
  expect((await visit(world.petra).get(page)).html).not.toContain('name="name"')
  const named = await visit(world.petra).post(page, { part: 'tenant', name: 'Hemlig' })
  expect(named.status).toBe(409)
  expect(named.text).toContain('Namnet får bara stå i personakten')
  expect((await visit(world.petra).post(page, { part: 'adult' })).status).toBe(303)
  expect(await livingThere(matter)).toMatchObject([{ part: 'adult', name: null, personId: person }])
})

test('whoever is responsible for the matter is not shut out of it by a tie: they are named first', async () => {
  const { matter, person } = await setUp([world.petra])
  await handingOver.run(world.petra, { id: matter }, { to: world.agneta.userId })
  const [row] = await livingThere(matter)
  const shut = await visit(world.petra).post(`/residents/${row?.id}/person`, { person })
  expect(shut.status).toBe(409)
  expect(shut.text).toContain(`Utse ${world.agneta.name} på personens sida`)
  expect(await livingThere(matter)).toMatchObject([{ id: row?.id, personId: null }])
})

test('somebody who was left out is not taken back while they stand on another row', async () => {
  const { matter, person } = await setUp([world.petra])
  const [row] = await livingThere(matter)
  await visit(world.petra).post(`/residents/${row?.id}/person`, { person })
  const [first] = await livingThere(matter)
  await visit(world.petra).post(`/residents/${first?.id}/end`, { because: 'neverLivedThere' })
  await adding.run(world.petra, { id: matter }, { adultPart1: 'adult' })
  const [second] = await livingThere(matter)
  await visit(world.petra).post(`/residents/${second?.id}/person`, { person })
  await visit(world.petra).post(`/residents/${first?.id}/return`)
  expect(await livingThere(matter)).toMatchObject([{ part: 'adult', personId: person }])
})
