/** The figures of tenancies at risk, asked of matters in a database. */

import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { openMatter } from '../../eviction/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now, today } from '../../platform/time/index.ts'
import { measureRoutes } from '../index.ts'
import { evictionFigures } from './asked.ts'
import { funnelOf } from './funnel.ts'

const world = inWorld()
const visit = world.visit(measureRoutes)
const every = { year: null, landlord: null, area: null }
const day = (text: string) => Temporal.PlainDate.from(text)

type Facts = {
  events?: { kind: string; on: string; corrects?: boolean }[]
  children?: (boolean | null)[]
  tenant?: string
  end?: { on: string; outcome: 'keptPayment' | 'evicted' | 'keptPlan' | 'duplicate' }
  reachedOn?: string
}

/** A matter with everything that is told of it, as its rows would be. */
async function matter({ events = [], children = [], tenant, end, reachedOn }: Facts): Promise<string> {
  const opened = await openMatter(world.petra, {
    tenure: 'rented',
    cause: 'arrears',
    address: `Provgatan ${newId().slice(-4)}`,
    landlordName: 'Provbostäder',
    areaName: 'Berga',
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason))
  const base = { municipality_code: '0880', matter_id: opened.value.id }
  const noted = { noted_at: now(), noted_by: world.petra.userId }
  await asSystem('test: a matter', async (tx) => {
    for (const { kind, on, corrects } of events) {
      const id = newId()
      const row = { ...base, on_day: day(on), recorded_at: now(), recorded_by: world.petra.userId }
      await tx
        .insertInto('matter_event')
        .values({ ...row, id, kind })
        .execute()
      if (corrects)
        await tx
          .insertInto('matter_event')
          .values({ ...row, id: newId(), kind, corrects_id: id, annuls: true, because: 'Fel ärende' })
          .execute()
    }
    for (const registered of children)
      await tx
        .insertInto('matter_resident')
        .values({ ...base, ...noted, id: newId(), part: 'child', child_living: 'permanent', registered })
        .execute()
    if (tenant !== undefined)
      await tx
        .insertInto('matter_resident')
        .values({ ...base, ...noted, id: newId(), part: 'tenant', person_id: tenant })
        .execute()
    if (reachedOn !== undefined)
      await tx
        .insertInto('matter_contact')
        .values({ ...base, ...noted, id: newId(), at: now(), on_day: day(reachedOn), how: 'phone', reached: true })
        .execute()
    if (end !== undefined)
      await tx
        .insertInto('matter_end')
        .values({
          ...base,
          id: newId(),
          ended_on: day(end.on),
          outcome: end.outcome,
          ended_at: now(),
          ended_by: world.petra.userId,
        })
        .execute()
  })
  return opened.value.id
}

const funnel = async () => {
  const { groups } = await evictionFigures('0880', every, true)
  return funnelOf(groups, every)
}
const steps = async () => (await funnel()).steps.map(({ matters }) => matters)

describe('the funnel', () => {
  test('counts each home once, at the furthest step that its events show', async () => {
    await matter({ events: [{ kind: 'rentDue', on: '2026-10-30' }] })
    await matter({
      events: [{ kind: 'messageGiven', on: '2026-11-10' }],
      end: { on: '2026-11-20', outcome: 'keptPayment' },
    })
    await matter({ events: [{ kind: 'evicted', on: '2026-11-20' }], end: { on: '2026-11-20', outcome: 'evicted' } })
    expect(await steps()).toEqual([3, 2, 1, 1, 1])
  })

  test('an event that was taken back doesn’t count, nor does a double', async () => {
    await matter({ events: [{ kind: 'titleGiven', on: '2026-11-10', corrects: true }] })
    await matter({ events: [{ kind: 'evicted', on: '2026-11-10' }], end: { on: '2026-11-20', outcome: 'duplicate' } })
    expect(await steps()).toEqual([1, 0, 0, 0, 0])
  })

  test('children at each step: those registered there and those who aren’t, or nobody knows', async () => {
    await matter({ events: [{ kind: 'orderApplied', on: '2026-11-10' }], children: [true, false, null] })
    await matter({ children: [true] })
    const [early, , application] = (await funnel()).steps
    expect(early).toMatchObject({ matters: 2, families: 2, children: 4, registered: 2 })
    expect(application).toMatchObject({ matters: 1, families: 1, children: 3, registered: 1 })
  })

  test('the first contact is counted from the day that the matter was opened', async () => {
    await matter({ reachedOn: '2026-11-21' })
    await matter({ reachedOn: '2026-11-26' })
    await matter({})
    expect((await funnel()).contact).toMatchObject({ sameDay: 1, inTime: 1, later: 1, never: 1 })
  })
})

