/** What happened is written down, put right and taken back: the course is counted anew and the difference told. The list and the standing follow. */

import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { addEvent } from '../../../test/support/events.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { recomputeAll, restandPassed } from '../clocks/recompute.ts'
import type { EventFacts } from '../events.ts'
import { evictionRoutes } from '../index.ts'
import { openMatter } from '../matter/actions.ts'
import { bareFacts } from './actions.ts'
import { begunWith } from './fields.tsx'
import { correcting } from './forms.tsx'

const world = inWorld()
const visit = world.visit(evictionRoutes)
let id = ''

async function opened(address: string, by = world.petra): Promise<string> {
  const outcome = await openMatter(by, { tenure: 'rented', cause: 'arrears', address })
  if (!outcome.ok) throw new Error(outcome.reason.kind)
  return outcome.value.id
}

const happened = (
  kind: string,
  on: string,
  fields: Record<string, string | string[]> = {},
  matter = id,
  by = world.petra,
) => visit(by).post(`/evictions/${matter}/events/new?kind=${kind}`, { kind, on, ...fields })

const follow = async (location: string | null) => (await visit(world.petra).get(location ?? '')).text

const latestEvent = (kind: string) =>
  asSystem('test', async (tx) => {
    const rows = await tx
      .selectFrom('matter_event')
      .select('id')
      .where('kind', '=', kind)
      .orderBy('recorded_at', 'desc')
      .execute()
    return rows[0]?.id ?? ''
  })

beforeEach(async () => {
  world.clock('2026-11-16T09:00:00Z')
  id = await opened('Provgatan 1')
})

test('each event tells which days it made, also when the page is opened again', async () => {
  await happened('rentDue', '2026-10-30', { amount: '8 450,50' })
  await happened('noticeServed', '2026-11-12')
  const told = await happened('messageGiven', '2026-11-16', { amount: '8 450,50' })
  expect(told.status, told.text).toBe(303)
  const page = await follow(told.location)
  expect(page).toContain('Det här ändrades')
  expect(page).toContain('Tre veckor att rädda hemmet: förut ingen dag än, väntar → nu 7 dec. 2026, löper')
  expect(await follow(told.location)).toContain('nu 7 dec. 2026')
})

test('an event put right counts in the place of the old one; both can be read, with why and by whom', async () => {
  await happened('rentDue', '2026-10-30', { amount: '8450' })
  await happened('messageGiven', '2026-11-10')
  await happened('noticeServed', '2026-11-12')
  const event = await latestEvent('noticeServed')
  const without = await visit(world.petra).post(`/evictions/${id}/events/${event}/correct`, { on: '2026-11-13' })
  expect(without.status).toBe(422)
  expect(without.html).toContain('value="2026-11-13"')
  const corrected = await visit(world.petra).post(`/evictions/${id}/events/${event}/correct`, {
    on: '2026-11-13',
    because: 'Delgiven dagen efter',
  })
  expect(await follow(corrected.location)).toContain('förut 3 dec. 2026, löper → nu 4 dec. 2026, löper')
  const twice = await visit(world.petra).post(`/evictions/${id}/events/${event}/correct`, {
    on: '2026-11-14',
    because: 'Igen',
  })
  expect(twice.status).toBe(409)
  expect(twice.text).toContain('Någon har redan rättat')
  const history = await visit(world.petra).get(`/evictions/${id}/history`)
  expect(history.text).toContain('Varför: Delgiven dagen efter')
  expect(history.text).toContain('Rättad')
  expect(history.text).toContain('Petra Ek')
})

test('an event taken back counts no longer', async () => {
  await happened('rentDue', '2026-10-30', { amount: '8450' })
  const paid = await happened('payment', '2026-11-15', { amount: '8450', payer: 'tenant' })
  expect(await follow(paid.location)).toContain('Hemmet är räddat den här gången')
  const event = await latestEvent('payment')
  const back = await visit(world.petra).post(`/evictions/${id}/events/${event}/correct`, {
    on: '2026-11-15',
    annuls: 'yes',
    because: 'Fel ärende',
  })
  expect(back.status, back.text).toBe(303)
  expect(await follow(back.location)).not.toContain('Hemmet är räddat')
})

test('a day that can’t be meant is refused at its field; days in an order that can’t be are taken with a warning', async () => {
  const ahead = await happened('payment', '2026-11-17', { payer: 'tenant' })
  expect(ahead.status).toBe(422)
  expect(ahead.html).toContain('href="#f-on"')
  expect((await happened('rentDue', '2036-01-01')).status).toBe(422)
  const before = await happened('hindered', '2026-11-10', { until: '2026-11-01' })
  expect(before.html).toContain('href="#f-until"')
  expect((await happened('respiteGranted', '2026-11-10')).html).toContain('href="#f-until"')
  expect((await happened('payment', 'igår', { payer: 'tenant' })).html).toContain('value="igår"')
  await happened('evicted', '2026-11-01')
  expect((await happened('titleGiven', '2026-11-10')).status).toBe(303)
  expect((await visit(world.petra).get(`/evictions/${id}`)).text).toContain('Se efter')
})

