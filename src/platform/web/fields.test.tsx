/** The kinds of field: a date that can't be right is told with the year that came, and the box has the same bounds. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { setClock } from '../time/index.ts'
import { DateField } from '../ui/index.ts'
import { date, optionalDate, wholeNumber } from './fields.ts'
import { messageFor } from './messages.ts'

beforeAll(() => setClock('2026-11-21T09:00:00Z'))
afterAll(() => setClock(null))

const said = (kind: Parameters<typeof date>[0], value: string) => {
  const read = date(kind).safeParse(value)
  return read.success ? read.data.toString() : read.error.issues.map((issue) => messageFor(issue, 'sv')).join()
}

test.each([
  ['life', '0176-05-04', '0176'],
  ['life', '1896-11-20', '1896'],
  ['life', '2062-11-22', '2062'],
  ['lived', '0026-11-01', '0026'],
  ['happened', '2206-11-21', '2206'],
  ['planned', '9026-12-01', '9026'],
  ['planned', '1026-12-01', '1026'],
  ['lease', '9026-12-01', '9026'],
  ['lease', '0000-12-01', '0000'],
] as const)('a date of kind %s can’t be %s: the year is named', (kind, value, year) => {
  expect(said(kind, value)).toMatch(new RegExp(`^Året ${year} kan inte stämma`))
})

test.each([
  ['life', '1896-11-21'],
  ['life', '2026-11-21'],
  ['lived', '1931-05-01'],
  ['happened', '2015-03-01'],
  ['planned', '2031-01-31'],
  ['lease', '1969-10-01'],
] as const)('a date of kind %s can be %s', (kind, value) => {
  expect(said(kind, value)).toBe(value)
})

test('a date that may be left empty has the same bounds', () => {
  expect(optionalDate('life').safeParse('0176-05-04').success).toBe(false)
  expect(optionalDate('life').parse(undefined)).toBeNull()
})

test('a date box has the first and the last day that the server takes', () => {
  const html = String(<DateField within="life" name="born" label="Född" />)
  expect(html).toContain('min="1896-11-21"')
  expect(html).toContain('max="2026-11-21"')
})

test('the bounds of a number are told as numbers are written, and a year as a year', () => {
  const said = (min: number, max: number) => {
    const [issue] = wholeNumber(min, max).safeParse('-5').error?.issues ?? []
    return issue && [messageFor(issue, 'sv'), messageFor(issue, 'en')]
  }
  expect(said(0, 100_000)).toEqual([
    'Talet ska vara mellan 0 och 100\u202f000.',
    'The number must be between 0 and 100,000.',
  ])
  expect(said(1900, 2100)?.[0]).toBe('Talet ska vara mellan 1900 och 2100.')
})
