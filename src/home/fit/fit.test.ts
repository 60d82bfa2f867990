/** Matching: each rule by itself, and an order that is the municipality's own, the same however the rows come. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FreeHome, fitOf, fitRules, standingOf, type Wish } from './fit.ts'
import { between, holds, inOrder, type PriorityRule, priorityRules, sayings, type Waiting } from './order.ts'
import { beforeNext, lookAt, proposalOf, proposeAll } from './propose.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

const alone: Wish = {
  adults: 1,
  childrenAlways: 0,
  childrenAlternately: 0,
  childrenVisits: 0,
  roomsLeast: 1,
  rentMostKr: 7000,
  adaptation: 'none',
  pets: 'no',
  fromOn: null,
  areas: [],
}
const two: FreeHome = {
  areaName: 'Norrliden',
  rooms: 2,
  rentKr: 6500,
  freeFrom: day('2026-12-01'),
  floor: 2,
  lift: 'no',
  wheelchair: 'unknown',
  pets: 'unknown',
  requirements: null,
  reservedFor: null,
}
const of = (rule: string, wish: Partial<Wish>, home: Partial<FreeHome> = {}) => {
  const found = fitOf({ ...alone, ...wish }, { ...two, ...home }).find((one) => one.rule === rule)
  return found && `${found.outcome}: ${found.why}`
}

describe('a rule', () => {
  test('about size counts whoever has a bed there, also children who live there every other week, and not those who visit', () => {
    expect(of('space', { childrenVisits: 3 })).toBe('met: roomForAll')
    expect(of('space', { childrenAlternately: 1 })).toBe('met: roomForAll')
    expect(of('space', { childrenAlternately: 1, childrenAlways: 1 })).toBe('notMet: crowded')
    expect(of('space', { adults: 2 }, { rooms: 1 })).toBe('met: roomForAll')
    expect(of('space', { childrenAlways: 1 }, { rooms: 1 })).toBe('notMet: crowded')
    expect(of('rooms', { roomsLeast: 3 })).toBe('notMet: tooFewRooms')
  })
  test('that the home can’t answer is asked about, never guessed', () => {
    expect(of('adaptation', { adaptation: 'wheelchair' })).toBe('unknown: adaptationUnknown')
    expect(of('pets', { pets: 'yes' })).toBe('unknown: petsUnknown')
    expect(of('area', { areas: ['Berga'] }, { areaName: null })).toBe('unknown: areaUnknown')
    expect(of('rent', { rentMostKr: null })).toBe('unknown: rentUnknown')
    expect(of('asked', {}, { requirements: 'Ingen hund' })).toBe('unknown: asked')
    expect(of('reserved', {}, { reservedFor: 'young' })).toBe('unknown: reservedAsk')
  })
  test('about stairs knows a lift, the ground floor and a home for wheelchairs', () => {
    const need = { adaptation: 'stepFree' } as const
    expect(of('adaptation', need)).toBe('notMet: notAdapted')
    expect(of('adaptation', need, { lift: 'yes' })).toBe('met: adapted')
    expect(of('adaptation', need, { floor: 0 })).toBe('met: adapted')
    expect(of('adaptation', need, { wheelchair: 'yes' })).toBe('met: adapted')
    expect(of('adaptation', need, { floor: null })).toBe('unknown: adaptationUnknown')
  })
  test('about rent, area, pets and days says why not', () => {
    expect(of('rent', { rentMostKr: 6499 })).toBe('notMet: tooDear')
    expect(of('rent', { rentMostKr: 6500 })).toBe('met: canCarry')
    expect(of('area', { areas: ['Berga', ' norrliden'] })).toBe('met: wantedArea')
    expect(of('area', { areas: ['Berga'] })).toBe('notMet: otherArea')
    expect(of('pets', { pets: 'yes' }, { pets: 'no' })).toBe('notMet: petsNotAllowed')
    expect(of('when', { fromOn: day('2026-12-02') })).toBe('notMet: tooEarly')
    expect(of('reserved', {}, { reservedFor: 'families' })).toBe('notMet: reservedNot')
    expect(of('reserved', { childrenVisits: 1 }, { reservedFor: 'families' })).toBe('met: reservedMet')
  })
})

const days = fc.integer({ min: 0, max: 400 }).map((n) => day('2025-10-01').add({ days: n }))
const wishes: fc.Arbitrary<Waiting> = fc.record({
  id: fc.uuid(),
  adults: fc.integer({ min: 1, max: 3 }),
  childrenAlways: fc.integer({ min: 0, max: 3 }),
  childrenAlternately: fc.integer({ min: 0, max: 2 }),
  childrenVisits: fc.integer({ min: 0, max: 2 }),
  roomsLeast: fc.integer({ min: 1, max: 5 }),
  rentMostKr: fc.option(fc.integer({ min: 4000, max: 9000 })),
  adaptation: fc.constantFrom('none', 'stepFree', 'wheelchair'),
  pets: fc.constantFrom('yes', 'no'),
  fromOn: fc.option(days),
  areas: fc.subarray(['Norrliden', 'Berga', 'Oxhagen']),
  says: fc.subarray([...sayings]),
  waitsFrom: days,
})
const known = fc.constantFrom('yes', 'no', 'unknown')
const homes: fc.Arbitrary<FreeHome> = fc.record({
  areaName: fc.option(fc.constantFrom('Norrliden', 'Berga', 'Oxhagen')),
  rooms: fc.integer({ min: 1, max: 5 }),
  rentKr: fc.integer({ min: 4000, max: 9000 }),
  freeFrom: days,
  floor: fc.option(fc.integer({ min: 0, max: 5 })),
  lift: known,
  wheelchair: known,
  pets: known,
  requirements: fc.option(fc.constant('Fast inkomst')),
  reservedFor: fc.option(fc.constantFrom('families', 'young', 'old', 'stepFree', 'housingFirst')),
})
const many = fc.uniqueArray(wishes, { selector: ({ id }) => id, maxLength: 12 })
const decided: fc.Arbitrary<PriorityRule[]> = fc.shuffledSubarray([...priorityRules])

test('every rule is told of every home, and one that isn’t met is enough', () => {
  fc.assert(
    fc.property(wishes, homes, (wish, home) => {
      const fits = fitOf(wish, home)
      expect(fits.map(({ rule }) => rule)).toEqual([...fitRules])
      expect(standingOf(fits) === 'not').toBe(fits.some(({ outcome }) => outcome === 'notMet'))
      expect(standingOf(fits) === 'fits').toBe(fits.every(({ outcome }) => outcome === 'met'))
    }),
  )
})

describe('the decided order', () => {
  test('is the same however the rows come, and the rule that decided is one in which the two differ', () => {
    fc.assert(
      fc.property(many, homes, decided, (all, home, rules) => {
        const placed = inOrder(all, rules, home)
        expect(inOrder(all.toReversed(), rules, home).map(({ one }) => one.id)).toEqual(placed.map(({ one }) => one.id))
        placed.slice(1).forEach((next, at) => {
          const before = placed[at]
          if (before === undefined) return
          const { sign, by } = between(before, next, rules)
          expect(sign).toBe(-1)
          if (by === 'waited') expect(before.one.waitsFrom.equals(next.one.waitsFrom)).toBe(false)
          else if (by !== 'first') {
            expect(before.holds[by]).toBe('yes')
            expect(next.holds[by]).not.toBe('yes')
            // no rule that stands before it told them apart
            for (const rule of rules.slice(0, rules.indexOf(by)))
              expect(before.holds[rule] === 'yes').toBe(next.holds[rule] === 'yes')
          }
        })
      }),
    )
  })
  test('weighs nothing but the rules: whatever else a household has said, its place stays', () => {
    fc.assert(
      fc.property(many, homes, (all, home) => {
        const rules: PriorityRule[] = ['childrenRoofless', 'violence', 'children']
        const other = all.map((one) => ({ ...one, areas: [], rentMostKr: null, pets: 'yes' as const, roomsLeast: 1 }))
        expect(inOrder(other, rules, home).map(({ one }) => one.id)).toEqual(
          inOrder(all, rules, home).map(({ one }) => one.id),
        )
      }),
    )
  })
  test('knows no from what isn’t said', () => {
    const one: Waiting = { ...alone, id: 'a', says: [], waitsFrom: day('2026-01-01') }
    expect(holds('violence', one, two)).toBe('unsaid')
    expect(holds('childrenRoofless', one, two)).toBe('no')
    expect(holds('childrenRoofless', { ...one, childrenAlternately: 1 }, two)).toBe('unsaid')
    expect(holds('children', { ...one, childrenVisits: 1 }, two)).toBe('no')
  })
})

describe('several vacancies', () => {
  test('are proposed one by one: nobody twice, and always the first who is left and may fit', () => {
    fc.assert(
      fc.property(many, fc.array(homes, { maxLength: 5 }), decided, (all, free, rules) => {
        const vacancies = free.map((home, at) => ({ vacancy: at, looked: lookAt(all, rules, home) }))
        const proposed = proposeAll(vacancies, rules, () => true)
        const ids = proposed.flatMap(({ proposal }) => (proposal === null ? [] : [proposal.first.one.id]))
        expect(new Set(ids).size).toBe(ids.length)
        proposed.forEach(({ vacancy, proposal }, at) => {
          const before = new Set(ids.slice(0, proposed.slice(0, at).filter((one) => one.proposal !== null).length))
          const left = vacancies[vacancy]?.looked.filter(
            ({ one, standing }) => standing !== 'not' && !before.has(one.id),
          )
          expect(proposal?.first.one.id).toBe(left?.[0]?.one.id)
          expect(proposal === null || (proposal.before === null) === (left?.length ?? 0) < 2).toBe(true)
        })
      }),
    )
  })
  test('what stood against the next is a rule, the wait, or nothing where nobody is next', () => {
    const one: Waiting = { ...alone, id: 'a', says: ['violence'], waitsFrom: day('2026-05-01') }
    const other: Waiting = { ...one, id: 'b', says: [], waitsFrom: day('2026-01-01') }
    const looked = lookAt([other, one], ['violence'], two)
    expect(looked.map(({ one: { id } }) => id)).toEqual(['a', 'b'])
    expect(beforeNext(looked, ['violence'], 'a')).toBe('violence')
    expect(beforeNext(looked, ['violence'], 'b')).toBeNull()
    expect(proposalOf(lookAt([other, one], [], two), [], () => true)?.before).toBe('waited')
  })
})
