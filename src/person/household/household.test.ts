/** Households: who belongs, the children's living, and that every step can be taken back. */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { ask, asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now, today } from '../../platform/time/index.ts'
import { householdRoutes, joining } from './joining.tsx'
import { leaving, returning } from './leaving.tsx'
import { householdIn, membersOf } from './queries.ts'

const world = inWorld()

describe('the household', () => {
  test('begins with its second member, counts children, and a leaving can be undone', async () => {
    const parent = await world.person({ by: world.siv, givenName: 'Nadja' })
    const child = await world.person({ by: world.siv, givenName: 'Mio' })
    const visit = world.visit(householdRoutes)(world.siv)
    const page = `/people/${parent}/household`
    expect((await visit.get(page)).text).toContain('Inget hushåll är noterat')
    expect(
      (await visit.post(page, { member: child, part: 'child', living: 'alternating', from: '2026-11-01' })).status,
    ).toBe(303)
    const shown = await visit.get(page)
    expect(shown.text).toContain('Barn som bor växelvis')
    expect(await asUser(world.siv, (tx) => ask(tx, householdIn(tx, child)))).toEqual({ adults: 1, children: 1 })
    const member = (await asUser(world.siv, (tx) => membersOf(tx, parent))).find(({ personId }) => personId === child)
    await visit.post(`${page}/${member?.id}/leaving`)
    expect(await asUser(world.siv, (tx) => ask(tx, householdIn(tx, parent)))).toEqual({ adults: 1, children: 0 })
    await visit.post(`${page}/${member?.id}/return`)
    expect(await asUser(world.siv, (tx) => ask(tx, householdIn(tx, parent)))).toEqual({ adults: 1, children: 1 })
  })

  test('whose adult the user may not read about keeps its other children when one of them leaves', async () => {
    const parent = await world.person({ by: world.siv })
    const children = [await world.person({ by: world.siv }), await world.person({ by: world.siv })]
    for (const personId of children)
      await joining.run(
        world.siv,
        { id: parent },
        { member: personId, part: 'child', living: 'permanent', from: today() },
      )
    const rows = await asUser(world.siv, (tx) => membersOf(tx, parent))
    await asSystem('test: protect', (tx) =>
      tx
        .insertInto('protection')
        .values({ id: newId(), municipality_code: '0880', person_id: parent, level: 'secrecyMarking', since: now() })
        .execute(),
    )
    const memberId = rows.find(({ personId }) => personId === children[0])?.id ?? ''
    await leaving.run(world.siv, { id: children[0] ?? '', memberId })
    const there = await asSystem('test', (tx) =>
      tx.selectFrom('household_member').select('person_id').where('until_on', 'is', null).execute(),
    )
    expect(there.map(({ person_id }) => person_id).toSorted()).toEqual([parent, children[1]].toSorted())
  })

  test('that every adult has left keeps no children: each stands once, with one way of living, also when the parents are together again', async () => {
    const person = (givenName: string) => world.person({ by: world.siv, givenName })
    const [a, b, child] = [await person('Anna'), await person('Bo'), await person('Cleo')]
    const join = (
      owner: string,
      personId: string,
      part: 'adult' | 'child',
      living: 'permanent' | 'alternating' | null,
    ) => joining.run(world.siv, { id: owner }, { member: personId, part, living, from: today() })
    const leave = async (owner: string, who: string) => {
      const all = await asUser(world.siv, (tx) => membersOf(tx, owner))
      const member = all.find(({ personId, until, part }) => personId === who && until === null && part === 'adult')
      await leaving.run(world.siv, { id: owner, memberId: member?.id ?? '' })
      return member?.id ?? ''
    }
    const now = async (owner: string) =>
      (await asUser(world.siv, (tx) => membersOf(tx, owner)))
        .filter(({ until }) => until === null)
        .map(({ who, living }) => `${who?.givenName} ${living}`)
        .toSorted()
    world.clock('2026-01-10T09:00:00Z')
    await join(a, b, 'adult', null)
    await join(a, child, 'child', 'permanent')
    world.clock('2026-03-01T09:00:00Z')
    await leave(a, b)
    await join(b, child, 'child', 'alternating')
    expect(await now(child)).toContain('Cleo alternating')
    world.clock('2026-06-01T09:00:00Z')
    const left = await leave(b, b)
    // taken back, the child is there again with the adult
    await returning.run(world.siv, { id: b, memberId: left })
    expect(await now(b)).toEqual(['Bo null', 'Cleo alternating'])
    await leave(b, b)
    await join(a, b, 'adult', null)
    for (const owner of [a, b, child]) {
      const all = await asUser(world.siv, (tx) => membersOf(tx, owner))
      expect(all.filter(({ personId }) => personId === child)).toMatchObject([{ living: 'permanent', until: null }])
      expect(await now(owner)).toEqual(['Anna null', 'Bo null', 'Cleo permanent'])
      expect(await asUser(world.siv, (tx) => ask(tx, householdIn(tx, owner)))).toEqual({ adults: 2, children: 1 })
    }
  })

  test('a child may live with both parents in two households, an adult only in one', async () => {
    const [a, b, child] = [
      await world.person({ by: world.siv }),
      await world.person({ by: world.siv }),
      await world.person({ by: world.siv }),
    ]
    const asChild = { member: child, part: 'child', living: 'alternating', from: today() } as const
    expect((await joining.run(world.siv, { id: a }, asChild)).ok).toBe(true)
    expect((await joining.run(world.siv, { id: b }, asChild)).ok).toBe(true)
    expect(await joining.run(world.siv, { id: a }, { member: b, part: 'adult', living: null, from: today() })).toEqual({
      ok: false,
      reason: [{ field: 'part', says: 'otherHousehold', status: 409 }],
    })
  })

  test.each([
    ['twice', { part: 'child', living: 'permanent', from: '2026-11-01' }, 409, 'finns redan'],
    ['tomorrow', { part: 'child', living: 'permanent', from: '2026-11-22' }, 422, 'inte varit än'],
    ['a child without saying how it lives', { part: 'child', from: '2026-11-01' }, 422, 'hur barnet bor'],
    ['on a day that isn’t', { part: 'adult', from: '2026-02-30' }, 422, 'almanackan'],
  ] as const)('not %s', async (_, fields, status, message) => {
    const [a, b] = [await world.person({ by: world.siv }), await world.person({ by: world.siv })]
    const first = await joining.run(
      world.siv,
      { id: a },
      { member: b, part: 'child', living: 'permanent', from: today() },
    )
    expect(first.ok).toBe(true)
    const answer = await world
      .visit(householdRoutes)(world.siv)
      .post(`/people/${a}/household`, { member: b, ...fields })
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(message)
  })

  test('nobody is added whom the user may not read about', async () => {
    const own = await world.person({ by: world.siv })
    const theirs = await world.person({ by: world.noor, givenName: 'Hemlig' })
    await expect(
      joining.run(world.siv, { id: own }, { member: theirs, part: 'adult', living: null, from: today() }),
    ).rejects.toThrow('row')
    expect(
      (await world.visit(householdRoutes)(world.siv).get(`/people/${own}/household?person=${theirs}`)).text,
    ).not.toContain('Hemlig')
  })
})
