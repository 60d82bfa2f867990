/** Whether an agreement is in force on a day, thrown any parties, signatures, terms and ends at. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDay, anyTerm } from './standing.fixture.ts'
import { beginsOn, isInForce, lastDay, standingOn, type Term } from './standing.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const parties = [{ id: 'municipality' }, { id: 'landlord' }]
const signedBy = (...days: string[]) =>
  parties.slice(0, days.length).map(({ id }, i) => ({ partyId: id, signedOn: day(days[i] ?? '') }))
const agreed: Term = {
  parties,
  signatures: signedBy('2024-02-20', '2024-03-04'),
  fromOn: day('2024-03-01'),
  untilOn: day('2025-12-31'),
  prolongsMonths: null,
  prolongations: [],
  end: null,
}

describe('an agreement', () => {
  test('is in force from the day when the last party signed, if that was later than its first day', () => {
    expect(beginsOn(agreed)).toEqual(day('2024-03-04'))
    expect(standingOn(agreed, day('2024-03-03'))).toBe('signed')
    expect(standingOn(agreed, day('2024-03-04'))).toBe('inForce')
    expect(standingOn(agreed, day('2025-12-31'))).toBe('inForce')
    expect(standingOn(agreed, day('2026-01-01'))).toBe('expired')
  })

  test('that somebody hasn’t signed is none, and neither is one with oneself', () => {
    expect(standingOn({ ...agreed, signatures: [] }, day('2024-06-01'))).toBe('draft')
    expect(standingOn({ ...agreed, signatures: signedBy('2024-02-20') }, day('2024-06-01'))).toBe('signing')
    const alone = { ...agreed, parties: parties.slice(0, 1), signatures: signedBy('2024-02-20') }
    expect(isInForce(alone, day('2024-06-01'))).toBe(false)
  })

  test('that was prolonged when its term was over was not in force between', () => {
    const late = { ...agreed, prolongations: [{ agreedOn: day('2026-02-01'), untilOn: day('2026-12-31') }] }
    expect(isInForce(late, day('2026-01-15'))).toBe(false)
    expect(isInForce(late, day('2026-02-01'))).toBe(true)
    const inTime = { ...agreed, prolongations: [{ agreedOn: day('2025-11-01'), untilOn: day('2026-12-31') }] }
    expect(isInForce(inTime, day('2026-01-01'))).toBe(true)
    expect(lastDay(inTime)).toEqual(day('2026-12-31'))
  })

  test('that prolongs itself goes on until somebody ends it', () => {
    const rolling = { ...agreed, prolongsMonths: 12 }
    expect(isInForce(rolling, day('2031-05-01'))).toBe(true)
    expect(standingOn({ ...rolling, end: { endedOn: day('2026-06-30') } }, day('2026-07-01'))).toBe('ended')
  })

  test('that never came about was in force on no day', () => {
    const never = { ...agreed, end: { endedOn: null } }
    fc.assert(fc.property(anyDay, (on) => standingOn(never, on) === 'neverBegan'))
  })
})

describe('of any agreement and any day', () => {
  test('in force means signed by all, begun, and not past its end', () => {
    fc.assert(
      fc.property(anyTerm, anyDay, (term, on) => {
        if (!isInForce(term, on)) return true
        const signed = term.parties.every(({ id }) =>
          term.signatures.some((one) => one.partyId === id && Temporal.PlainDate.compare(one.signedOn, on) <= 0),
        )
        const last = lastDay(term)
        return (
          signed &&
          term.parties.length >= 2 &&
          Temporal.PlainDate.compare(term.fromOn, on) <= 0 &&
          (last === null || Temporal.PlainDate.compare(on, last) <= 0)
        )
      }),
    )
  })

  test('an end takes days away, and a prolongation only gives', () => {
    fc.assert(
      fc.property(anyTerm, anyDay, anyDay, (term, on, ended) => {
        const without = { ...term, end: null }
        const more = {
          ...without,
          prolongations: [...term.prolongations, { agreedOn: ended, untilOn: ended.add({ days: 400 }) }],
        }
        if (isInForce({ ...without, end: { endedOn: ended } }, on)) expect(isInForce(without, on)).toBe(true)
        if (isInForce(without, on)) expect(isInForce(more, on)).toBe(true)
      }),
    )
  })

  test('it stands somewhere, and in one place', () => {
    fc.assert(fc.property(anyTerm, anyDay, (term, on) => standingOn(term, on) !== undefined))
  })
})
