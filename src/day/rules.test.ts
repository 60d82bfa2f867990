import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import type { DayItem } from '../platform/web/index.ts'
import { bandOf, bands, byRank, isLate, partsOf, ranked, readerOf, reasonsOf, tally } from './rules.ts'
import { leadOf, waited } from './views.tsx'

const world = inWorld()
const today = Temporal.PlainDate.from('2026-11-21')

function duty(group: DayItem['group'], days: number, more: Partial<DayItem> = {}): DayItem {
  return {
    group,
    due: today.add({ days }),
    title: `${group} ${days}`,
    where: null,
    since: today.subtract({ days: 3 }),
    tags: [],
    rule: 'Regel',
    href: `/cases/${group}${days}`,
    verb: 'Öppna',
    cannotWait: false,
    children: 0,
    roofless: false,
    ...more,
  }
}

const titles = (items: readonly DayItem[]) => ranked(items, today).map(({ title }) => title)

describe('the order of a day', () => {
  test('a child without a roof tonight stands first, whatever else there is and however late that is', () => {
    const items = [
      duty('clock', -400, { title: 'Sent', cannotWait: true, children: 3 }),
      duty('clock', -2, { title: 'Kronofogden', cannotWait: true, sameDay: true, children: 1 }),
      duty('waiting', 0, { title: 'Vuxen i trapphus', roofless: true, cannotWait: true }),
      duty('waiting', 3, { title: 'Barn i bil', roofless: true, children: 1 }),
    ]
    expect(titles(items)).toEqual(['Barn i bil', 'Vuxen i trapphus', 'Kronofogden', 'Sent'])
  })
  test('then what can’t wait any longer, families first and of them what the law wants the same day', () => {
    const items = [
      duty('followUp', -30, { title: 'kan vänta' }),
      duty('clock', -1, { title: 'kan inte', cannotWait: true }),
      duty('clock', 0, { title: 'familj', cannotWait: true, children: 2 }),
      duty('clock', 0, { title: 'bekräfta', cannotWait: true, sameDay: true }),
    ]
    expect(titles(items)).toEqual(['familj', 'bekräfta', 'kan inte', 'kan vänta'])
  })
  test('what comes stands by its day: a button that can’t wait goes first only among those of the same day', () => {
    const items = [
      duty('clock', 3),
      duty('clock', 1),
      duty('clock', 1, { title: 'nu', cannotWait: true }),
      duty('clock', 2, { children: 1 }),
    ]
    expect(titles(items)).toEqual(['nu', 'clock 1', 'clock 2', 'clock 3'])
  })
  test('of two alike the one that has waited longest', () => {
    const items = [duty('clock', 1), duty('clock', 1, { title: 'äldre', since: today.subtract({ days: 9 }) })]
    expect(titles(items)).toEqual(['äldre', 'clock 1'])
  })
  test('the evening is never late', () => {
    for (const group of ['clock', 'waiting', 'tonight', 'followUp'] as const)
      expect(isLate(duty(group, -1), today)).toBe(group !== 'tonight')
  })
})

const anyDuty = fc
  .record({
    group: fc.constantFrom('clock', 'waiting', 'tonight', 'followUp'),
    days: fc.integer({ min: -40, max: 40 }),
    waited: fc.integer({ min: -9, max: 60 }),
    cannotWait: fc.boolean(),
    sameDay: fc.boolean(),
    children: fc.constantFrom(0, 0, 1, 4),
    roofless: fc.boolean(),
    name: fc.constantFrom('a', 'b', 'ä'),
  })
  .map(({ group, days, waited: ago, name, ...more }) =>
    duty(group, days, { ...more, title: name, href: `/${name}`, since: today.subtract({ days: ago }) }),
  )
const anyDay = fc.array(anyDuty, { maxLength: 12 })

