import { expect, test } from 'vitest'
import { linked, somebody, tells } from '../../../test/support/living.ts'
import { rents, sleeps } from '../../../test/support/living-homes.ts'
import { inWorld } from '../../../test/support/world.ts'
import { castIds } from '../../demo/cast.ts'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { seenBehind } from '../behind.fixture.ts'
import { measureRoutes } from '../routes.tsx'
import { measuringWeek } from '../week/week.ts'
import { sumOf } from './balance.ts'
import { changeBetween } from './change.ts'
import { partOf, rowsOfChange } from './rows.ts'

const world = inWorld()
const visit = world.visit(measureRoutes)
const siv = () => world.siv.userId
const between = { municipality: '0880', from: measuringWeek(2017), to: measuringWeek(2023) }
const change = () => asSystem('test', (tx) => changeBetween(tx, between))
const plain = (text: string) => Temporal.PlainDate.from(text)

/** A second-hand lease from 2016 that becomes the tenant's own on a day. */
async function handedOver(person: string, on: string): Promise<void> {
  const [dwelling, second, first] = [newId(), newId(), newId()]
  const in0880 = { municipality_code: '0880', landlord_id: castIds.landlord, rent_kr: 6000 }
  const begun = { ...in0880, dwelling_id: dwelling, begun_at: now(), begun_by: siv() }
  await asSystem('test', async (tx) => {
    await tx
      .insertInto('dwelling')
      .values({ id: dwelling, ...in0880, address: `Provgatan ${dwelling}`, rooms: 2, added_at: now(), added_by: siv() })
      .execute()
    await tx
      .insertInto('lease')
      .values([
        {
          id: second,
          ...begun,
          form: 'secondHandLease',
          begins_on: plain('2016-05-01'),
          ends_on: plain(on).subtract({ days: 1 }),
          ends_because: 'handedOver',
        },
        { id: first, ...begun, form: 'firstHandLease', begins_on: plain(on), predecessor_id: second },
      ])
      .execute()
    await tx
      .insertInto('lease_tenant')
      .values([second, first].map((lease_id) => ({ lease_id, person_id: person, municipality_code: '0880' })))
      .execute()
  })
}

type Helped = { kind?: 'landlordMessage' | 'report'; outcome?: 'ownLease' | 'lostContact'; reopened?: boolean }

/** A case that a signal led to in January 2018, closed on a day. */
async function helped(person: string, closed: string, { kind, outcome, reopened }: Helped = {}): Promise<void> {
  const [signal, caseId] = [newId(), newId()]
  const in0880 = { municipality_code: '0880' }
  await asSystem('test', async (tx) => {
    await tx
      .insertInto('signal')
      .values({
        id: signal,
        ...in0880,
        receipt: signal,
        kind: kind ?? 'landlordMessage',
        received_at: now(),
        answer_by: plain('2018-01-05'),
        urgent: false,
        words: 'Hyran är inte betald.',
        registered_by: siv(),
      })
      .execute()
    await tx
      .insertInto('case_file')
      .values({
        id: caseId,
        ...in0880,
        number: caseId,
        organisation_id: castIds.kalmar,
        unit_id: castIds.preventionUnit,
        person_id: person,
        because_signal_id: signal,
        opened_at: now(),
        opened_on: plain('2018-01-03'),
        opened_by: siv(),
      })
      .execute()
    await tx
      .insertInto('case_closure')
      .values({
        id: newId(),
        ...in0880,
        case_id: caseId,
        closed_on: plain(closed),
        outcome: outcome ?? 'ownLease',
        words: 'Klart.',
        closed_at: now(),
        closed_by: siv(),
        ...(reopened ? { reopened_at: now(), reopened_by: siv(), reopened_because: 'Fel person' } : {}),
      })
      .execute()
  })
}

const one = (familyName?: string) => somebody(familyName === undefined ? {} : { familyName })

