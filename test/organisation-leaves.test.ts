/** A landlord or a partner that ends leaves agreements, vacancies and support behind: whoever ends it is told of each, and says why it is right. */

import { beforeEach, expect, test } from 'vitest'
import { chargeRoutes } from '../src/charge/index.ts'
import { asSystem, asUser } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { openAt } from '../src/platform/organisation/organisations.ts'
import { now } from '../src/platform/time/index.ts'
import { fillSheaf } from './support/sheaf.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
const visit = world.visit(chargeRoutes(() => ({})))
beforeEach(() => fillSheaf(world.connection))

const openOf = (organisation: string, who = world.adam) =>
  asUser(who, async (tx) => Object.fromEntries((await openAt(tx, organisation)).map(({ kind, open }) => [kind, open])))

test('an agreement that hasn’t ended, a vacancy and support are counted for whoever is in charge, and for nobody else', async () => {
  expect(await openOf(world.ids.landlord)).toMatchObject({
    agreements: expect.any(Number),
    vacancies: expect.any(Number),
  })
  await asSystem('test', (tx) => tx.updateTable('support').set({ organisation_id: world.ids.stadsmissionen }).execute())
  expect(await openOf(world.ids.stadsmissionen)).toHaveProperty('supportGiven')
  for (const who of [world.siv, world.hanna, world.ture])
    expect(await openOf(world.ids.stadsmissionen, who)).toEqual({})
})

test('an agreement alone asks for a reason, on the page and by a statement; one that has ended asks for nothing', async () => {
  const id = newId()
  await asSystem('test', async (tx) => {
    await tx
      .insertInto('organisation')
      .values({ id, municipality_code: '0880', kind: 'landlord', name: 'Nya Hus AB' })
      .execute()
    const { id: agreement } = await tx.selectFrom('agreement').select('id').orderBy('id').executeTakeFirstOrThrow()
    await tx
      .insertInto('agreement_party')
      .values({
        ...{ id: newId(), municipality_code: '0880', agreement_id: agreement },
        ...{ organisation_id: id, organisation_municipality: '0880', added_at: now(), added_by: world.agneta.userId },
      })
      .execute()
  })
  const directly = (openBecause: string | null) =>
    asUser(world.adam, (tx) =>
      tx
        .updateTable('organisation')
        .set({ retired_at: now(), retired_by: world.adam.userId, retired_open_because: openBecause })
        .where('id', '=', id)
        .execute(),
    )
  expect((await visit(world.adam).get(`/organisations/${id}/end`)).text).toContain('Avtal som inte är avslutade: 1')
  await expect(directly(null)).rejects.toMatchObject({ constraint: 'organisation_end_open' })
  await asSystem('test', (tx) =>
    tx
      .updateTable('agreement_party')
      .set({ undone_at: now(), undone_by: world.agneta.userId })
      .where('organisation_id', '=', id)
      .execute(),
  )
  expect(await openOf(id)).toEqual({})
  await directly(null)
})