describe('whatever a day holds', () => {
  test('the order is one and the same however the rows come', () => {
    fc.assert(
      fc.property(anyDay, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (items, seeds) => {
        const shuffled = items
          .map((item, i) => ({ item, seed: seeds[i] ?? 0 }))
          .toSorted((a, b) => a.seed - b.seed)
          .map(({ item }) => item)
        expect(JSON.stringify(ranked(shuffled, today))).toBe(JSON.stringify(ranked(items, today)))
      }),
    )
  })
  test('of three rows none goes in a circle, and two are equal only when they are the same row', () => {
    const compare = byRank(today)
    fc.assert(
      fc.property(anyDuty, anyDuty, anyDuty, (a, b, c) => {
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0)
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
        if (compare(a, b) === 0) expect({ ...a, group: '', rule: '' }).toMatchObject({ title: b.title, href: b.href })
      }),
    )
  })
  test('no row goes before a child without a roof, and headings never come twice', () => {
    fc.assert(
      fc.property(anyDay, (items) => {
        const order = ranked(items, today)
        const child = (item: DayItem) => item.roofless && item.children > 0
        const after = order.slice(order.findIndex((item) => !child(item)))
        if (order.some((item) => !child(item))) expect(after.some(child)).toBe(false)
        const places = order.map((item) => bands.indexOf(bandOf(item, today)))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        expect(partsOf(order, today).flatMap((part) => part.items)).toEqual(order)
      }),
    )
  })
})

describe('the reason behind a day', () => {
  test('is said once, however many rows have it, in the order that they come', () => {
    const items = [
      duty('clock', 0, { rule: 'Ett', section: 'FL 44 §', ruleId: 'SO-09' }),
      duty('clock', 1, { rule: 'Två' }),
      duty('clock', 2, { rule: 'Ett', section: 'FL 44 §', ruleId: 'SO-09' }),
      duty('clock', 3, { rule: '' }),
    ]
    expect(reasonsOf(items)).toEqual([{ rule: 'Ett', section: 'FL 44 §', ruleId: 'SO-09' }, { rule: 'Två' }])
  })
  test('how long it has waited is told in days; what is only planned hasn’t waited', () => {
    const said = (days: number) => waited(today.subtract({ days }), today, 'sv')
    expect([said(0), said(1), said(40), said(-2)]).toEqual(['sedan i dag', 'väntat 1 dag', 'väntat 40 dagar', null])
  })
})

describe('the sentence on top', () => {
  const lead = (items: DayItem[], reader: Parameters<typeof leadOf>[1], locale: 'sv' | 'en' = 'sv') =>
    leadOf(tally(items, today), reader, { locale })
  const clocks = [duty('clock', 0), duty('clock', 1), duty('clock', -1), duty('clock', 5)]
  const senders = [duty('waiting', 1), duty('waiting', 9)]
  test('it counts in words what runs out and who waits', () => {
    expect(lead([...clocks, ...senders], 'caseWorker')).toBe(
      'En sak är sen. Två klockor går ut i dag eller i morgon. Två avsändare väntar på svar.',
    )
    expect(lead([duty('clock', 0), duty('waiting', 3)], 'caseWorker')).toBe(
      'En klocka går ut i dag eller i morgon. En avsändare väntar på svar.',
    )
  })
  test('children without a roof are said before everything, then adults, and neither is counted again', () => {
    const out = [
      duty('waiting', 0, { roofless: true, children: 2 }),
      duty('clock', -3, { roofless: true }),
      duty('clock', -3, { roofless: true }),
    ]
    expect(lead([...clocks, ...out], 'manager')).toBe(
      'En familj med barn saknar tak i natt. Två personer saknar tak i natt. En sak är sen. Två klockor går ut i dag eller i morgon.',
    )
  })
  test('it is whole in English too', () => {
    expect(lead([...clocks, ...senders], 'caseWorker', 'en')).toBe(
      'One thing is late. Two clocks run out today or tomorrow. Two senders are waiting for an answer.',
    )
  })
  test('a landlord waits for an answer itself', () => {
    expect(lead(senders, 'landlord')).toBe('Två saker väntar på svar.')
  })
  test('above twelve it writes figures', () => {
    const many = Array.from({ length: 13 }, () => duty('waiting', 2))
    expect(lead(many, 'caseWorker')).toBe('13 avsändare väntar på svar.')
  })
  test('when nothing runs out soon it says so', () => {
    expect(lead([duty('clock', 9)], 'caseWorker')).toBe('Inget går ut i dag eller i morgon.')
  })
})

test('each has the day of what they do', () => {
  const readers = [world.siv, world.agneta, world.noor, world.hanna, world.anja, world.rut, world.adam].map(readerOf)
  expect(readers).toEqual(['caseWorker', 'manager', 'partner', 'landlord', 'analyst', 'logReviewer', 'administrator'])
})
