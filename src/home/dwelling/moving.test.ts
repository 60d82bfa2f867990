/** A dwelling tied to the wrong landlord is tied to the right one on a page: what hangs on it is said, its leases follow, and it can be undone. */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { stands, steps } from '../steps.fixture.ts'

const world = inWorld()
const { visit, flat, lease } = steps(world)
const because = 'Avtalet visar en annan hyresvärd'

const other = (): Session => ({
  ...world.hanna,
  organisation: { ...world.hanna.organisation, id: world.ids.otherLandlord },
})
const landlordOf = async (id: string) =>
  (await stands((tx) => tx.selectFrom('dwelling').select('landlord_id').where('id', '=', id).executeTakeFirstOrThrow()))
    .landlord_id
const move = (id: string, by = world.siv) =>
  visit(by).post(`/dwellings/${id}/landlord`, { landlord: world.ids.otherLandlord, because })
const undoOf = (html: string) => /\/dwellings\/[0-9a-f-]{36}\/landlord\/[0-9a-f-]{36}\/undo/.exec(html)?.[0] ?? ''

/** A flat of Hanna's with a lease. */
async function letFlat(): Promise<{ id: string; leaseId: string }> {
  const person = await world.person({ by: world.siv, givenName: 'Nadja' })
  const leaseId = await lease(person)
  const row = await stands((tx) =>
    tx.selectFrom('lease').select('dwelling_id').where('id', '=', leaseId).executeTakeFirstOrThrow(),
  )
  return { id: row.dwelling_id, leaseId }
}

describe('the right landlord', () => {
  test('is chosen on a page that says what hangs on the dwelling and who will read it', async () => {
    const id = await flat()
    expect((await visit(world.siv).get(`/dwellings/${id}`)).html).toContain(`/dwellings/${id}/landlord`)
    const page = await visit(world.siv).get(`/dwellings/${id}/landlord`)
    expect(page.text).toContain('Den nya hyresvärden kan genast se lägenheten')
    expect(page.text).toContain('Inga hyresavtal, erbjudanden, ärenden eller meddelanden')
    expect((await move(id)).location).toBe(`/dwellings/${id}`)
    expect(await landlordOf(id)).toBe(world.ids.otherLandlord)
    expect((await visit(world.hanna).get(`/dwellings/${id}`)).status).toBe(404)
    expect((await visit(other()).get(`/dwellings/${id}`)).status).toBe(200)
  })

  test('gets the leases, also those of people whom the one who moves it may not read about, and undone they go back', async () => {
    const { id, leaseId } = await letFlat()
    expect((await visit(world.siv).get(`/dwellings/${id}/landlord`)).text).toContain('1 hyresavtal följer med')
    const leaseLandlord = async () =>
      (
        await stands((tx) =>
          tx.selectFrom('lease').select('landlord_id').where('id', '=', leaseId).executeTakeFirstOrThrow(),
        )
      ).landlord_id
    expect((await move(id, world.sofia)).status).toBe(303)
    expect(await leaseLandlord()).toBe(world.ids.otherLandlord)
    const page = await visit(world.siv).get(`/dwellings/${id}`)
    expect(page.text).toContain(because)
    expect(page.text).toContain(world.sofia.name)
    expect((await visit(world.siv).post(undoOf(page.html))).status).toBe(303)
    expect([await landlordOf(id), await leaseLandlord()]).toEqual([world.ids.landlord, world.ids.landlord])
    expect((await visit(world.siv).get(`/dwellings/${id}`)).text).toContain('Ångrat')
    const traced = await stands((tx) =>
      tx.selectFrom('event').select(['what', 'actor_id']).where('subject_id', '=', id).orderBy('seq').execute(),
    )
    expect(traced.slice(-2)).toEqual([
      { what: 'dwelling.moved', actor_id: world.sofia.userId },
      { what: 'dwelling.moved-back', actor_id: world.siv.userId },
    ])
  })

  test('is another, a landlord of the municipality, chosen with a reason; what is undone is undone once', async () => {
    const id = await flat()
    const send = (fields: Record<string, string>) => visit(world.siv).post(`/dwellings/${id}/landlord`, fields)
    expect((await send({ landlord: world.ids.landlord, because })).status).toBe(409)
    expect((await send({ landlord: world.ids.stadsmissionen, because })).status).toBe(422)
    const mute = await send({ landlord: world.ids.otherLandlord })
    expect([mute.status, mute.text.includes('Skriv hur du vet det')]).toEqual([422, true])
    expect(await landlordOf(id)).toBe(world.ids.landlord)
    await move(id)
    const undo = undoOf((await visit(world.siv).get(`/dwellings/${id}`)).html)
    await visit(world.siv).post(undo)
    await visit(world.siv).post(undo)
    expect(await landlordOf(id)).toBe(world.ids.landlord)
  })
})

test('nobody else finds the page, least of all a landlord, and the database lets nobody else move a dwelling', async () => {
  const id = await flat()
  const row = (session: Session) => ({
    id: newId(),
    municipality_code: '0880',
    dwelling_id: id,
    from_landlord_id: world.ids.landlord,
    to_landlord_id: world.ids.otherLandlord,
    because,
    moved_at: now(),
    moved_by: session.userId,
  })
  for (const who of [
    world.hanna,
    other(),
    world.nils,
    world.noor,
    world.petra,
    world.bo,
    world.anja,
    world.adam,
    world.ture,
  ]) {
    expect((await visit(who).get(`/dwellings/${id}/landlord`)).status, who.name).toBe(404)
    expect((await move(id, who)).status, who.name).toBe(404)
    await expect(
      asUser(who, (tx) => tx.insertInto('dwelling_move').values(row(who)).execute()),
      who.name,
    ).rejects.toMatchObject({ code: '42501' })
  }
  expect(await landlordOf(id)).toBe(world.ids.landlord)
  await move(id)
  expect(await asUser(world.hanna, (tx) => tx.selectFrom('dwelling_move').select('id').execute())).toEqual([])
})