test('a second-hand lease that becomes first hand is a handover, and explains why the person left the count', async () => {
  await handedOver(await one(), '2019-10-01')
  const { ways, balance } = await change()
  expect(ways.totals).toEqual({ handover: 1, fromAcute: 0, keptHome: 0 })
  expect(ways.years.find(({ year }) => year === 2019)?.counts.handover).toBe(1)
  expect(balance).toMatchObject({
    start: { total: 1 },
    end: { total: 0 },
    outflow: { handedOver: 1, ownLease: 0 },
    difference: 0,
  })
})

test('the time is from the first Tuesday to the last Monday: whoever moves later in a week was counted in it', async () => {
  for (const on of ['2017-04-03', '2017-04-04', '2023-04-10', '2023-04-11']) await handedOver(await one(), on)
  const { ways, balance } = await change()
  expect(ways.totals.handover).toBe(2)
  expect(balance.outflow.handedOver).toBe(2)
  expect([balance.start.total, balance.end.total, balance.difference]).toEqual([3, 1, 0])
})

test('an own lease within 24 months of a night at an acute place counts, later or before it does not', async () => {
  for (const [until, begins] of [
    ['2018-01-31', '2020-01-31'],
    ['2018-01-31', '2020-02-01'],
  ] as const) {
    const person = await one()
    await sleeps(person, 'acutePlace', '2018-01-01', until, siv())
    await rents(person, 'firstHandLease', begins, null, siv())
  }
  const early = await one()
  await rents(early, 'firstHandLease', '2018-01-01', '2018-12-31', siv())
  await sleeps(early, 'acutePlace', '2019-01-01', '2019-01-31', siv())
  await rents(await one(), 'firstHandLease', '2018-01-01', null, siv())
  expect((await change()).ways.totals).toEqual({ handover: 0, fromAcute: 1, keptHome: 0 })
})

test('who slept at an acute place and had the lease handed over is in both, but in one line of the balance', async () => {
  const person = await one()
  await sleeps(person, 'acutePlace', '2017-03-01', '2017-12-31', siv())
  await handedOver(person, '2018-03-01')
  const { ways, balance } = await change()
  expect([ways.totals.handover, ways.totals.fromAcute, ways.both]).toEqual([1, 1, 1])
  expect(balance.outflow).toMatchObject({ handedOver: 1, fromAcute: 0 })
})

test('a home is kept when a landlord’s message ends in an own lease without a day homeless; never part of the balance', async () => {
  await helped(await one(), '2018-04-01')
  await helped(await one(), '2018-04-01', { kind: 'report' })
  await helped(await one(), '2018-04-01', { outcome: 'lostContact' })
  await helped(await one(), '2018-04-01', { reopened: true })
  const evicted = await one()
  await tells(evicted, { from: '2018-02-01', until: '2018-02-20' }, siv())
  await helped(evicted, '2018-04-01')
  const { ways, balance } = await change()
  expect(ways.totals.keptHome).toBe(1)
  expect([balance.start.total, sumOf(balance.inflow), sumOf(balance.outflow)]).toEqual([0, 0, 0])
})

test('two linked records are one person, and what either knows counts', async () => {
  const [a, b] = [await one(), await one()]
  await sleeps(a, 'acutePlace', '2018-01-01', '2018-01-31', siv())
  await rents(b, 'firstHandLease', '2018-06-01', null, siv())
  await handedOver(a, '2018-09-01')
  await linked(a, b, siv())
  expect((await change()).ways.totals).toMatchObject({ handover: 1, fromAcute: 1 })
})

test('years sum to the totals, rows are as many as each figure, and the balance comes to zero', async () => {
  for (const on of ['2017-06-01', '2018-06-01', '2018-07-01']) await handedOver(await one(), on)
  await helped(await one(), '2018-04-01')
  await tells(await one(), { from: '2022-01-01' }, siv())
  await tells(await one(), { from: '2016-01-01', until: '2018-01-01' }, siv())
  const { ways, balance } = await change()
  for (const way of ['handover', 'fromAcute', 'keptHome'] as const)
    expect(ways.years.reduce((sum, { counts }) => sum + counts[way], 0)).toBe(ways.totals[way])
  expect(balance.difference).toBe(0)
  const figures = {
    'way.handover': ways.totals.handover,
    'way.keptHome': ways.totals.keptHome,
    'came.new': balance.inflow.new,
    'left.handedOver': balance.outflow.handedOver,
    'left.unknown': balance.outflow.unknown,
  }
  expect(figures).toEqual({
    'way.handover': 3,
    'way.keptHome': 1,
    'came.new': 1,
    'left.handedOver': 3,
    'left.unknown': 1,
  })
  for (const [key, figure] of Object.entries(figures)) {
    const part = partOf(key)
    const behind = part && (await rowsOfChange(world.agneta, { between, part }))
    const list = behind && (await seenBehind(world.agneta, behind, { size: 50 }))
    expect([key, list?.counted, list?.rows.length]).toEqual([key, figure, figure])
  }
})

