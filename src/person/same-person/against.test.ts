/** What speaks against two records being the same human being, one by one. */

import { describe, expect, test } from 'vitest'
import { against, type Facts } from './against.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-21')
const facts = (more: Partial<Facts> = {}): Facts => ({
  id: 'x',
  givenName: 'Nadja',
  familyName: 'Öberg',
  called: null,
  sex: 'female',
  birthDate: day('1987-05-21'),
  birthYear: null,
  diedOn: null,
  number: null,
  numbers: [],
  nights: [],
  ...more,
})
const kinds = (a: Partial<Facts>, b: Partial<Facts>) => [
  against(facts(a), facts(b), today).map(({ kind }) => kind),
  against(facts(b), facts(a), today).map(({ kind }) => kind),
]
const personal = (number: string) => ({ number: { kind: 'personal', number } as const })
const coordination = (number: string) => ({ number: { kind: 'coordination', number } as const })
const nights = (from: string, until: string | null) => ({
  nights: [{ from: day(from), until: until === null ? null : day(until) }],
})

describe('speaks against it, whichever record is looked at', () => {
  test.each<[string, Partial<Facts>, Partial<Facts>]>([
    ['sex', {}, { sex: 'male' }],
    ['birth', {}, { birthDate: day('1987-05-22') }],
    ['birth', {}, { birthDate: null, birthYear: 1988 }],
    ['birth', { birthDate: null, birthYear: 1987 }, { birthDate: null, birthYear: 1988 }],
    ['numbers', personal('198705212382'), personal('198705212390')],
    ['numbers', coordination('198705812382'), coordination('198705812390')],
    ['oneDead', {}, { diedOn: day('2026-10-01') }],
    ['deathDays', { diedOn: day('2026-10-02') }, { diedOn: day('2026-10-01') }],
    ['names', {}, { givenName: 'Karin', familyName: 'Lund' }],
    ['nights', nights('2026-11-01', '2026-11-03'), nights('2026-11-03', '2026-11-09')],
    ['nights', nights('2026-11-01', null), nights('2026-11-21', null)],
  ])('%s', (kind, a, b) => expect(kinds(a, b)).toEqual([[kind], [kind]]))
})

describe('doesn’t', () => {
  test.each<[string, Partial<Facts>, Partial<Facts>]>([
    ['what isn’t known', { sex: null, birthDate: null }, { diedOn: null, familyName: null, givenName: null }],
    ['a year that fits the date', {}, { birthDate: null, birthYear: 1987 }],
    ['a personal number after a coordination number', personal('198705212382'), coordination('198705812382')],
    ['the same number', personal('198705212382'), personal('198705212382')],
    ['the same day of death', { diedOn: day('2026-10-01') }, { diedOn: day('2026-10-01') }],
    ['a new family name', {}, { familyName: 'Lund' }],
    ['a slip of the pen', {}, { givenName: 'Nadia' }],
    ['a nickname', {}, { givenName: null, familyName: 'Testsson', called: 'Nadja' }],
    ['nights after one another', nights('2026-11-01', '2026-11-03'), nights('2026-11-04', null)],
  ])('%s', (_, a, b) => expect(kinds(a, b)).toEqual([[], []]))
})

test('says how many nights both slept somewhere, and the latest', () => {
  expect(against(facts(nights('2026-11-01', '2026-11-10')), facts(nights('2026-11-08', null)), today)).toEqual([
    { kind: 'nights', nights: 3, latest: day('2026-11-10') },
  ])
})