test('a day that can’t be meant is refused whoever records the event, with or without its page; what was wrong is taken back all the same', async () => {
  const facts = (kind: EventFacts['kind'], on: string) => ({ ...bareFacts, kind, on: Temporal.PlainDate.from(on) })
  const refusalOf = async (deed: ReturnType<typeof addEvent>) => {
    const outcome = await deed
    return outcome.ok ? null : outcome.reason[0]?.says
  }
  expect(await refusalOf(addEvent(world.petra, id, facts('payment', '2026-11-17')))).toBe('ahead')
  expect(await refusalOf(addEvent(world.petra, id, facts('payment', '2016-11-15')))).toBe('longAgo')
  expect(await refusalOf(addEvent(world.petra, id, facts('respiteGranted', '2026-11-10')))).toBe('untilMissing')
  expect(await refusalOf(addEvent(world.petra, id, facts('payment', '2026-11-10')))).toBe(null)
  const event = await latestEvent('payment')
  const corrected = (on: string, annuls: boolean) =>
    refusalOf(
      correcting.run(world.petra, { id, event }, { ...begunWith(facts('payment', on)), annuls, because: 'Fel dag' }),
    )
  expect(await corrected('2026-11-17', false)).toBe('ahead')
  // ten years on, the payment lies too far back to be written down, and can be taken back
  world.clock('2037-11-16T09:00:00Z')
  expect(await corrected('2026-11-10', false)).toBe('longAgo')
  expect(await corrected('2026-11-10', true)).toBe(null)
})

test('the same form sent twice is one event', async () => {
  const _key = '0197bb00-0000-7000-8000-000000000001'
  const first = await happened('rentDue', '2026-10-30', { _key })
  const second = await happened('rentDue', '2026-10-30', { _key })
  expect(second.location).toBe(first.location)
  const rows = await asSystem('test', (tx) => tx.selectFrom('matter_event').select('id').execute())
  expect(rows).toHaveLength(1)
})

