/** Opening a matter: from a message, from a lease, by hand, two at once; a message tied to it and cut loose; who may not. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { sendMessage } from '../../message/actions.ts'
import type { MessageInput } from '../../message/fields.ts'
import { messageInput } from '../../message/fields.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { cutting, linking } from '../attached/messages.tsx'
import { eventsOf, eventsThatCount } from '../events.ts'
import { evictionRoutes } from '../index.ts'
import { matterById } from '../load.ts'
import { residentsOf } from '../resident/queries.ts'
import { type NewMatter, openMatter } from './actions.ts'

const world = inWorld()
const visit = world.visit(evictionRoutes)
const bare: NewMatter = { tenure: 'rented', cause: 'arrears', address: 'Provgatan 1' }

const input = (facts: Record<string, unknown> = {}): MessageInput =>
  messageInput.parse({
    kind: 'messageToBoard',
    tenure: 'rented',
    address: 'Provgatan 1',
    dwellingNumber: '1101',
    tenantName: 'Elin Prov',
    rooms: 2,
    amount: '8 450,50',
    interest: '0',
    wayToPay: 'Bankgiro 123-4567',
    dues: [{ dueOn: '2026-10-30', amount: '8 450,50' }],
    servedOn: '2026-11-12',
    landlordAddress: 'Box 1',
    landlordPhone: '0480-1',
    ...facts,
  })

async function message(facts: Record<string, unknown> = {}, by: Session = world.hanna): Promise<string> {
  const sent = await sendMessage(by, input(facts), 'form')
  if (!sent.ok) throw new Error(`not sent: ${JSON.stringify(sent.reason)}`)
  return sent.value.id
}

async function opened(by: Session, wanted: NewMatter) {
  const outcome = await openMatter(by, wanted)
  if (!outcome.ok) throw new Error(`not opened: ${JSON.stringify(outcome.reason)}`)
  return outcome.value
}

const countingEvents = async (matterId: string) =>
  eventsThatCount(await asSystem('test: events', (tx) => eventsOf(tx, matterId)))
    .map(({ kind }) => kind)
    .sort()

/** A first-hand lease on a flat of the landlord's, with these people on the contract. */
async function lease(tenants: readonly string[]): Promise<string> {
  const [dwelling, id] = [newId(), newId()]
  await asSystem('test: a lease', async (tx) => {
    const added = { municipality_code: '0880', landlord_id: world.ids.landlord }
    await tx
      .insertInto('dwelling')
      .values({
        ...added,
        id: dwelling,
        rooms: 2,
        rent_kr: 6500,
        added_at: now(),
        added_by: world.hanna.userId,
        address: 'Provgatan 9',
      })
      .execute()
    await tx
      .insertInto('lease')
      .values({
        ...added,
        id,
        dwelling_id: dwelling,
        begins_on: Temporal.PlainDate.from('2025-01-01'),
        rent_kr: 6500,
        form: 'firstHandLease',
        begun_at: now(),
        begun_by: world.siv.userId,
      })
      .execute()
    for (const person_id of tenants)
      await tx.insertInto('lease_tenant').values({ municipality_code: '0880', lease_id: id, person_id }).execute()
  })
  return id
}

beforeEach(() => world.clock('2026-11-16T09:00:00Z'))

test('a message becomes a matter: its days are events, its sender answered, nothing told of the household', async () => {
  const id = await message()
  const page = await visit(world.petra).get(`/evictions/new?message=${id}`)
  expect(page.status, page.text).toBe(200)
  expect(page.html).toContain('Provgatan 1')
  const done = await visit(world.petra).post('/evictions', {
    message: id,
    tenure: 'rented',
    cause: 'arrears',
    address: 'Provgatan 1',
    responsible: world.petra.userId,
    answerWords: 'Tack, vi tar det vidare.',
  })
  expect(done.status, done.text).toBe(303)
  const matterId = done.location?.split('/').at(-1) ?? ''
  expect(await countingEvents(matterId)).toEqual(['messageGiven', 'noticeServed', 'rentDue'])
  const answer = await asSystem('test', (tx) => tx.selectFrom('signal_answer').selectAll().executeTakeFirstOrThrow())
  expect([answer.kind, answer.words]).toEqual(['caseGoesOn', 'Tack, vi tar det vidare.'])
  const shown = await visit(world.petra).get(`/evictions/${matterId}`)
  expect(shown.status, shown.text).toBe(200)
  // served 12 and message 16 November: three weeks from the later end on 7 December
  expect(shown.text).toContain('7 dec. 2026')
  expect(shown.html).toContain('/law#EV-05')
  expect(shown.html).toMatch(/<title>[^<]*V-2026-0001/)
  expect(shown.html).not.toMatch(/<title>[^<]*Elin/)
})

