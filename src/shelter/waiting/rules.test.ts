import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comesFirst, firstFor, type InLine, inLine, stateOfOffer } from './rules.ts'

const at = (minute: number) => Temporal.Instant.from('2026-11-21T18:00:00Z').add({ minutes: minute })
const wait = (waitId: string, minute: number, children = false, outdoors = false): InLine => ({
  waitId,
  siteId: null,
  children,
  outdoors,
  since: at(minute),
})

test('children and people outdoors come before those who have waited longer, and among them time decides', () => {
  const line = inLine([wait('long', 0), wait('outdoors', 20, false, true), wait('child', 10, true), wait('late', 30)])
  expect(line.map(({ waitId }) => waitId)).toEqual(['child', 'outdoors', 'long', 'late'])
})

test('the order is one, whatever order they were read in, and everybody stands in it once', () => {
  const waits = fc.uniqueArray(
    fc.record({ waitId: fc.uuid(), minute: fc.nat(5), children: fc.boolean(), outdoors: fc.boolean() }),
    { selector: ({ waitId }) => waitId, maxLength: 12 },
  )
  fc.assert(
    fc.property(waits, (some) => {
      const all = some.map(({ waitId, minute, children, outdoors }) => wait(waitId, minute, children, outdoors))
      const line = inLine(all)
      expect(inLine(all.toReversed())).toEqual(line)
      expect(line).toHaveLength(all.length)
      for (const [i, one] of line.entries()) {
        const next = line[i + 1]
        if (next === undefined || comesFirst(one) !== comesFirst(next)) continue
        expect(Temporal.Instant.compare(one.since, next.since)).toBeLessThanOrEqual(0)
      }
      expect(line.findLastIndex(comesFirst)).toBe(line.filter(comesFirst).length - 1)
    }),
  )
})

test('for one house, who waits for another isn’t before', () => {
  const line = [{ ...wait('there', 0), siteId: 'b' }, wait('any', 1)]
  expect([firstFor(line, 'a')?.waitId, firstFor(line, 'b')?.waitId]).toEqual(['any', 'there'])
})

test('an offer without an answer lapses at that second; an answer stands', () => {
  const offer = { lapsesAt: at(90), answered: null }
  expect(stateOfOffer(offer, at(89))).toBe('offered')
  expect(stateOfOffer(offer, at(90))).toBe('lapsed')
  expect(stateOfOffer({ ...offer, answered: 'declined' }, at(91))).toBe('declined')
})
