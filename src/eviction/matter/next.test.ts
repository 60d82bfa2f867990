/** The one thing to do next in a matter, by what is so: nobody outdoors waits for a paper. */

import { expect, test } from 'vitest'
import { inOrder, type MatterFacts, nextInMatter, type Running } from './next.ts'

const today = Temporal.PlainDate.from('2026-11-30')
type Named = Running & { name: string }
const clock = (name: string, days: number, more: Partial<Running> = {}): Named => ({
  name,
  due: today.add({ days }),
  waits: null,
  cannotWait: false,
  sameDay: false,
  ...more,
})
const facts = (more: Partial<MatterFacts<Named>>): MatterFacts<Named> => ({
  ended: false,
  roofless: [],
  hasResponsible: true,
  left: false,
  safe: false,
  clocks: [],
  ...more,
})
const next = (more: Partial<MatterFacts<Named>>) => nextInMatter(facts(more), today)

test('somebody who has no bed tonight goes before every paper, also when the matter has ended', () => {
  const clocks = [clock('confirm', 0, { cannotWait: true, sameDay: true })]
  expect(next({ roofless: ['p'], hasResponsible: false, clocks })).toEqual({ do: 'bed', personId: 'p' })
  expect(next({ roofless: ['p'], ended: true })).toEqual({ do: 'bed', personId: 'p' })
  expect(next({ ended: true, clocks })).toBeNull()
})

test('a matter that nobody answers for is first of all taken on', () => {
  expect(next({ hasResponsible: false, clocks: [clock('late', -3, { cannotWait: true })] })).toEqual({ do: 'take' })
})

test('what can’t wait goes before what is late, what the law wants today before what has waited longest', () => {
  const clocks = [
    clock('late payment', -20),
    clock('concern', -27, { waits: 27, cannotWait: true }),
    clock('confirm', 0, { cannotWait: true, sameDay: true }),
    clock('tomorrow', 1, { cannotWait: true }),
  ]
  expect(inOrder(clocks, today).map(({ name }) => name)).toEqual(['confirm', 'concern', 'late payment', 'tomorrow'])
  expect(next({ clocks })).toMatchObject({ do: 'clock', clock: { name: 'confirm' } })
})

test('a home that was left is ended once nothing presses; one that is safe, once nothing runs; else what happened is written down', () => {
  const pressing = clock('copy', -1, { waits: 1, cannotWait: true })
  expect(next({ left: true, clocks: [pressing] })).toMatchObject({ do: 'clock' })
  expect(next({ left: true, clocks: [clock('belongings', 60)] })).toEqual({ do: 'endLeft' })
  expect(next({ safe: true, clocks: [clock('plan', 12)] })).toMatchObject({ do: 'clock' })
  expect(next({ safe: true })).toEqual({ do: 'endSafe' })
  expect(next({})).toEqual({ do: 'note' })
})
