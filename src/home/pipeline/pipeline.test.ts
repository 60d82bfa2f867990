import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { left } from '../../../test/support/left.ts'
import { inWorld } from '../../../test/support/world.ts'
import { ask, asSystem, asUser } from '../../platform/database/index.ts'
import { dayItems } from '../day.ts'
import { rentOn } from '../rents.ts'
import { eventsOf, stands, steps } from '../steps.fixture.ts'
import { minutesFrom } from './costs.tsx'
import { costOf, isForgotten } from './rules.ts'
import { pipelineOf } from './told.ts'

const world = inWorld()
const { visit, lease } = steps(world)
const day = (text: string) => Temporal.PlainDate.from(text)
const nadja = () => world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Ström' })
const plan = (id: string, fields: Record<string, string> = {}, by = world.siv) =>
  visit(by).post(`/leases/${id}/talks/new`, { plannedOn: '2026-12-10', holder: world.siv.userId, ...fields })
const talks = () => stands((tx) => tx.selectFrom('lease_talk').selectAll().orderBy('planned_at').execute())
const duties = async (by = world.siv) =>
  (await asUser(by, (tx) => ask(tx, dayItems(tx, by, 'sv')))).map(({ title, href }) => `${title} ${href}`)

describe('the list of second-hand tenancies', () => {
  test('tells of each how long, when it is ready, what is missing and what it has cost, and never of a first-hand lease', async () => {
    const [id, own] = [await lease(await nadja()), await lease(await nadja(), { form: 'firstHandLease' })]
    world.clock('2027-03-15T09:00:00Z')
    await visit(world.hanna).post(`/leases/${id}/remarks/new`, {
      kind: 'arrears',
      onDay: '2027-03-01',
      amountKr: '6500',
    })
    await visit(world.siv).post(`/leases/${id}/costs/new`, {
      kind: 'repair',
      onDay: '2027-03-02',
      quarters: '',
      kr: '1500',
    })
    const page = await visit(world.siv).get('/homes/pipeline')
    expect(page.html).toContain(`/leases/${id}`)
    expect(page.html).not.toContain(`/leases/${own}`)
    expect(page.text).toMatch(/Obetald hyra 6.500 kr/)
    expect(page.text).toMatch(/8.000 kr/)
    expect(page.text).toContain('lämnar hushållet situation 3')
    const shown = async (query: string) =>
      (await visit(world.siv).get(`/homes/pipeline?${query}`)).html.includes(`/leases/${id}`)
    expect([await shown('waits=ready'), await shown('waits=obstacles'), await shown('waits=early')]).toEqual([
      false,
      true,
      true,
    ])
    expect((await visit(world.siv).get('/homes/pipeline.csv')).text).toContain('8000')
  })
  test('is for those who decide about homes, each of whom they may read about', async () => {
    const id = await lease(await nadja())
    for (const who of [world.hanna, world.mats, world.petra, world.nils, world.noor])
      expect((await visit(who).get('/homes/pipeline')).status).toBe(404)
    expect((await visit(world.sofia).get('/homes/pipeline')).html).not.toContain(id)
  })
  test('as a command says nothing of anybody: no name, no kronor', async () => {
    const person = await nadja()
    const id = await lease(person)
    await visit(world.siv).post(`/leases/${id}/terms/new`, { kind: 'sobriety', agreedOn: '2026-12-01' })
    const told = await asSystem('test: command', (tx) => pipelineOf(tx, '0880', day('2027-02-01')))
    expect(told).toEqual([
      {
        lease: id,
        municipality: '0880',
        form: 'secondHandLease',
        begun: '2026-12-01',
        months: 2,
        readyOn: '2027-12-01',
        obstacles: ['too-early'],
        terms: 1,
        nextTalk: null,
        forgotten: false,
      },
    ])
    expect(JSON.stringify(told)).not.toContain(person)
    expect(await asSystem('test: command', (tx) => pipelineOf(tx, '0881', day('2027-02-01')))).toEqual([])
  })
})

