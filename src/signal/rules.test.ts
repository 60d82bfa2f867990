import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isVardag } from '../law/index.ts'
import { withoutRoof } from '../person/index.ts'
import { dateOf, momentOf } from '../platform/time/index.ts'
import { answerBy, canBeLookedFor, kindsFor, receiptOf, stateOf } from './rules.ts'

const at = (day: string, time = '14:00') => momentOf(Temporal.PlainDate.from(day), time)
const calm = { urgent: false, children: 0, livingForm: null }

const anyMoment = fc
  .integer({ min: 0, max: 40 * 365 * 24 * 60 })
  .map((minutes) => Temporal.Instant.from('2010-01-01T00:00:00Z').add({ minutes }))
const anyFacts = fc.record({
  urgent: fc.boolean(),
  children: fc.integer({ min: 0, max: 5 }),
  livingForm: fc.option(fc.constantFrom('outdoors', 'tent', 'car', 'acutePlace', 'withFriends')),
})

describe('the day by which an answer comes', () => {
  test('what comes on a Monday is answered on Thursday', () => {
    expect(answerBy(at('2026-11-23'), calm).day.toString()).toBe('2026-11-26')
  })
  test('what comes on a Saturday is answered on Wednesday', () => {
    expect(answerBy(at('2026-11-21'), calm).day.toString()).toBe('2026-11-25')
  })
  test('over Christmas neither eves nor holidays nor Sundays count', () => {
    // 23 December 2026 is a Wednesday; 24-27 are eve, holidays and Sunday
    expect(answerBy(at('2026-12-23'), calm).day.toString()).toBe('2026-12-30')
  })
  test('an urgent one is answered the same day, also on a Sunday', () => {
    expect(answerBy(at('2026-11-22'), { ...calm, urgent: true })).toMatchObject({ because: 'urgent' })
    expect(answerBy(at('2026-11-22'), { ...calm, urgent: true }).day.toString()).toBe('2026-11-22')
  })
  test('when children sleep outdoors it is the same day although nobody ticked that it is urgent', () => {
    for (const livingForm of withoutRoof) {
      const { day, because } = answerBy(at('2026-11-21'), { urgent: false, children: 1, livingForm })
      expect([day.toString(), because]).toEqual(['2026-11-21', 'childrenOutdoors'])
    }
  })
  test('children who sleep with friends get the usual day', () => {
    expect(answerBy(at('2026-11-23'), { urgent: false, children: 2, livingForm: 'withFriends' }).because).toBe(
      'promise',
    )
  })
  test('just before midnight in Sweden the day is still today, whatever the clock says in London', () => {
    expect(answerBy(at('2026-07-06', '23:59'), calm).day.toString()).toBe('2026-07-09')
    expect(answerBy(at('2026-07-07', '00:01'), calm).day.toString()).toBe('2026-07-10')
  })
  test('never a day of rest unless it is the same day; always the third vardag after', () => {
    fc.assert(
      fc.property(anyMoment, anyFacts, (moment, facts) => {
        const received = dateOf(moment)
        const { day, because } = answerBy(moment, facts)
        if (because !== 'promise') return day.equals(received)
        let between = 0
        for (let d = received.add({ days: 1 }); Temporal.PlainDate.compare(d, day) <= 0; d = d.add({ days: 1 })) {
          if (isVardag(d)) between += 1
        }
        return isVardag(day) && between === 3
      }),
    )
  })
  test('one that comes later is never due sooner', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 0, max: 60 * 24 * 14 }), (moment, minutes) => {
        const later = answerBy(moment.add({ minutes }), calm).day
        expect(Temporal.PlainDate.compare(answerBy(moment, calm).day, later)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('where a signal stands', () => {
  const answerDay = Temporal.PlainDate.from('2026-11-25')
  test.each([
    ['2026-11-24', 'waiting'],
    ['2026-11-25', 'today'],
    ['2026-11-26', 'late'],
  ])('on %s it is %s', (today, state) => {
    expect(stateOf({ answerBy: answerDay, answered: false }, Temporal.PlainDate.from(today))).toBe(state)
    expect(stateOf({ answerBy: answerDay, answered: true }, Temporal.PlainDate.from(today))).toBe('answered')
  })
})

describe('what a sender can report', () => {
  test('a landlord sends a landlord’s message and nothing else', () => {
    expect(kindsFor({ kind: 'landlord', caseStaff: false })).toEqual(['landlordMessage'])
  })
  test('only the municipality’s case staff asks another municipality or writes down a notice', () => {
    for (const kind of ['ideaBased', 'landlord', 'municipality'] as const) {
      const kinds = kindsFor({ kind, caseStaff: false })
      expect(kinds).not.toContain('municipalityRequest')
      expect(kinds).not.toContain('enforcementNotice')
    }
    expect(kindsFor({ kind: 'municipality', caseStaff: true })).toContain('municipalityRequest')
  })
  test('a place is enough, and so is a name; nothing at all is not', () => {
    const nothing = { place: null, personName: null, personNumber: null }
    expect(canBeLookedFor(nothing)).toBe(false)
    expect(canBeLookedFor({ ...nothing, place: 'Stadsparken' })).toBe(true)
    expect(canBeLookedFor({ ...nothing, personName: 'Kalle' })).toBe(true)
  })
  test('a receipt is read out as letter, year and number', () => {
    expect(receiptOf(2026, 412)).toBe('S-2026-0412')
    expect(receiptOf(2026, 12345)).toBe('S-2026-12345')
  })
})