test('the list: what runs out first stands first, families first on the same day, in pages of 25', async () => {
  const [sooner, family] = [await opened('Provgatan 2'), await opened('Provgatan 3')]
  for (const [matter, on] of [
    [id, '2026-11-12'],
    [sooner, '2026-11-09'],
    [family, '2026-11-12'],
  ] as const) {
    await happened('rentDue', '2026-10-30', { amount: '8450' }, matter)
    await happened('noticeServed', on, {}, matter)
    await happened('messageGiven', on, {}, matter)
  }
  await visit(world.petra).post(`/evictions/${family}/contacts/new`, { on: '2026-11-16', how: 'phone', reached: 'yes' })
  await asSystem('test: clocks of the course alone', async (tx) => {
    await tx
      .insertInto('matter_resident')
      .values({
        id: crypto.randomUUID(),
        municipality_code: '0880',
        matter_id: family,
        part: 'child',
        noted_at: Temporal.Instant.from('2026-11-16T09:00:00Z'),
        noted_by: world.petra.userId,
      })
      .execute()
    await tx.deleteFrom('matter_clock').where('source', '<>', 'course').execute()
  })
  const list = await visit(world.petra).get('/evictions')
  const order = [...list.html.matchAll(/<a href="\/evictions\/([0-9a-f-]{36})">V-/g)].map((match) => match[1])
  expect(order).toEqual([sooner, family, id])
  expect(list.text).toContain('1 barn')
  for (let n = 4; n <= 28; n += 1) await opened(`Provgatan ${n}`)
  // some of them without a clock: those stand last
  await asSystem('test: quiet ones', (tx) =>
    sql`delete from matter_clock where matter_id in (select id from eviction_matter order by number desc limit 12)`.execute(
      tx,
    ),
  )
  const orders: (string | undefined)[][] = []
  for (const whose of ['mine', 'unit']) {
    const shown: (string | undefined)[] = []
    for (let path: string | undefined = `/evictions?whose=${whose}`; path !== undefined; ) {
      const { html } = await visit(world.petra).get(path)
      shown.push(...[...html.matchAll(/<a href="\/evictions\/([0-9a-f-]{36})">V-/g)].map((match) => match[1]))
      path = /href="(\/evictions\?[^"]*after=[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect([shown.length, new Set(shown).size], whose).toEqual([28, 28])
    orders.push(shown)
  }
  expect(orders[1]).toEqual(orders[0])
  // sent, so that whatever is written in the box stands in no address
  const find = (q: string) => visit(world.petra).post('/evictions/find', { q })
  expect((await find('v-2026-0001')).location).toBe(`/evictions/${id}`)
  const none = await find('Provgatan')
  expect([none.status, none.location]).toEqual([422, null])
  expect(none.text).toContain('inget hyreshot med numret')
  expect((await visit(world.siv).get('/evictions')).text).toContain('Du har inga hyreshot')
})

test('where matters stand is what their events say, and a day that has gone by moves them', async () => {
  await happened('rentDue', '2026-10-30', { amount: '8450' })
  await happened('noticeServed', '2026-11-12')
  await happened('messageGiven', '2026-11-12')
  expect(await recomputeAll()).toEqual({ matters: 1, differed: 0 })
  world.clock('2026-12-08T09:00:00Z')
  expect((await visit(world.petra).get('/evictions')).text).toContain('Försenad')
  expect(await restandPassed()).toEqual({ matters: 1, differed: 1 })
  expect(await restandPassed()).toEqual({ matters: 0, differed: 0 })
  const standing = await asSystem('test', (tx) =>
    tx.selectFrom('matter_standing').select('stage').executeTakeFirstOrThrow(),
  )
  expect(standing.stage).toBe('recoveryOver')
  expect(await recomputeAll()).toEqual({ matters: 1, differed: 0 })
})

test('the home can be lost by a case: whoever has the case reads the matter', async () => {
  const person = await world.person({ by: world.siv, givenName: 'Mira' })
  const file = await asSystem('test: a case of Siv’s', async (tx) => {
    const base = { municipality_code: '0880' }
    const [caseId, at] = [crypto.randomUUID(), Temporal.Instant.from('2026-11-16T09:00:00Z')]
    await tx
      .insertInto('case_file')
      .values({
        ...base,
        id: caseId,
        number: '2026-0001',
        organisation_id: world.ids.kalmar,
        unit_id: world.ids.adultUnit,
        person_id: person,
        opened_at: at,
        opened_on: Temporal.PlainDate.from('2026-11-16'),
        opened_by: world.siv.userId,
      })
      .execute()
    await tx
      .insertInto('case_responsible')
      .values({
        ...base,
        id: crypto.randomUUID(),
        case_id: caseId,
        user_id: world.siv.userId,
        since: at,
        named_by: world.siv.userId,
      })
      .execute()
    return caseId
  })
  expect((await visit(world.petra).post(`/evictions/${id}/case`, { number: '2026-0001' })).status).toBe(422)
  const handed = await visit(world.petra).post(`/evictions/${id}/responsible`, { to: world.siv.userId })
  expect(handed.status, handed.text).toBe(303)
  const linked = await visit(world.siv).post(`/evictions/${id}/case`, { caseId: file })
  expect(linked.status, linked.text).toBe(303)
  await visit(world.siv).post(`/evictions/${id}/responsible`, { to: world.petra.userId })
  expect((await visit(world.siv).get(`/evictions/${id}`)).status).toBe(200)
  expect((await visit(world.siv).get(`/evictions/${id}`)).text).toContain('2026-0001')
})

test('facts of the home are put right: another tenure is another law; somebody who was slower is told', async () => {
  await happened('rentDue', '2026-10-30', { amount: '8450' })
  await happened('noticeServed', '2026-11-12')
  await happened('messageGiven', '2026-11-12')
  const form = await visit(world.petra).get(`/evictions/${id}/edit`)
  const seen = /name="seen" value="([^"]*)"/.exec(form.html)?.[1]?.replaceAll('&quot;', '"') ?? ''
  const facts = { seen, address: 'Provgatan 1', tenure: 'tenantOwned', cause: 'arrears', rooms: '2,5' }
  expect((await visit(world.petra).post(`/evictions/${id}/edit`, { ...facts, rooms: 'två' })).html).toContain(
    'value="två"',
  )
  const saved = await visit(world.petra).post(`/evictions/${id}/edit`, facts)
  expect(saved.status, saved.text).toBe(303)
  const page = await visit(world.petra).get(`/evictions/${id}`)
  expect(page.html).toContain('/law#EV-13')
  expect(page.text).toContain('2,5')
  const slower = await visit(world.agneta).post(`/evictions/${id}/edit`, { ...facts, address: 'Provgatan 3' })
  expect(slower.status).toBe(409)
  expect(slower.html).toContain('value="Provgatan 3"')
  expect(slower.text).toContain('Någon annan rättade')
  expect((await visit(world.sofia).post(`/evictions/${id}/edit`, facts)).status).toBe(404)
})
