/** A lease begun by mistake is taken back, while nothing stands on it. */

import { describe, expect, test } from 'vitest'
import { left } from '../../../test/support/left.ts'
import { inWorld } from '../../../test/support/world.ts'
import { episodesIn, tellSituation } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { pathPart } from '../path.ts'
import { eventsOf, leaseRow, stands, steps } from '../steps.fixture.ts'

const world = inWorld()
const { visit, lease, lastPart } = steps(world)
const nadja = () => world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Ström' })
const undo = (id: string, by = world.siv) => visit(by).post(`/leases/${id}/undo`)
const livesIn = async (person: string) =>
  (await asUser(world.siv, (tx) => ask(tx, episodesIn(tx, person, 'sv')))).map(
    ({ form, from, to }) => `${form} ${from} ${to}`,
  )

describe('a lease that was begun by mistake', () => {
  test('is no lease for anybody any longer: the offer waits for its lease, the flat can be let, and what was told goes on', async () => {
    const person = await nadja()
    await asUser(world.siv, (tx) =>
      tellSituation(tx, world.siv, {
        personId: person,
        form: 'withFriends',
        from: Temporal.PlainDate.from('2026-11-01'),
      }),
    )
    const before = await livesIn(person)
    const id = await lease(person)
    const offerId = (await leaseRow(id)).offer_id
    const res = await undo(id)
    expect([res.status, res.location]).toEqual([303, `/offers/${offerId}`])
    expect(await livesIn(person)).toEqual(before)
    for (const who of [world.siv, world.hanna]) expect((await visit(who).get(`/leases/${id}`)).status).toBe(404)
    expect((await visit(world.hanna).get('/homes')).html).not.toContain(id)
    expect(await eventsOf(id)).toEqual(['lease.began', 'lease.undone'])
    const again = await visit(world.siv).post(`/offers/${offerId}/lease`, { beginsOn: '2026-12-01', rentKr: '6500' })
    expect(again.status).toBe(303)
    expect(lastPart(again.location)).not.toBe(id)
  })
  test('stands on the path as taken back, for those who read about the person: no span in the lane, and no line for anybody else', async () => {
    const person = await nadja()
    const id = await lease(person)
    const told = async (by: Session) => (await asUser(by, (tx) => ask(tx, pathPart(tx, by, [person]))))(person)
    expect((await told(world.siv)).events.map(({ what }) => what)).not.toContain('Ett hyresavtal togs tillbaka')
    await undo(id)
    const { lanes, events } = await told(world.siv)
    expect(lanes.flatMap(({ spans }) => spans)).toEqual([])
    const lines = events.filter(({ what }) => what === 'Ett hyresavtal togs tillbaka')
    expect(lines.map(({ on, detail }) => `${on} ${detail}`)).toEqual([
      '2026-11-21 Andrahandskontrakt genom kommunen, skulle ha börjat 1 december 2026',
    ])
    for (const who of [world.hanna, world.nils, world.ture, world.sofia])
      expect((await told(who)).events, who.name).toEqual([])
  })
  test('that had been handed over gives the second-hand lease back', async () => {
    const id = await lease(await nadja(), { months: '1' })
    world.clock('2027-01-10T09:00:00Z')
    const own = lastPart(
      (
        await visit(world.siv).post(`/leases/${id}/handover`, {
          on: '2027-01-11',
          rentKr: '6500',
          way: 'newLease',
          debts: 'none',
        })
      ).location,
    )
    expect((await leaseRow(id)).ends_because).toBe('handedOver')
    expect((await undo(own)).location).toBe(`/leases/${id}`)
    expect((await leaseRow(id)).ends_on).toBeNull()
    const once = await visit(world.siv).post(`/leases/${id}/handover`, {
      on: '2027-01-12',
      rentKr: '6500',
      way: 'newLease',
      debts: 'none',
    })
    expect(once.status).toBe(303)
  })
  test('stays when something stands on it: a remark, an end, a handover', async () => {
    const [id, ended] = [await lease(await nadja()), await lease(await nadja())]
    world.clock('2026-12-10T09:00:00Z')
    await visit(world.hanna).post(`/leases/${id}/remarks/new`, {
      kind: 'arrears',
      onDay: '2026-12-05',
      amountKr: '6500',
    })
    expect(left(await undo(id))).toContain('warning: Avtalet kan inte tas tillbaka')
    await visit(world.siv).post(`/leases/${ended}/end`, { on: '2027-01-31', because: 'died' })
    expect(left(await undo(ended))).toContain('warning: Avtalet kan inte tas tillbaka')
    expect(
      (await stands((tx) => tx.selectFrom('lease').select('id').where('undone_at', 'is not', null).execute())).length,
    ).toBe(0)
  })
  test('is not taken back by the landlord, the shelter, the next municipality or somebody without a reason', async () => {
    const id = await lease(await nadja())
    for (const who of [world.hanna, world.nils, world.ture, world.sofia]) expect((await undo(id, who)).status).toBe(404)
    expect((await leaseRow(id)).undone_at).toBeNull()
  })
})
