/** Where a name and a place or a birth fit somebody with protected identity, somebody in charge says whether it is them before it is shown on. */

import { expect, test } from 'vitest'
import { type Sent, signalSentBy } from '../../test/support/sent.ts'
import { inWorld } from '../../test/support/world.ts'
import { registerNotice } from '../notice/index.ts'
import type { Session } from '../platform/access/index.ts'
import { ask, asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now, today } from '../platform/time/index.ts'
import { dayItems } from './duties.ts'
import { holdOf } from './hold.ts'
import { signalRoutes } from './routes.tsx'

const world = inWorld()
const visit = (session: Session) => world.visit(signalRoutes)(session)

/** Nadja Åkerlund, born 21 May 1987, who told Siv that she sleeps at Storgatan 1; Siv alone is named. */
async function nadja(): Promise<string> {
  const id = await world.person({
    by: world.siv,
    givenName: 'Nadja Maria',
    familyName: 'Åkerlund',
    birthDate: Temporal.PlainDate.from('1987-05-21'),
  })
  await asSystem('test: where she lives', (tx) =>
    tx
      .insertInto('told_situation')
      .values({
        id: newId(),
        municipality_code: '0880',
        person_id: id,
        living_form_code: 'withFriends',
        place: 'Storgatan 1',
        from_on: today(),
        told_at: now(),
        told_to: world.siv.userId,
      })
      .execute(),
  )
  return id
}

async function protect(personId: string): Promise<void> {
  const base = { municipality_code: '0880', person_id: personId }
  await asSystem('test: protect', async (tx) => {
    await tx
      .insertInto('protected_staff')
      .values({ ...base, id: newId(), user_id: world.siv.userId, named_at: now() })
      .execute()
    await tx
      .insertInto('protection')
      .values({ ...base, id: newId(), level: 'secrecyMarking', since: now() })
      .execute()
  })
}

const sent = (by: Session, facts: Partial<Sent>) => signalSentBy(by, { place: null, children: 1, ...facts })

const mayOpen = (session: Session, id: string) =>
  asUser(session, (tx) => tx.selectFrom('signal').select('id').where('id', '=', id).execute()).then(
    (rows) => rows.length === 1,
  )
const isAsked = (session: Session, id: string) => asUser(session, async (tx) => (await holdOf(tx, id)) === 'undecided')
const say = (session: Session, id: string, outcome: 'same' | 'other') =>
  visit(session).post(`/signals/${id}/hold/${outcome}`)

const fitting: Partial<Sent>[] = [
  { personName: 'Nadja Åkerlund', place: 'Storgatan 1' },
  { personName: 'nadja ÅKERLUND', place: 'Storgatan 1, tre trappor' },
  { personName: 'Åkerlund, Nadja', words: 'Hon bor på Storgatan 1 just nu.', place: 'Hamnen' },
  { words: 'Det gäller Nadja Åkerlund, född 870521.', place: 'Hamnen' },
  { words: 'Maria Åkerlund född 21 maj 1987', place: 'Hamnen' },
]
const others: Partial<Sent>[] = [
  { personName: 'Nadja Åkerlund', place: 'Hamnen' },
  { personName: 'Nadja Öberg', place: 'Storgatan 1' },
  { personName: 'Nadja Åkerlund', place: 'Storgatan 12' },
  { words: 'Någon född 870521 sover på Storgatan 1', place: 'Storgatan 1' },
]

test('what fits by name and place or birth is seen by managers and named staff, and by its sender; a name alone, or a place alone, hides nothing', async () => {
  await protect(await nadja())
  for (const facts of fitting) {
    const id = await sent(world.noor, facts)
    const told = JSON.stringify(facts)
    for (const session of [world.siv, world.agneta])
      expect([await mayOpen(session, id), await isAsked(session, id)], told).toEqual([true, true])
    for (const session of [world.siv2, world.petra, world.nils]) expect(await mayOpen(session, id), told).toBe(false)
    expect([await mayOpen(world.noor, id), await isAsked(world.noor, id)], told).toEqual([true, false])
  }
  for (const facts of others) {
    const id = await sent(world.noor, facts)
    expect([await mayOpen(world.siv2, id), await isAsked(world.agneta, id)], JSON.stringify(facts)).toEqual([
      true,
      false,
    ])
  }
})

