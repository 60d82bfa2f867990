/** Somebody moves out of a home at risk: children who are left alone, a tenant who is gone and concern that nobody weighed are told of, and somebody says why. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { matterOf } from '../../advice/house.fixture.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now, today } from '../../platform/time/index.ts'
import { evictionRoutes } from '../index.ts'

const world = inWorld()
const visit = world.visit(evictionRoutes)
let matter: string
const openWhy = 'Mormor är där, och noteras i dag'

beforeEach(async () => {
  matter = await matterOf(world.petra)
})

async function lives(part: 'tenant' | 'adult' | 'child'): Promise<string> {
  const id = newId()
  const noted = { id, municipality_code: '0880', matter_id: matter, noted_at: now(), noted_by: world.petra.userId }
  const child = part === 'child' ? { child_living: 'permanent' as const, birth_year: 2019 } : {}
  await asSystem('test', (tx) =>
    tx
      .insertInto('matter_resident')
      .values({ ...noted, ...child, part, name: 'Någon' })
      .execute(),
  )
  return id
}
const end = (id: string, over: Record<string, string> = {}, by: Session = world.petra) =>
  visit(by).post(`/residents/${id}/end`, { because: 'movedOut', on: '2026-11-20', ...over })
const seenIn = (html: string) => /name="openSeen" value="([^"]*)"/.exec(html)?.[1] ?? ''
const row = (id: string) =>
  asSystem('test', (tx) =>
    tx
      .selectFrom('matter_resident')
      .select(['ended_at', 'end_open_because as why'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
const directly = (id: string) =>
  asUser(world.petra, (tx) =>
    tx
      .updateTable('matter_resident')
      .set({ ended_at: now(), ended_by: world.petra.userId, ended_because: 'movedOut', ended_on: today() })
      .where('id', '=', id)
      .execute(),
  )
const REFUSED = { constraint: 'resident_end_open' }

test('the last adult doesn’t move from children without a word of who is with them; it is kept, and goes when that is taken back', async () => {
  const [tenant] = [await lives('tenant'), await lives('child')]
  const asked = await end(tenant)
  expect(asked.status).toBe(422)
  expect(asked.text).toMatch(/Barn bor kvar, och ingen vuxen är noterad med dem .*Ingen hyresgäst är kvar i hemmet/)
  await expect(directly(tenant)).rejects.toMatchObject(REFUSED)
  expect((await row(tenant)).ended_at).toBeNull()
  expect((await end(tenant, { openSeen: seenIn(asked.html), openWhy })).status).toBe(303)
  expect((await row(tenant)).why).toBe(openWhy)
  expect((await visit(world.petra).get(`/evictions/${matter}/residents`)).text).toContain(openWhy)
  expect((await visit(world.petra).post(`/residents/${tenant}/return`)).status).toBe(303)
  expect(await row(tenant)).toEqual({ ended_at: null, why: null })
})

test('a child isn’t noted as gone before concern is weighed, but with a word of why', async () => {
  const [, child] = [await lives('tenant'), await lives('child')]
  const asked = await end(child)
  expect([asked.status, asked.html.includes(`/evictions/${matter}/concern`)]).toEqual([422, true])
  await expect(directly(child)).rejects.toMatchObject(REFUSED)
  const weighed = { municipality_code: '0880', matter_id: matter, words: 'Ingen oro', on_day: today(), reported: false }
  await asSystem('test', (tx) =>
    tx
      .insertInto('child_concern')
      .values({ ...weighed, id: newId(), noted_at: now(), noted_by: world.petra.userId })
      .execute(),
  )
  expect((await end(child)).status).toBe(303)
  expect((await row(child)).why).toBeNull()
})

test('nothing is asked of one adult of two, or of somebody who never lived there; and nobody else ends it', async () => {
  const [tenant, adult] = [await lives('tenant'), await lives('adult'), await lives('child')]
  for (const who of [world.nils, world.hanna, world.ture, world.bo])
    expect((await end(adult, {}, who)).status, who.name).toBe(404)
  expect((await end(adult)).status).toBe(303)
  expect((await end(tenant, { because: 'neverLivedThere', on: '' })).status).toBe(303)
})