test('the same message can’t be in two matters, and the second is led to the first', async () => {
  const id = await message()
  const first = await opened(world.petra, { ...bare, from: { messageId: id } })
  const second = await openMatter(world.petra, { ...bare, from: { messageId: id }, another: true })
  expect(second).toMatchObject({ ok: false, reason: { kind: 'alreadyLinked', matter: { id: first.id } } })
  const elsewhere = await openMatter(world.siv, { ...bare, from: { messageId: id }, another: true })
  expect(elsewhere).toMatchObject({ ok: false, reason: { kind: 'alreadyLinked', matter: null } })
  expect((await visit(world.petra).get(`/evictions/new?message=${id}`)).location).toBe(`/evictions/${first.id}`)
})

test('children that the landlord told of live there from the first day, and aren’t told of twice', async () => {
  const { id } = await opened(world.petra, { ...bare, from: { messageId: await message({ children: 'ja' }) } })
  const noted = async () =>
    (await asUser(world.petra, (tx) => residentsOf(tx, id))).map(({ part, name }) => [part, name])
  expect(await noted()).toEqual([['child', null]])
  // a family is contacted at once
  expect((await visit(world.petra).get(`/evictions/${id}`)).text).toContain('1 barn')
  const again = await message({ children: 'ja', amount: '9 000', dues: [{ dueOn: '2026-10-30', amount: '9 000' }] })
  await linking.run(world.petra, { id }, { messageId: again, answerWords: 'Tack.' })
  expect(await noted()).toEqual([['child', null]])
})

test('two at the same moment on the same message: one matter, the other is told', {
  tags: ['server/locks'],
}, async () => {
  const id = await message()
  const both = await Promise.all([
    openMatter(world.petra, { ...bare, from: { messageId: id } }),
    openMatter(world.agneta, { ...bare, from: { messageId: id }, unitId: world.ids.preventionUnit }),
  ])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  const matters = await asSystem('test', (tx) => tx.selectFrom('eviction_matter').select('id').execute())
  expect(matters).toHaveLength(1)
})

test('a later message on the same flat is added to the matter; only what is new becomes events', async () => {
  const { id } = await opened(world.petra, { ...bare, from: { messageId: await message() } })
  const again = await message({ amount: '9 000', dues: [{ dueOn: '2026-10-30', amount: '9 000' }] })
  const page = await visit(world.petra).get(`/evictions/new?message=${again}`)
  expect(page.text).toContain('Det finns redan ett hyreshot på adressen: V-2026-0001')
  expect(page.html).toContain(`/evictions/${id}/message?message=${again}`)
  const linked = await linking.run(world.petra, { id }, { messageId: again, answerWords: 'Tack.' })
  expect(linked.ok).toBe(true)
  expect(await countingEvents(id)).toEqual(['messageGiven', 'messageGiven', 'noticeServed', 'rentDue'])
  const cut = await cutting.run(world.petra, { id, message: again }, { because: 'Fel lägenhet', children: null })
  expect(cut).toMatchObject({ ok: true })
  expect(await countingEvents(id)).toEqual(['messageGiven', 'noticeServed', 'rentDue'])
  expect((await visit(world.petra).get('/evictions')).text).toContain('Nytt som inte hör till något ärende')
})

test('from a lease the home, the landlord and the tenants come along, and a second opening leads to the first', async () => {
  const person = await world.person({ by: world.petra, givenName: 'Mira', familyName: 'Prov' })
  const leaseId = await lease([person])
  const { id } = await opened(world.petra, { tenure: 'rented', cause: 'arrears', from: { leaseId } })
  const matter = await asUser(world.petra, (tx) => matterById(tx, id))
  expect([matter.address, matter.landlord.name, matter.leaseId]).toEqual([
    'Provgatan 9',
    'Kvarnholmens Bostäder AB',
    leaseId,
  ])
  expect((await visit(world.petra).get(`/evictions/${id}`)).text).toContain('Mira Prov')
  expect((await visit(world.petra).get(`/evictions/new?lease=${leaseId}`)).location).toBe(`/evictions/${id}`)
  expect(
    await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', from: { leaseId }, another: true }),
  ).toMatchObject({
    ok: false,
    reason: { kind: 'running', matter: { sameFlat: true } },
  })
})

test('a matter opened for somebody of another unit is theirs at once, and no longer the opener’s', async () => {
  const { id } = await opened(world.siv, { ...bare, responsibleId: world.petra.userId })
  expect((await asUser(world.petra, (tx) => matterById(tx, id))).responsible?.name).toBe('Petra Ek')
  expect((await visit(world.siv).get(`/evictions/${id}`)).status).toBe(404)
  const other = await openMatter(world.siv, bare)
  expect(other).toMatchObject({
    ok: false,
    reason: { kind: 'running', matter: { matter: null, unit: 'Vräkningsförebyggande' } },
  })
  const nobody = { ...bare, address: 'Provgatan 2', responsibleId: null }
  expect(await openMatter(world.siv, nobody)).toMatchObject({ ok: false, reason: { kind: 'responsibleMissing' } })
  expect((await openMatter(world.petra, nobody)).ok).toBe(true)
})

