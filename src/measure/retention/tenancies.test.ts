/**
 * A tenancy is put together of its leases, and an end means what its definition says.
 * @module-tag server/plans
 */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { countedTenancies, type TenancyGroup } from './counted.ts'
import { livesOf } from './leases.fixture.ts'
import { returnsOf } from './returns.ts'

const world = inWorld()
const day = (iso: string) => Temporal.PlainDate.from(iso)
const today = day('2026-11-21')

const { lease, told } = livesOf(world)
const counted = (on = today) => asSystem('test: counted', (tx) => countedTenancies(tx, '0880', on))
const groups = async () => (await counted()).groups
const homes = async (way: 'home' | 'household' = 'home') =>
  (await groups())
    .filter((one) => one.way === way)
    .map(({ form, days, end, many }) => [form, days, end, many])
    .toSorted((a, b) => Number(a[1]) - Number(b[1]))
const only = async (): Promise<TenancyGroup | undefined> => (await groups()).find(({ way }) => way === 'home')
const person = () => world.person({ by: world.siv })

describe('a tenancy', () => {
  test('goes on when second hand becomes first hand in the same flat, and when another tenant takes over', async () => {
    const first = await lease({
      begins: '2025-01-01',
      ends: '2025-12-31',
      because: 'handedOver',
      form: 'secondHandLease',
    })
    const own = await lease({ begins: '2026-01-01', ends: '2026-06-30', because: 'handedOver', after: first })
    await lease({ begins: '2026-07-01', after: own })
    expect(await homes()).toEqual([['secondHandLease', 689, null, 1]])
    expect(await only()).toMatchObject({ ownAfter: 365, year: 2025 })
  })

  test('that has ended in the days to come goes on until today, and one to come isn’t counted', async () => {
    await lease({ begins: '2026-11-01', ends: '2026-12-31', because: 'tenantGaveNotice' })
    await lease({ begins: '2026-12-01' })
    expect(await homes()).toEqual([['firstHandLease', 20, null, 1]])
  })

  test('in another flat is another tenancy, whatever it names as its predecessor', async () => {
    const first = await lease({ begins: '2025-01-01', ends: '2025-12-31', because: 'movedToOtherHome' })
    await lease({
      begins: '2026-01-01',
      after: { id: first.id, flat: (await lease({ begins: '2024-01-01', ends: '2024-12-31', because: 'died' })).flat },
    })
    expect((await homes()).map(([, days, end]) => [days, end])).toEqual([
      [324, null],
      [365, 'moved'],
      [366, 'died'],
    ])
  })
})

describe('another kind of lease', () => {
  test('lodging is a home; protected housing and some weeks as a lodger are none, but a return after one', async () => {
    const [one, other] = [await person(), await person()]
    await lease({ begins: '2026-01-01', form: 'lodging' })
    await lease({ begins: '2026-02-01', form: 'lodger' })
    await lease({ begins: '2026-03-01', ends: '2026-03-31', because: 'tenantGaveNotice', people: [one] })
    await lease({ begins: '2026-04-01', form: 'protectedHousing', people: [one] })
    await lease({ begins: '2026-03-02', ends: '2026-03-31', because: 'tenantGaveNotice', people: [other] })
    await lease({ begins: '2026-04-01', form: 'lodging', people: [other] })
    expect(await homes()).toEqual([
      ['firstHandLease', 30, 'moved', 1],
      ['firstHandLease', 31, 'lost', 1],
      ['lodging', 234, null, 1],
      ['lodging', 324, null, 1],
    ])
    const { back } = await counted()
    expect(back.filter(({ within }) => within !== null)).toEqual([{ year: 2026, followed: 6, within: 6, many: 1 }])
  })
})