describe('how it went afterwards', () => {
  let tenant: string
  beforeEach(async () => {
    tenant = await world.person({ by: world.petra, givenName: 'Nadja' })
  })
  const slept = (from: string, form = 'hotel') =>
    asUser(world.petra, (tx) =>
      tx
        .insertInto('told_situation')
        .values({
          id: newId(),
          municipality_code: '0880',
          person_id: tenant,
          living_form_code: form,
          from_on: day(from),
          told_at: now(),
          told_to: world.petra.userId,
        })
        .execute(),
    )
  const figuresAfter = async () => (await evictionFigures('0880', every, true)).after

  test('who is without a home five months later is homeless within 6, 12 and 24; seven months later only within 12 and 24', async () => {
    world.clock('2024-01-10T09:00:00Z')
    await matter({ tenant, end: { on: '2024-01-10', outcome: 'evicted' } })
    await slept('2024-08-10')
    world.clock('2026-11-21T09:00:00Z')
    expect((await figuresAfter()).map(({ months, followed, homeless }) => [months, followed, homeless])).toEqual([
      [6, 1, 0],
      [12, 1, 1],
      [24, 1, 1],
    ])
  })

  test('who was homeless before the end and not after it isn’t counted, nor who has an own lease', async () => {
    world.clock('2024-01-10T09:00:00Z')
    await matter({ tenant, end: { on: '2024-01-10', outcome: 'keptPayment' } })
    await slept('2024-02-10', 'firstHandLease')
    world.clock('2026-11-21T09:00:00Z')
    expect((await figuresAfter()).every(({ homeless, kept }) => homeless === 0 && kept.followed === 1)).toBe(true)
  })

  test('what ended too lately, or has nobody to follow, is told apart', async () => {
    await matter({ tenant, end: { on: today().subtract({ months: 7 }).toString(), outcome: 'keptPlan' } })
    await matter({ end: { on: today().subtract({ months: 7 }).toString(), outcome: 'keptPlan' } })
    expect((await figuresAfter()).map(({ followed, unfollowed }) => [followed, unfollowed])).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
    ])
  })
})

describe('the page', () => {
  const get = (session: Session, path = '/figures/evictions') => visit(session).get(path)

  test('what the municipality has published stands beside: 38 applications in 2015, none carried out, with its source', async () => {
    for (const who of [world.agneta, world.anja]) {
      const { text } = await get(who)
      expect(text).toMatch(/Publicerat om kommunen.*2015 38 0 kalmar\.se/s)
    }
    expect((await get({ ...world.agneta, municipality: '0881' })).text).not.toContain('Publicerat om kommunen')
  })

  test('an empty municipality is told what will stand here', async () => {
    const answer = await get(world.agneta)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Inga hyreshot än')
  })

  test('the manager opens the matters behind a number; the analyst sees no small number and no way to them', async () => {
    const id = await matter({ events: [{ kind: 'messageGiven', on: '2026-11-10' }] })
    const manager = await get(world.agneta)
    expect(manager.html).toContain('part=step.notice')
    const rows = await get(world.agneta, '/figures/evictions/rows?part=step.notice')
    expect(rows.html).toContain(`/evictions/${id}`)
    expect(rows.html).not.toContain('Provgatan')
    const analyst = await get(world.anja)
    expect(analyst.text).not.toContain('hem i fara kom')
    expect(analyst.text).toContain('Underrättelse och meddelande färre än 5, eller dolt')
    expect(analyst.html).not.toContain('/figures/evictions/rows')
    expect((await get(world.anja, '/figures/evictions/rows?part=step.notice')).status).toBe(404)
    for (const who of [world.agneta, world.anja]) {
      expect((await get(who, '/figures')).html).toContain('href="/figures/evictions"')
    }
  })

  test('filters by year, landlord and area, and takes nonsense for nothing', async () => {
    await matter({})
    expect((await get(world.agneta, '/figures/evictions?landlord=Provbost%C3%A4der&area=Berga&year=2026')).status).toBe(
      200,
    )
    expect((await get(world.agneta, '/figures/evictions?year=abc')).status).toBe(200)
    expect((await get(world.agneta, '/figures/evictions/rows?part=step.nothing')).status).toBe(404)
  })

  test('the file says the same, with the definition beneath', async () => {
    await matter({})
    const csv = await get(world.agneta, '/figures/evictions.csv')
    expect(csv.status).toBe(200)
    expect(csv.html).toContain('Tidig signal')
    expect((await get(world.agneta, '/figures/evictions.xlsx')).status).toBe(200)
  })

  test.each([
    ['Petra, who prevents', () => world.petra],
    ['Siv', () => world.siv],
    ['Hanna, the landlord', () => world.hanna],
    ['Nils', () => world.nils],
  ])('isn’t there for %s', async (_, who) => {
    expect((await get(who())).status).toBe(404)
    expect((await get(who(), '/figures/evictions.csv')).status).toBe(404)
  })
})
