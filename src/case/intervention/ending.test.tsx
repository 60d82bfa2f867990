/** An intervention ends: what it was carried out with and goes on without it is shown, and somebody says why that is right. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { steps } from '../../home/steps.fixture.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now, today } from '../../platform/time/index.ts'
import { arrive } from '../../shelter/deeds.fixture.ts'
import { asking, booked, buildHouse } from '../../shelter/house.fixture.ts'
import { caseRoutes } from '../index.ts'

const world = inWorld()
const visit = world.visit(caseRoutes)
const { lease } = steps(world)
const at = { municipality_code: '0880' }
const openWhy = 'Hyresgästen bor kvar med stöd av kommunens bostadsbolag'
let nadja: string
let file: string

beforeEach(async () => {
  nadja = await world.person({ by: world.siv, givenName: 'Nadja' })
  file = newId()
  await asSystem('test', async (tx) => {
    const opened = { opened_on: today(), opened_at: now(), opened_by: world.siv.userId }
    const where = { organisation_id: world.ids.kalmar, unit_id: world.ids.adultUnit }
    await tx
      .insertInto('case_file')
      .values({ ...at, ...opened, ...where, id: file, number: 'B-2026-0001', person_id: nadja })
      .execute()
    await tx
      .insertInto('case_responsible')
      .values({
        ...at,
        id: newId(),
        case_id: file,
        user_id: world.siv.userId,
        since: now(),
        named_by: world.siv.userId,
      })
      .execute()
  })
})

async function running(kind: 'socialLease' | 'acutePlace' | 'mobileTeam'): Promise<string> {
  const id = newId()
  await asSystem('test', (tx) =>
    tx
      .insertInto('intervention')
      .values({
        ...at,
        id,
        case_id: file,
        person_id: nadja,
        kind,
        begins_on: today(),
        added_at: now(),
        added_by: world.siv.userId,
      })
      .execute(),
  )
  return id
}
const end = (id: string, fields: Record<string, string> = {}, by: Session = world.siv) =>
  visit(by).post(`/interventions/${id}/end`, { endedOn: today().toString(), because: 'notWanted', ...fields })
const seenIn = (html: string) => /name="openSeen" value="([^"]*)"/.exec(html)?.[1] ?? ''
const row = (id: string) =>
  asSystem('test', (tx) =>
    tx
      .selectFrom('intervention')
      .select(['ended_on', 'end_open_because as why'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
const directly = (id: string, because: 'notWanted' | 'replaced') =>
  asUser(world.siv, (tx) =>
    tx
      .updateTable('intervention')
      .set({ ended_on: today(), ended_because: because, ended_by: world.siv.userId })
      .where('id', '=', id)
      .execute(),
  )
const REFUSED = { constraint: 'intervention_end_open' }

test('a decided home isn’t ended over the lease that it is, but with a reason, which stands on the case and goes when the end is taken back', async () => {
  await lease(nadja)
  world.clock('2026-12-02T09:00:00Z')
  const id = await running('socialLease')
  const asked = await end(id)
  expect([asked.status, asked.html.includes('href="#f-openWhy"')]).toEqual([422, true])
  expect(asked.text).toContain('Ett andrahandsavtal som insatsen ger gäller efter den dagen')
  await expect(directly(id, 'notWanted')).rejects.toMatchObject(REFUSED)
  expect((await row(id)).ended_on).toBeNull()
  expect((await end(id, { openSeen: seenIn(asked.html), openWhy })).status).toBe(303)
  expect((await row(id)).why).toBe(openWhy)
  expect((await visit(world.siv).get(`/cases/${file}`)).text).toContain(openWhy)
  expect((await visit(world.siv).post(`/interventions/${id}/end/undo`)).status).toBe(303)
  expect(await row(id)).toEqual({ ended_on: null, why: null })
})

test('a place for the night isn’t ended over a guest who sleeps there without saying why', async () => {
  const house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 1 })
  const booking = await booked(world.siv, asking(house, nadja))
  const id = await running('acutePlace')
  expect((await end(id)).text).toContain('En plats för natten är bokad')
  world.clock('2026-11-21T20:00:00Z')
  await arrive(world.nils, booking)
  const asked = await end(id)
  expect([asked.status, asked.text.includes('Personen har en plats för natten nu')]).toEqual([422, true])
  await expect(directly(id, 'notWanted')).rejects.toMatchObject(REFUSED)
  expect((await end(id, { openSeen: seenIn(asked.html), openWhy })).status).toBe(303)
})

test('one that is said to be replaced has something in its place; for another reason nothing is asked', async () => {
  const id = await running('mobileTeam')
  const asked = await end(id, { because: 'replaced' })
  expect([asked.status, asked.text.includes('Ingen annan insats pågår')]).toEqual([422, true])
  await expect(directly(id, 'replaced')).rejects.toMatchObject(REFUSED)
  await running('acutePlace')
  expect((await end(id, { because: 'replaced' })).status).toBe(303)
  expect((await row(id)).why).toBeNull()
})

test('is ended by nobody without the case', async () => {
  const id = await running('mobileTeam')
  for (const who of [world.petra, world.nils, world.hanna, world.ture, world.sofia])
    expect((await end(id, { openSeen: '', openWhy }, who)).status, who.name).toBe(404)
  expect((await row(id)).ended_on).toBeNull()
})