test('the rows name the person and the day, in pages, and are written to the read log', async () => {
  const person = await one('Ekdahl')
  await handedOver(person, '2019-10-01')
  await handedOver(await one('Ström'), '2019-11-01')
  const address = '/figures/change/rows?from=2017-W14&week=2023-W15&part=way.handover'
  const { text, html } = await visit(world.agneta).get(address)
  expect(text).toContain('Ekdahl')
  expect(text).toContain('1 okt. 2019')
  expect(html).toContain(`href="/people/${person}"`)
  const log = await asSystem('test', (tx) => tx.selectFrom('read_log').select(['person_id', 'page']).execute())
  expect(log).toHaveLength(2)
  const part = { kind: 'way', way: 'handover' } as const
  const behind = await rowsOfChange(world.agneta, { between, part })
  const first = await seenBehind(world.agneta, behind, { size: 1 })
  const second = await seenBehind(world.agneta, behind, { after: first.next, size: 1 })
  expect([first.rows[0]?.familyName, second.rows[0]?.familyName, second.next]).toEqual(['Ekdahl', 'Ström', null])
  for (const broken of [
    'part=way.nothing',
    'part=left.died&from=2023-W15&week=2017-W14',
    'part=left.died&from=x&week=y',
  ])
    expect((await visit(world.agneta).get(`/figures/change/rows?${broken}`)).status).toBe(404)
})

test('weeks in the wrong order or that do not exist are told so, and what was typed is kept', async () => {
  for (const [query, message] of [
    ['from=2023-W15&week=2017-W14', 'måste komma före'],
    ['from=2017-W14&week=2017-W53', 'finns inte i almanackan'],
  ]) {
    const { status, text, html } = await visit(world.agneta).get(`/figures/balance?${query}`)
    expect([status, text.includes(message ?? '')]).toEqual([422, true])
    for (const typed of query?.matchAll(/=([^&]+)/g) ?? []) expect(html).toContain(`value="${typed[1]}"`)
  }
})

test('only a manager opens the change and its rows; an analyst sees no handful, and the next municipality nothing of ours', async () => {
  for (let i = 0; i < 2; i++) await handedOver(await one('Ekdahl'), '2019-10-01')
  const rows = '/figures/change/rows?from=2017-W14&week=2023-W15&part=way.handover'
  for (const who of [world.anja, world.siv, world.petra, world.nils, world.noor, world.hanna, world.rut, world.adam])
    for (const address of ['/figures/balance', rows]) expect((await visit(who).get(address)).status).toBe(404)
  const seen = await visit(world.anja).get('/figures')
  expect(seen.html).not.toContain('/figures/change/rows')
  expect(seen.text).not.toContain('har lämnat räkningen')
  expect(seen.text).toContain('något av åren har färre än fem personer')
  const theirs = { ...world.agneta, municipality: '0881', organisation: world.ture.organisation }
  expect((await visit(theirs).get(rows)).text).not.toContain('Ekdahl')
})

test('the definition of the change has a version, and an unknown definition is no page', async () => {
  const { text } = await visit(world.anja).get('/figures/definition/ways-home')
  for (const said of ['ways-home', '2026.1', 'inom 24 månader', 'aldrig varit i räkningen'])
    expect(text).toContain(said)
  expect((await visit(world.anja).get('/figures/definition/nothing')).status).toBe(404)
  expect((await visit(world.siv).get('/figures/definition/ways-home')).status).toBe(404)
})
