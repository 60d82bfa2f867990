/** When it is time to get in touch, and what somebody wants on a day: on any days. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wishes } from './codes.ts'
import { daysBetween, holdsOn, inTouchBy, wishOn } from './rules.ts'

const begin = Temporal.PlainDate.from('2024-03-01')
const days = fc.integer({ min: 0, max: 2000 }).map((n) => begin.add({ days: n }))
const rhythm = fc.record({ times: fc.integer({ min: 0, max: 21 }), perWeeks: fc.integer({ min: 1, max: 12 }) })
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0

test('as many contacts as were agreed fit into the weeks, and never less than a day lies between', () => {
  fc.assert(
    fc.property(rhythm, fc.integer({ min: 1, max: 90 }), (agreed, norm) => {
      const between = daysBetween(agreed, norm)
      if (agreed.times === 0) return between === null
      return between !== null && between >= 1 && between * agreed.times >= agreed.perWeeks * 7
    }),
  )
  expect(daysBetween(null, 7)).toBe(7)
  expect(daysBetween({ times: 1, perWeeks: 2 }, 7)).toBe(14)
  expect(daysBetween({ times: 3, perWeeks: 1 }, 7)).toBe(3)
})

test('nobody is told to get in touch with somebody who declines or pauses, nor while a contact is planned', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...wishes),
      fc.option(rhythm),
      days,
      fc.option(days),
      fc.option(days),
      (wish, agreed, beginsOn, lastMade, nextOn) => {
        const by = inTouchBy({ wish, rhythm: agreed, beginsOn, lastMade, nextOn }, 7)
        if (wish !== 'wants' || nextOn !== null || agreed?.times === 0) return by === null
        return by !== null && later(by, lastMade ?? beginsOn)
      },
    ),
  )
})

test('a pause is over the day after its last, by itself; a no stands until the person says otherwise', () => {
  fc.assert(
    fc.property(days, days, (until, day) => {
      const paused = wishOn({ wish: 'pause', until }, day)
      const declined = wishOn({ wish: 'declines', until: null }, day)
      return paused === (later(day, until) ? 'wants' : 'pause') && declined === 'declines'
    }),
  )
  expect(wishOn({ wish: 'pause', until: null }, begin)).toBe('pause')
  expect(wishOn(null, begin)).toBe('wants')
})

test('whoever supports until a day supports that day, and not the next', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 400 }), (from, length) => {
      const until = from.add({ days: length })
      return (
        holdsOn({ from, until }, from) &&
        holdsOn({ from, until }, until) &&
        !holdsOn({ from, until }, until.add({ days: 1 }))
      )
    }),
  )
})
