/** What looks like a personal number in free text, and what only has as many digits. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatIdentifier, formatShortIdentifier } from './identifiers.ts'
import { holdsPersonalNumber } from './number-in-text.ts'
import { publishedTestNumbers } from './test-numbers.ts'

test.each([
  'Hyresgästen 191500722390',
  'Hyresgästen 150072-2390',
  'nr 19900560-2397.',
  '1985-01-01-1234 är fel skrivet men 1990-05-60-2397 är rätt',
  'Barnet 200012032389',
  'Barnet 0012032389 bor här',
  '２０１７０１０１－２３９３',
  '850101–1234',
])('is seen in words: %s', (words) => expect(holdsPersonalNumber(words)).toBe(true))

test.each([
  'Ring 0707671612 efter 16',
  'Ring mig på 0707671612',
  '0707671612',
  '+46707671612',
  '0046707671612',
  'Org.nr 556012-5790',
  'OCR 2026114',
  'Möte 2026-11-30 1400',
  'Bankgiro 123-4567',
  'Avtal 12345678901234567890',
])('is not seen where it only has as many digits: %s', (words) => expect(holdsPersonalNumber(words)).toBe(false))

test('a telephone number is none, also when its last digit happens to fit', () => {
  const fits = Array.from({ length: 10 }, (_, digit) => `070767161${digit}`)
  expect(fits.filter((number) => holdsPersonalNumber(`Barnet ${number}`))).toHaveLength(1)
  expect(fits.filter((number) => holdsPersonalNumber(`Telefon: ${number}`))).toEqual([])
})

test('every number is seen, however it is written and whatever stands around it', () => {
  const today = Temporal.PlainDate.from('2026-11-29')
  const around = fc.string({ unit: fc.constantFrom(...'aå ,.:(\n'), maxLength: 6 })
  fc.assert(
    fc.property(fc.constantFrom(...publishedTestNumbers), around, around, (number, before, after) => {
      for (const written of [number, formatIdentifier(number), formatShortIdentifier(number, today)])
        expect(holdsPersonalNumber(`${before}${written}${after}`)).toBe(true)
    }),
  )
})