describe('a talk about a lease of their own', () => {
  test('is planned for a day and somebody, comes up on their day, and is held with what was said', async () => {
    const id = await lease(await nadja())
    await plan(id)
    expect((await plan(id)).text).toContain('Ett samtal är redan planerat.')
    expect(await duties()).not.toContain(`Samtal om ett eget hyresavtal /leases/${id}#talks`)
    world.clock('2026-12-04T09:00:00Z')
    expect(await duties()).toContain(`Samtal om ett eget hyresavtal /leases/${id}#talks`)
    expect((await duties(world.siv2)).join()).not.toContain('Samtal om ett eget')
    const [talk] = await talks()
    world.clock('2026-12-10T09:00:00Z')
    await visit(world.siv).post(`/leases/${id}/talks/${talk?.id}/held`, {
      heldOn: '2026-12-10',
      words: 'Hyresvärden skriver avtal i maj',
    })
    expect((await visit(world.siv).get(`/leases/${id}`)).text).toContain('Hyresvärden skriver avtal i maj')
    expect(await duties()).not.toContain(`Samtal om ett eget hyresavtal /leases/${id}#talks`)
    await visit(world.siv).post(`/leases/${id}/talks/${talk?.id}/undo`)
    await visit(world.siv).post(`/leases/${id}/talks/${talk?.id}/call-off`)
    expect((await eventsOf(id)).slice(1)).toEqual([
      'lease-talk.planned',
      'lease-talk.held',
      'lease-talk.planned-again',
      'lease-talk.called-off',
    ])
    const undo = () => visit(world.siv).post(`/leases/${id}/talks/${talk?.id}/undo`)
    expect((await undo()).status).toBe(303)
    await visit(world.siv).post(`/leases/${id}/talks/${talk?.id}/call-off`)
    expect((await plan(id, { plannedOn: '2027-01-10' })).status).toBe(303)
    expect(left(await undo())).toContain('Ett annat samtal är planerat.')
  })
  test('that nobody planned comes up by itself after half a year, and no longer once it is planned', async () => {
    const id = await lease(await nadja())
    world.clock('2027-05-31T09:00:00Z')
    expect((await duties()).join()).not.toContain('på ett halvår')
    world.clock('2027-06-02T09:00:00Z')
    expect((await duties()).filter((one) => one.includes('på ett halvår'))).toHaveLength(1)
    await plan(id, { plannedOn: '2027-06-20' })
    expect((await duties()).join()).not.toContain('på ett halvår')
  })
  test('on a day that has been, with somebody who handles no cases, or about an own lease is told and nothing is saved', async () => {
    const id = await lease(await nadja())
    expect((await plan(id, { plannedOn: '2026-11-01' })).html).toContain('href="#f-plannedOn"')
    expect((await plan(id, { holder: world.hanna.userId })).html).toContain('href="#f-holder"')
    const own = await lease(await nadja(), { form: 'firstHandLease' })
    expect((await plan(own)).text).toContain('Avtalet är inte i andra hand')
    expect(await talks()).toEqual([])
  })
  test('is planned, held and called off by nobody else', async () => {
    const id = await lease(await nadja())
    await plan(id)
    const [talk] = await talks()
    for (const who of [world.hanna, world.mats, world.nils, world.sofia, world.ture]) {
      expect((await plan(id, {}, who)).status).toBe(404)
      expect((await visit(who).post(`/leases/${id}/talks/${talk?.id}/call-off`)).status).toBe(404)
    }
    expect((await visit(world.hanna).get(`/leases/${id}`)).text).not.toMatch(
      /Samtal om ett eget|Vad lägenheten har kostat/,
    )
  })
})

describe('what a flat costs in second hand', () => {
  const letting = { rentedFrom: day('2026-11-01'), ownRentKr: 7000 }
  const flat = {
    beginsOn: day('2026-12-01'),
    endsOn: null,
    rentKr: 6500,
    rents: [],
    letting,
    arrears: 0,
    minutes: 0,
    otherKr: 0,
  }
  test('is the empty days before it, what the municipality pays beyond the rent, unpaid rent and expenses; hours stand apart', () => {
    const cost = costOf({ ...flat, arrears: 6500, minutes: 90, otherKr: 1000 }, day('2027-02-28'))
    // 30 days of 7 000 a month, and 500 for each of three whole months
    expect(cost).toMatchObject({
      emptyDays: 30,
      emptyKr: 6904,
      carriedKr: 1500,
      minutes: 90,
      totalKr: 6904 + 1500 + 6500 + 1000,
    })
  })
  test('is not guessed where nobody knows what the municipality itself pays', () => {
    expect(costOf({ ...flat, letting: null }, day('2027-02-28'))).toMatchObject({
      emptyDays: null,
      emptyKr: null,
      carriedKr: null,
      totalKr: 0,
    })
  })
  test('counts each month by the rent that held then', () => {
    const rents = [{ fromOn: day('2027-01-01'), rentKr: 7000 }]
    expect(costOf({ ...flat, rents }, day('2027-02-28')).carriedKr).toBe(500)
    expect([rentOn(6500, rents, day('2026-12-31')), rentOn(6500, rents, day('2027-01-01'))]).toEqual([6500, 7000])
  })
  test('never falls as time goes, and is never less than nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 20_000 }),
        (days, more, ownRentKr) => {
          const on = (n: number) =>
            costOf({ ...flat, letting: { ...letting, ownRentKr } }, flat.beginsOn.add({ days: n })).totalKr
          expect(on(days)).toBeGreaterThanOrEqual(0)
          expect(on(days + more)).toBeGreaterThanOrEqual(on(days))
        },
      ),
    )
  })
  test('hours are read as they are written', () => {
    expect([
      minutesFrom('1,5'),
      minutesFrom('0.25'),
      minutesFrom('2'),
      minutesFrom('x'),
      minutesFrom('-1'),
      minutesFrom(''),
    ]).toEqual([90, 15, 120, null, null, null])
  })
  test('is told at its field when the hours or the kronor are missing, and struck out when it was wrong', async () => {
    const id = await lease(await nadja())
    const note = (fields: Record<string, string>) =>
      visit(world.siv).post(`/leases/${id}/costs/new`, {
        kind: 'hours',
        onDay: '2026-11-20',
        quarters: '',
        kr: '',
        ...fields,
      })
    expect((await note({})).html).toContain('href="#f-quarters"')
    expect((await note({ kind: 'repair' })).html).toContain('href="#f-kr"')
    expect((await note({ quarters: '1,5' })).status).toBe(303)
    const [cost] = await stands((tx) => tx.selectFrom('lease_cost').selectAll().execute())
    await visit(world.siv).post(`/leases/${id}/costs/${cost?.id}/undo`)
    expect((await visit(world.siv).get(`/leases/${id}`)).text).toContain('Inga kostnader uppskrivna')
  })
})

test('a tenancy is forgotten half a year after the last talk, or its beginning', () => {
  const since = day('2026-01-01')
  const at = (lastTalkOn: string | null, today: string, nextTalkOn: string | null = null) =>
    isForgotten(
      {
        since,
        lastTalkOn: lastTalkOn === null ? null : day(lastTalkOn),
        nextTalkOn: nextTalkOn === null ? null : day(nextTalkOn),
      },
      day(today),
    )
  expect([
    at(null, '2026-07-02'),
    at(null, '2026-07-03'),
    at('2026-03-01', '2026-07-03'),
    at(null, '2026-12-01', '2027-01-01'),
  ]).toEqual([false, true, false, false])
})