test('a fact that came in with its letters in parts is no change by somebody else: a browser sends them back whole', async () => {
  const { id } = await opened(world.petra, bare)
  await asSystem('test', (tx) => tx.updateTable('eviction_matter').set({ tenant_name: 'A\u030asa' }).execute())
  const path = `/evictions/${id}/edit`
  const { html } = await visit(world.petra).get(path)
  const seen = (/name="seen" value="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"')
  const facts = { tenure: 'rented', cause: 'arrears', address: 'Provgatan 2', tenantName: 'Åsa', seen }
  expect((await visit(world.petra).post(path, facts)).status).toBe(303)
})

test('who may not: the landlord, partners, the next municipality, another unit; a debt adviser reads and doesn’t write', async () => {
  const person = await world.person({ by: world.petra, givenName: 'Mira' })
  const { id } = await opened(world.petra, {
    tenure: 'rented',
    cause: 'arrears',
    from: { leaseId: await lease([person]) },
  })
  const addresses = [
    `/evictions/${id}`,
    `/evictions/${id}/history`,
    `/evictions/${id}/events/new`,
    `/evictions/${id}/edit`,
  ]
  for (const stranger of [
    world.hanna,
    world.nils,
    world.noor,
    world.ture,
    world.sofia,
    world.anja,
    world.adam,
    world.rut,
  ]) {
    for (const address of addresses) expect((await visit(stranger).get(address)).status, stranger.name).toBe(404)
  }
  for (const stranger of [world.hanna, world.nils, world.anja, world.adam]) {
    for (const address of ['/evictions', '/evictions/new', '/evictions/inbox']) {
      expect((await visit(stranger).get(address)).status, `${stranger.name} ${address}`).toBe(404)
    }
  }
  expect((await visit(world.bo).get(`/evictions/${id}`)).status).toBe(404)
  await asSystem('test: Bo works with her', (tx) =>
    tx
      .insertInto('person_contact')
      .values({
        id: newId(),
        municipality_code: '0880',
        person_id: person,
        organisation_id: world.ids.kalmar,
        unit_id: world.ids.debtUnit,
        since: now(),
        made_by: world.bo.userId,
      })
      .execute(),
  )
  const read = await visit(world.bo).get(`/evictions/${id}`)
  expect(read.status).toBe(200)
  expect(read.html).not.toContain('/events/new')
  expect(
    (await visit(world.bo).post(`/evictions/${id}/events/new?kind=payment`, { on: '2026-11-16', payer: 'tenant' }))
      .status,
  ).toBe(404)
  await expect(openMatter(world.bo, { ...bare, address: 'Annan gata 1' })).rejects.toThrow()
  await expect(openMatter(world.hanna, { ...bare, address: 'Annan gata 1' })).rejects.toThrow()
})

test('somebody protected lives there: only those named see the matter, and no list tells where', async () => {
  const person = await world.person({ by: world.petra, givenName: 'Hemlig', familyName: 'Prov' })
  await asSystem('test: protected', async (tx) => {
    const by = { municipality_code: '0880', person_id: person }
    await tx
      .insertInto('protection')
      .values({ ...by, id: newId(), level: 'secrecyMarking', since: now(), set_by: world.petra.userId })
      .execute()
    await tx
      .insertInto('protected_staff')
      .values({ ...by, id: newId(), user_id: world.petra.userId, named_at: now(), named_by: world.petra.userId })
      .execute()
  })
  const leaseId = await lease([person])
  const { id, number } = await opened(world.petra, { tenure: 'rented', cause: 'arrears', from: { leaseId } })
  const list = await visit(world.petra).get('/evictions')
  expect(list.text).toContain(number)
  expect(list.text).not.toContain('Provgatan 9')
  expect(list.text).not.toContain('Hemlig')
  expect((await visit(world.petra).get(`/evictions/${id}`)).text).toContain('Skyddade personuppgifter')
  for (const stranger of [world.agneta, world.siv]) {
    expect((await visit(stranger).get(`/evictions/${id}`)).status).toBe(404)
    expect((await visit(stranger).get('/evictions')).text).not.toContain(number)
  }
  const handed = await visit(world.petra).post(`/evictions/${id}/responsible`, { to: world.siv.userId })
  expect(handed.status).toBe(422)
  expect(handed.text).toContain('måste först utses')
})
