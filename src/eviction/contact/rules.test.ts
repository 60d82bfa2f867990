import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holdsPersonalNumber } from '../../law/index.ts'
import { type ContactFacts, type ContactSituation, contactDay, contactHows } from '../clocks/contact-day.ts'
import { childCount } from '../resident/rules.ts'
import { daysToFirstContact } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
// a Friday
const openedOn = day('2026-11-20')
const contact = (on: string, change: Partial<ContactFacts> = {}): ContactFacts => ({
  on: day(on),
  how: 'phone',
  reached: true,
  nextOn: null,
  ...change,
})
const situation = (change: Partial<ContactSituation>): ContactSituation => ({
  openedOn,
  children: 0,
  settled: false,
  contacts: [],
  firstWithinDays: 3,
  ...change,
})

/** With the day as text: an object of days that are only matched against would match any other day. */
const next = (change: Partial<ContactSituation>) => {
  const found = contactDay(situation(change))
  return found === null ? null : { ...found, due: found.due.toString() }
}

describe('a household without children', () => {
  test('is contacted within the municipality’s own days', () => {
    expect(next({})).toMatchObject({
      rule: 'first-contact',
      due: '2026-11-23',
      cannotWait: false,
    })
  })

  test('that couldn’t be reached is tried again, on the day that was planned or within the same days', () => {
    const tried = contact('2026-11-22', { reached: false })
    expect(next({ contacts: [tried] })?.due).toBe('2026-11-25')
    expect(next({ contacts: [{ ...tried, nextOn: day('2026-11-24') }] })?.due).toBe('2026-11-24')
  })

  test('that was reached has no more days than those agreed on', () => {
    expect(next({ contacts: [contact('2026-11-21')] })).toBeNull()
    expect(next({ contacts: [contact('2026-11-21', { nextOn: day('2026-12-01') })] })).toMatchObject({
      rule: 'planned-contact',
      due: '2026-12-01',
    })
  })
})

describe('a family', () => {
  test('is sought the day the matter is opened, and it can’t wait', () => {
    expect(next({ children: 1 })).toMatchObject({
      rule: 'family-contact',
      due: '2026-11-20',
      cannotWait: true,
    })
  })

  test('that didn’t answer is tried the next working day, and a letter is no talk', () => {
    const letter = contact('2026-11-20', { how: 'letter' })
    expect(next({ children: 1, contacts: [letter] })).toMatchObject({
      step: 'first',
      due: '2026-11-23',
    })
  })

  test('is talked with again within fourteen days, until the debt is settled', () => {
    const contacts = [contact('2026-11-21')]
    expect(next({ children: 2, contacts })).toMatchObject({ step: 'next', due: '2026-12-05' })
    expect(next({ children: 2, contacts, settled: true })).toBeNull()
  })

  test('isn’t put off by a call that nobody answered', () => {
    const contacts = [contact('2026-11-21'), contact('2026-12-04', { reached: false })]
    expect(next({ children: 2, contacts })?.due).toBe('2026-12-05')
  })

  const anyContact = fc.record({
    on: fc.integer({ min: 0, max: 60 }).map((days) => openedOn.add({ days })),
    how: fc.constantFrom(...contactHows),
    reached: fc.boolean(),
    nextOn: fc.constant(null),
  })

  test('always has a day as long as the debt isn’t settled, whatever the order of the notes', () => {
    fc.assert(
      fc.property(fc.array(anyContact, { maxLength: 8 }), fc.integer({ min: 1, max: 9 }), (contacts, children) => {
        const found = contactDay(situation({ children, contacts }))
        expect(found).not.toBeNull()
        expect(found?.due).toEqual(contactDay(situation({ children, contacts: contacts.toReversed() }))?.due)
        expect(Temporal.PlainDate.compare(found?.due ?? openedOn, openedOn)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

test('the first contact is counted from the first one that somebody answered', () => {
  expect(daysToFirstContact(openedOn, [contact('2026-11-21', { reached: false })])).toBeNull()
  expect(daysToFirstContact(openedOn, [contact('2026-11-25'), contact('2026-11-24')])).toBe(4)
})

test('children are counted in both groups, and not known is neither', () => {
  const residents = [true, false, false, null].map((registered) => ({ part: 'child', registered }) as const)
  expect(childCount([...residents, { part: 'tenant', registered: true }])).toEqual({
    all: 4,
    registered: 1,
    notRegistered: 2,
    notKnown: 1,
  })
})

describe('words that a landlord reads', () => {
  test.for(['19850101-1234', '850101-1234', '8501011234', 'nr 850161 1234.', '19850101 1234', '120101+1234'])(
    'hold a personal number: %s',
    (words) => {
      expect(holdsPersonalNumber(words)).toBe(true)
    },
  )
  test.for(['0480-45 00 00', '070-123 45 67', 'Ni får svar 2026-11-30.', '8 450,50 kr', '5012-1234567'])(
    'hold none: %s',
    (words) => {
      expect(holdsPersonalNumber(words)).toBe(false)
    },
  )
})