describe('an end', () => {
  test('by eviction or the landlord’s notice is a loss; a move and a death are followed no longer', async () => {
    for (const because of ['evicted', 'landlordGaveNotice', 'movedToOtherHome', 'died'] as const)
      await lease({ begins: '2026-01-01', ends: '2026-01-10', because })
    expect((await homes()).map(([, days, end, many]) => [days, end, many]).toSorted()).toEqual([
      [10, 'died', 1],
      [10, 'lost', 2],
      [10, 'moved', 1],
    ])
  })

  test('by the tenant is a loss unless they are known to live in a home within a month', async () => {
    const [homeless, housed, nobodyKnows] = [await person(), await person(), await person()]
    for (const one of [homeless, housed, nobodyKnows])
      await lease({ begins: '2026-01-01', ends: '2026-03-31', because: 'tenantGaveNotice', people: [one] })
    await told(homeless, 'withFriends', '2026-04-01')
    await told(housed, 'ownedHome', '2026-04-20')
    const found = (await groups()).filter(({ way }) => way === 'home')
    expect(found.map(({ end, blind, many }) => [end, blind, many]).toSorted()).toEqual([
      ['lost', false, 1],
      ['lost', true, 1],
      ['moved', false, 1],
    ])
  })

  test('is looked for in every record that is linked to the tenant’s', async () => {
    const [tenant, double] = [await person(), await person()]
    await lease({ begins: '2026-01-01', ends: '2026-03-31', because: 'other', people: [tenant] })
    await told(double, 'ownedHome', '2026-04-02')
    expect(await only()).toMatchObject({ end: 'lost', blind: true })
    const [a = '', b = ''] = [tenant, double].toSorted()
    await asSystem('test: link', (tx) =>
      tx
        .insertInto('person_link')
        .values({
          id: newId(),
          municipality_code: '0880',
          a_person_id: a,
          b_person_id: b,
          because: 'Samma',
          linked_at: now(),
          linked_by: world.siv.userId,
        })
        .execute(),
    )
    expect(await only()).toMatchObject({ end: 'moved', blind: false })
  })
})

test('what is kept of a day is made anew when a lease is said to have ended otherwise', async () => {
  const { id } = await lease({ begins: '2026-01-01', ends: '2026-01-10', because: 'evicted' })
  expect(await only()).toMatchObject({ end: 'lost' })
  await asSystem('test: otherwise', (tx) =>
    tx.updateTable('lease').set({ ends_because: 'died' }).where('id', '=', id).execute(),
  )
  expect(await only()).toMatchObject({ end: 'died' })
})

describe('a new home after a lost one', () => {
  test('is a loss of the home and goes on for the household when it comes soon; later it doesn’t', async () => {
    const [soon, later] = [await person(), await person()]
    await lease({ begins: '2025-01-01', ends: '2025-06-30', because: 'evicted', people: [soon] })
    await lease({ begins: '2025-08-01', people: [soon] })
    await lease({ begins: '2025-01-01', ends: '2025-05-31', because: 'evicted', people: [later] })
    await lease({ begins: '2026-01-01', people: [later] })
    expect((await homes()).map(([, days, end]) => [days, end])).toEqual([
      [151, 'lost'],
      [181, 'lost'],
      [324, null],
      [477, null],
    ])
    expect((await homes('household')).map(([, days, end]) => [days, end])).toEqual([
      [151, 'lost'],
      [324, null],
      [689, null],
    ])
    expect(
      (await groups())
        .filter((one) => one.way === 'home')
        .map(({ rehoused }) => rehoused)
        .toSorted(),
    ).toEqual([215, 32, null, null])
  })
})

describe('coming back', () => {
  test('counts a day in situation 1, 2 or 4 after the home began, within the months; never the lease itself', async () => {
    const [back, stayed] = [await person(), await person()]
    await lease({ begins: '2024-01-01', ends: '2024-09-30', because: 'evicted', people: [back] })
    await lease({ begins: '2024-01-01', form: 'secondHandLease', people: [stayed] })
    await told(back, 'acutePlace', '2024-10-01')
    const found = (await counted()).back
    const all = Array.from({ length: 5 }, () => found).flat()
    const asked = returnsOf(all, { year: null, mayOpen: true })
    expect(asked).toEqual([
      { months: 6, followed: 10, back: 0 },
      { months: 12, followed: 10, back: 5 },
      { months: 24, followed: 10, back: 5 },
    ])
    expect(returnsOf(found, { year: null, mayOpen: false }).map((one) => one.back)).toEqual([null, null, null])
  })

  test('at the end of February every home is followed that began at the end of August', async () => {
    for (const begins of ['2025-08-28', '2025-08-31', '2025-09-01']) await lease({ begins })
    const { back } = await counted(day('2026-02-28'))
    const [six] = returnsOf(back, { year: null, mayOpen: true })
    expect(back).toEqual(
      expect.arrayContaining([
        { year: 2025, followed: 6, within: null, many: 2 },
        { year: 2025, followed: null, within: null, many: 1 },
      ]),
    )
    expect(six?.followed).toBe(2)
  })
})
