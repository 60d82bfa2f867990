/** The lists of homes as files: for those who decide about homes, and a landlord's own for its agent; never a name or address that the list doesn't say. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { stands, steps } from '../steps.fixture.ts'

const world = inWorld()
const { visit, flat, offer, lease } = steps(world)
const file = async (who = world.siv, show = 'offers') => visit(who).get(`/homes.csv?show=${show}`)
const linesOf = (csv: string): string[] => csv.replace('\uFEFF', '').trimEnd().split('\r\n')

test('every list leaves whole, days and sums as such', async () => {
  await offer(await world.person({ by: world.siv, givenName: 'Väntan', familyName: 'Ström' }), await flat())
  await lease(await world.person({ by: world.siv, givenName: 'Snart', familyName: 'Ström' }), { months: '1' })
  await flat({ address: 'Ledigvägen 1' })
  expect(linesOf((await file()).html)[1]).toMatch(/^Väntan Ström;.*;\d{4}-\d\d-\d\d;\d{4}-\d\d-\d\d;Väntar på svar$/)
  expect(linesOf((await file(world.siv, 'handover')).html)[1]).toMatch(/^Snart Ström;.*;0;0$/)
  expect((await file(world.siv, 'dwellings')).html).toContain('Ledigvägen 1')
  expect(linesOf((await file(world.hanna, 'ownLeases')).html)).toHaveLength(2)
  expect((await visit(world.siv).get('/homes')).html).toContain('/homes.xlsx?show=handover')
})

test('a landlord who reads the names in its list stands in the read log, on the page and as a file; of the names alone that were shown', async () => {
  const own = await world.person({ by: world.siv, givenName: 'Eget', familyName: 'Ström' })
  const log = () =>
    stands((tx) =>
      tx
        .selectFrom('read_log')
        .select(['person_id', 'page', 'user_id'])
        .where('reason', '=', 'contract')
        .orderBy('at')
        .execute(),
    )
  await lease(await world.person({ by: world.siv, givenName: 'Andra', familyName: 'Ström' }), { months: '12' })
  await lease(own, { form: 'firstHandLease' })
  for (const [at, page] of [
    ['/homes', 'homes'],
    ['/homes?show=ownLeases', 'homes'],
    ['/homes.csv?show=ownLeases', 'file'],
  ] as const) {
    const before = (await log()).length
    expect((await visit(world.hanna).get(at)).html).toContain('Eget Ström')
    expect((await log()).slice(before), at).toEqual([{ person_id: own, page, user_id: world.hanna.userId }])
  }
  const before = await log()
  await visit(world.hanna).get('/homes?show=ownDwellings')
  await visit(world.siv).get('/homes')
  expect(await log()).toEqual(before)
})

test('who decides nothing about homes finds no file; a landlord’s agent none of the municipality’s lists', async () => {
  for (const who of [world.bo, world.mats, world.nils, world.anja]) expect((await file(who)).status).toBe(404)
  for (const show of ['offers', 'handover', 'own', 'dwellings'])
    expect((await file(world.hanna, show)).status).toBe(404)
  expect((await file(world.siv, 'ownLeases')).status).toBe(404)
  expect((await file(world.siv, 'nothing')).status).toBe(404)
})

test('somebody with protected identity has neither name nor address in it', async () => {
  const person = await world.person({ by: world.siv, givenName: 'Dold', familyName: 'Ström' })
  await offer(person, await flat({ address: 'Hemliga vägen 1' }))
  const row = { municipality_code: '0880', person_id: person }
  await stands(async (tx) => {
    await tx
      .insertInto('protection')
      .values({ ...row, id: newId(), level: 'secrecyMarking', since: now() })
      .execute()
    await tx
      .insertInto('protected_staff')
      .values({ ...row, id: newId(), user_id: world.siv.userId, named_at: now() })
      .execute()
  })
  const { html } = await file()
  expect(html).toContain('Skyddade personuppgifter;Visas inte i listor')
  expect(html).not.toMatch(/Dold|Hemliga/)
  expect((await file(world.agneta)).html).not.toContain('Skyddade')
})