test('somebody else: it is shown to all who answer. The same: it is the named staff’s, and the manager sees that it waits', async () => {
  await protect(await nadja())
  const [other, same] = [await sent(world.noor, fitting[0] ?? {}), await sent(world.noor, fitting[1] ?? {})]
  for (const session of [world.siv2, world.petra, world.bo, world.noor, world.hanna, world.ture, world.rut])
    expect((await say(session, other, 'other')).status, session.name).toBe(404)
  expect((await visit(world.agneta).get(`/signals/${other}`)).text).toContain('Avgör vem signalen gäller')
  expect((await say(world.agneta, other, 'other')).status).toBe(303)
  expect((await visit(world.siv2).get(`/signals/${other}`)).text).not.toContain('Avgör')
  expect((await say(world.agneta, same, 'same')).location).toBe('/signals')
  expect([await mayOpen(world.siv2, other), await mayOpen(world.siv2, same)]).toEqual([true, false])
  expect([await mayOpen(world.siv, same), await mayOpen(world.agneta, same)]).toEqual([true, false])
  const items = await asUser(world.agneta, (tx) => ask(tx, dayItems(tx, world.agneta, 'sv')))
  expect(items.map(({ title }) => title)).toContain('En signal väntar på utsedd personal')
  const events = await asSystem('test', (tx) => tx.selectFrom('event').select(['what', 'actor_id', 'data']).execute())
  expect(events.filter(({ what }) => what === 'signal.identity-decided')).toMatchObject([
    { actor_id: world.agneta.userId, data: { outcome: 'other' } },
    { actor_id: world.agneta.userId, data: { outcome: 'same' } },
  ])
})

test('that it is the person is taken back by named staff alone; then all who answer see it', async () => {
  await protect(await nadja())
  const id = await sent(world.noor, fitting[0] ?? {})
  expect((await say(world.agneta, id, 'same')).status).toBe(303)
  for (const session of [world.agneta, world.siv2, world.petra, world.noor])
    expect((await say(session, id, 'other')).status, session.name).toBe(404)
  expect(await mayOpen(world.siv2, id)).toBe(false)
  expect((await visit(world.siv).get(`/signals/${id}`)).text).toContain('Bara utsedd personal läser signalen')
  expect((await say(world.siv, id, 'other')).location).toBe(`/signals/${id}`)
  expect([await mayOpen(world.siv2, id), await mayOpen(world.agneta, id)]).toEqual([true, true])
  expect((await say(world.siv, id, 'same')).status).toBe(404)
})

test('nobody is asked about somebody who is protected no longer', async () => {
  const person = await nadja()
  await protect(person)
  const id = await sent(world.noor, fitting[0] ?? {})
  await asSystem('test: protection ends', (tx) =>
    tx
      .updateTable('protection')
      .set({ ended_at: now(), ended_by: world.siv.userId })
      .where('person_id', '=', person)
      .execute(),
  )
  for (const session of [world.siv, world.agneta, world.siv2])
    expect([await mayOpen(session, id), await isAsked(session, id)], session.name).toEqual([true, false])
})

test('what came before the identity was protected, or before the name was known, is held then', async () => {
  const id = await nadja()
  const early = await sent(world.noor, fitting[0] ?? {})
  const renamed = await sent(world.noor, { personName: 'Nadja Nygren', place: 'Storgatan 1' })
  expect([await mayOpen(world.siv2, early), await mayOpen(world.siv2, renamed)]).toEqual([true, true])
  await protect(id)
  expect([await mayOpen(world.siv2, early), await mayOpen(world.siv2, renamed)]).toEqual([false, true])
  await asUser(world.siv, (tx) =>
    tx.updateTable('person').set({ family_name: 'Nygren' }).where('id', '=', id).execute(),
  )
  expect(await mayOpen(world.siv2, renamed)).toBe(false)
})

test('a notice of an eviction is held like a signal, and a manager doesn’t learn for whom', async () => {
  await protect(await nadja())
  const notice = await registerNotice(
    world.petra,
    {
      kind: 'eviction',
      reference: 'U-9-26',
      receivedAt: null,
      evictionOn: Temporal.PlainDate.from('2026-12-10'),
      evictionTime: null,
      address: 'Storgatan 1',
      dwellingNumber: null,
      tenantName: 'Nadja Åkerlund',
      landlordName: null,
      children: true,
      words: null,
      replacesId: null,
      matterId: null,
    },
    'form',
  )
  expect(notice.ok).toBe(true)
  const sees = (session: Session) =>
    asUser(session, (tx) => tx.selectFrom('enforcement_notice').select('id').execute()).then((rows) => rows.length)
  expect([await sees(world.siv), await sees(world.agneta), await sees(world.siv2)]).toEqual([1, 1, 0])
  await expect(
    asUser(world.agneta, (tx) => tx.selectFrom('signal_hold').select('person_id').execute()),
  ).rejects.toMatchObject({ code: '42501' })
})
