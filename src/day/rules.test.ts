import { describe, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import type { DayItem } from '../platform/web/index.ts'
import { groups, isLate, partsOf, readerOf, tally } from './rules.ts'
import { leadOf } from './views.tsx'

const world = inWorld()
const today = Temporal.PlainDate.from('2026-11-21')

function duty(group: DayItem['group'], days: number, more: Partial<DayItem> = {}): DayItem {
  const href = `/cases/${group}${days}`
  const due = today.add({ days })
  return {
    group,
    due,
    title: `${group} ${days}`,
    tags: [],
    rule: 'Regel',
    href,
    verb: 'Öppna',
    cannotWait: false,
    ...more,
  }
}

describe('the order of a day', () => {
  test('what runs out first stands first, and of two on one day the one that can’t wait', () => {
    const items = [duty('clock', 3), duty('clock', 1), duty('clock', 1, { title: 'now', cannotWait: true })]
    expect(partsOf(items, 'caseWorker', today)[0]?.items.map((item) => item.title)).toEqual([
      'now',
      'clock 1',
      'clock 3',
    ])
  })
  test('clocks, answers, the evening, follow-ups; what is empty isn’t there', () => {
    const items = [duty('followUp', 0), duty('tonight', 0), duty('clock', 0)]
    expect(partsOf(items, 'caseWorker', today).map((part) => part.heading)).toEqual(['clock', 'tonight', 'followUp'])
    expect(partsOf([], 'manager', today)).toEqual([])
  })
  test('a manager sees what is late first, and nothing twice', () => {
    const items = [duty('waiting', -2), duty('clock', -1), duty('clock', 2), duty('tonight', -1)]
    const parts = partsOf(items, 'manager', today)
    expect(parts.map((part) => part.heading)).toEqual(['late', 'clock', 'tonight'])
    expect(parts.flatMap((part) => part.items)).toHaveLength(items.length)
  })
  test('what should have been done the very same day stands before what has been late for longer', () => {
    const items = [duty('clock', -9), duty('clock', -1, { title: 'notice', beforeAllLate: true }), duty('waiting', -5)]
    const [late] = partsOf(items, 'manager', today)
    expect(late?.items.map((item) => item.title)).toEqual(['notice', 'clock -9', 'waiting -5'])
  })
  test('the evening is never late', () => {
    for (const group of groups) expect(isLate(duty(group, -1), today)).toBe(group !== 'tonight')
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
  test('it is whole in English too', () => {
    expect(lead([...clocks, ...senders], 'caseWorker', 'en')).toBe(
      'One thing is late. Two clocks run out today or tomorrow. Two senders are waiting for an answer.',
    )
  })
  test('what is late is said first, to a manager as to a case worker; a landlord waits for an answer itself', () => {
    expect(lead(clocks, 'manager')).toMatch(/^En sak är sen\. Två klockor/)
    expect(lead(senders, 'landlord')).toBe('Två saker väntar på svar.')
  })
  test('above twelve it writes figures', () => {
    expect(
      lead(
        Array.from({ length: 13 }, () => duty('waiting', 2)),
        'caseWorker',
      ),
    ).toBe('13 avsändare väntar på svar.')
  })
  test('when nothing runs out soon it says so', () => {
    expect(lead([duty('clock', 9)], 'caseWorker')).toBe('Inget går ut i dag eller i morgon.')
  })
})

test('each has the day of what they do', () => {
  const readers = [world.siv, world.agneta, world.noor, world.hanna, world.anja, world.rut, world.adam].map(readerOf)
  expect(readers).toEqual(['caseWorker', 'manager', 'partner', 'landlord', 'analyst', 'logReviewer', 'administrator'])
})
